import { formatNumber } from '../../../shared/messages/text.ts';
import { viewReviewTexts as texts } from '../../../shared/messages/viewReview.ts';
import type { AnsweredStep } from '../../../shared/views/review.ts';
import { kindOfKey, reviewKinds, type ReviewStep } from '../../../shared/views/reviewSteps.ts';
import { useLanguage, useSay } from '../../session/useSay.ts';

interface ReviewRailProps {
  readonly open: readonly ReviewStep[];
  readonly answered: readonly AnsweredStep[];
  readonly current?: ReviewStep | undefined;
  /** Goes to the first thing of a kind that is still open. */
  onChoose?(key: string): void;
}

/** How far the review has come, kind by kind. Choosing a kind goes there. */
export function ReviewRail({ open, answered, current, onChoose }: ReviewRailProps) {
  const say = useSay();
  const language = useLanguage();
  const all = open.length + answered.length;
  if (all === 0) return null;
  return (
    <nav className="review-rail" aria-label={say(texts.steps)}>
      <ol>
        {reviewKinds.map((kind) => {
          const openHere = open.filter((step) => step.kind === kind);
          const done = answered.filter(({ key }) => kindOfKey(key) === kind).length;
          const count = openHere.length + done;
          const [first] = openHere;
          if (count === 0) return null;
          const name = say(texts[kind]);
          const words = onChoose ? say(texts.progress, { done, all: count }) : formatNumber(count, language);
          return (
            <li key={kind} style={{ flexGrow: count }}>
              <button
                type="button"
                aria-label={onChoose ? say(texts.kindProgress, { kind: name, done, all: count }) : undefined}
                aria-current={current?.kind === kind ? 'step' : undefined}
                disabled={!onChoose || !first}
                onClick={() => first && onChoose?.(first.key)}
              >
                <span className="review-bar">
                  <span style={{ width: `${(done / count) * 100}%` }} />
                </span>
                <span className="review-kind">{name}</span>
                <small>{words}</small>
              </button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
