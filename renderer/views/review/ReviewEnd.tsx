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
import { DayInput } from '../../typing/DayInput.tsx';
import { dialogId } from '../../typing/draftId.ts';
import { readDay } from '../../typing/readDay.ts';
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
  const [nextText, setNextText, nextDone] = useKeptText(dialogId(`review/${review.id}`, 'next'), formatDate(usualNext(currentSession().plan, today), language));
  const next = readDay(nextText, today);
  const nextDay = (next.ok && next.value) || '';
  const nextFault = !next.ok ? say(next.problem.text, next.problem.values) : nextDay < today ? say(texts.nextPast) : undefined;
  const [isTried, setTried] = useState(false);
  const [isEnding, setEnding] = useState(false);
  const later = left + counts.later;

  const end = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const session = currentSession();
    setTried(true);
    if (nextFault !== undefined || !session.edit(endReview, { review: review.id, on: today, people, revision: label, next: nextDay }).ok) return;
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
    nextDone();
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
        <DayInput
          label={say(texts.next)}
          name={say(texts.next)}
          value={nextText}
          day={nextDay}
          error={isTried ? nextFault : undefined}
          onChange={(event) => setNextText(event.currentTarget.value)}
          choose={(day) => setNextText(day === '' ? '' : formatDate(day, language))}
          required
        />
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
