import { describe, expect, it } from 'vitest';
import { LivePlan } from '../plan/livePlan.ts';
import { createYDoc } from '../plan/planDocument.ts';
import { itemsOfType, linkedItems, titleOf } from '../plan/plan.ts';
import { chainBlocks } from './chainBlocks.ts';
import { kpiFigures } from './kpiFigures.ts';
import { cellText } from './report.ts';
import { reportContext } from './reportContext.ts';
import { sampleReportInput } from './samplePlan.ts';

const input = sampleReportInput('en');
const context = reportContext(input);

describe('the chains of goals', () => {
  it('lead from the business goal over the goal and its KPIs to actions and channels, a row a goal', () => {
    const [table] = chainBlocks(context);
    if (table?.kind !== 'table') throw new Error('no table');
    const goals = itemsOfType(input.plan, 'goal');
    expect(table.rows).toHaveLength(goals.length);
    for (const goal of goals) {
      const row = table.rows.find(({ cells }) => cells[1] && cellText(cells[1]) === titleOf(goal));
      for (const kpi of linkedItems(input.plan, goal.id, 'measuredBy')) expect(cellText(row?.cells[2] ?? { kind: 'text', text: '' })).toContain(titleOf(kpi));
    }
  });

  it('are none where there is no goal', () => {
    expect(chainBlocks(reportContext({ ...input, plan: new LivePlan(createYDoc()).plan }))).toEqual([]);
  });
});

describe('the charts of KPIs', () => {
  const figures = kpiFigures(context);

  it('tell readings, baseline, target and direction, each of them in words, too', () => {
    expect(figures).toHaveLength(itemsOfType(input.plan, 'kpi').filter(({ measurements }) => measurements.length > 1).length);
    for (const { figure } of figures) {
      const said = figure.primitives.flatMap((primitive) => (primitive.kind === 'text' ? [primitive.text] : []));
      expect(said.some((text) => text.startsWith('baseline '))).toBe(true);
      expect(said.some((text) => text.startsWith('target '))).toBe(true);
      expect(said[0]).toMatch(/\(to (rise|fall)\)$/);
      expect(figure.description).toMatch(/ readings, the lowest .+; (baseline .+, )?target /);
    }
  });

  it('hold every reading inside the frame', () => {
    for (const { figure } of figures) {
      const points = figure.primitives.flatMap((primitive) => (primitive.kind === 'path' ? primitive.points : primitive.kind === 'circle' ? [primitive] : []));
      for (const { x, y } of points) expect(x >= 0 && y >= 0 && x <= figure.viewBox.width && y <= figure.viewBox.height).toBe(true);
    }
  });
});
