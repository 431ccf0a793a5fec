import * as Y from 'yjs';
import { addItem } from '../../shared/edits/items.ts';
import { addLink } from '../../shared/edits/links.ts';
import { editContextOf } from '../../shared/edits/editContext.ts';
import { itemType } from '../../shared/framework/itemTypes.ts';
import { LivePlan } from '../../shared/plan/livePlan.ts';
import { createYDoc } from '../../shared/plan/planDocument.ts';
import { planToJson } from '../../shared/plan/planJson.ts';
import { titleOf } from '../../shared/plan/plan.ts';
import type { Board } from './floors/board.ts';

const types = ['action', 'goal', 'kpi', 'channel', 'audience', 'risk', 'note'] as const;
const nouns = ['retention', 'unit cost', 'onboarding', 'partner sales', 'support load', 'the roll-out', 'data quality'];

/** A board of so many cards in rows, and as many links to cards nearby, made by the edits that people make; the same every time. */
export function boardOf(size: number): { readonly board: Board; readonly json: string; readonly update: Uint8Array } {
  let state = size * 7919 + 1;
  const random = (): number => (state = (state * 16_807) % 2_147_483_647) / 2_147_483_647;
  const context = editContextOf(new LivePlan(createYDoc()), random);
  const columns = Math.ceil(Math.sqrt(size));
  const ids: string[] = [];
  context.doc.transact(() => {
    for (let place = 0; place < size; place++) {
      const type = types[place % types.length] ?? 'note';
      const title = `${place} ${nouns[Math.floor(random() * nouns.length)] ?? ''}`;
      const at = { x: 600 + (place % columns) * 260, y: Math.floor(place / columns) * 190 };
      const added = addItem(context, { type, fields: { [itemType(type).titleField]: title }, at, width: 200, height: 116 });
      if (added.ok) ids.push(added.value);
    }
  });
  context.doc.transact(() => {
    for (const [place, id] of ids.entries()) {
      const other = ids[(place + (random() < 0.05 ? columns * 7 + 5 : columns + 1)) % ids.length];
      if (other) addLink(context, { from: id, to: other });
    }
  });
  const plan = context.plan();
  const cards = [...plan.items.values()].map((item) => ({ id: item.id, x: item.x, y: item.y, width: item.width, height: item.height, title: titleOf(item) }));
  const links = [...plan.links.values()].map(({ id, from, to }) => ({ id, from, to }));
  return { board: { cards, links }, json: JSON.stringify(planToJson(plan)), update: Y.encodeStateAsUpdate(context.doc) };
}
