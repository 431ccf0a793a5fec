import { Button } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { setField } from '../../../shared/edits/fields.ts';
import { viewRisksTexts as texts } from '../../../shared/messages/viewRisks.ts';
import { crisisKnowledge } from '../../../shared/plan/crisisKnowledge.ts';
import { textOf, titleOf, type Plan } from '../../../shared/plan/plan.ts';
import { todayHere } from '../../session/today.ts';
import { useSay } from '../../session/useSay.ts';
import { currentSession } from '../../session/windowState.ts';
import { DayCell } from '../EntryCell.tsx';
import { ItemName } from '../ItemName.tsx';

function tell(id: string, on: string | null): boolean {
  return currentSession().edit(setField, { id, key: 'crisisToldOn', value: on }).ok;
}

/** Who knows the crisis plan, from the CEO to the intern, and since when (S3). */
export function WhoKnows({ plan, readOnly }: { readonly plan: Plan; readonly readOnly: boolean }) {
  const say = useSay();
  const people = crisisKnowledge(plan);
  const know = people.filter(({ toldOn }) => toldOn !== '').length;
  return (
    <section aria-label={say(texts.knowledge)}>
      <h3 className="view-question">{say(texts.knowledgeQuestion)}</h3>
      {people.length === 0 ? (
        <p className="risks-none">{say(texts.nobodyHere)}</p>
      ) : (
        <>
          <p className="risks-figure" data-all={know === people.length}>
            {say(texts.knowOf, { count: String(know), all: String(people.length) })}
          </p>
          <table className="view-table risks-table">
            <thead>
              <tr>
                <th scope="col">{say(texts.person)}</th>
                <th scope="col">{say(texts.answersIn)}</th>
                <th scope="col">{say(texts.toldOn)}</th>
                {readOnly ? null : <td />}
              </tr>
            </thead>
            <tbody>
              {people.map(({ person, answersIn, toldOn }) => (
                <tr key={person.id} data-unknown={toldOn === '' && answersIn.length > 0}>
                  <th scope="row">
                    <ItemName item={person} />
                    <small>{textOf(person.fields, 'roles')}</small>
                  </th>
                  <td>{answersIn.map(titleOf).filter(Boolean).join(', ') || '–'}</td>
                  <td>
                    <DayCell part={{ kind: 'item', id: person.id }} field="crisisToldOn" label={say(texts.toldOnOf, { name: titleOf(person) })} value={toldOn} commit={(day) => tell(person.id, day)} />
                  </td>
                  {readOnly ? null : (
                    <td>
                      {toldOn === '' ? (
                        <Button size="compact-sm" variant="light" leftSection={<IconCheck size={14} />} aria-label={say(texts.toldTodayOf, { name: titleOf(person) })} onClick={() => tell(person.id, todayHere())}>
                          {say(texts.toldToday)}
                        </Button>
                      ) : null}
                    </td>
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </section>
  );
}
