import { useState, type SubmitEvent } from 'react';
import { dimensions, innermostPosition, outermostPosition } from '../../../shared/framework/dimensions.ts';
import { guideSteps } from '../../../shared/framework/guide.ts';
import { guideTexts } from '../../../shared/messages/viewGuide.ts';
import { keepPlace, placeOnRing, type RingAnswers } from '../../../shared/views/guide.ts';
import { usePlan, usePlanSource } from '../../session/planSource.ts';
import { useSay } from '../../session/useSay.ts';
import { currentSession } from '../../session/windowState.ts';
import { GuideButtons } from './GuideButtons.tsx';
import type { GuideQuestionProps } from './guideQuestionProps.ts';
import { useGuideForm } from './useGuideForm.ts';

const middle = (innermostPosition + outermostPosition) / 2;

/** One party's place on the four axes, each between its poles. Only axes that were touched are placed. */
export function GuideRing({ step, place, onMove }: GuideQuestionProps) {
  const say = useSay();
  const { readOnly } = usePlanSource();
  const [places, setPlaces] = useState<RingAnswers>({});
  const positions = usePlan((plan) => plan.positions);
  const { form, onKeyDown } = useGuideForm();
  const kind = step.target.kind === 'ring' ? step.target.position : 'agreed';

  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (!readOnly && Object.keys(places).length > 0) {
      const session = currentSession();
      const next = guideSteps[place + 1] ?? step;
      const outcome = session.step(() => session.edit(placeOnRing, { step, places }).ok && session.edit(keepPlace, next).ok);
      if (!outcome) return;
    }
    onMove(place + 1);
  };

  return (
    <form ref={form} className="guide-form" onSubmit={submit} onKeyDown={onKeyDown}>
      <fieldset disabled={readOnly} className="guide-axes">
        {dimensions.map((dimension) => {
          const value = places[dimension.id] ?? positions[dimension.id][kind]?.value;
          const words = { axis: say(dimension.name), inner: say(dimension.inner), outer: say(dimension.outer) };
          return (
            <div key={dimension.id} className="guide-axis" data-placed={value !== undefined} style={{ accentColor: `var(--position-${kind})` }}>
              <p className="guide-axis-name">
                {words.axis} <output>{value ?? say(guideTexts.notPlaced)}</output>
              </p>
              <span className="guide-pole">
                <strong>{words.inner}</strong>
                {say(dimension.innerMeaning)}
              </span>
              <input
                type="range"
                min={innermostPosition}
                max={outermostPosition}
                step={5}
                value={value ?? middle}
                aria-label={say(guideTexts.position, words)}
                aria-valuetext={value === undefined ? say(guideTexts.notPlaced) : undefined}
                onChange={(event) => {
                  const chosen = Number(event.currentTarget.value);
                  setPlaces((known) => ({ ...known, [dimension.id]: chosen }));
                }}
                onClick={(event) => {
                  const chosen = Number(event.currentTarget.value);
                  setPlaces((known) => ({ ...known, [dimension.id]: chosen }));
                }}
              />
              <span className="guide-pole" data-outer>
                <strong>{words.outer}</strong>
                {say(dimension.outerMeaning)}
              </span>
            </div>
          );
        })}
      </fieldset>
      <GuideButtons place={place} main={guideTexts.next} hint={guideTexts.enter} onMove={onMove} />
    </form>
  );
}
