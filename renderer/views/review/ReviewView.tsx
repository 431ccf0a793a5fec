import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import { viewReviewTexts as texts } from '../../../shared/messages/viewReview.ts';
import { beginReview, openSteps, reviewsOf } from '../../../shared/views/review.ts';
import { reviewSteps } from '../../../shared/views/reviewSteps.ts';
import { useInsights } from '../../session/insights.ts';
import { usePlan, usePlanSource } from '../../session/planSource.ts';
import { useToday } from '../../session/today.ts';
import { useSay } from '../../session/useSay.ts';
import { closeViews, currentSession, useWindowState } from '../../session/windowState.ts';
import { ViewFrame } from '../ViewFrame.tsx';
import { AnsweredList } from './AnsweredList.tsx';
import './review.css';
import { ReviewEnd } from './ReviewEnd.tsx';
import { ReviewRail } from './ReviewRail.tsx';
import { ReviewRecord } from './ReviewRecord.tsx';
import { useReviewState } from './reviewState.ts';
import { StepCard } from './StepCard.tsx';

/** The review: one thing that is due after the other, each with its answer, and the record of the reviews that were held. */
export function View() {
  const say = useSay();
  const { readOnly } = usePlanSource();
  const plan = usePlan((whole) => whole);
  const today = useToday();
  const findings = useInsights((state) => state.open);
  const session = useWindowState((state) => state.session);
  const changing = useReviewState((state) => state.changing);
  const reviews = useMemo(() => reviewsOf(plan), [plan]);
  const steps = useMemo(() => reviewSteps(plan, today, findings), [plan, today, findings]);
  const [chosen, choose] = useState<string>();
  const [isEnding, setEnding] = useState(false);
  const running = readOnly ? undefined : reviews.find(({ on }) => on === '');
  const open = running ? openSteps(running, steps) : steps;
  const held = changing?.session === session ? changing.step : undefined;
  const step = held ?? open.find(({ key }) => key === chosen) ?? open[0];
  const record = reviews.filter((review) => review !== running);

  return (
    <ViewFrame
      id="review"
      tools={
        running ? (
          <>
            {step && !isEnding ? (
              <Button size="xs" variant="default" onClick={() => setEnding(true)}>
                {say(texts.endEarly)}
              </Button>
            ) : null}
            <Button size="xs" variant="subtle" title={say(texts.leaveHint)} onClick={() => closeViews(['review'])}>
              {say(texts.leave)}
            </Button>
          </>
        ) : undefined
      }
    >
      <div className="review">
        {running ? (
          <>
            <ReviewRail open={open} answered={running.steps} current={isEnding ? undefined : step} onChoose={choose} />
            {step && !isEnding ? (
              <StepCard key={step.key} review={running.id} step={step} />
            ) : (
              <ReviewEnd review={running} left={open.length} onBack={step ? () => setEnding(false) : undefined} onEnded={() => setEnding(false)} />
            )}
            <AnsweredList steps={running.steps} />
          </>
        ) : (
          <section className="review-start">
            <h3>{steps.length === 0 ? say(texts.nothingDue) : say(texts.dueCount, { count: steps.length })}</h3>
            <ReviewRail open={open} answered={[]} />
            {readOnly ? null : (
              <Button size="md" onClick={() => currentSession().edit(beginReview, { on: today })}>
                {say(texts.begin)}
              </Button>
            )}
          </section>
        )}
        <ReviewRecord reviews={record} />
      </div>
    </ViewFrame>
  );
}
