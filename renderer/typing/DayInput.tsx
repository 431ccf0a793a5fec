import { ActionIcon, TextInput, type TextInputProps } from '@mantine/core';
import { IconCalendar } from '@tabler/icons-react';
import { useRef } from 'react';
import { inspectorTexts } from '../../shared/messages/inspector.ts';
import { useSay } from '../session/useSay.ts';
import classes from './DayInput.module.css';

interface DayInputProps extends Omit<TextInputProps, 'rightSection'> {
  /** The field's name, for the calendar's button. */
  readonly name: string;
  /** The day in the plan, `yyyy-mm-dd`, or ''. */
  readonly day: string;
  /** Takes a day chosen from the calendar; '' where it was cleared. */
  choose(day: string): void;
}

/** A field for a day: typed in any usual way, or chosen from the system's calendar. */
export function DayInput({ name, day, choose, ...input }: DayInputProps) {
  const say = useSay();
  const calendar = useRef<HTMLInputElement>(null);
  return (
    <TextInput
      autoComplete="off"
      placeholder={say(inspectorTexts.dayExample)}
      {...input}
      rightSection={
        input.readOnly ? undefined : (
          <>
            <ActionIcon size="sm" variant="subtle" color="gray" tabIndex={-1} aria-label={say(inspectorTexts.pickDay, { field: name })} onClick={() => calendar.current?.showPicker()}>
              <IconCalendar size={14} />
            </ActionIcon>
            <input ref={calendar} type="date" className={classes.calendar} tabIndex={-1} aria-hidden="true" value={day} onChange={(event) => choose(event.currentTarget.value)} />
          </>
        )
      }
    />
  );
}
