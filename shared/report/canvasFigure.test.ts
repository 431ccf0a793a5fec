import { expect, it } from 'vitest';
import { itemsOfType, titleOf } from '../plan/plan.ts';
import { membersOf } from '../plan/geometry.ts';
import { canvasFigure } from './canvasFigure.ts';
import { reportContext } from './reportContext.ts';
import { sampleReportInput } from './samplePlan.ts';

it('shows chosen parts alone, an area with what lies in it, in the room that they take', () => {
  const context = reportContext(sampleReportInput('en'));
  const { plan } = context;
  const area = itemsOfType(plan, 'area').find(({ id }) => membersOf(plan, id).size > 0);
  if (!area) throw new Error('no area');
  const inside = [...membersOf(plan, area.id)].flatMap((id) => plan.items.get(id) ?? []);
  const figure = canvasFigure(context, [area.id]);
  const texts = figure.primitives.flatMap((primitive) => (primitive.kind === 'text' ? [primitive.text] : []));
  expect(new Set(texts)).toEqual(new Set([area, ...inside].map(titleOf)));
  expect(figure.viewBox.width).toBeLessThan(canvasFigure(context).viewBox.width);
  const outside = [...plan.items.values()].find((item) => item.id !== area.id && !inside.includes(item) && titleOf(item).length > 5);
  expect(outside && figure.description.includes(titleOf(outside))).toBe(false);
});
