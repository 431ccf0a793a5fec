import { Button, TextInput } from '@mantine/core';
import { useRef, useState } from 'react';
import { IconSignature } from '@tabler/icons-react';
import { setField } from '../../../shared/edits/fields.ts';
import { formatDate } from '../../../shared/messages/text.ts';
import { goalsViewTexts } from '../../../shared/messages/viewGoals.ts';
import { expectationOf } from '../../../shared/plan/expectation.ts';
import { titleOf, type Item, type Plan } from '../../../shared/plan/plan.ts';
import { signExpectations } from '../../../shared/views/expectations.ts';
import { useDrawnRows } from '../../design/useDrawnRows.ts';
import { todayHere } from '../../session/today.ts';
import { usePlanSource } from '../../session/planSource.ts';
import { useLanguage, useSay } from '../../session/useSay.ts';
import { currentSession } from '../../session/windowState.ts';
import { dialogId } from '../../typing/draftId.ts';
import { useKeptText } from '../../typing/useKeptText.ts';
import { DayCell } from '../EntryCell.tsx';
import { ItemName } from '../ItemName.tsx';
import { RuleNotes } from '../RuleNotes.tsx';

/** About how high a goal's row is, px. */
const rowHeight = 37;

interface ExpectationsProps {
  readonly plan: Plan;
  readonly goals: readonly Item[];
}

/** When the first results can fairly be expected, and both names under it (S1). */
export function Expectations({ plan, goals }: ExpectationsProps) {
  const say = useSay();
  const { readOnly } = usePlanSource();
  const [client, setClient, clientDone] = useKeptText(dialogId('expectations', 'client'));
  const [agency, setAgency, agencyDone] = useKeptText(dialogId('expectations', 'agency'));
  const rows = goals.map((goal) => ({ goal, expectation: expectationOf(plan, goal) }));
  const open = rows.filter(({ expectation }) => expectation.firstResults !== '' && expectation.state !== 'signed').map(({ goal }) => goal.id);
  const list = useRef<HTMLUListElement>(null);
  const [inHand, setInHand] = useState<string | null>(null);
  const drawn = useDrawnRows(list, rows.length, inHand === null ? [] : [goals.findIndex(({ id }) => id === inHand)], rowHeight);
  const sign = (): void => {
    if (!currentSession().edit(signExpectations, { goals: open, client, agency, on: todayHere() }).ok) return;
    clientDone();
    agencyDone();
  };
  return (
    <section className="expectations" aria-label={say(goalsViewTexts.expectations)}>
      <h3>{say(goalsViewTexts.expectations)}</h3>
      <p className="goals-hint">{say(goalsViewTexts.expectationsHint)}</p>
      <RuleNotes rules={['results-too-soon']} />
      <ul ref={list} onFocus={({ target }) => setInHand(target.closest<HTMLElement>('[data-expected]')?.dataset['expected'] ?? null)}>
        {drawn.map((part) => {
          if (part.kind === 'room') return <li key={`room ${part.before}`} aria-hidden="true" style={{ height: part.height }} />;
          const row = rows[part.place];
          return row ? <Expected key={row.goal.id} {...row} /> : null;
        })}
      </ul>
      {readOnly || open.length === 0 ? null : (
        <div className="expectations-sign">
          <TextInput size="xs" label={say(goalsViewTexts.forClient)} value={client} onChange={(event) => setClient(event.currentTarget.value)} />
          <TextInput size="xs" label={say(goalsViewTexts.forAgency)} value={agency} onChange={(event) => setAgency(event.currentTarget.value)} />
          <Button size="xs" leftSection={<IconSignature size={15} />} disabled={client.trim() === '' || agency.trim() === ''} onClick={sign}>
            {say(goalsViewTexts.sign, { count: open.length })}
          </Button>
        </div>
      )}
    </section>
  );
}

/** When one goal's first results are expected, and who signed it. */
function Expected({ goal, expectation: { firstResults, signed, state } }: { readonly goal: Item; readonly expectation: ReturnType<typeof expectationOf> }) {
  const say = useSay();
  const language = useLanguage();
  return (
    <li data-expected={goal.id} data-state={state}>
      <ItemName item={goal} />
      <DayCell
        part={{ kind: 'item', id: goal.id }}
        field="firstResults"
        label={say(goalsViewTexts.firstResultsOf, { title: titleOf(goal) })}
        value={firstResults}
        commit={(value) => currentSession().edit(setField, { id: goal.id, key: 'firstResults', value }).ok}
      />
      <span>
        {signed
          ? say(state === 'signed' ? goalsViewTexts.signedBy : goalsViewTexts.signedOther, {
              client: signed.client,
              agency: signed.agency,
              on: formatDate(signed.on, language),
              day: formatDate(signed.firstResults, language),
            })
          : say(state === 'open' ? goalsViewTexts.noExpectation : goalsViewTexts.unsigned)}
      </span>
    </li>
  );
}
