import { useMemo } from 'react';
import { peopleScreenTexts as texts } from '../../../shared/messages/viewPeople.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { orchestraFigure } from '../../../shared/report/orchestraFigure.ts';
import { orchestraOf } from '../../../shared/views/orchestra.ts';
import { useLanguage, useSay } from '../../session/useSay.ts';
import { FigureSvg } from '../../design/FigureSvg.tsx';

/** Skills, ways of working and tools around the aim that they share (S4): the figure that the document prints. */
export function OrchestraScreen({ plan }: { readonly plan: Plan }) {
  const say = useSay();
  const language = useLanguage();
  const figure = useMemo(() => orchestraFigure(orchestraOf(plan), language), [plan, language]);
  return (
    <>
      <h3 className="view-question">{say(texts.orchestraQuestion)}</h3>
      <FigureSvg className="orchestra" figure={figure} />
    </>
  );
}
