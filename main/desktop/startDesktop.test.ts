import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { OpenPlan } from '../../shared/contract/contract.ts';
import { failed, type Result } from '../../shared/messages/failures.ts';
import { createServices, type RunningServices } from '../services/createServices.ts';
import { addItem } from '../../shared/edits/items.ts';
import { editContextOf } from '../../shared/edits/editContext.ts';
import { createYDoc } from '../../shared/plan/planDocument.ts';
import { LivePlan } from '../../shared/plan/livePlan.ts';
import { emptyHistory } from '../../shared/history/history.ts';
import { planDisk, type PlanDisk } from '../services/disk/planDisk.ts';
import { packPlanFile, readPlanFile, writePlanFile } from '../services/planFile/planFile.ts';
import { appAddress } from './appOrigin.ts';
import { channels } from './channels.ts';
import type { DesktopPorts, DesktopSide } from './desktopHost.ts';
import { fakeElectron, FakeWindow } from './fakeElectron.ts';
import { startDesktop } from './startDesktop.ts';
import type { UpdateCourse } from './updates/updateCourse.ts';

let folder = '';
let running: RunningServices | undefined;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kehys-desktop-'));
});
afterEach(async () => {
  await running?.close();
  running = undefined;
  await rm(folder, { recursive: true });
});

/** The exports are not what is tested here, and nothing of them is called. */
const noExports = {
  start: () => '',
  follow: async () => undefined,
  cancel: () => undefined,
  result: () => undefined,
  offer: () => undefined,
  redeem: () => undefined,
  run: async () => failed('export-cancelled'),
  preview: async () => failed('export-cancelled'),
  warm: () => undefined,
  close: async () => undefined,
};

interface Circumstances {
  readonly commandLine?: readonly string[];
  readonly isFirst?: boolean;
  readonly platform?: NodeJS.Platform;
  readonly updates?: DesktopPorts['startUpdates'];
}

/** Starts the desktop host over real services in a real folder, on a disk that can be made to fail. */
async function desktop({ commandLine = ['kehys'], isFirst = true, platform = 'linux', updates }: Circumstances = {}) {
  const fake = fakeElectron();
  fake.state.isFirst = isFirst;
  const stored = new Map<string, unknown>();
  const disk = { fails: false };
  const startServices = (side: DesktopSide) => {
    const failing: PlanDisk = {
      ...planDisk,
      write: async (path, bytes) => (disk.fails ? failed('disk-full', { name: path }) : planDisk.write(path, bytes)),
    };
    running = createServices({
      host: 'desktop',
      version: '0.0.0',
      dataFolder: join(folder, 'data'),
      plansFolder: join(folder, 'plans'),
      examplesFolder: folder,
      exports: noExports,
      disk: failing,
      log: () => undefined,
      ...side,
    });
    return { ...running, openPlan: running.openPath };
  };
  const notes: string[] = [];
  await startDesktop(fake.electron, {
    platform,
    commandLine,
    workingFolder: folder,
    rendererFolder: folder,
    preload: '/app/preload.cjs',
    icon: '/app/icon.png',
    readFile,
    store: { get: (key) => stored.get(key), set: (key, value) => void stored.set(key, value) },
    report: (what, why) => void notes.push(`report ${what}: ${String(why)}`),
    ...(updates ? { startUpdates: updates } : {}),
    startServices,
    wait: () => new Promise(() => undefined),
    log: (message) => void notes.push(message),
    opened: () => void notes.push('opened'),
  });
  const window = fake.windows[0];
  const page = window?.webContents;
  // A page that is alive answers the flush, as the preload does.
  if (page) {
    page.onSend = (channel) => {
      if (channel === channels.flush) fake.ipc.emit(channels.flushed, fake.from());
    };
  }
  const call = async (method: string, input: unknown, origin = {}) => (await fake.state.handler?.(fake.from(origin), method, input)) as Result<unknown>;
  return { ...fake, window, page, stored, disk, notes, call };
}

/** A plan file on disk, with one goal. */
async function planFile(name: string): Promise<string> {
  const doc = createYDoc();
  addItem(editContextOf(new LivePlan(doc), Math.random), { type: 'goal', fields: { statement: 'More enquiries' } });
  const path = join(folder, name);
  await writePlanFile(path, packPlanFile({ doc, history: emptyHistory, assets: new Map() }));
  return path;
}

function opened(result: Result<unknown>): OpenPlan {
  if (!result.ok) throw new Error(result.failure.code);
  return result.value as OpenPlan;
}

describe('the desktop host', () => {
  it('opens a hardened window on its own page and tells its starter once it is shown', async () => {
    const { window, notes } = await desktop();
    expect(window?.done).toEqual([`load ${appAddress}`]);
    expect(window?.options.webPreferences).toMatchObject({ sandbox: true, preload: '/app/preload.cjs' });
    window?.emit('ready-to-show');
    expect([window?.done.at(-1), notes]).toEqual(['show', ['opened']]);
  });

  it('hands over to the first start and quits where there is one', async () => {
    const { windows, state } = await desktop({ isFirst: false });
    expect([windows.length, state.quits]).toEqual([0, 1]);
  });

  it('answers calls of its own page only', async () => {
    const { call } = await desktop();
    expect(await call('app.describe', {})).toMatchObject({ ok: true, value: { host: 'desktop' } });
    expect(await call('app.describe', {}, { url: 'https://example.com/' })).toMatchObject({ ok: false, failure: { code: 'input-invalid' } });
    expect(await call('no.method', {})).toMatchObject({ ok: false, failure: { code: 'input-invalid' } });
  });

  it('opens the plan that it was started with', async () => {
    await planFile('Spring.kehys');
    const { call } = await desktop({ commandLine: ['kehys', 'Spring.kehys'] });
    expect(await call('app.describe', {})).toMatchObject({ value: { startWith: { saveState: { fileName: 'Spring.kehys' } } } });
  });

  it('brings a plan that the system asks for to the window', async () => {
    const path = await planFile('Spring.kehys');
    const { app, page } = await desktop();
    let prevented = false;
    app.emit('open-file', { preventDefault: () => (prevented = true) }, path);
    await vi.waitFor(() => expect(page?.sent).toMatchObject([[channels.openPlan, { saveState: { fileName: 'Spring.kehys' } }]]));
    expect(prevented).toBe(true);
  });

  it('brings a second start’s plan to the first window and that to the front', async () => {
    await planFile('Autumn.kehys');
    const { app, page, window } = await desktop();
    app.emit('second-instance', {}, ['kehys', '--flag', 'Autumn.kehys'], folder);
    await vi.waitFor(() => expect(page?.sent).toMatchObject([[channels.openPlan, { saveState: { fileName: 'Autumn.kehys' } }]]));
    expect(window?.done).toEqual(expect.arrayContaining(['restore', 'focus']));
  });

  it('says why a plan that the system asked for does not open', async () => {
    const { app, errors } = await desktop();
    app.emit('open-file', { preventDefault: () => undefined }, join(folder, 'gone.kehys'));
    await vi.waitFor(() => expect(errors).toHaveLength(1));
    expect(errors[0]?.join(' ')).toContain('gone.kehys');
  });

  it('keeps where the window stood', async () => {
    const { window, stored } = await desktop();
    window?.close();
    expect(stored.get('window')).toEqual({ bounds: { x: 10, y: 20, width: 900, height: 700 }, maximized: false });
  });

  it('speaks the language that is chosen, in its menu at once', async () => {
    const { call, menus } = await desktop();
    const label = () => menus.at(-1)?.[0]?.label;
    expect(label()).toBe('&File');
    await call('preferences.write', { language: 'fi' });
    expect(label()).toBe('&Tiedosto');
  });

  it('loads the page again after it died, if the person wishes', async () => {
    const { page, window, questions, state, notes } = await desktop();
    page?.emit('render-process-gone', {}, { reason: 'oom', exitCode: 5 });
    await vi.waitFor(() => expect(page?.done).toEqual(['reload']));
    expect([questions[0]?.detail, notes.at(-1)]).toEqual([expect.stringContaining('oom'), expect.stringContaining('oom')]);
    state.answers = [1];
    window?.emit('unresponsive');
    await vi.waitFor(() => expect(page?.done).toEqual(['reload', 'crash', 'reload']));
  });

  it('opens no addresses that the system or a second start hands over', async () => {
    const { app, page, window, opened: outside } = await desktop({ commandLine: ['kehys', 'kehys:new', 'kehys://open/Spring.kehys'] });
    let prevented = false;
    app.emit('open-url', { preventDefault: () => (prevented = true) }, 'kehys://open/Spring.kehys');
    app.emit('second-instance', {}, ['kehys', 'kehys://open/Spring.kehys', 'https://example.com/Spring.kehys'], folder);
    expect([prevented, page?.sent, outside]).toEqual([true, [], []]);
    expect(window?.done).toContain('focus');
  });

  it('tells the system of every plan that is opened, for recent documents and the jump list', async () => {
    const path = await planFile('Spring.kehys');
    const { app, state } = await desktop();
    app.emit('open-file', { preventDefault: () => undefined }, path);
    await vi.waitFor(() => expect(state.recent).toEqual([path]));
    expect(state.appId).toBe('fi.kehys.app');
  });

  it('keeps a report where the page or a child of its own died, and none where it was ended', async () => {
    const { app, page, notes } = await desktop();
    page?.emit('render-process-gone', {}, { reason: 'oom', exitCode: 5 });
    app.emit('child-process-gone', {}, { type: 'Utility', reason: 'crashed', exitCode: 11, serviceName: 'typesetter' });
    app.emit('child-process-gone', {}, { type: 'Utility', reason: 'killed', exitCode: 9 });
    expect(notes.filter((note) => note.startsWith('report'))).toEqual(['report window: oom (exit code 5)', 'report Utility typesetter: crashed (exit code 11)']);
  });

  it('lets an update in only where everything was saved', async () => {
    for (const fails of [false, true]) {
      const closed: boolean[] = [];
      let stops = 0;
      const course = { begin: () => () => (stops += 1), stay: () => undefined, closed: (isAllSaved: boolean) => void closed.push(isAllSaved), state: () => ({ status: 'ready' }) };
      const { call, state, disk, window } = await desktop({ updates: () => course as unknown as UpdateCourse });
      expect(await call('updates.state', {})).toMatchObject({ ok: true, value: { status: 'ready' } });
      state.savePath = await planFile(`Spring ${fails}.kehys`);
      const plan = opened(await call('plans.openWithDialog', {}));
      disk.fails = fails;
      state.answers = [1];
      await call('history.record', { session: plan.session, label: 'First', author: 'Test', reason: '' });
      window?.close();
      await vi.waitFor(() => expect(window?.done).toContain('destroy'));
      expect([closed, stops]).toEqual([[!fails], 1]);
      await running?.close();
    }
  });

  it('takes the presenter’s window along when its own is gone', async () => {
    const { window } = await desktop();
    const presenter = new FakeWindow({});
    window?.webContents.emit('did-create-window', presenter);
    expect(presenter.done).toEqual(['removeMenu']);
    window?.destroy();
    expect(presenter.done).toEqual(['removeMenu', 'destroy']);
  });

  it('quits when its window is closed', async () => {
    const { app, state } = await desktop();
    app.emit('window-all-closed');
    expect(state.quits).toBe(1);
  });
});

describe('closing the window', () => {
  /** A desktop whose plan has a revision that the disk did not take. */
  async function unsaved() {
    const path = await planFile('Spring.kehys');
    const host = await desktop();
    const { call, state, disk } = host;
    state.savePath = path;
    const plan = opened(await call('plans.openWithDialog', {}));
    disk.fails = true;
    await call('history.record', { session: plan.session, label: 'First', author: 'Test', reason: '' });
    return { ...host, path, plan };
  }

  /** How many revisions the plan file itself holds. */
  const savedRevisions = async (path: string) => {
    const saved = await readPlanFile(path);
    return saved.ok ? saved.value.history.revisions.size : undefined;
  };

  it('lets the page send what it still holds, saves, and only then goes', async () => {
    const { window, page, path, disk } = await unsaved();
    disk.fails = false;
    expect(await savedRevisions(path)).toBe(0);
    window?.close();
    expect(window?.done).not.toContain('destroy');
    await vi.waitFor(() => expect(window?.done).toContain('destroy'));
    expect(window?.done).toContain('blur');
    expect(page?.sent).toContainEqual([channels.flush]);
    expect(await savedRevisions(path)).toBe(1);
  });

  it('asks once, however often the cross is clicked', async () => {
    const { window, questions, state } = await unsaved();
    state.answers = [2];
    window?.close();
    window?.close();
    await vi.waitFor(() => expect(questions).toHaveLength(1));
    expect(window?.done).not.toContain('destroy');
  });

  it('tries again as long as the person wishes', async () => {
    const { window, disk, questions, state } = await unsaved();
    state.answers = [0, 0, 0];
    state.onQuestion = () => {
      if (questions.length === 3) disk.fails = false;
    };
    window?.close();
    await vi.waitFor(() => expect(window?.done).toContain('destroy'));
    expect(questions).toHaveLength(3);
    expect(questions[0]?.detail).toMatch(/disk is full/i);
  });

  it('closes anyway where the person says so, and keeps the edits for the next start', async () => {
    const { window, state, path } = await unsaved();
    state.answers = [1];
    window?.close();
    await vi.waitFor(() => expect(window?.done).toContain('destroy'));
    expect(await savedRevisions(path)).toBe(0);
    expect(await readdir(join(folder, 'data', 'recovery'))).not.toEqual([]);
  });
});
