import { Checkbox, TextInput } from '@mantine/core';
import { useState } from 'react';
import { setRegisterEntry } from '../../../shared/edits/registers.ts';
import type { Duty } from '../../../shared/framework/partnership.ts';
import { formatDate } from '../../../shared/messages/text.ts';
import { viewProcessTexts as texts } from '../../../shared/messages/viewProcess.ts';
import { textOf, type FieldValues } from '../../../shared/plan/plan.ts';
import { useLanguage, useSay } from '../../session/useSay.ts';
import { currentSession } from '../../session/windowState.ts';

interface DutyRowProps {
  readonly duty: Duty;
  readonly values: FieldValues;
  readonly today: string;
  readonly readOnly: boolean;
}

/** One duty: ticked as of a day, with a note. A note that is being typed is written when the field is left. */
export function DutyRow({ duty, values, today, readOnly }: DutyRowProps) {
  const say = useSay();
  const language = useLanguage();
  const on = textOf(values, 'on');
  const note = textOf(values, 'note');
  const [draft, setDraft] = useState<string | null>(null);
  const name = say(duty.text);
  const write = (change: Readonly<Record<string, string | null>>): void => {
    currentSession().edit(setRegisterEntry, { register: 'duties', entry: duty.id, values: change });
  };
  const keepNote = (): void => {
    if (draft !== null && draft.trim() !== note) write({ note: draft.trim() || null });
    setDraft(null);
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
      <TextInput
        size="xs"
        variant="unstyled"
        className="process-note"
        aria-label={say(texts.dutyNote, { duty: name })}
        placeholder={say(texts.note)}
        value={draft ?? note}
        onChange={(event) => setDraft(event.currentTarget.value)}
        onBlur={keepNote}
        onKeyDown={(event) => {
          if (event.key === 'Enter') keepNote();
          if (event.key === 'Escape') setDraft(null);
        }}
      />
    </li>
  );
}
