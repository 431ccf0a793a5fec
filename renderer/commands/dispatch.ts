import { commands } from '../../shared/commands/catalogue.ts';
import type { Command } from '../../shared/commands/command.ts';
import { clipboardCommands, commandOfKeys } from '../../shared/commands/ownKeys.ts';
import { shellTexts } from '../../shared/messages/shell.ts';
import type { Text } from '../../shared/messages/text.ts';
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

/** Why a command that has its place here cannot be carried out now; null where it can, undefined where it has no place here. */
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
  const { items, links } = selection;
  if (items.length < (command.least ?? 0)) return command.least === 3 ? shellTexts.chooseThree : shellTexts.chooseTwo;
  return items.length + links.length > 0 ? null : shellTexts.chooseFirst;
}

/** Whether a command can be carried out now. */
export function isEnabled(command: Command): boolean {
  return whyNot(command) === null;
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
