import { useCallback } from 'react';
import { commandById } from '../../shared/commands/catalogue.ts';
import { keysOfCommand, type OwnKeys } from '../../shared/commands/ownKeys.ts';
import { useWindowState } from '../session/windowState.ts';
import { wordKeys } from './keys.ts';

/** A command's keys in words, as this person has them; '' where it has none. */
export function keyWords(id: string, own: OwnKeys = useWindowState.getState().preferences.keys): string {
  const command = commandById(id);
  const [keys] = command ? keysOfCommand(command, own) : [];
  return keys === undefined ? '' : wordKeys(keys);
}

/** {@link keyWords} for components, which are drawn again when the keys change. */
export function useKeyWords(): (id: string) => string {
  const own = useWindowState((state) => state.preferences.keys);
  return useCallback((id) => keyWords(id, own), [own]);
}
