import type { Text } from '../messages/text.ts';

export type MenuId = 'file' | 'edit' | 'arrange' | 'notes' | 'insert' | 'view' | 'plan' | 'help';

/** When a command applies. `always`: also on the start screen; `plan`: a plan is open; `write`: it can be edited; `selection`: and something is selected. */
export type CommandScope = 'always' | 'plan' | 'write' | 'selection';

/** One thing that a person can do, by key, menu, palette, toolbar or context menu. */
export interface Command {
  readonly id: string;
  readonly name: Text;
  /** Keys such as `Mod+Shift+Z`; Mod is ⌘ on a Mac and Ctrl elsewhere. */
  readonly keys?: string;
  /** Other keys for it, for layouts that need AltGr for the first ones. */
  readonly others?: readonly string[];
  readonly menu: MenuId;
  readonly scope: CommandScope;
  /** What must be selected: at least two or three parts, or exactly one part or link. Absent: anything. */
  readonly needs?: 2 | 3 | 'alone';
  /** Begins a new group in its menu. */
  readonly group?: boolean;
  /** For browsers only: the desktop has its own dialogs. */
  readonly webOnly?: boolean;
  /** Who may use it at a workshop's canvas: only the computer with the plan, or also the leader. Absent: as its scope says. */
  readonly by?: 'home' | 'leader';
  /** Where the context menu of cards shows it: always, only with an area selected, or only while the past is shown. */
  readonly context?: true | 'area' | 'past';
}
