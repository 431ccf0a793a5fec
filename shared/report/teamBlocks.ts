import { teamTexts } from '../messages/team.ts';
import { say } from '../messages/text.ts';
import { capacityOf } from '../plan/capacity.ts';
import { orchestraOf } from '../views/orchestra.ts';
import { capacityFigure } from './capacityFigure.ts';
import { orchestraFigure } from './orchestraFigure.ts';
import type { Block } from './report.ts';
import type { ReportContext } from './reportContext.ts';

/** The team’s weeks, of which the headline tells, and the team as an orchestra; nothing where nobody is there, nor for those who only read the rules. */
export function teamBlocks({ plan, language, day, document }: ReportContext): readonly Block[] {
  if (document.id === 'policy' || ![...plan.items.values()].some(({ type }) => type === 'person')) return [];
  const weeks = capacityFigure(capacityOf(plan, day), language);
  const orchestra = orchestraOf(plan);
  // Skills that nobody was asked about, with neither ways nor tools, are no orchestra yet.
  const isKnown = orchestra.ways.length > 0 || orchestra.tools.length > 0 || orchestra.skills.some(({ best }) => best !== undefined);
  return [
    ...(weeks ? [{ kind: 'figure', figure: weeks, caption: say(teamTexts.weeks, language), extent: 'column' } as const] : []),
    ...(isKnown ? [{ kind: 'figure', figure: orchestraFigure(orchestra, language), caption: say(teamTexts.orchestra, language), extent: 'width' } as const] : []),
  ];
}
