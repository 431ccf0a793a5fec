import { guideSteps } from '../../../shared/framework/guide.ts';
import { guideTexts } from '../../../shared/messages/viewGuide.ts';
import { useSay } from '../../session/useSay.ts';

interface GuideRailProps {
  readonly answered: readonly boolean[];
  readonly place: number;
  onChoose(place: number): void;
}

/** All questions as a row of marks: which are answered, which is asked now. Choosing one goes there. */
export function GuideRail({ answered, place, onChoose }: GuideRailProps) {
  const say = useSay();
  const done = answered.filter(Boolean).length;
  return (
    <nav className="guide-rail" aria-label={say(guideTexts.steps)}>
      <ol>
        {guideSteps.map((step, index) => {
          const name = say(step.name);
          return (
            <li key={step.id}>
              <button
                type="button"
                title={name}
                aria-label={say(answered[index] ? guideTexts.stepAnswered : guideTexts.stepOpen, { name })}
                aria-current={index === place ? 'step' : undefined}
                data-answered={answered[index]}
                onClick={() => onChoose(index)}
              />
            </li>
          );
        })}
      </ol>
      <span>{say(guideTexts.answered, { done, count: guideSteps.length })}</span>
    </nav>
  );
}
