import type { Item, Plan } from './plan.ts';

/** Whether two items say the same; where they lie and how large they are does not matter. */
export function saysTheSame(one: Item | undefined, other: Item | undefined): boolean {
  return one === other || (one?.id === other?.id && one?.type === other?.type && one?.fields === other?.fields && one?.measurements === other?.measurements);
}

/** Whether two states of a plan say the same in the same order; where items lie, how large they are and which areas hold them does not matter. */
export function saysAllTheSame(one: Plan, other: Plan): boolean {
  if (one === other) return true;
  const isRestSame = one.fields === other.fields && one.links === other.links && one.positions === other.positions && one.registers === other.registers && one.pictures === other.pictures;
  return isRestSame && (one.items === other.items || (one.items.size === other.items.size && [...one.items].every(([id, item]) => saysTheSame(item, other.items.get(id)) && item.order === other.items.get(id)?.order)));
}
