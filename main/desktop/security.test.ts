import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { appAddress, isAppAddress } from './appOrigin.ts';
import { createAppHandler } from './appProtocol.ts';
import { openExternalAddress } from './externalAddress.ts';
import { fakeElectron, FakeContents, fakeSession } from './fakeElectron.ts';
import { createPersonGestures } from './personGestures.ts';
import { guardContents, guardSession, type GuardedContents } from './navigationGuards.ts';
import { presenterWindow } from '../../shared/contract/presenterWindow.ts';
import { windowOptions } from './windowOptions.ts';

describe('the window', () => {
  const options = windowOptions({ preload: '/app/preload.cjs', bounds: { width: 900, height: 700 }, theme: 'dark' });

  it('sandboxes its page, away from Node and from the preload', () => {
    expect(options.webPreferences).toMatchObject({
      preload: '/app/preload.cjs',
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
      spellcheck: false,
    });
  });

  it('has nothing of Chromium’s that is not finished', () => {
    expect(options.webPreferences?.experimentalFeatures).toBe(false);
    expect(options.webPreferences).not.toHaveProperty('enableBlinkFeatures');
  });

  it('is shown only once it has something to show, on the ground that the page has', async () => {
    expect(options.show).toBe(false);
    const hues = await readFile('renderer/design/hues.css', 'utf8');
    const grounds = (['light', 'dark'] as const).map((theme) => windowOptions({ preload: '', bounds: { width: 900, height: 700 }, theme }).backgroundColor);
    expect([...hues.matchAll(/--desk: (#\w+)/g)].map(([, desk]) => desk).slice(0, 2)).toEqual(grounds);
  });
});

describe('our own addresses', () => {
  it.each(['https://kehys/', 'app://other/', 'app://kehys.evil/', 'app://user@kehys/', 'file:///app/index.html', 'javascript:1', '', 'app:kehys'])(
    'are none of %j',
    (address) => expect(isAppAddress(address)).toBe(false),
  );

  it('are the page and its files', () => {
    expect([appAddress, 'app://kehys/assets/index.js'].every(isAppAddress)).toBe(true);
  });
});

describe('app://', () => {
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'kehys-renderer-'));
    await mkdir(join(folder, 'out'));
    await writeFile(join(folder, 'out/index.html'), '<p>Kehys</p>');
    await writeFile(join(folder, 'out/data.bin'), 'x');
    await writeFile(join(folder, 'secret.html'), 'secret');
  });
  afterEach(() => rm(folder, { recursive: true }));

  const get = (url: string, method = 'GET') => createAppHandler(join(folder, 'out'), readFile)({ method, url });

  it.each([appAddress, 'app://kehys/'])('serves the page at %s under a strict policy', async (address) => {
    const answer = await get(address);
    expect(await answer.text()).toBe('<p>Kehys</p>');
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
    const policy = answer.headers.get('content-security-policy');
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/unsafe-eval|https?:|\*/);
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it.each(['app://kehys/../secret.html', 'app://kehys/%2e%2e/secret.html', 'app://kehys/..%2fsecret.html', 'app://kehys/..%5csecret.html', 'app://kehys/%00', 'app://kehys/%E0%A4%A', 'app://kehys/missing.js', 'app://kehys/data.bin', 'https://kehys/index.html'])(
    'serves nothing at %s',
    async (address) => expect((await get(address)).status).toBe(404),
  );

  it('takes no other methods', async () => {
    expect((await get(appAddress, 'POST')).status).toBe(405);
    expect(await (await get(appAddress, 'HEAD')).text()).toBe('');
  });
});

describe('the page', () => {
  const asked: string[] = [];
  const contents = new FakeContents(1);
  let isPressed = false;
  guardContents(contents as unknown as GuardedContents, { isRecent: () => isPressed }, (address) => asked.push(address));
  /** Whether an event of the page was stopped. */
  const stopped = (name: string, url: string): boolean => {
    let prevented = false;
    contents.emit(name, { url, preventDefault: () => (prevented = true) });
    return prevented;
  };

  it.each(['will-navigate', 'will-redirect', 'will-frame-navigate'])('cannot go elsewhere (%s)', (name) => {
    expect(stopped(name, 'https://example.com/')).toBe(true);
    expect(stopped(name, 'file:///etc/passwd')).toBe(true);
    expect(stopped(name, appAddress)).toBe(false);
  });

  it('cannot embed a view', () => {
    expect(stopped('will-attach-webview', appAddress)).toBe(true);
  });

  it('opens no windows; the address goes to the person instead', () => {
    expect(contents.openWindow('https://example.com/')).toEqual({ action: 'deny' });
    expect(asked).toEqual(['https://example.com/']);
  });

  it('opens one window, the presenter’s: blank, just after a press in our own page, and without a way to the host', () => {
    const { address, name } = presenterWindow;
    expect(contents.openWindow(address, name)).toEqual({ action: 'deny' });
    isPressed = true;
    const opened = contents.openWindow(address, name);
    if (opened.action !== 'allow') throw new Error('The presenter’s window was refused');
    const preferences = opened.overrideBrowserWindowOptions?.webPreferences;
    expect(preferences?.preload).toBeUndefined();
    const ofOurs = windowOptions({ preload: '/p.cjs', bounds: { width: 1, height: 1 }, theme: 'light' }).webPreferences;
    expect({ ...preferences, preload: '/p.cjs' }).toEqual(ofOurs);
    for (const [elsewhere, frame] of [[address, ''], [address, 'other'], [appAddress, name], [`${address}#x`, name], ['javascript:1', name]] as const) {
      expect(contents.openWindow(elsewhere, frame), elsewhere).toEqual({ action: 'deny' });
    }
    contents.address = address;
    expect(contents.openWindow(address, name)).toEqual({ action: 'deny' });
    contents.address = appAddress;
  });

  it('gets no permissions, devices, network or downloads', () => {
    const { session, events, guards } = fakeSession();
    guardSession(session, { isRecent: () => true });
    for (const permission of ['media', 'geolocation', 'clipboard-sanitized-write', 'notifications', 'openExternal', 'fileSystem']) {
      expect(guards.request(permission)).toBe(false);
      expect(guards.check(permission)).toBe(false);
    }
    expect(guards.device()).toBe(false);
    expect(guards.blocked).toEqual(expect.arrayContaining(['http://*/*', 'https://*/*', 'ws://*/*', 'wss://*/*', 'file:///*']));
    let prevented = false;
    events.emit('will-download', { preventDefault: () => (prevented = true) });
    expect(prevented).toBe(true);
  });
});

describe('the clipboard', () => {
  const world = () => {
    let now = 60_000;
    const { session, guards } = fakeSession();
    const gestures = createPersonGestures(() => now);
    const page = new FakeContents(7);
    gestures.follow(page as unknown as Parameters<typeof gestures.follow>[0]);
    guardSession(session, gestures);
    const answers = (asking: Parameters<typeof guards.request>[1] = {}) => [
      guards.request('clipboard-read', { contents: page, ...asking }),
      guards.check('clipboard-read', { contents: page, ...asking }),
    ];
    return { page, answers, wait: (milliseconds: number) => (now += milliseconds) };
  };

  it('can be read by our page just after a person has pressed something', () => {
    for (const type of ['rawKeyDown', 'mouseDown', 'touchStart']) {
      const { page, answers, wait } = world();
      expect(answers()).toEqual([false, false]);
      page.emit('input-event', {}, { type });
      expect(answers()).toEqual([true, true]);
      wait(5_001);
      expect(answers()).toEqual([false, false]);
    }
  });

  it('stays closed while the pointer only moves', () => {
    const { page, answers } = world();
    for (const type of ['mouseMove', 'mouseWheel', 'mouseEnter', 'keyUp']) page.emit('input-event', {}, { type });
    expect(answers()).toEqual([false, false]);
  });

  it('stays closed to other pages, frames within ours and other windows’ presses', () => {
    const { page, answers } = world();
    page.emit('input-event', {}, { type: 'mouseDown' });
    expect(answers({ address: 'https://example.com/' })).toEqual([false, false]);
    expect(answers({ address: 'app://other/index.html' })).toEqual([false, false]);
    expect(answers({ isMainFrame: false })).toEqual([false, false]);
    expect(answers({ contents: new FakeContents(8) })).toEqual([false, false]);
  });
});

describe('an address outside', () => {
  const open = async (address: string, answer: number) => {
    const { electron, questions, opened, state } = fakeElectron();
    state.answers = [answer];
    const outcome = await openExternalAddress(address, { ...electron, language: 'en' });
    return { outcome, questions, opened };
  };

  it('opens once the person has seen it and agreed', async () => {
    const { questions, opened } = await open('https://example.com/a?b=c', 0);
    expect(questions[0]).toMatchObject({ detail: 'https://example.com/a?b=c', defaultId: 1, cancelId: 1 });
    expect(opened).toEqual(['https://example.com/a?b=c']);
  });

  it('stays closed where the person says no', async () => {
    expect((await open('https://example.com/', 1)).opened).toEqual([]);
  });

  it.each(['http://example.com/', 'file:///etc/passwd', 'javascript:alert(1)', 'ms-settings:', 'nonsense'])('is never %s', async (address) => {
    const { outcome, questions, opened } = await open(address, 0);
    expect(outcome.ok).toBe(false);
    expect([questions, opened]).toEqual([[], []]);
  });
});
