import { UnstyledButton } from '@mantine/core';
import { IconClockHour4 } from '@tabler/icons-react';
import { useStore } from 'zustand';
import { planAgeTexts as texts } from '../../shared/messages/planAge.ts';
import { formatDate } from '../../shared/messages/text.ts';
import { planAge, wordAge } from '../../shared/plan/planAge.ts';
import { Hint } from '../design/Hint.tsx';
import type { PlanEditor } from '../session/planEditor.ts';
import { useToday } from '../session/today.ts';
import { useLanguage, useSay } from '../session/useSay.ts';
import { showView } from '../session/windowState.ts';
import classes from './AgeClock.module.css';

/** The plan's age; after twelve months it stands out. Leads to the review. */
export function AgeClock({ session }: { readonly session: PlanEditor }) {
  const say = useSay();
  const language = useLanguage();
  const today = useToday();
  const fields = useStore(session.store, (state) => state.plan.fields);
  const age = planAge({ fields }, today);
  if (!age) return null;
  const detail = say(age.isOld ? texts.old : texts.fresh, { date: formatDate(age.since, language) });
  return (
    <Hint label={detail}>
      <UnstyledButton className={classes.age} data-old={age.isOld} aria-label={`${say(texts.name)}: ${wordAge(age, language)}. ${detail}`} onClick={() => showView('review')}>
        <IconClockHour4 size={15} aria-hidden="true" />
        <span>{wordAge(age, language)}</span>
      </UnstyledButton>
    </Hint>
  );
}
