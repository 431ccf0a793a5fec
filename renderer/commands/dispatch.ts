import { commands } from '../../shared/commands/catalogue.ts';
import type { Command } from '../../shared/commands/command.ts';
import { clipboardCommands, commandOfKeys } from '../../shared/commands/ownKeys.ts';
import { isInModal, isInOverlay, isTypedInto, takesKeys, takesText } from '../input/keyboardTarget.ts';
import { useWindowState } from '../session/windowState.ts';
import { keysOf } from './keys.ts';

const handlers = new Map<string, () => void>();

/** Says how a command is carried out while its feature is on screen. Returns the way to take it back. */
export function handleCommand(id: string, handler: () => void): () => void {
  handlers.set(id, handler);
  return () => {
    if (handlers.get(id) === handler) handlers.delete(id);
  };
}

/** Whether a command can be carried out now. */
export function isEnabled(command: Command): boolean {
  if (!handlers.has(command.id)) return false;
  const { session, viewed, selection, app } = useWindowState.getState();
  if (app?.seat && command.by && (command.by === 'home' || app.seat.role !== 'facilitator')) return false;
  const state = session?.store.getState();
  switch (command.scope) {
    case 'always':
      return true;
    case 'plan':
      return session !== null;
    case 'write':
      if (command.id === 'edit.undo') return state?.canUndo === true && viewed === null && session?.readOnly === false;
      if (command.id === 'edit.redo') return state?.canRedo === true && viewed === null && session?.readOnly === false;
      return session !== null && !session.readOnly && viewed === null;
    case 'selection':
      return session !== null && !session.readOnly && viewed === null && selection.items.length + selection.links.length > 0;
  }
}

/** Carries a command out, whoever asks: key, menu, palette, toolbar. False where it does not apply now. */
export function runCommand(id: string): boolean {
  const command = commands.find((known) => known.id === id);
  if (!command || !isEnabled(command)) return false;
  handlers.get(id)?.();
  return true;
}

/** Runs the command of a key press. A chord of a command never means something else to the browser, such as a reload. */
export function onCommandKey(event: KeyboardEvent): void {
  if (event.defaultPrevented) return;
  const keys = keysOf(event);
  const command = keys === undefined ? undefined : commandOfKeys(keys, useWindowState.getState().preferences.keys);
  if (keys === undefined || !command || clipboardCommands.includes(command.id)) return;
  if (event.ctrlKey || event.metaKey) onChord(event, command);
  else if (!takesKeys(event.target) && useWindowState.getState().dialog === null && !isControl(event.target, command, keys) && runCommand(command.id)) {
    event.preventDefault();
  }
}

function onChord(event: KeyboardEvent, command: Command): void {
  const { target } = event;
  if (isOfText(command, target)) return;
  const { session, dialog } = useWindowState.getState();
  const changesPlan = command.scope === 'write' || command.scope === 'selection';
  const isElsewhere = (command.scope === 'selection' && takesText(target)) || (changesPlan && (dialog !== null || isInModal(target)));
  const isRun = !isElsewhere && runCommand(command.id);
  // On the start screen the browser may keep what does not apply there, such as its zoom.
  if (isRun || session !== null || takesText(target)) event.preventDefault();
}

/** Whether a chord is about the text in the element that has the keyboard. */
function isOfText(command: Command, target: EventTarget | null): boolean {
  if (command.id === 'edit.undo' || command.id === 'edit.redo') return isTypedInto(target);
  return command.id === 'edit.selectAll' && takesText(target);
}

/** Letters in a list or dialog belong to it, and Enter to the button that has the focus: not to the canvas. */
function isControl(target: EventTarget | null, command: Command, keys: string): boolean {
  if (!(target instanceof HTMLElement) || command.id === 'help.keys') return false;
  if (isInOverlay(target)) return true;
  return target.closest('button, a') !== null && (keys === 'Enter' || keys === 'Delete');
}
