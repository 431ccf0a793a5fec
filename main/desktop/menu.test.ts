import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, it } from 'vitest';
import { commands } from '../../shared/commands/catalogue.ts';
import { languages, say, type Language } from '../../shared/messages/text.ts';
import { FakeContents } from './fakeElectron.ts';
import { menuTemplate, type TextEditing } from './menu.ts';

const platforms = ['linux', 'win32', 'darwin'] as const;

function menu({ platform = 'linux', language = 'en', isFocused = true, ownKeys = {} }: { platform?: NodeJS.Platform; language?: Language; isFocused?: boolean; ownKeys?: Readonly<Record<string, string>> } = {}) {
  const run: string[] = [];
  const page = new FakeContents(1);
  const focusedPage = () => (isFocused ? (page as unknown as TextEditing) : undefined);
  const template = menuTemplate({ platform, language, ownKeys, run: (id) => run.push(id), focusedPage });
  return { template, items: template.flatMap(below), run, page };
}

function below(item: MenuItemConstructorOptions): MenuItemConstructorOptions[] {
  return [item, ...(Array.isArray(item.submenu) ? item.submenu.flatMap(below) : [])];
}

/** Chooses an item, by the mouse or by its key. */
function choose(items: MenuItemConstructorOptions[], id: string, triggeredByAccelerator: boolean): void {
  const click = items.find((item) => item.id === id)?.click;
  click?.({} as Parameters<NonNullable<typeof click>>[0], undefined, { triggeredByAccelerator });
}

describe('the native menu', () => {
  it.each(platforms)('has every command once, in its menu, and none that only a browser carries out, on %s', (platform) => {
    const { template } = menu({ platform });
    for (const command of commands) {
      const within = template.filter((top) => below(top).some((item) => item.id === command.id));
      expect(within.map((top) => top.id), command.id).toEqual(command.webOnly ? [] : [command.menu]);
    }
  });

  it.each(languages)('speaks the language of the window (%s)', (language) => {
    const { items } = menu({ language });
    for (const command of commands) {
      expect(items.find((item) => item.id === command.id)?.label).toBe(command.webOnly ? undefined : say(command.name, language));
    }
    for (const item of items) if (item.type !== 'separator') expect(item.label, item.role).toBeTruthy();
  });

  it('shows the keys that a person chose, and none where Electron has no name for them', () => {
    const { items } = menu({ ownKeys: { 'view.ring': 'Mod+9', 'view.fit': '§' } });
    const acceleratorOf = (id: string) => items.find((item) => item.id === id)?.accelerator;
    expect([acceleratorOf('view.ring'), acceleratorOf('view.fit'), acceleratorOf('view.fitSelection')]).toEqual(['CommandOrControl+9', undefined, 'Shift+2']);
  });

  it('runs the command that was chosen', () => {
    const { items, run } = menu();
    choose(items, 'plan.export', false);
    expect(run).toEqual(['plan.export']);
  });

  it('maps the keys of the catalogue', () => {
    const { items } = menu();
    expect(items.find((item) => item.id === 'plan.saveAs')?.accelerator).toBe('CommandOrControl+Shift+S');
    expect(items.find((item) => item.id === 'view.zoomIn')?.accelerator).toBe('CommandOrControl+Plus');
  });

  it.each(['linux', 'win32'] as const)('leaves every key to the page on %s', (platform) => {
    for (const item of menu({ platform }).items) if (item.accelerator) expect(item.registerAccelerator, item.id).toBe(false);
  });

  it('takes no typing keys from text fields on a Mac', () => {
    for (const item of menu({ platform: 'darwin' }).items) if (item.accelerator) expect(item.accelerator).toContain('CommandOrControl');
  });

  it('runs nothing by a key that the page let pass, because somebody is typing', () => {
    const { items, run, page } = menu({ platform: 'darwin' });
    choose(items, 'edit.duplicate', true);
    expect([run, page.done]).toEqual([[], []]);
  });

  it('runs commands by key where the page has not the keyboard', () => {
    const { items, run } = menu({ platform: 'darwin', isFocused: false });
    choose(items, 'plan.save', true);
    expect(run).toEqual(['plan.save']);
  });

  it('has no two commands on one key', () => {
    const keys = menu().items.flatMap((item) => item.accelerator ?? []);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('edits text where the page let an editing key pass, and the plan where the mouse chose', () => {
    const { items, run, page } = menu();
    choose(items, 'edit.undo', true);
    expect([page.done, run]).toEqual([['undo'], []]);
    choose(items, 'edit.undo', false);
    expect([page.done, run]).toEqual([['undo'], ['edit.undo']]);
  });

  it('copies as the system does, by key and by mouse, so that the page gets the clipboard', () => {
    const { items, run, page } = menu();
    choose(items, 'edit.copy', true);
    choose(items, 'edit.copy', false);
    expect([page.done, run]).toEqual([['copy', 'copy'], []]);
  });

  it('has the menus of the platform besides', () => {
    const roles = (platform: NodeJS.Platform) => menu({ platform }).items.flatMap((item) => item.role ?? []);
    expect(roles('darwin')).toEqual(expect.arrayContaining(['about', 'services', 'hide', 'quit', 'window', 'minimize', 'help']));
    expect(roles('win32')).toEqual(expect.arrayContaining(['quit', 'about', 'togglefullscreen']));
    expect(menu({ platform: 'darwin' }).template.map((top) => top.label)).toEqual(['Kehys', 'File', 'Edit', 'Arrange', 'Notes', 'Insert', 'View', 'Plan', 'Window', 'Help']);
  });

  it('never offers to reload the page or to open its tools', () => {
    expect(menu().items.flatMap((item) => item.role ?? [])).not.toEqual(expect.arrayContaining(['reload', 'toggleDevTools']));
  });
});
