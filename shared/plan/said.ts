import type { Item, Plan } from './plan.ts';

/** Whether items say the same, wherever they lie and however large they are: what is moved, and read again, keeps the objects of what it says. */
export function saysTheSame(one: Item | undefined, other: Item | undefined): boolean {
  return one === other || (one?.id === other?.id && one?.type === other?.type && one?.fields === other?.fields && one?.measurements === other?.measurements);
}

/** Whether two states of a plan say the same in the same order: only where things lie, how large they are and what holds them may differ. */
export function saysAllTheSame(one: Plan, other: Plan): boolean {
  if (one === other) return true;
  const isRestSame = one.fields === other.fields && one.links === other.links && one.positions === other.positions && one.registers === other.registers && one.pictures === other.pictures;
  return isRestSame && (one.items === other.items || (one.items.size === other.items.size && [...one.items].every(([id, item]) => saysTheSame(item, other.items.get(id)) && item.order === other.items.get(id)?.order)));
}
