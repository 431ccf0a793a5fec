import type { Parts } from './planParts.ts';

/**
 * What became of one part, as short as plain JSON says it: it went, it says this now, or so many UTF-16 units of its text
 * from a place on became these. Nearly all edits change one stretch of a part's canonical JSON.
 */
export type PartChange =
  | readonly [name: string]
  | readonly [name: string, text: string]
  | readonly [name: string, from: number, removed: number, inserted: string];

/** How the parts of one state become those of another; from no parts at all, a whole state. */
export type PartsDelta = readonly PartChange[];

/** The delta that makes `after` of `before`. */
export function deltaBetween(before: Parts, after: Parts): PartsDelta {
  const delta: PartChange[] = [];
  for (const name of before.keys()) if (!after.has(name)) delta.push([name]);
  for (const [name, text] of after) {
    const old = before.get(name);
    if (old === text) continue;
    delta.push(old === undefined ? [name, text] : [name, ...stretchBetween(old, text)]);
  }
  return delta;
}

/** Parts that a delta can be applied to: a map of their texts by name, or what keeps them otherwise. */
export interface ChangingParts {
  get(name: string): string | undefined;
  set(name: string, text: string): unknown;
  /** Answers whether it was there. */
  delete(name: string): boolean;
}

/** Changes parts as a delta says. Answers whether it fits them; where it does not, they are of no use any more. */
export function applyDelta(parts: ChangingParts, delta: PartsDelta): boolean {
  for (const [name, second, removed, inserted] of delta) {
    if (second === undefined) {
      if (!parts.delete(name)) return false;
    } else if (typeof second === 'string') {
      parts.set(name, second);
    } else {
      const old = parts.get(name);
      if (old === undefined || removed === undefined || inserted === undefined || second + removed > old.length) return false;
      parts.set(name, old.slice(0, second) + inserted + old.slice(second + removed));
    }
  }
  return true;
}

/** Whether something that was read is a delta. */
export function isPartsDelta(value: unknown): value is PartsDelta {
  return Array.isArray(value) && value.every(isPartChange);
}

function isPartChange(value: unknown): value is PartChange {
  if (!Array.isArray(value) || typeof value[0] !== 'string') return false;
  const [, second, removed, inserted] = value as readonly unknown[];
  if (value.length === 1) return true;
  if (value.length === 2) return typeof second === 'string';
  return value.length === 4 && isCount(second) && isCount(removed) && typeof inserted === 'string';
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

function stretchBetween(before: string, after: string): readonly [from: number, removed: number, inserted: string] {
  const shorter = Math.min(before.length, after.length);
  let from = 0;
  while (from < shorter && before.charCodeAt(from) === after.charCodeAt(from)) from += 1;
  let alike = 0;
  while (alike < shorter - from && before.charCodeAt(before.length - 1 - alike) === after.charCodeAt(after.length - 1 - alike)) alike += 1;
  return [from, before.length - from - alike, after.slice(from, after.length - alike)];
}
