import { selectItems } from '../session/windowState.ts';
import { runCommand } from './dispatch.ts';

/** Selects an item and brings it into view. */
export function revealItem(id: string): void {
  selectItems([id]);
  runCommand('view.fitSelection');
}
