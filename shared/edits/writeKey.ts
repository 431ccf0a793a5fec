import type * as Y from 'yjs';

/** Writes a key only if its value changes: an unchanged value is neither sent nor stored, and does not overwrite what somebody else writes meanwhile. */
export function writeKey(map: Y.Map<unknown>, key: string, value: unknown): void {
  if (map.get(key) !== value) map.set(key, value);
}
