import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, it } from 'vitest';
import { commands } from '../../shared/commands/catalogue.ts';
import { languages, say, type Language } from '../../shared/messages/text.ts';
import { FakeContents } from './fakeElectron.ts';
import { menuTemplate, type TextEditing } from './menu.ts';

const platforms = ['linux', 'win32', 'darwin'] as const;

function menu({ platform = 'linux', language = 'en' }: { platform?: NodeJS.Platform; language?: Language } = {}) {
  const run: string[] = [];
  const page = new FakeContents(1);
  const textEditing = () => page as unknown as TextEditing;
  const template = menuTemplate({ platform, language, run: (id) => run.push(id), textEditing });
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
  it.each(platforms)('has every command of the catalogue once, in its menu, on %s', (platform) => {
    const { template } = menu({ platform });
    for (const command of commands) {
      const within = template.filter((top) => below(top).some((item) => item.id === command.id));
      expect(within.map((top) => top.id), command.id).toEqual([command.menu]);
    }
  });

  it.each(languages)('speaks the language of the window (%s)', (language) => {
    const { items } = menu({ language });
    for (const command of commands) expect(items.find((item) => item.id === command.id)?.label).toBe(say(command.name, language));
    for (const item of items) if (item.type !== 'separator') expect(item.label, item.role).toBeTruthy();
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

  it.each(platforms)('takes no typing keys from text fields on %s', (platform) => {
    const { items } = menu({ platform });
    for (const item of items) {
      if (item.accelerator && !String(item.accelerator).includes('CommandOrControl')) {
        expect(item.registerAccelerator, item.id).toBe(false);
        expect(platform).not.toBe('darwin');
      }
    }
  });

  it('has no two commands on one key', () => {
    const keys = menu().items.flatMap((item) => item.accelerator ?? []);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('edits text where the page let an editing key pass, and the plan where the mouse chose', () => {
    const { items, run, page } = menu();
    choose(items, 'edit.undo', true);
    choose(items, 'edit.copy', true);
    expect([page.done, run]).toEqual([['undo', 'copy'], []]);
    choose(items, 'edit.undo', false);
    expect([page.done.length, run]).toEqual([2, ['edit.undo']]);
  });

  it('has the menus of the platform besides', () => {
    const roles = (platform: NodeJS.Platform) => menu({ platform }).items.flatMap((item) => item.role ?? []);
    expect(roles('darwin')).toEqual(expect.arrayContaining(['about', 'services', 'hide', 'quit', 'window', 'minimize', 'help']));
    expect(roles('win32')).toEqual(expect.arrayContaining(['quit', 'about', 'togglefullscreen']));
    expect(menu({ platform: 'darwin' }).template.map((top) => top.label)).toEqual(['Kehys', 'File', 'Edit', 'Insert', 'View', 'Plan', 'Window', 'Help']);
  });

  it('never offers to reload the page or to open its tools', () => {
    expect(menu().items.flatMap((item) => item.role ?? [])).not.toEqual(expect.arrayContaining(['reload', 'toggleDevTools']));
  });
});
