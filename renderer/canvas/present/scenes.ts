import { frameworkAreas } from '../../../shared/framework/areas.ts';
import { membersOf } from '../../../shared/plan/geometry.ts';
import { textOf, titleOf, type Item, type Plan } from '../../../shared/plan/plan.ts';

/** One picture of a presentation: the whole plan, the ring, or an area with what it holds. */
export type Scene = { readonly kind: 'plan' | 'ring' } | { readonly kind: 'area'; readonly id: string; readonly title: string; readonly cards: number };

/** What a presentation shows, in the order in which the framework is told: the whole, the ring, then each area that holds something. */
export function scenesOf(plan: Plan): readonly Scene[] {
  const areas = [...plan.items.values()]
    .filter((item) => item.type === 'area' && item.area === null)
    .sort((one, other) => placeOf(one) - placeOf(other) || one.y - other.y || one.x - other.x)
    .map((area) => ({ kind: 'area', id: area.id, title: titleOf(area), cards: cardsIn(plan, area) }) as const)
    .filter(({ cards }) => cards > 0);
  return [{ kind: 'plan' }, { kind: 'ring' }, ...areas];
}

function placeOf(area: Item): number {
  const place = frameworkAreas.findIndex(({ id }) => id === textOf(area.fields, 'home'));
  return place < 0 ? frameworkAreas.length : place;
}

function cardsIn(plan: Plan, area: Item): number {
  return [...membersOf(plan, area.id)].filter((id) => plan.items.get(id)?.type !== 'area').length;
}
