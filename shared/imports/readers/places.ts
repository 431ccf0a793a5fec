import type { Box } from '../../plan/plan.ts';
import type { JsonObject } from '../../interchange/canvas/jsonObject.ts';
import { numberAt } from './json.ts';

/** Farther than this nothing lies that a person has placed; it is laid out anew. */
const farthest = 1_000_000;

/** The box that an object says it has, or undefined where it says none that can be drawn. */
export function boxIn(object: JsonObject): Box | undefined {
  const [x, y, width, height] = ['x', 'y', 'width', 'height'].map((key) => numberAt(object, key));
  if (x === undefined || y === undefined || width === undefined || height === undefined) return undefined;
  if ([x, y, width, height].some((value) => Math.abs(value) > farthest)) return undefined;
  // A shape that was drawn towards the left or upwards has a negative size.
  return { x: Math.min(x, x + width), y: Math.min(y, y + height), width: Math.abs(width), height: Math.abs(height) };
}

interface Placed {
  readonly id: string;
  readonly box?: Box;
  readonly isHolder?: true;
}

/**
 * Which holder each node lies in: the smallest that holds a card's middle, or the whole of another holder. Of holders that lie
 * over each other exactly the first holds nothing of the others, so that none holds itself.
 */
export function holdersByPlace(nodes: readonly Placed[]): ReadonlyMap<string, string> {
  const size = ({ width, height }: Box): number => width * height;
  const holders = nodes.flatMap(({ id, box, isHolder }) => (isHolder && box ? [{ id, box }] : [])).sort((one, other) => size(one.box) - size(other.box));
  const found = new Map<string, string>();
  for (const { id, box, isHolder } of nodes) {
    if (!box) continue;
    const holder = holders.find((one) => one.id !== id && (isHolder ? size(one.box) > size(box) && isWithin(box, one.box) : isWithin(middleOf(box), one.box)));
    if (holder) found.set(id, holder.id);
  }
  return found;
}

function middleOf({ x, y, width, height }: Box): Box {
  return { x: x + width / 2, y: y + height / 2, width: 0, height: 0 };
}

function isWithin(inner: Box, outer: Box): boolean {
  return inner.x >= outer.x && inner.y >= outer.y && inner.x + inner.width <= outer.x + outer.width && inner.y + inner.height <= outer.y + outer.height;
}
