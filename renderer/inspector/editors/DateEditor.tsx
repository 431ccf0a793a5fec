import { ActionIcon, TextInput } from '@mantine/core';
import { IconCalendar } from '@tabler/icons-react';
import { useRef } from 'react';
import type { DateField } from '../../../shared/framework/field.ts';
import { inspectorTexts } from '../../../shared/messages/inspector.ts';
import { formatDate } from '../../../shared/messages/text.ts';
import { textOf } from '../../../shared/plan/plan.ts';
import { todayHere } from '../../session/today.ts';
import { useLanguage, useSay } from '../../session/useSay.ts';
import { draftId } from '../../typing/draftId.ts';
import { useTypedText } from '../../typing/useTypedText.ts';
import { hasYear } from '../../typing/whole.ts';
import type { EditorProps } from '../fieldOwner.ts';
import classes from '../inspector.module.css';
import { readDay } from '../readEntry.ts';
import { nothing, useFieldFrame } from '../useFieldFrame.ts';

/** A day: typed in any usual way, or picked from the system's own calendar. */
export function DateEditor({ field, owner }: EditorProps<DateField>) {
  const language = useLanguage();
  const say = useSay();
  const calendar = useRef<HTMLInputElement>(null);
  const value = textOf(owner.values, field.key);
  const typed = useTypedText({
    id: draftId(owner.part, field.key),
    part: owner.part,
    readOnly: owner.readOnly,
    shown: value === '' ? '' : formatDate(value, language),
    read: (text) => readDay(text, todayHere()),
    write: (day) => owner.commit(field.key, day),
    isWhole: hasYear,
  });
  return (
    <TextInput
      {...useFieldFrame(field, owner, typed.fault)}
      {...typed.input}
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
              onChange={(event) => typed.choose(event.currentTarget.value)}
            />
          </>
        )
      }
    />
  );
}
