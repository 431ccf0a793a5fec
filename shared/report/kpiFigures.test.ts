import { expect, it } from 'vitest';
import { editContextOf } from '../edits/editContext.ts';
import { setMeasurements } from '../edits/fields.ts';
import { addItem } from '../edits/items.ts';
import { LivePlan } from '../plan/livePlan.ts';
import { createYDoc } from '../plan/planDocument.ts';
import type { Figure } from './figure.ts';
import { kpiFigures } from './kpiFigures.ts';
import { reportContext } from './reportContext.ts';
import { widthOfLine } from './textLines.ts';

function chartsOf(...kpis: readonly { readonly name: string; readonly unit: string; readonly target?: number; readonly readings: readonly number[] }[]) {
  const live = new LivePlan(createYDoc());
  const context = editContextOf(live, Math.random);
  for (const { readings, ...fields } of kpis) {
    const added = addItem(context, { type: 'kpi', fields });
    if (added.ok) setMeasurements(context, { id: added.value, measurements: readings.map((value, index) => ({ date: `2026-0${index + 1}-01`, value, note: index === 1 ? 'Noted' : '' })) });
  }
  return kpiFigures(reportContext({ plan: live.plan, language: 'fi', revisions: [], time: '2026-11-30T12:00:00.000Z' }));
}

const textsOf = ({ primitives }: Figure) => primitives.flatMap((primitive) => (primitive.kind === 'text' ? [primitive] : []));
/** Where the lowest line of the grid lies. */
const floorOf = ({ primitives }: Figure) => Math.max(...primitives.flatMap((primitive) => (primitive.kind === 'path' && primitive.stroke === 'line' ? primitive.points.map(({ y }) => y) : [])));

const short = { name: 'Enquiries', unit: '', target: 9, readings: [3, 4, 5] };
const long = { name: 'Enquiries and first orders of the two countries on the other side of the sea', unit: 'euroa kuukaudessa', target: 22_000_000, readings: [-6_900_000, 9_100_000, 8_000_000] };

it('charts of KPIs stand abreast with their plots at one height, one alone takes the whole width', () => {
  const charts = chartsOf(short, long);
  expect(charts.map(({ extent }) => extent)).toEqual(['half', 'half']);
  expect(new Set(charts.map(({ figure }) => floorOf(figure))).size).toBe(1);
  const [alone, ...others] = chartsOf(long, { ...short, readings: [3] });
  expect([alone?.extent, others.length]).toEqual(['column', 0]);
  expect(alone?.figure.viewBox.width).toBeGreaterThan(2 * (charts[0]?.figure.viewBox.width ?? 0));
});

it('their words are as large as other small print, and all that a key says has room', () => {
  for (const { figure } of chartsOf(short, long)) {
    for (const text of textsOf(figure)) {
      expect(text.size).toBeGreaterThanOrEqual(7);
      if (text.lines === 1) expect(widthOfLine(text), text.text).toBeLessThanOrEqual(text.width ?? 0);
      expect(text.x + (text.width ?? 0)).toBeLessThanOrEqual(figure.viewBox.width);
      expect(text.y).toBeLessThanOrEqual(figure.viewBox.height);
    }
  }
});
