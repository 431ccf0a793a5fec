import { ActionIcon, Button, NativeSelect } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { addRegisterEntry, deleteRegisterEntry, setRegisterEntry } from '../../../shared/edits/registers.ts';
import { peopleScreenTexts as texts } from '../../../shared/messages/viewPeople.ts';
import { formatNumber } from '../../../shared/messages/text.ts';
import { answeringHours, routinesOf, type Routine } from '../../../shared/plan/capacity.ts';
import { entriesOf, itemsOfType, numberOf, textOf, titleOf, type FieldValues, type Item, type Plan } from '../../../shared/plan/plan.ts';
import { usePlanSource } from '../../session/planSource.ts';
import { useLanguage, useSay } from '../../session/useSay.ts';
import { currentSession } from '../../session/windowState.ts';
import { ItemName } from '../ItemName.tsx';
import { EntryDay, EntryNumber, EntryText } from '../RegisterCells.tsx';

/** What each tool and channel changes in the work: whose task it becomes and the hours a week (S4). */
export function RoutinesScreen({ plan }: { readonly plan: Plan }) {
  const say = useSay();
  const routines = routinesOf(plan);
  const entries = entriesOf(plan, 'routines');
  const sources = [...itemsOfType(plan, 'resource').filter((item) => textOf(item.fields, 'kind') === 'tool'), ...itemsOfType(plan, 'channel')];
  const people = itemsOfType(plan, 'person');
  return (
    <>
      <h3 className="view-question">{say(texts.routinesQuestion)}</h3>
      {sources.length === 0 ? <p className="people-hint">{say(texts.noSources)}</p> : null}
      <div className="routine-cards">
        {sources.map((source) => (
          <SourceCard key={source.id} source={source} routines={routines.filter((routine) => routine.source === source.id)} entries={entries} people={people} />
        ))}
      </div>
    </>
  );
}

interface SourceCardProps {
  readonly source: Item;
  readonly routines: readonly Routine[];
  readonly entries: Readonly<Record<string, FieldValues>>;
  readonly people: readonly Item[];
}

function SourceCard({ source, routines, entries, people }: SourceCardProps) {
  const say = useSay();
  const language = useLanguage();
  const { readOnly } = usePlanSource();
  const promised = numberOf(source.fields, 'responseHours');
  const sum = routines.reduce((hours, routine) => hours + (routine.hours ?? 0), 0);
  const add = (): void => {
    currentSession().edit(addRegisterEntry, { register: 'routines', values: { source: source.id } });
  };
  return (
    <section className="routine-card" aria-label={titleOf(source)}>
      <header>
        <small>{say(source.type === 'channel' ? texts.channel : texts.tool)}</small>
        <ItemName item={source} />
        <span>
          {sum > 0 ? say(texts.sum, { hours: formatNumber(sum, language, 1) }) : null}
          {promised === undefined ? null : <em>{say(texts.least, { hours: formatNumber(answeringHours(promised), language, 1) })}</em>}
        </span>
      </header>
      {routines.length === 0 ? (
        <p>{say(texts.noRoutines)}</p>
      ) : (
        <table>
          <thead>
            <tr>
              <th scope="col">{say(texts.changes)}</th>
              <th scope="col">{say(texts.whose)}</th>
              <th scope="col">{say(texts.hoursAWeek)}</th>
              <th scope="col">{say(texts.from)}</th>
              <th scope="col">{say(texts.to)}</th>
              {readOnly ? null : <td />}
            </tr>
          </thead>
          <tbody>
            {routines.map((routine) => (
              <RoutineRow key={routine.id} routine={routine} values={entries[routine.id] ?? {}} people={people} />
            ))}
          </tbody>
        </table>
      )}
      {readOnly ? null : (
        <Button size="compact-sm" variant="subtle" leftSection={<IconPlus size={14} />} aria-label={say(texts.addRoutineTo, { source: titleOf(source) })} onClick={add}>
          {say(texts.addRoutine)}
        </Button>
      )}
    </section>
  );
}

function RoutineRow({ routine, values, people }: { readonly routine: Routine; readonly values: FieldValues; readonly people: readonly Item[] }) {
  const say = useSay();
  const { readOnly } = usePlanSource();
  const cell = { register: 'routines', entry: routine.id, values } as const;
  const person = people.find(({ id }) => id === routine.person);
  return (
    <tr>
      <td>
        <EntryText {...cell} field="routine" label={say(texts.changes)} />
      </td>
      <td data-missing={!person}>
        {readOnly ? (
          person ? titleOf(person) : say(texts.nobody)
        ) : (
          <NativeSelect
            size="xs"
            aria-label={say(texts.whose)}
            data={[{ value: '', label: say(texts.nobody) }, ...people.map((one) => ({ value: one.id, label: titleOf(one) }))]}
            value={routine.person}
            onChange={(event) => currentSession().edit(setRegisterEntry, { register: 'routines', entry: routine.id, values: { person: event.currentTarget.value || null } })}
          />
        )}
      </td>
      <td>
        <EntryNumber {...cell} field="hours" label={say(texts.hoursAWeek)} />
      </td>
      <td>
        <EntryDay {...cell} field="from" label={say(texts.from)} />
      </td>
      <td>
        <EntryDay {...cell} field="to" label={say(texts.to)} />
      </td>
      {readOnly ? null : (
        <td>
          <ActionIcon variant="subtle" color="gray" size="sm" aria-label={say(texts.deleteRoutine, { routine: routine.routine })} onClick={() => currentSession().edit(deleteRegisterEntry, { register: 'routines', entry: routine.id })}>
            <IconTrash size={14} />
          </ActionIcon>
        </td>
      )}
    </tr>
  );
}
