import type * as Y from 'yjs';

/**
 * Empties a key. It then holds null, which is read as nothing, because undo puts a value back only where a value follows it:
 * after a key was deleted and then written twice in one step, taking back that step and then the deletion would not
 * bring the old value back.
 */
export function clearKey(map: Y.Map<unknown>, key: string): void {
  if ((map.get(key) ?? null) !== null) map.set(key, null);
}
