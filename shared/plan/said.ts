import type { Item } from './plan.ts';

/** Whether items say the same, wherever they lie and however large they are: what is moved, and read again, keeps the objects of what it says. */
export function saysTheSame(one: Item | undefined, other: Item | undefined): boolean {
  return one === other || (one?.id === other?.id && one?.type === other?.type && one?.fields === other?.fields && one?.measurements === other?.measurements);
}
