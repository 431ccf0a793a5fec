import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, request, type IncomingMessage, type RequestOptions, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AppImageUpdater } from 'electron-updater/out/AppImageUpdater.js';
import { ElectronHttpExecutor } from 'electron-updater/out/electronHttpExecutor.js';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { UpdateState } from '../../../shared/contract/contract.ts';
import { leadUpdater } from './electronUpdater.ts';
import { isSignedBy } from './isSignedBy.ts';
import { UpdateCourse } from './updateCourse.ts';
import { updateSource } from './updateSource.ts';

/*
 * electron-updater itself against a server of this machine, with shell scripts in place of the app and its new version.
 */
const keys = generateKeyPairSync('ed25519');
const publicKey = keys.publicKey.export({ format: 'der', type: 'spki' }).toString('base64');

let folder = '';
let server: Server;
let served: Map<string, string | Buffer>;
let broken: string[];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kehys-updates-'));
  served = new Map();
  broken = [];
  server = createServer((request, response) => {
    const name = new URL(request.url ?? '/', 'http://here').pathname.slice(1);
    const content = served.get(name);
    if (content === undefined) return void response.writeHead(404).end();
    if (!broken.includes(name)) return void response.end(content);
    // Half of it comes, then the connection breaks.
    response.writeHead(200, { 'content-length': content.length * 2 });
    response.write(content);
    setImmediate(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await new Promise((resolve) => server.close(resolve));
  await rm(folder, { recursive: true });
});

/** electron-updater's own way to fetch, over Node's network in place of Chromium's. */
class NodeExecutor extends ElectronHttpExecutor {
  override createRequest(options: RequestOptions, callback: (response: IncomingMessage) => void) {
    return request(options, callback) as unknown as ReturnType<ElectronHttpExecutor['createRequest']>;
  }
  protected override addRedirectHandlers(): void {
    // Node follows none, and our server sends none.
  }
}

const newApp = '#!/bin/sh\necho ran > "$0.ran"\n';

/** Announces a version as a release does; a `key` of somebody else's, or bytes that do not fit the announced ones, can be had. */
function announce(version: string, { key = keys.privateKey, bytes = newApp, staged = '' } = {}): void {
  const sha512 = createHash('sha512').update(newApp).digest('base64');
  const text = `version: ${version}\nfiles:\n  - url: Kehys.AppImage\n    sha512: ${sha512}\n    size: ${newApp.length}\npath: Kehys.AppImage\nsha512: ${sha512}\nreleaseDate: '2026-11-27T00:00:00.000Z'\n${staged}`;
  const name = `latest-linux${process.arch === 'x64' ? '' : `-${process.arch}`}.yml`;
  served.set(name, text);
  served.set(`${name}.sig`, sign(null, Buffer.from(text), key).toString('base64'));
  served.set('Kehys.AppImage', bytes);
}

/** A Kehys 1.0.0 that looks for updates, and what becomes of it. */
async function installed() {
  const app = join(folder, 'Installed.AppImage');
  await writeFile(app, 'old');
  await chmod(app, 0o755);
  vi.stubEnv('APPIMAGE', app);
  await writeFile(join(folder, 'app-update.yml'), 'provider: generic\nurl: https://kehys.fi/\nupdaterCacheDirName: kehys-updater\n');
  let onQuit: (code: number) => void = () => undefined;
  const updater = new AppImageUpdater(null, {
    version: '1.0.0',
    name: 'kehys',
    isPackaged: true,
    appUpdateConfigPath: join(folder, 'app-update.yml'),
    userDataPath: join(folder, 'data'),
    baseCachePath: join(folder, 'cache'),
    whenReady: async () => undefined,
    relaunch: () => undefined,
    quit: () => undefined,
    onQuit: (handler: typeof onQuit) => void (onQuit = handler),
  });
  Object.assign(updater, { httpExecutor: new NodeExecutor() });
  const { port } = server.address() as AddressInfo;
  const logged: string[] = [];
  const log = (message: string, error?: unknown): void => void logged.push(`${message} ${error instanceof Error ? error.message : ''}`);
  const led = leadUpdater(updater, { address: `http://127.0.0.1:${port}/`, publicKey }, log);
  const states: UpdateState['status'][] = [];
  const closes: string[] = [];
  const tasks: { readonly wait: number; readonly task: () => void }[] = [];
  let looksByItself = true;
  const course = new UpdateCourse({
    updater: async () => led,
    looksByItself: () => looksByItself,
    onChange: ({ status }) => void states.push(status),
    close: () => void closes.push('close'),
    every: (wait, task) => {
      const entry = { wait, task };
      tasks.push(entry);
      return () => void tasks.splice(tasks.indexOf(entry), 1);
    },
    log,
  });
  return { course, states, closes, tasks, logged, led, quit: () => onQuit(0), content: () => readFile(app, 'utf8'), setLooks: (looks: boolean) => (looksByItself = looks), app };
}

describe.runIf(process.platform === 'linux')('a newer version', () => {
  it('is got while the person works, and put in the app’s place when Kehys has closed with everything saved', async () => {
    announce('1.1.0');
    const { course, states, quit, content, app } = await installed();
    expect(await course.look()).toEqual({ status: 'ready', version: '1.1.0' });
    expect(states).toEqual(['looking', 'getting', 'ready']);
    expect(await content()).toBe('old');
    course.closed(true);
    expect(await content()).toBe('old');
    quit();
    expect(await content()).toBe(newApp);
    expect(await readFile(`${app}.ran`, 'utf8')).toBe('ran\n');
  });

  it('waits where an edit could not be saved', async () => {
    announce('1.1.0');
    const { course, quit, content } = await installed();
    await course.look();
    course.closed(false);
    quit();
    expect(await content()).toBe('old');
  });

  it('is not there: nothing happens', async () => {
    announce('1.0.0');
    const { course, states, quit, content } = await installed();
    expect(await course.look()).toEqual({ status: 'current' });
    expect(states).toEqual(['looking', 'current']);
    quit();
    expect(await content()).toBe('old');
  });

  it('is never an older one', async () => {
    announce('0.9.0');
    expect(await (await installed()).course.look()).toEqual({ status: 'current' });
  });

  it('comes to a part of the installed copies first, where a release says so', async () => {
    announce('1.1.0', { staged: 'stagingPercentage: 0\n' });
    expect(await (await installed()).course.look()).toEqual({ status: 'current' });
  });

  const other = generateKeyPairSync('ed25519').privateKey;
  it.each([
    ['whose announcement another key signed', () => announce('1.1.0', { key: other }), /not signed by Kehys/],
    ['whose announcement nobody signed', () => { announce('1.1.0'); for (const name of [...served.keys()].filter((known) => known.endsWith('.sig'))) served.delete(name); }, /404/],
    ['whose announcement was changed after signing', () => { announce('1.1.0'); for (const [name, text] of served) if (name.endsWith('.yml')) served.set(name, String(text).replace('1.1.0', '9.9.9')); }, /not signed by Kehys/],
    ['whose bytes are not those that were announced', () => announce('1.1.0', { bytes: newApp.replace('echo', 'evil') }), /sha512 checksum mismatch/],
    ['whose download breaks off', () => { announce('1.1.0'); broken.push('Kehys.AppImage'); }, /./],
    ['of a server that has none', () => undefined, /404/],
  ])('%s changes nothing, and Kehys says that it failed', async (_what, prepare, why) => {
    prepare();
    const { course, logged, quit, content } = await installed();
    expect(await course.look()).toEqual({ status: 'failed' });
    expect(logged.join('\n')).toMatch(why);
    course.closed(true);
    quit();
    expect(await content()).toBe('old');
  });
});

describe.runIf(process.platform === 'linux')('the course of updates', () => {
  it('leaves the start alone, then looks once a day, while the person wishes', async () => {
    announce('1.0.0');
    const { course, tasks, states, setLooks } = await installed();
    const stop = course.begin();
    const [first, daily] = tasks;
    expect([first?.wait, daily?.wait]).toEqual([30_000, 86_400_000]);
    setLooks(false);
    first?.task();
    expect([states, tasks.length]).toEqual([[], 1]);
    setLooks(true);
    daily?.task();
    await vi.waitFor(() => expect(states).toEqual(['looking', 'current']));
    stop();
    expect(tasks).toEqual([]);
  });

  it('asks the server once where it is asked twice', async () => {
    announce('1.1.0');
    const { course, states } = await installed();
    expect(await Promise.all([course.look(), course.look()])).toEqual(Array(2).fill({ status: 'ready', version: '1.1.0' }));
    expect(states).toEqual(['looking', 'getting', 'ready']);
  });

  it('restarts at the person’s wish only once the window has closed by itself, and not where it was kept open', async () => {
    announce('1.1.0');
    const { course, closes, led } = await installed();
    const restarts: unknown[] = [];
    Object.assign(led, { quitAndInstall: (...how: unknown[]) => void restarts.push(how) });
    course.install();
    expect(closes).toEqual([]);
    await course.look();
    course.install();
    expect([closes, restarts]).toEqual([['close'], []]);
    course.stay();
    course.closed(true);
    expect(restarts).toEqual([]);
    course.install();
    course.closed(true);
    expect(restarts).toEqual([[true, true]]);
  });
});

describe('where updates come from', () => {
  const of = async (content: unknown) => {
    await writeFile(join(folder, 'package.json'), JSON.stringify(content));
    return updateSource(folder);
  };
  it('is what a release wrote, over https, and nowhere otherwise', async () => {
    expect(await of({ version: '1.0.0', updates: { address: 'https://kehys.fi/u/', publicKey } })).toEqual({ address: 'https://kehys.fi/u/', publicKey });
    expect(await of({ version: '1.0.0' })).toBeUndefined();
    expect(await of({ updates: { address: 'http://kehys.fi/', publicKey } })).toBeUndefined();
  });

  it('is nowhere for a copy that people build themselves', async () => {
    expect(updateSource(process.cwd())).toBeUndefined();
  });

  it('is believed by its signature alone', () => {
    const signature = sign(null, Buffer.from('text'), keys.privateKey).toString('base64');
    expect([isSignedBy(publicKey, 'text', signature), isSignedBy(publicKey, 'text!', signature), isSignedBy('x', 'text', signature), isSignedBy(publicKey, 'text', '')]).toEqual([true, false, false, false]);
  });
});
