import type { Text } from '../messages/text.ts';

export type MenuId = 'file' | 'edit' | 'arrange' | 'notes' | 'insert' | 'view' | 'plan' | 'help';

/**
 * When a command applies. `always`: also on the start screen; `plan`: a plan is open; `write`: it can be edited;
 * `selection`: and something is selected.
 */
export type CommandScope = 'always' | 'plan' | 'write' | 'selection';

/** One thing that a person can do, however they ask for it: key, menu, palette, toolbar or context menu. */
export interface Command {
  readonly id: string;
  readonly name: Text;
  /** Keys such as `Mod+Shift+Z`; Mod is ⌘ on a Mac and Ctrl elsewhere. */
  readonly keys?: string;
  /** Other keys that do the same, where a layout types them without AltGr. */
  readonly others?: readonly string[];
  readonly menu: MenuId;
  readonly scope: CommandScope;
  /** How many parts must be chosen for a command of a selection; absent: one part or link. */
  readonly least?: 2 | 3;
  /** Starts a new group in its menu. */
  readonly group?: boolean;
  /** Only a browser can do it: the desktop has its own dialogs instead. */
  readonly webOnly?: boolean;
  /** Who may do it at a workshop's canvas: only the computer that holds the plan, or who leads as well. Absent: by its scope. */
  readonly by?: 'home' | 'leader';
  /** Shown in the context menu of cards: of all, only where an area is among them, or only while the plan is seen as it was. */
  readonly context?: true | 'area' | 'past';
}
