import { Button } from '@mantine/core';
import { reviewAnswers } from '../../../shared/framework/review.ts';
import { viewReviewTexts as texts } from '../../../shared/messages/viewReview.ts';
import { askAgain, type AnsweredStep } from '../../../shared/views/review.ts';
import { useSay } from '../../session/useSay.ts';
import { currentSession } from '../../session/windowState.ts';

/** What the review has said so far; each can be asked again. */
export function AnsweredList({ steps }: { readonly steps: readonly AnsweredStep[] }) {
  const say = useSay();
  if (steps.length === 0) return null;
  return (
    <details className="review-answered">
      <summary>{say(texts.answered, { count: steps.length })}</summary>
      <StepList
        steps={steps}
        deed={(step) => (
          <Button size="compact-xs" variant="subtle" color="gray" aria-label={say(texts.takeBack, { what: step.what })} onClick={() => currentSession().edit(askAgain, step)}>
            {say(texts.takeBackShort)}
          </Button>
        )}
      />
    </details>
  );
}

interface StepListProps {
  readonly steps: readonly AnsweredStep[];
  readonly deed?: (step: AnsweredStep) => React.ReactNode;
}

/** Answers as they stand in the record. */
export function StepList({ steps, deed }: StepListProps) {
  const say = useSay();
  return (
    <ul className="review-list">
      {steps.map((step) => {
        const answer = reviewAnswers.find(({ id }) => id === step.answer);
        return (
          <li key={step.entry}>
            <span className="review-said" data-answer={step.answer}>
              {answer ? say(answer.name) : step.answer}
            </span>
            <div>
              <p dir="auto">{step.what}</p>
              {step.decided ? (
                <p className="review-decided" dir="auto">
                  {step.decided}
                </p>
              ) : null}
            </div>
            <small>{step.author}</small>
            {deed?.(step)}
          </li>
        );
      })}
    </ul>
  );
}
