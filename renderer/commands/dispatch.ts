import { commands } from '../../shared/commands/catalogue.ts';
import type { Command } from '../../shared/commands/command.ts';
import { clipboardCommands, commandOfKeys } from '../../shared/commands/ownKeys.ts';
import { shellTexts } from '../../shared/messages/shell.ts';
import type { Text } from '../../shared/messages/text.ts';
import { isInModal, isInOverlay, isTypedInto, takesKeys, takesText } from '../input/keyboardTarget.ts';
import { useWindowState } from '../session/windowState.ts';
import { keysOf } from './keys.ts';

const handlers = new Map<string, () => void>();

/** Registers a command's handler while its feature is on screen. Returns how to remove it. */
export function handleCommand(id: string, handler: () => void): () => void {
  handlers.set(id, handler);
  return () => {
    if (handlers.get(id) === handler) handlers.delete(id);
  };
}

/** Why a command cannot run now; null where it can, undefined where it does not apply here. */
export function whyNot(command: Command): Text | null | undefined {
  if (!handlers.has(command.id)) return undefined;
  const { session, viewed, selection, app } = useWindowState.getState();
  if (app?.seat && command.by && (command.by === 'home' || app.seat.role !== 'facilitator')) return undefined;
  if (command.scope === 'always') return null;
  if (session === null) return undefined;
  if (command.scope === 'plan') return null;
  if (session.readOnly || viewed !== null) return shellTexts.onlyRead;
  const { canUndo, canRedo } = session.store.getState();
  if (command.id === 'edit.undo') return canUndo ? null : shellTexts.nothingToUndo;
  if (command.id === 'edit.redo') return canRedo ? null : shellTexts.nothingToRedo;
  if (command.scope === 'write') return null;
  const parts = selection.items.length;
  const all = parts + selection.links.length;
  if (typeof command.needs === 'number' && parts < command.needs) return command.needs === 3 ? shellTexts.chooseThree : shellTexts.chooseTwo;
  if (all === 0) return shellTexts.chooseFirst;
  return command.needs === 'alone' && all > 1 ? shellTexts.chooseOne : null;
}

/** Whether a command can run now. */
export function isEnabled(command: Command): boolean {
  return whyNot(command) === null;
}

/** Runs a command, whatever asked for it. False where it does not apply now. */
export function runCommand(id: string): boolean {
  const command = commands.find((known) => known.id === id);
  if (!command || !isEnabled(command)) return false;
  handlers.get(id)?.();
  return true;
}

/** Runs the command for a key press. A command's chord never does anything else in the browser, such as a reload. */
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
  // On the start screen the browser keeps chords that do not apply there, such as zoom.
  if (isRun || session !== null || takesText(target)) event.preventDefault();
}

/** Whether a chord belongs to the text in the focused element. */
function isOfText(command: Command, target: EventTarget | null): boolean {
  if (command.id === 'edit.undo' || command.id === 'edit.redo') return isTypedInto(target);
  return command.id === 'edit.selectAll' && takesText(target);
}

/** Letters in a list or dialog belong to it, and Enter to the focused button, not to the canvas. */
function isControl(target: EventTarget | null, command: Command, keys: string): boolean {
  if (!(target instanceof HTMLElement) || command.id === 'help.keys') return false;
  if (isInOverlay(target)) return true;
  return target.closest('button, a') !== null && (keys === 'Enter' || keys === 'Delete');
}
