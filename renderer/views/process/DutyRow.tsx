import { Checkbox } from '@mantine/core';
import { setRegisterEntry } from '../../../shared/edits/registers.ts';
import { dutyParties, type Duty } from '../../../shared/framework/partnership.ts';
import { formatDate } from '../../../shared/messages/text.ts';
import { viewProcessTexts as texts } from '../../../shared/messages/viewProcess.ts';
import { personNamed } from '../../../shared/plan/capacity.ts';
import { numberOf, textOf, type FieldValues, type Item } from '../../../shared/plan/plan.ts';
import { useLanguage, useSay } from '../../session/useSay.ts';
import { currentSession } from '../../session/windowState.ts';
import { EntryLine, EntryNumber, EntryText } from '../RegisterCells.tsx';
import { TypedDay } from '../TypedDay.tsx';
import { TypedLine } from '../TypedLine.tsx';

interface DutyRowProps {
  readonly duty: Duty;
  readonly values: FieldValues;
  readonly people: readonly Item[];
  /** Id of the list of people that names are chosen from. */
  readonly peopleListId: string;
  readonly today: string;
  readonly readOnly: boolean;
}

/** One duty: ticked as of a day, with who answers for it, what is promised and a note. */
export function DutyRow({ duty, values, people, peopleListId, today, readOnly }: DutyRowProps) {
  const say = useSay();
  const language = useLanguage();
  const on = textOf(values, 'on');
  const note = textOf(values, 'note');
  const name = say(duty.text);
  const write = (change: Readonly<Record<string, string | null>>): void => {
    currentSession().edit(setRegisterEntry, { register: 'duties', entry: duty.id, values: change });
  };
  const sides = duty.party === 'both' ? (['agency', 'client'] as const) : [duty.party];
  return (
    <li data-kept={on !== ''}>
      <div className="duty-what">
        <Checkbox size="sm" checked={on !== ''} readOnly={readOnly} label={name} onChange={(event) => readOnly || write({ on: event.currentTarget.checked ? today : null })} />
        {on === '' ? null : readOnly ? (
          <time dateTime={on}>{formatDate(on, language)}</time>
        ) : (
          <TypedDay register="duties" entry={duty.id} field="on" className="duty-day" aria-label={say(texts.dutyDate, { duty: name })} name={say(texts.dutyDate, { duty: name })} value={on} />
        )}
        {readOnly ? (
          <p>{note}</p>
        ) : (
          <TypedLine register="duties" entry={duty.id} field="note" variant="unstyled" className="process-note" label={say(texts.dutyNote, { duty: name })} placeholder={say(texts.note)} value={note} />
        )}
      </div>
      {sides.map((side) => (
        <Side key={side} side={side} duty={duty} values={values} people={people} peopleListId={peopleListId} />
      ))}
    </li>
  );
}

/** Who answers for a duty on one side, what is promised, and the hours it takes. */
function Side({ side, duty, values, people, peopleListId }: Pick<DutyRowProps, 'duty' | 'values' | 'people' | 'peopleListId'> & { readonly side: 'agency' | 'client' }) {
  const say = useSay();
  const party = say(dutyParties[side]);
  const label = (what: string): string => say(texts.dutyCell, { what, side: party, duty: say(duty.text) });
  const cell = { register: 'duties', entry: duty.id, values } as const;
  const name = textOf(values, `${side}Name`);
  const isUncounted = numberOf(values, `${side}Hours`) !== undefined && name !== '' && personNamed(people, name) === undefined;
  return (
    <div className="duty-side">
      <label>
        {duty.party === 'both' ? <strong>{party}</strong> : null}
        <span>{say(texts.dutyName)}</span>
        <EntryLine {...cell} field={`${side}Name`} suggestions={peopleListId} label={label(say(texts.dutyName))} />
      </label>
      <label>
        <span>{say(texts.dutyHours)}</span>
        <EntryNumber {...cell} field={`${side}Hours`} label={label(say(texts.dutyHours))} />
      </label>
      <label>
        <span>{say(texts.dutyPledge)}</span>
        <EntryText {...cell} field={`${side}Pledge`} label={label(say(texts.dutyPledge))} />
      </label>
      {isUncounted ? <p>{say(texts.hoursUncounted, { name })}</p> : null}
    </div>
  );
}
