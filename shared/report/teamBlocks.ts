import { teamTexts } from '../messages/team.ts';
import { say } from '../messages/text.ts';
import { capacityOf } from '../plan/capacity.ts';
import { orchestraOf } from '../views/orchestra.ts';
import { capacityFigure } from './capacityFigure.ts';
import { orchestraFigure } from './orchestraFigure.ts';
import type { Block } from './report.ts';
import type { ReportContext } from './reportContext.ts';

/** The team as an orchestra, and its weeks; nothing where nobody is there, nor for those who only read the rules. */
export function teamBlocks({ plan, language, day, document }: ReportContext): readonly Block[] {
  if (document.id === 'policy' || ![...plan.items.values()].some(({ type }) => type === 'person')) return [];
  const weeks = capacityFigure(capacityOf(plan, day), language);
  return [
    { kind: 'figure', figure: orchestraFigure(orchestraOf(plan), language), caption: say(teamTexts.orchestra, language), extent: 'column' },
    ...(weeks ? [{ kind: 'figure', figure: weeks, caption: say(teamTexts.weeks, language), extent: 'column' } as const] : []),
  ];
}
