import type { MenuItemConstructorOptions, WebContents } from 'electron';
import { commands } from '../../shared/commands/catalogue.ts';
import type { Command, MenuId } from '../../shared/commands/command.ts';
import { desktopTexts } from '../../shared/messages/desktop.ts';
import { say, type Language, type Text } from '../../shared/messages/text.ts';
import { acceleratorFor } from './accelerator.ts';

/** The editing of text that Chromium does itself, for the window that has the keyboard. */
export type TextEditing = Pick<WebContents, 'undo' | 'redo' | 'cut' | 'copy' | 'paste' | 'selectAll'>;

export interface MenuPorts {
  readonly language: Language;
  readonly platform: NodeJS.Platform;
  /** Runs a command of the catalogue in the window. */
  run(commandId: string): void;
  /** The focused page, for text fields; undefined where no window has the keyboard. */
  textEditing(): TextEditing | undefined;
}

const menuNames: Readonly<Record<MenuId, Text>> = {
  file: desktopTexts.menuFile,
  edit: desktopTexts.menuEdit,
  insert: desktopTexts.menuInsert,
  view: desktopTexts.menuView,
  plan: desktopTexts.menuPlan,
  help: desktopTexts.menuHelp,
};

const menuOrder: readonly MenuId[] = ['file', 'edit', 'insert', 'view', 'plan', 'help'];

/** Commands whose keys also edit text. The page hears a key first; a menu gets it only if the page let it pass. */
const textEdits: Readonly<Record<string, keyof TextEditing>> = {
  'edit.undo': 'undo',
  'edit.redo': 'redo',
  'edit.cut': 'cut',
  'edit.copy': 'copy',
  'edit.paste': 'paste',
  'edit.selectAll': 'selectAll',
};

/** The native menu: every command of the catalogue in its menu, and what the platform expects besides. */
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

/** `&` marks the letter of Alt keys, which macOS would print. */
function menuLabel(name: Text, language: Language, isMac: boolean): string {
  const label = say(name, language);
  return isMac ? label.replace('&', '') : label;
}

function commandItems(menu: MenuId, ports: MenuPorts): MenuItemConstructorOptions[] {
  return commands
    .filter((command) => command.menu === menu)
    .flatMap((command, index): MenuItemConstructorOptions[] => {
      const item = commandItem(command, ports);
      return command.group && index > 0 ? [{ type: 'separator' }, item] : [item];
    });
}

function commandItem(command: Command, ports: MenuPorts): MenuItemConstructorOptions {
  const textEdit = textEdits[command.id];
  return {
    id: command.id,
    label: say(command.name, ports.language),
    ...acceleratorFor(command.keys, ports.platform),
    click: (_item, _window, event) => {
      // The page let the key pass: a text field has the keyboard, and the key is about its text.
      const editing = textEdit !== undefined && event.triggeredByAccelerator ? ports.textEditing() : undefined;
      if (textEdit !== undefined && editing) editing[textEdit]();
      else ports.run(command.id);
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
