import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { guideSteps } from '../../../shared/framework/guide.ts';
import { guideTexts } from '../../../shared/messages/viewGuide.ts';
import { isAnswered, keepPlace, resumeAt } from '../../../shared/views/guide.ts';
import { usePlan, usePlanSource } from '../../session/planSource.ts';
import { useSay } from '../../session/useSay.ts';
import { closeViews, useWindowState } from '../../session/windowState.ts';
import { ViewFrame } from '../ViewFrame.tsx';
import './guide.css';
import { GuideEnd } from './GuideEnd.tsx';
import { GuideQuestion } from './GuideQuestion.tsx';
import { GuideRail } from './GuideRail.tsx';

/** The guided first hour: one question a screen, large enough for a projector; what is answered stands in the plan at once. */
export function View() {
  const say = useSay();
  const { store, readOnly } = usePlanSource();
  const [place, setPlace] = useState(() => resumeAt(store.getState().plan));
  const answered = usePlan((plan) => guideSteps.map((step) => isAnswered(plan, step)));
  useKeptPlace(place);
  const step = guideSteps[place];

  return (
    <ViewFrame
      id="guide"
      tools={
        <Button variant="subtle" size="xs" title={say(guideTexts.leaveHint)} onClick={() => closeViews(['guide'])}>
          {say(guideTexts.leave)}
        </Button>
      }
    >
      <div className="guide">
        <GuideRail answered={answered} place={place} onChoose={setPlace} />
        {readOnly ? <p className="guide-note">{say(guideTexts.readOnly)}</p> : null}
        {step ? (
          <GuideQuestion key={step.id} step={step} place={place} onMove={setPlace} />
        ) : (
          <GuideEnd answered={answered} onMove={setPlace} />
        )}
      </div>
    </ViewFrame>
  );
}

/** Keeps in the plan where the guide was left, unless it would go on there anyway. */
function useKeptPlace(place: number): void {
  const session = useWindowState((state) => state.session);
  const { readOnly } = usePlanSource();
  const latest = useRef({ place, session, readOnly });
  useEffect(() => {
    latest.current = { place, session, readOnly };
  });
  useEffect(
    () => () => {
      const left = latest.current;
      const step = guideSteps[Math.min(left.place, guideSteps.length - 1)];
      // A plan that has been closed meanwhile is edited no more.
      if (!step || left.readOnly || !left.session || left.session !== useWindowState.getState().session) return;
      if (guideSteps[resumeAt(left.session.plan)] !== step) left.session.edit(keepPlace, step);
    },
    [],
  );
}
