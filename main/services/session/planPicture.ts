import type { PlanPicture } from '../../../shared/contract/planPicture.ts';
import { itemType } from '../../../shared/framework/itemTypes.ts';
import { boxOf } from '../../../shared/plan/geometry.ts';
import { withoutFolded } from '../../../shared/plan/folded.ts';
import type { Item, Plan } from '../../../shared/plan/plan.ts';

const noneOpened: ReadonlySet<string> = new Set();

/** What a window draws of a plan before it has the plan; without what lies in folded areas. */
export function planPictureOf(whole: Pick<Plan, 'items' | 'links' | 'registers'>): PlanPicture {
  const plan = withoutFolded(whole, noneOpened);
  const areas: Item[] = [];
  const cards: Record<string, number[]> = {};
  for (const item of plan.items.values()) {
    if (item.type === 'area') areas.push(item);
    else (cards[itemType(item.type).hue] ??= []).push(...numbersOf(plan, item));
  }
  areas.sort((one, other) => depthOf(plan, one) - depthOf(plan, other) || one.order - other.order);
  return { areas: areas.flatMap((area) => numbersOf(plan, area)), cards };
}

function numbersOf(plan: Pick<Plan, 'items'>, item: Item): readonly number[] {
  const { x, y, width, height } = boxOf(plan, item);
  return [x, y, width, height];
}

/** How many areas an item lies in. */
function depthOf(plan: Pick<Plan, 'items'>, item: Item): number {
  const holder = item.area === null ? undefined : plan.items.get(item.area);
  return holder ? 1 + depthOf(plan, holder) : 0;
}
