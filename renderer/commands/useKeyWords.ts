import { useCallback } from 'react';
import { commandById } from '../../shared/commands/catalogue.ts';
import { keysOfCommand, type OwnKeys } from '../../shared/commands/ownKeys.ts';
import { useWindowState } from '../session/windowState.ts';
import { wordKeys } from './keys.ts';

/** The keys of a command in words, as this person has them; '' where it has none. */
export function keyWords(id: string, own: OwnKeys = useWindowState.getState().preferences.keys): string {
  const command = commandById(id);
  const [keys] = command ? keysOfCommand(command, own) : [];
  return keys === undefined ? '' : wordKeys(keys);
}

/** Words the keys of commands for what is on the screen, which changes with them. */
export function useKeyWords(): (id: string) => string {
  const own = useWindowState((state) => state.preferences.keys);
  return useCallback((id) => keyWords(id, own), [own]);
}
