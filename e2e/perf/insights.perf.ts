import { test } from '@playwright/test';
import { editContextOf } from '../../shared/edits/editContext.ts';
import { setField } from '../../shared/edits/fields.ts';
import { addItem } from '../../shared/edits/items.ts';
import { addLink } from '../../shared/edits/links.ts';
import { itemTypeIds } from '../../shared/framework/vocabulary.ts';
import { findInsights, LiveFindings } from '../../shared/insights/liveFindings.ts';
import { createYDoc } from '../../shared/plan/planDocument.ts';
import { LivePlan } from '../../shared/plan/livePlan.ts';
import { inTurns, printMeasures, type Measure } from './measure.ts';

const runs = 15;
const today = '2026-11-24';

test('insights: the cost of an edit', async () => {
  const measures: Measure[] = [];
  for (const size of [100, 1_000, 5_000]) {
    const context = planOfSize(size);
    const [goal] = [...context.plan().items.values()].filter((item) => item.type === 'goal');
    const live = new LiveFindings(context.plan(), today);
    let target = 0;
    const edit = (): void => void setField(context, { id: goal?.id ?? '', key: 'target', value: ++target });
    const { work, floor } = await inTurns(
      runs,
      () => {
        edit();
        live.update(context.plan());
      },
      () => {
        edit();
        findInsights(context.plan(), today);
      },
    );
    measures.push({ name: `an edit and its findings, ${size} items`, median: work, floorName: 'the edit and judging the whole plan', floor, unit: 'ms' });
  }
  printMeasures([`Insights: one field of one goal changes; medians of ${runs} runs in turns.`], measures);
});

/** A plan of every type in turn, each item linked to the one before where a link fits. */
function planOfSize(size: number) {
  let state = 7;
  const random = (): number => (state = (state * 16_807) % 2_147_483_647) / 2_147_483_647;
  const context = editContextOf(new LivePlan(createYDoc()), random);
  let before: string | undefined;
  context.doc.transact(() => {
    for (let place = 0; place < size; place++) {
      const type = itemTypeIds[place % (itemTypeIds.length - 1)] ?? 'note';
      const added = addItem(context, { type, at: { x: (place % 60) * 260, y: 2_000 + Math.floor(place / 60) * 200 } });
      if (added.ok && before !== undefined) context.document.links.set(`l${place}`, { kind: 'relatesTo', from: added.value, to: before });
      if (added.ok) before = added.value;
    }
  });
  const goals = [...context.plan().items.values()].filter((item) => item.type === 'goal');
  const kpis = [...context.plan().items.values()].filter((item) => item.type === 'kpi');
  goals.slice(0, 40).forEach((goal, place) => addLink(context, { from: goal.id, to: kpis[place]?.id ?? '' }));
  return context;
}
