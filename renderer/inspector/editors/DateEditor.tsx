import { ActionIcon, TextInput } from '@mantine/core';
import { IconCalendar } from '@tabler/icons-react';
import { useRef } from 'react';
import type { DateField } from '../../../shared/framework/field.ts';
import { inspectorTexts } from '../../../shared/messages/inspector.ts';
import { formatDate } from '../../../shared/messages/text.ts';
import { textOf } from '../../../shared/plan/plan.ts';
import { useLanguage, useSay } from '../../session/useSay.ts';
import type { EditorProps } from '../fieldOwner.ts';
import classes from '../inspector.module.css';
import { readDay, today } from '../readEntry.ts';
import { useDraft } from '../useDraft.ts';
import { nothing, useFieldFrame } from '../useFieldFrame.ts';

/** A day: typed in any usual way, or picked from the system's own calendar. */
export function DateEditor({ field, owner }: EditorProps<DateField>) {
  const language = useLanguage();
  const say = useSay();
  const calendar = useRef<HTMLInputElement>(null);
  const value = textOf(owner.values, field.key);
  const draft = useDraft({
    id: `${owner.id}/${field.key}`,
    shown: value === '' ? '' : formatDate(value, language),
    read: (text) => readDay(text, today()),
    commit: (day) => owner.commit(field.key, day),
  });
  return (
    <TextInput
      {...useFieldFrame(field, owner, draft.problem)}
      {...draft.input}
      placeholder={owner.readOnly ? nothing : say(inspectorTexts.dayExample)}
      rightSection={
        owner.readOnly ? undefined : (
          <>
            <ActionIcon
              size="sm"
              variant="subtle"
              color="gray"
              tabIndex={-1}
              aria-label={say(inspectorTexts.pickDay, { field: say(field.name) })}
              onClick={() => calendar.current?.showPicker()}
            >
              <IconCalendar size={14} />
            </ActionIcon>
            <input
              ref={calendar}
              type="date"
              className={classes.calendar}
              tabIndex={-1}
              aria-hidden="true"
              value={value}
              onChange={(event) => {
                draft.change(draft.text);
                owner.commit(field.key, event.currentTarget.value || null);
              }}
            />
          </>
        )
      }
    />
  );
}
