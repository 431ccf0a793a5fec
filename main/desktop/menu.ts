import type { MenuItemConstructorOptions, WebContents } from 'electron';
import { commands } from '../../shared/commands/catalogue.ts';
import type { Command, MenuId } from '../../shared/commands/command.ts';
import { keysOfCommand, type OwnKeys } from '../../shared/commands/ownKeys.ts';
import { desktopTexts } from '../../shared/messages/desktop.ts';
import { say, type Language, type Text } from '../../shared/messages/text.ts';
import { acceleratorFor } from './accelerator.ts';

/** Chromium's own text editing, in the focused window. */
export type TextEditing = Pick<WebContents, 'undo' | 'redo' | 'cut' | 'copy' | 'paste' | 'selectAll'>;

export interface MenuPorts {
  readonly language: Language;
  readonly platform: NodeJS.Platform;
  /** The person's own keys. */
  readonly ownKeys: OwnKeys;
  /** Runs a command of the catalogue in the window. */
  run(commandId: string): void;
  /** The page, while it is focused. */
  focusedPage(): TextEditing | undefined;
}

const menuNames: Readonly<Record<MenuId, Text>> = {
  file: desktopTexts.menuFile,
  edit: desktopTexts.menuEdit,
  arrange: desktopTexts.menuArrange,
  notes: desktopTexts.menuNotes,
  insert: desktopTexts.menuInsert,
  view: desktopTexts.menuView,
  plan: desktopTexts.menuPlan,
  help: desktopTexts.menuHelp,
};

const menuOrder: readonly MenuId[] = ['file', 'edit', 'arrange', 'notes', 'insert', 'view', 'plan', 'help'];

/**
 * Commands whose keys also edit text. `clipboard` ones reach the page as the system's copy and paste, for text fields and canvas
 * alike, because only then does the page get the clipboard's contents.
 */
const textEdits: Readonly<Record<string, { readonly edit: keyof TextEditing; readonly clipboard: boolean }>> = {
  'edit.undo': { edit: 'undo', clipboard: false },
  'edit.redo': { edit: 'redo', clipboard: false },
  'edit.cut': { edit: 'cut', clipboard: true },
  'edit.copy': { edit: 'copy', clipboard: true },
  'edit.paste': { edit: 'paste', clipboard: true },
  'edit.selectAll': { edit: 'selectAll', clipboard: false },
};

/** The native menu: the catalogue's commands that the desktop has, and what the platform expects besides. */
export function menuTemplate(ports: MenuPorts): MenuItemConstructorOptions[] {
  const { language, platform } = ports;
  const isMac = platform === 'darwin';
  const extras: Readonly<Partial<Record<MenuId, MenuItemConstructorOptions[]>>> = {
    file: isMac ? [] : [{ type: 'separator' }, { role: 'quit', label: say(desktopTexts.quit, language) }],
    view: [{ type: 'separator' }, { role: 'togglefullscreen', label: say(desktopTexts.fullScreen, language) }],
    help: isMac ? [] : [{ type: 'separator' }, { role: 'about', label: say(desktopTexts.about, language) }],
  };
  const menus = menuOrder.map((menu): MenuItemConstructorOptions => ({
    id: menu,
    label: menuLabel(menuNames[menu], language, isMac),
    ...(isMac && menu === 'help' ? { role: 'help' } : {}),
    submenu: [...commandItems(menu, ports), ...(extras[menu] ?? [])],
  }));
  return isMac ? [macAppMenu(language), ...menus.slice(0, -1), macWindowMenu(language), ...menus.slice(-1)] : menus;
}

/** `&` marks an Alt key's letter, which macOS would print. */
function menuLabel(name: Text, language: Language, isMac: boolean): string {
  const label = say(name, language);
  return isMac ? label.replace('&', '') : label;
}

function commandItems(menu: MenuId, ports: MenuPorts): MenuItemConstructorOptions[] {
  return commands
    .filter((command) => command.menu === menu && !command.webOnly)
    .flatMap((command, index): MenuItemConstructorOptions[] => {
      const item = commandItem(command, ports);
      return command.group && index > 0 ? [{ type: 'separator' }, item] : [item];
    });
}

function commandItem(command: Command, ports: MenuPorts): MenuItemConstructorOptions {
  const text = textEdits[command.id];
  return {
    id: command.id,
    label: say(command.name, ports.language),
    ...acceleratorFor(keysOfCommand(command, ports.ownKeys)[0], ports.platform),
    click: (_item, _window, event) => {
      const page = ports.focusedPage();
      // The page gets every key first and runs its commands itself. A key that it let pass belongs to text in a field.
      const isLeftByPage = event.triggeredByAccelerator === true && page !== undefined;
      if (text && page && (text.clipboard || isLeftByPage)) page[text.edit]();
      else if (!isLeftByPage) ports.run(command.id);
    },
  };
}

function macAppMenu(language: Language): MenuItemConstructorOptions {
  return {
    id: 'app',
    label: 'Kehys',
    submenu: [
      { role: 'about', label: say(desktopTexts.about, language) },
      { type: 'separator' },
      { role: 'services', label: say(desktopTexts.services, language) },
      { type: 'separator' },
      { role: 'hide', label: say(desktopTexts.hide, language) },
      { role: 'hideOthers', label: say(desktopTexts.hideOthers, language) },
      { role: 'unhide', label: say(desktopTexts.showAll, language) },
      { type: 'separator' },
      { role: 'quit', label: say(desktopTexts.quit, language) },
    ],
  };
}

function macWindowMenu(language: Language): MenuItemConstructorOptions {
  return {
    id: 'window',
    role: 'window',
    label: menuLabel(desktopTexts.menuWindow, language, true),
    submenu: [
      { role: 'minimize', label: say(desktopTexts.minimize, language) },
      { role: 'zoom', label: say(desktopTexts.zoomWindow, language) },
      { type: 'separator' },
      { role: 'front', label: say(desktopTexts.front, language) },
    ],
  };
}
