import { chmod, mkdir, readdir, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeNewPlan } from '../services/fixtures/openSessions.ts';
import { temporaryFolder } from '../services/fixtures/temporaryServices.ts';
import { browserSecret } from './browserSecret.ts';
import { ask } from './fixtures/browserWindow.ts';
import { letIn } from './fixtures/letIn.ts';
import { defaultDataFolder, systemLanguage } from './machine.ts';
import { serve, type Serving } from './serve.ts';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let serving: Serving | undefined;

beforeEach(async () => {
  folder = await temporaryFolder();
});
afterEach(async () => {
  await serving?.close();
  serving = undefined;
  await folder.remove();
});

const environment = (): NodeJS.ProcessEnv => ({ KEHYS_DATA: join(folder.path, 'data'), KEHYS_PLANS: join(folder.path, 'plans'), LANG: 'fi_FI.UTF-8' });
/** A port that was free a moment ago. */
function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

test('the environment says where plans and data lie, and which language this machine speaks', async () => {
  serving = await serve({ environment: environment(), port: await freePort() });
  const host = await letIn(serving.address);
  expect(await ask(host, 'app.describe', {})).toMatchObject({ host: 'web', systemLanguage: 'fi' });
  await ask(host, 'plans.create', { template: 'holistic', language: 'fi', title: 'Kevät' });
  expect(await readdir(join(folder.path, 'plans'))).toContain('Kevät.kehys');
  await serving.close();
  serving = undefined;
  expect((await readdir(join(folder.path, 'plans'))).sort()).toEqual(['Kevät.kehys']);
});

test('a browser that was let in once is let in after a restart', async () => {
  const port = await freePort();
  serving = await serve({ environment: environment(), port });
  const { address } = serving;
  const browser = await letIn(address);
  await serving.close();
  serving = await serve({ environment: environment(), port });
  expect(serving.port).toBe(port);
  expect(serving.address).not.toBe(address);
  await expect(letIn(address)).rejects.toThrow('403');
  expect(await ask(browser, 'plans.list', {})).toMatchObject({ inFolder: [] });
});

test.skipIf(process.platform === 'win32')('the cookie’s secret is for this person’s eyes alone, and one that others could read is replaced', async () => {
  const data = join(folder.path, 'data');
  const path = join(data, 'browser-secret');
  const secret = await browserSecret(data);
  expect(await browserSecret(data)).toBe(secret);
  expect([(await stat(path)).mode & 0o777, (await stat(data)).mode & 0o777]).toEqual([0o600, 0o700]);
  await chmod(path, 0o644);
  expect(await browserSecret(data)).not.toBe(secret);
  expect((await stat(path)).mode & 0o777).toBe(0o600);
  await writeFile(path, 'cut');
  expect(await browserSecret(data)).toMatch(/^[0-9a-f]{48}$/);
});

test('the token that an earlier Kehys kept, which let in for ever, is removed', async () => {
  const data = join(folder.path, 'data');
  await mkdir(data);
  await writeFile(join(data, 'web-token'), 'f'.repeat(32));
  await browserSecret(data);
  expect(await readdir(data)).toEqual(['browser-secret']);
});

test('a plan that cannot be opened is said at once, and nothing is left running', async () => {
  const plan = join(folder.path, 'nonsense.kehys');
  await writeFile(plan, 'nonsense');
  await expect(serve({ environment: environment(), plan, port: await freePort() })).rejects.toMatchObject({ failure: { code: 'file-not-ours' } });
  expect(await readdir(folder.path)).not.toContain('.nonsense.kehys.lock');
});

test('a plan that the start named is open in the first window', async () => {
  const plan = join(folder.path, 'Spring.kehys');
  await writeNewPlan(plan);
  await mkdir(join(folder.path, 'data'), { recursive: true });
  serving = await serve({ environment: environment(), plan, port: await freePort() });
  expect((await ask(await letIn(serving.address), 'app.describe', {})).startWith?.saveState).toMatchObject({ status: 'saved', fileName: 'Spring.kehys' });
});

test.each<[NodeJS.Platform, NodeJS.ProcessEnv, RegExp]>([
  ['linux', { XDG_DATA_HOME: '/data' }, /^\/data\/kehys$/],
  ['linux', {}, /\.local\/share\/kehys$/],
  ['darwin', {}, /Library\/Application Support\/Kehys$/],
  ['win32', { APPDATA: 'C:/Users/aino/AppData/Roaming' }, /AppData\/Roaming\/Kehys$/],
])('on %s with %j, data lies where that system keeps it', (platform, variables, expected) => {
  expect(defaultDataFolder(variables, platform)).toMatch(expected);
});

test.each([
  [{ LANG: 'fi_FI.UTF-8' }, 'fi'],
  [{ LANG: 'en_US.UTF-8' }, 'en'],
  [{ LC_ALL: 'sv_FI.UTF-8', LANG: 'fi_FI.UTF-8' }, 'en'],
  [{ LANG: 'fil_PH' }, 'en'],
])('a system with %j speaks %s', (variables, language) => {
  expect(systemLanguage(variables)).toBe(language);
});
