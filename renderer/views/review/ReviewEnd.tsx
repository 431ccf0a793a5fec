import { Button, TextInput } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import { formatDate } from '../../../shared/messages/text.ts';
import { viewReviewTexts as texts } from '../../../shared/messages/viewReview.ts';
import { answerCounts, endReview, usualNext, type HeldReview } from '../../../shared/views/review.ts';
import { useHost } from '../../session/hostContext.ts';
import { showFailure, showNotice } from '../../session/notices.ts';
import { writePreferences } from '../../session/preferences.ts';
import { useToday } from '../../session/today.ts';
import { useLanguage, useSay } from '../../session/useSay.ts';
import { currentSession, useWindowState } from '../../session/windowState.ts';
import { dialogId } from '../../typing/draftId.ts';
import { useKeptText } from '../../typing/useKeptText.ts';

interface ReviewEndProps {
  readonly review: HeldReview;
  /** How many things have no answer. */
  readonly left: number;
  readonly onBack: (() => void) | undefined;
  onEnded(): void;
}

/** Ends the review: who took part, what the revision is called, when the next one is. */
export function ReviewEnd({ review, left, onBack, onEnded }: ReviewEndProps) {
  const say = useSay();
  const language = useLanguage();
  const host = useHost();
  const today = useToday();
  const counts = answerCounts(review.steps);
  const [people, setPeople, peopleDone] = useKeptText(dialogId(`review/${review.id}`, 'people'));
  const [label, setLabel, labelDone] = useKeptText(dialogId(`review/${review.id}`, 'label'), say(texts.labelUsual, { date: formatDate(today, language) }));
  const [author, setAuthor] = useState(useWindowState.getState().preferences.author);
  const [next, setNext] = useState(() => usualNext(currentSession().plan, today));
  const [isEnding, setEnding] = useState(false);
  const later = left + counts.later;

  const end = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const session = currentSession();
    if (!session.edit(endReview, { review: review.id, on: today, people, revision: label, next }).ok) return;
    setEnding(true);
    const reason = say(texts.reason, { ...counts, all: review.steps.length, later });
    const answer = await session.onceSettled(() => host.call('history.record', { session: session.id, label, author, reason }));
    setEnding(false);
    if (!answer.ok) {
      session.undo();
      return showFailure(answer.failure);
    }
    peopleDone();
    labelDone();
    showNotice(texts.ended, { label: answer.value.label });
    if (author.trim() !== useWindowState.getState().preferences.author) void writePreferences(host, { author: author.trim() });
    onEnded();
  };

  return (
    <form className="review-step" data-kind="end" onSubmit={(event) => void end(event)}>
      <h3>{say(left === 0 ? texts.endTitle : texts.end)}</h3>
      <p className="review-lead">
        {say(texts.endLead)} {later > 0 ? say(texts.leftOpen, { count: later }) : null}
      </p>
      <div className="review-form">
        <TextInput label={say(texts.people)} value={people} onChange={(event) => setPeople(event.currentTarget.value)} />
        <TextInput label={say(texts.author)} value={author} onChange={(event) => setAuthor(event.currentTarget.value)} required />
        <TextInput label={say(texts.label)} value={label} onChange={(event) => setLabel(event.currentTarget.value)} required />
        <TextInput type="date" label={say(texts.next)} value={next} min={today} onChange={(event) => setNext(event.currentTarget.value)} required />
      </div>
      <div className="review-answers">
        <Button type="submit" size="md" loading={isEnding} disabled={author.trim() === '' || label.trim() === ''}>
          {say(texts.end)}
        </Button>
        {onBack ? (
          <Button size="md" variant="default" onClick={onBack}>
            {say(texts.backToSteps)}
          </Button>
        ) : null}
      </div>
    </form>
  );
}
