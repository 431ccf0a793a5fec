import type * as Y from 'yjs';

/**
 * Empties a key by writing null, which is read as nothing. Deleting the key would break undo: Yjs restores a value only where
 * another follows it, so after a deletion and two writes in one step, undoing both steps would not bring the old value back.
 */
export function clearKey(map: Y.Map<unknown>, key: string): void {
  if ((map.get(key) ?? null) !== null) map.set(key, null);
}
