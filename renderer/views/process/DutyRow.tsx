import { Checkbox, TextInput } from '@mantine/core';
import { setRegisterEntry } from '../../../shared/edits/registers.ts';
import type { Duty } from '../../../shared/framework/partnership.ts';
import { formatDate } from '../../../shared/messages/text.ts';
import { viewProcessTexts as texts } from '../../../shared/messages/viewProcess.ts';
import { textOf, type FieldValues } from '../../../shared/plan/plan.ts';
import { useLanguage, useSay } from '../../session/useSay.ts';
import { currentSession } from '../../session/windowState.ts';
import { TypedLine } from '../TypedLine.tsx';

interface DutyRowProps {
  readonly duty: Duty;
  readonly values: FieldValues;
  readonly today: string;
  readonly readOnly: boolean;
}

/** One duty: ticked as of a day, with a note. */
export function DutyRow({ duty, values, today, readOnly }: DutyRowProps) {
  const say = useSay();
  const language = useLanguage();
  const on = textOf(values, 'on');
  const note = textOf(values, 'note');
  const name = say(duty.text);
  const write = (change: Readonly<Record<string, string | null>>): void => {
    currentSession().edit(setRegisterEntry, { register: 'duties', entry: duty.id, values: change });
  };

  if (readOnly) {
    return (
      <li data-kept={on !== ''}>
        <Checkbox size="sm" checked={on !== ''} readOnly label={name} />
        {on ? <time dateTime={on}>{formatDate(on, language)}</time> : null}
        {note ? <p>{note}</p> : null}
      </li>
    );
  }
  return (
    <li data-kept={on !== ''}>
      <Checkbox size="sm" checked={on !== ''} label={name} onChange={(event) => write({ on: event.currentTarget.checked ? today : null })} />
      {on ? (
        <TextInput size="xs" type="date" aria-label={say(texts.dutyDate, { duty: name })} value={on} onChange={(event) => event.currentTarget.value && write({ on: event.currentTarget.value })} />
      ) : null}
      <TypedLine
        register="duties"
        entry={duty.id}
        field="note"
        variant="unstyled"
        className="process-note"
        label={say(texts.dutyNote, { duty: name })}
        placeholder={say(texts.note)}
        value={note}
      />
    </li>
  );
}
