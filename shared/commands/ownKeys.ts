import { commandById, commands } from './catalogue.ts';
import type { Command } from './command.ts';

/** Keys that a person chose in place of the catalogue's: command id → keys. */
export type OwnKeys = Readonly<Record<string, string>>;

/** The keys of a command, the one to show first; empty where it has none. */
export function keysOfCommand({ id, keys, others = [] }: Pick<Command, 'id' | 'keys' | 'others'>, own: OwnKeys): readonly string[] {
  const chosen = Object.hasOwn(own, id) ? own[id] : undefined;
  if (chosen !== undefined) return [chosen];
  return keys === undefined ? others : [keys, ...others];
}

/** The command for keys, if any. The person's choices come before the catalogue. */
export function commandOfKeys(keys: string, own: OwnKeys): Command | undefined {
  const chosen = Object.keys(own).find((id) => own[id] === keys);
  return (chosen === undefined ? undefined : commandById(chosen)) ?? commands.find((command) => keysOfCommand(command, own).includes(keys));
}

/** Run by the browser's own copy, cut and paste events, whatever their keys. */
export const clipboardCommands: readonly string[] = ['edit.copy', 'edit.cut', 'edit.paste'];

/** Keys that belong to browsers and systems, or that move the focus. */
const keptElsewhere: readonly string[] = [
  'Mod+N', 'Mod+Shift+N', 'Mod+T', 'Mod+Shift+T', 'Mod+W', 'Mod+Shift+W', 'Mod+Q', 'Mod+Shift+Q', 'Mod+Shift+P', 'Mod+Tab', 'Mod+Shift+Tab', 'Mod+L', 'Mod+R', 'Mod+H', 'Mod+M',
  'Mod+Shift+C', 'Mod+Shift+I', 'Mod+Shift+J', 'Mod+Shift+Delete', 'Mod+Alt+Delete', 'Mod+Enter', 'Shift+Enter',
  'F1', 'F3', 'F5', 'Shift+F5', 'Mod+F5', 'F6', 'F7', 'Shift+F10', 'F10', 'F11', 'F12', 'Alt+F4', 'Mod+F4',
];
/** Keys that move, leave, press or scroll, with any modifiers. */
const movers: readonly string[] = ['Tab', 'Escape', 'ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', ' ', 'ContextMenu', 'Dead', 'Process', 'Unidentified', 'CapsLock', 'Fn'];

/** Why a command cannot have these keys. */
export type KeyFault = { readonly kind: 'taken'; readonly by: Command } | { readonly kind: 'kept' | 'altGr' };

/**
 * Why a command cannot have these keys; undefined where it can.
 * @param keys as {@link Command.keys}; undefined where the press types a character by AltGr
 */
export function keyFault(id: string, keys: string | undefined, own: OwnKeys): KeyFault | undefined {
  if (keys === undefined) return { kind: 'altGr' };
  const key = keys.split('+').at(-1) ?? '';
  // Some systems report AltGr as Alt with a character.
  if (keys.includes('Alt+') && [...key].length === 1) return { kind: 'altGr' };
  if (movers.includes(key) || keptElsewhere.includes(keys)) return { kind: 'kept' };
  const by = commandOfKeys(keys, own);
  return by && by.id !== id ? { kind: 'taken', by } : undefined;
}

/** The own keys without this command's, or why its first keys cannot be restored. */
export function withoutOwnKeys(id: string, own: OwnKeys): { readonly own: OwnKeys } | { readonly fault: KeyFault } {
  const rest = Object.fromEntries(Object.entries(own).filter(([other]) => other !== id));
  const command = commandById(id);
  const taken = command && keysOfCommand(command, rest).map((keys) => keyFault(id, keys, rest)).find((fault) => fault?.kind === 'taken');
  return taken ? { fault: taken } : { own: rest };
}
