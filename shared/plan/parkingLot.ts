import { laneTexts } from '../messages/lanes.ts';
import { inRows } from './inRows.ts';
import { titleOf, type Item, type Plan } from './plan.ts';

/** The plan's parking lot: an area with that name. */
export function parkingLotOf({ items }: Pick<Plan, 'items'>): Item | undefined {
  return [...items.values()].find((item) => item.type === 'area' && Object.values(laneTexts.parking).some((name) => name === titleOf(item)));
}

/** What lies in the parking lot, in reading order. */
export function parkedIn(plan: Pick<Plan, 'items'>): readonly Item[] {
  const lot = parkingLotOf(plan);
  return lot ? inRows(plan, [...plan.items.values()].filter(({ area }) => area === lot.id)) : [];
}
