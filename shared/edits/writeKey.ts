import type * as Y from 'yjs';

/** Writes a key where it holds something else: what stays is neither sent nor kept, and what somebody else makes of it meanwhile holds. */
export function writeKey(map: Y.Map<unknown>, key: string, value: unknown): void {
  if (map.get(key) !== value) map.set(key, value);
}
