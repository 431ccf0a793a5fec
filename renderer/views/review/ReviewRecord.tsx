import { reviewAnswers } from '../../../shared/framework/review.ts';
import { formatDate } from '../../../shared/messages/text.ts';
import { viewReviewTexts as texts } from '../../../shared/messages/viewReview.ts';
import { answerCounts, type HeldReview } from '../../../shared/views/review.ts';
import { useLanguage, useSay } from '../../session/useSay.ts';
import { StepList } from './AnsweredList.tsx';

/** The reviews that were held, latest first: who, when, and what was decided. */
export function ReviewRecord({ reviews }: { readonly reviews: readonly HeldReview[] }) {
  const say = useSay();
  const language = useLanguage();
  return (
    <section className="review-record" aria-label={say(texts.record)}>
      <h3>{say(texts.record)}</h3>
      {reviews.length === 0 ? <p className="review-quiet">{say(texts.noRecord)}</p> : null}
      {reviews.map((review) => {
        const { id, begun, on, people, revision, next, steps } = review;
        const counts = answerCounts(steps);
        const said = reviewAnswers.filter((answer) => counts[answer.id] > 0).map((answer) => `${say(answer.name)} ${counts[answer.id]}`);
        const facts = [people, revision, ...said, ...(next ? [say(texts.nextOn, { date: formatDate(next, language) })] : [])].filter(Boolean);
        return (
          <details key={id}>
            <summary>
              <strong>{on ? say(texts.heldOn, { date: formatDate(on, language) }) : say(texts.runsSince, { date: formatDate(begun, language) })}</strong>
              <span dir="auto">{facts.join(' · ')}</span>
            </summary>
            <StepList steps={steps} />
          </details>
        );
      })}
    </section>
  );
}
