import { Button, NativeSelect } from '@mantine/core';
import { IconCheck, IconListCheck } from '@tabler/icons-react';
import { setPlanField } from '../../../shared/edits/fields.ts';
import { cadences } from '../../../shared/framework/cadences.ts';
import { formatDate } from '../../../shared/messages/text.ts';
import { viewProcessTexts as texts } from '../../../shared/messages/viewProcess.ts';
import { viewReviewTexts } from '../../../shared/messages/viewReview.ts';
import { markReviewed, type Review } from '../../../shared/views/processLoop.ts';
import { useLanguage, useSay } from '../../session/useSay.ts';
import { currentSession, showView } from '../../session/windowState.ts';

interface ReviewCardProps {
  readonly review: Review;
  /** A review has begun and not ended. */
  readonly isRunning: boolean;
  readonly today: string;
  readonly readOnly: boolean;
}

/** How often the plan is reviewed, when last and when next. */
export function ReviewCard({ review, isRunning, today, readOnly }: ReviewCardProps) {
  const say = useSay();
  const language = useLanguage();
  const next = review.next === '' ? say(texts.unknown) : formatDate(review.next, language);
  return (
    <section className="process-card" aria-label={say(texts.review)}>
      <header>
        <h3>{say(texts.review)}</h3>
        {readOnly ? null : (
          <div className="process-deeds">
            <Button size="compact-sm" variant="light" leftSection={<IconListCheck size={14} />} onClick={() => showView('review')}>
              {say(isRunning ? viewReviewTexts.goOn : viewReviewTexts.goThrough)}
            </Button>
            <Button size="compact-sm" variant="subtle" leftSection={<IconCheck size={14} />} disabled={review.last === today} onClick={() => currentSession().edit(markReviewed, { on: today })}>
              {say(texts.reviewed)}
            </Button>
          </div>
        )}
      </header>
      {readOnly ? (
        <p>{say(review.cadence?.name ?? texts.noCadence)}</p>
      ) : (
        <NativeSelect
          size="xs"
          aria-label={say(texts.cadence)}
          data={[...cadences.map(({ id, name }) => ({ value: id, label: say(name) })), { value: '', label: say(texts.noCadence) }]}
          value={review.cadence?.id ?? ''}
          onChange={(event) => currentSession().edit(setPlanField, { key: 'reviewCadence', value: event.currentTarget.value || null })}
        />
      )}
      <dl>
        <dt>{say(texts.lastReview)}</dt>
        <dd>{review.last ? formatDate(review.last, language) : say(texts.never)}</dd>
        <dt>{say(texts.nextReview)}</dt>
        <dd data-overdue={review.isOverdue}>
          {review.isDerived && review.next !== '' ? say(texts.derived, { date: next }) : next}
          {review.isOverdue ? <strong>{say(texts.overdue)}</strong> : null}
        </dd>
      </dl>
    </section>
  );
}
