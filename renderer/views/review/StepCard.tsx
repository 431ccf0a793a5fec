import { Button, Textarea } from '@mantine/core';
import { IconCheck, IconClock, IconEyeOff, IconPencil } from '@tabler/icons-react';
import { useEffect, useMemo, useRef, type ReactNode } from 'react';
import type { ReviewAnswerId } from '../../../shared/framework/review.ts';
import { wordFix } from '../../../shared/insights/finding.ts';
import type { Fix } from '../../../shared/insights/rule.ts';
import { viewReviewTexts as texts } from '../../../shared/messages/viewReview.ts';
import { answerStep } from '../../../shared/views/review.ts';
import type { ReviewStep } from '../../../shared/views/reviewSteps.ts';
import { runCommand } from '../../commands/dispatch.ts';
import { useInsights } from '../../session/insights.ts';
import { usePlan } from '../../session/planSource.ts';
import { todayHere } from '../../session/today.ts';
import { useLanguage, useSay } from '../../session/useSay.ts';
import { currentSession, nothingSelected, selectItems, showView, useWindowState } from '../../session/windowState.ts';
import { dialogId } from '../../typing/draftId.ts';
import { useKeptText } from '../../typing/useKeptText.ts';
import { ItemName } from '../ItemName.tsx';
import { useReviewState } from './reviewState.ts';
import { whatChanged } from './whatChanged.ts';

interface StepCardProps {
  readonly review: string;
  readonly step: ReviewStep;
}

/** One thing that is due: what and why, what mends it, and the four answers. */
export function StepCard({ review, step }: StepCardProps) {
  const say = useSay();
  const language = useLanguage();
  const item = usePlan((plan) => (step.item === undefined ? undefined : plan.items.get(step.item)));
  const changing = useReviewState((state) => state.changing);
  const isChanging = changing?.step.key === step.key;
  const [decided, setDecided, decidedDone] = useKeptText(dialogId(`review/${review}`, step.key));
  const fixesOf = useInsights((state) => state.fixesOf);
  const fixes = useMemo(() => (step.finding ? fixesOf(step.finding) : []), [fixesOf, step]);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);

  const answer = (given: ReviewAnswerId, words = decided, fix?: Fix): void => {
    const { author } = useWindowState.getState().preferences;
    const input = { review, step, answer: given, decided: words, author, on: todayHere(), language, ...(fix ? { fix } : {}) };
    if (!currentSession().edit(answerStep, input).ok) return;
    decidedDone();
    comeBack();
  };
  const change = (): void => {
    const session = currentSession();
    useReviewState.setState({ changing: { session, step, before: session.plan } });
    goThere(step);
  };
  const settleChange = (): void => answer('changed', decided.trim() || whatChanged(changing?.before, currentSession().plan, language));

  return (
    <section className="review-step" data-kind={step.kind}>
      <p className="review-overline">{say(texts[step.kind])}</p>
      <h3 ref={heading} tabIndex={-1}>
        {step.sentence[language]}
      </h3>
      <div className="review-subject">{item ? <ItemName item={item} isChip /> : <span>{say(texts.wholePlan)}</span>}</div>
      {fixes.length > 0 && !isChanging ? (
        <div className="review-fixes">
          {fixes.map((fix) => (
            <Button key={wordFix(fix, language)} size="compact-sm" variant="light" className="finding-fix" onClick={() => answer('changed', decided.trim() || wordFix(fix, language), fix)}>
              {wordFix(fix, language)}
            </Button>
          ))}
        </div>
      ) : null}
      <Textarea
        label={say(texts.decided)}
        description={say(isChanging ? texts.changeHint : texts.decidedHint)}
        value={decided}
        onChange={(event) => setDecided(event.currentTarget.value)}
        autosize
        minRows={2}
        maxRows={6}
      />
      <div className="review-answers">
        {isChanging ? (
          <>
            <Answer icon={<IconCheck size={16} />} isMain onClick={settleChange}>
              {say(texts.changed)}
            </Answer>
            <Answer icon={<IconPencil size={16} />} onClick={() => goThere(step)}>
              {say(texts.goThere)}
            </Answer>
            <Answer onClick={comeBack}>{say(texts.notChanged)}</Answer>
          </>
        ) : (
          <>
            {step.canHold ? (
              <Answer icon={<IconCheck size={16} />} isMain onClick={() => answer('right')}>
                {say(texts.right)}
              </Answer>
            ) : null}
            <Answer icon={<IconPencil size={16} />} isMain={!step.canHold} onClick={change}>
              {say(texts.change)}
            </Answer>
            <Answer icon={<IconEyeOff size={16} />} disabled={decided.trim() === ''} onClick={() => answer('aside')}>
              {say(texts.aside)}
            </Answer>
            <Answer icon={<IconClock size={16} />} onClick={() => answer('later')}>
              {say(texts.later)}
            </Answer>
          </>
        )}
      </div>
    </section>
  );
}

/** Where the thing is changed: an item's details beside, a view, or what the plan says of itself. */
function goThere({ item, place }: ReviewStep): void {
  if (item !== undefined) selectItems([item]);
  else if (place === 'plan') runCommand('plan.properties');
  else if (place) showView(place);
}

/** The change is over: what was opened for it no longer stands over the review. */
function comeBack(): void {
  if (useReviewState.getState().changing) useWindowState.setState({ selection: nothingSelected, planFormOpen: false });
  useReviewState.setState({ changing: null });
}

interface AnswerProps {
  readonly icon?: ReactNode;
  readonly isMain?: boolean;
  readonly disabled?: boolean;
  readonly children: string;
  onClick(): void;
}

function Answer({ icon, isMain = false, disabled = false, children, onClick }: AnswerProps) {
  return (
    <Button size="md" variant={isMain ? 'filled' : 'default'} leftSection={icon} disabled={disabled} onClick={onClick}>
      {children}
    </Button>
  );
}
