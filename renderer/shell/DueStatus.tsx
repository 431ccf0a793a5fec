import { UnstyledButton } from '@mantine/core';
import { IconCalendarDue } from '@tabler/icons-react';
import { useMemo } from 'react';
import { remindersTexts as texts } from '../../shared/messages/reminders.ts';
import { remindersOf } from '../../shared/views/reminders.ts';
import { Hint } from '../design/Hint.tsx';
import type { PlanEditor } from '../session/planEditor.ts';
import { useSaidPlan } from '../session/planSource.ts';
import { useToday } from '../session/today.ts';
import { useSay } from '../session/useSay.ts';
import { showView } from '../session/windowState.ts';
import classes from './DueStatus.module.css';

/** How many things are due in the plan, beside its name; nothing where none is. */
export function DueStatus({ session }: { readonly session: PlanEditor }) {
  const say = useSay();
  const today = useToday();
  const store = useMemo(() => session.followers.storeOf('bar'), [session]);
  const plan = useSaidPlan(store);
  const count = useMemo(() => remindersOf(plan, today).length, [plan, today]);
  if (count === 0) return null;
  return (
    <Hint label={say(texts.dueDetail, { count })}>
      <UnstyledButton className={classes.due} aria-label={say(texts.dueDetail, { count })} onClick={() => showView('process')}>
        <IconCalendarDue size={15} aria-hidden="true" />
        <span>{say(texts.due, { count })}</span>
      </UnstyledButton>
    </Hint>
  );
}
