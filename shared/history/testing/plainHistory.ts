import type { History } from '../history.ts';
import type { Parts } from '../planParts.ts';

/** A history with all that its states say, to be compared with another one wherever they are kept. */
export function plainHistory(history: History): Omit<History, 'states'> & { readonly states: ReadonlyMap<string, Parts | undefined> } {
  return { ...history, states: new Map([...history.states].map(([tree, state]) => [tree, state.parts()])) };
}
