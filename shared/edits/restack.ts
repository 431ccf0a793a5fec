import { BoxGrid } from '../plan/boxGrid.ts';
import { boxOf, boxesOverlap } from '../plan/geometry.ts';
import type { Item, Plan } from '../plan/plan.ts';
import { registerKey } from '../plan/planDocument.ts';
import { lowestFirst, stacked, stackingOf } from '../plan/stacking.ts';
import { defineEdit, missingItem } from './edit.ts';
import { put } from './fields.ts';

/** Above all others of its kind in the same area, above the next one that it overlaps; and the same downwards. */
export const stackingSteps = ['front', 'forward', 'backward', 'back'] as const;
export type StackingStep = (typeof stackingSteps)[number];

interface Restacking {
  readonly ids: readonly string[];
  readonly to: StackingStep;
}

/** Brings items forward or sends them back among their like: cards among the cards of their area, areas among areas. They keep their order in lists and documents. */
export const restack = defineEdit(
  (plan, input: Restacking) => missingItem(plan, input.ids) ?? (placesAfter(plan, input).size > 0 ? undefined : { code: 'nothing-to-do' }),
  ({ registers }, input, context) => {
    for (const [id, place] of placesAfter(context.plan(), input)) put(registers, registerKey('stacking', id, 'place'), place);
  },
);

interface PuttingDown {
  readonly ids: readonly string[];
  /** The plan before the items were moved or made: what they overlapped there already keeps its order. */
  readonly before: Pick<Plan, 'items'>;
}

/**
 * Puts items that were just put down above everything that they came to overlap; they keep their order among themselves. Writes
 * nothing where they lie on top already.
 */
export const layOnTop = defineEdit(
  (plan, { ids }: PuttingDown) => missingItem(plan, ids),
  ({ registers }, input, context) => {
    for (const [id, place] of placesOnTop(context.plan(), input)) put(registers, registerKey('stacking', id, 'place'), place);
  },
);

function placesOnTop(plan: Plan, { ids, before }: PuttingDown): ReadonlyMap<string, number> {
  const chosen = new Set(ids);
  const places = stackingOf(plan);
  const placeOf = ({ id }: Item): number => places?.get(id) ?? 0;
  const isLower = lowestFirst((id) => places?.get(id) ?? 0);
  const after = new Map<string, number>();
  for (const like of groupsOf(plan, chosen)) {
    const others = new BoxGrid();
    for (const item of like) if (!chosen.has(item.id)) others.set(item.id, item);
    const lifted = new BoxGrid();
    for (const item of like.filter(({ id }) => chosen.has(id)).sort(isLower)) {
      const old = before.items.get(item.id);
      let place = placeOf(item);
      for (const id of others.within(item)) {
        const other = plan.items.get(id);
        if (other && isLower(item, other) < 0 && !overlapped(old, before.items.get(id))) place = Math.max(place, placeOf(other) + 1);
      }
      for (const id of lifted.within(item)) place = Math.max(place, (after.get(id) ?? 0) + 1);
      if (place === placeOf(item)) continue;
      lifted.set(item.id, item);
      after.set(item.id, place);
    }
  }
  return after;
}

/** Boxes within one area are compared as they are stored. */
function overlapped(one: Item | undefined, other: Item | undefined): boolean {
  return one !== undefined && other !== undefined && one.area === other.area && boxesOverlap(one, other);
}

/** The stacking places that change. */
function placesAfter(plan: Plan, { ids, to }: Restacking): ReadonlyMap<string, number> {
  const chosen = new Set(ids);
  const after = new Map<string, number>();
  for (const like of groupsOf(plan, chosen)) {
    const before = stacked(plan, like);
    const next = reordered(plan, before, chosen, to);
    if (next.every((item, at) => item === before[at])) continue;
    const places = stackingOf(plan);
    // The topmost gets place 0, like items that were never moved, so that what is added later lies above it.
    next.forEach(({ id }, at) => {
      const place = at + 1 - next.length;
      if ((places?.get(id) ?? 0) !== place) after.set(id, place);
    });
  }
  return after;
}

function groupsOf(plan: Plan, chosen: ReadonlySet<string>): readonly (readonly Item[])[] {
  const kindOf = ({ type, area }: Item): string => `${type === 'area' ? 'area' : 'card'} ${area ?? ''}`;
  const kinds = new Set([...chosen].flatMap((id) => plan.items.get(id) ?? []).map(kindOf));
  return [...kinds].map((kind) => [...plan.items.values()].filter((item) => kindOf(item) === kind));
}

function reordered(plan: Plan, items: readonly Item[], chosen: ReadonlySet<string>, to: StackingStep): readonly Item[] {
  const mine = items.filter(({ id }) => chosen.has(id));
  const others = items.filter(({ id }) => !chosen.has(id));
  switch (to) {
    case 'front':
      return [...others, ...mine];
    case 'back':
      return [...mine, ...others];
    case 'forward':
      return stepped(plan, items, mine);
    case 'backward':
      return [...stepped(plan, [...items].reverse(), mine)].reverse();
  }
}

/** The chosen items above the next one that any of them overlaps; unchanged where there is none. */
function stepped(plan: Plan, items: readonly Item[], mine: readonly Item[]): readonly Item[] {
  const boxes = mine.map((item) => boxOf(plan, item));
  const lowest = Math.min(...mine.map((item) => items.indexOf(item)));
  const next = items.findIndex((item, at) => at > lowest && !mine.includes(item) && boxes.some((box) => boxesOverlap(box, boxOf(plan, item))));
  if (next < 0) return items;
  const below = items.slice(0, next + 1).filter((item) => !mine.includes(item));
  const above = items.slice(next + 1).filter((item) => !mine.includes(item));
  return [...below, ...items.filter((item) => mine.includes(item)), ...above];
}
