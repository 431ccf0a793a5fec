import { commands } from '../../shared/commands/catalogue.ts';
import type { Command } from '../../shared/commands/command.ts';
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
  const { session, viewed, selection } = useWindowState.getState();
  const state = session?.store.getState();
  switch (command.scope) {
    case 'always':
      return true;
    case 'plan':
      return session !== null;
    case 'write':
      if (command.id === 'edit.undo') return state?.canUndo === true && viewed === null;
      if (command.id === 'edit.redo') return state?.canRedo === true && viewed === null;
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

/** The element takes typed text, so plain keys belong to it. */
function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName))
  );
}

const whileTyping = new Set(['plan.save', 'plan.saveAs', 'plan.export', 'plan.open', 'plan.new', 'view.palette', 'edit.find', 'history.record', 'view.outline', 'view.inspector', 'view.history']);

/** Runs the command of a key press. Copy, cut and paste go by the clipboard's own events instead. */
export function onCommandKey(event: KeyboardEvent): void {
  if (event.defaultPrevented) return;
  const keys = keysOf(event);
  const command = commands.find((known) => known.keys === keys);
  if (!command || ['edit.copy', 'edit.cut', 'edit.paste'].includes(command.id)) return;
  const typing = isTyping(event.target);
  if (typing && !whileTyping.has(command.id)) return;
  const plain = !event.ctrlKey && !event.metaKey;
  if (plain && (useWindowState.getState().dialog !== null || isControl(event.target, command))) return;
  if (runCommand(command.id)) event.preventDefault();
}

/** Letters in a list or dialog belong to it, and Enter to the button that has the focus: not to the canvas. */
function isControl(target: EventTarget | null, command: Command): boolean {
  if (!(target instanceof HTMLElement) || command.keys === '?') return false;
  if (target.closest('[role="menu"], [role="dialog"], [role="listbox"]')) return true;
  return target.closest('button, a') !== null && (command.keys === 'Enter' || command.keys === 'Delete');
}
