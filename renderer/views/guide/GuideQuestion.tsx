import { sources } from '../../../shared/framework/source.ts';
import { guideSteps } from '../../../shared/framework/guide.ts';
import { insightTexts } from '../../../shared/messages/insights.ts';
import { guideTexts } from '../../../shared/messages/viewGuide.ts';
import { useSay } from '../../session/useSay.ts';
import { GuideForm } from './GuideForm.tsx';
import { GuideRing } from './GuideRing.tsx';
import type { GuideQuestionProps } from './guideQuestionProps.ts';

/** One question: what is asked, why and by whose word, and where to answer. */
export function GuideQuestion({ step, place, onMove }: GuideQuestionProps) {
  const say = useSay();
  const source = sources[step.source];
  return (
    <article className="guide-question" aria-labelledby="guide-question">
      <p className="guide-place">
        {say(guideTexts.progress, { place: place + 1, count: guideSteps.length })} <strong>{say(step.name)}</strong>
      </p>
      <h3 id="guide-question">{say(step.question)}</h3>
      <p className="guide-why">
        {say(step.why)}{' '}
        <span className="guide-source" title={say(source.title)}>
          {say(guideTexts.source, { id: step.source, kind: say(insightTexts[source.kind]) })}
        </span>
      </p>
      {step.target.kind === 'ring' ? <GuideRing step={step} place={place} onMove={onMove} /> : <GuideForm step={step} place={place} onMove={onMove} />}
    </article>
  );
}
