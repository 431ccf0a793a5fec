import { fork, spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask, call } from '../web/fixtures/browserWindow.ts';
import { Attackers, type Attack, type Target } from '../web/fixtures/attacks/attackers.ts';
import { badEditAttacks } from '../web/fixtures/attacks/badEdits.ts';
import { badFrameAttacks } from '../web/fixtures/attacks/badFrames.ts';
import { badRequestAttacks } from '../web/fixtures/attacks/badRequests.ts';
import { brokenConnections } from '../web/fixtures/attacks/brokenConnections.ts';
import { crowds } from '../web/fixtures/attacks/crowds.ts';
import { letIn } from '../web/fixtures/letIn.ts';
import { bundlePrograms, type Programs } from './fixtures/bundlePrograms.ts';
import type { RoundTrips } from './fixtures/honestWindows.ts';

/*
 * Everything that may arrive on the port, against the real program as its own process, while two honest windows work on a
 * plan in a process of theirs. `npm run hostile` does the same with large numbers, against the program as it was built.
 */
const isLarge = import.meta.env.MODE === 'hostile';

/** How often each is tried, how many come at once, and how long at most an attack goes on, milliseconds. */
const scale = isLarge ? { calm: 200, times: 200, crowd: 2_000, floods: 40, longest: 30_000 } : { calm: 20, times: 4, crowd: 300, floods: 2, longest: 2_500 };
/** What the host may take at its highest, megabytes. */
const mostMemory = 300;
/** However many attack, an edit is with the other window before anybody would call it slow: milliseconds, or so many times what it takes on this machine in calm. */
const slow = 250;
const muchSlower = 20;

const timesOf: readonly (readonly [readonly Attack[], number])[] = [
  [brokenConnections, scale.times],
  [badRequestAttacks, scale.times],
  [badFrameAttacks, scale.floods],
  [badEditAttacks, scale.floods],
  [crowds, scale.crowd],
];
const attacks = timesOf.flatMap(([kinds, times]) => kinds.map((attack) => ({ attack, times })));

let programs: Programs;
let folder: string;
let host: ChildProcess;
let windows: ChildProcess;
let target: Target;
let calm: RoundTrips;
let said = '';
const lines: string[] = [];

/** What the honest windows saw since they were asked last, once there were so many edits. */
function roundTrips(atLeast: number): Promise<RoundTrips> {
  return new Promise((resolve, reject) => {
    windows.once('message', (message) => resolve(message as RoundTrips));
    windows.send(atLeast, (error) => error && reject(error));
  });
}

/** The program's highest resident set so far, megabytes; undefined where the system does not tell. */
async function highestMemory(): Promise<number | undefined> {
  const status = await readFile(`/proc/${host.pid}/status`, 'utf8').catch(() => '');
  const kilobytes = /^VmHWM:\s+(\d+)/m.exec(status)?.[1];
  return kilobytes === undefined ? undefined : Number(kilobytes) / 1024;
}

async function startHost(program: string): Promise<string> {
  const environment = { ...process.env, KEHYS_DATA: join(folder, 'data'), KEHYS_PLANS: join(folder, 'plans'), LANG: 'en_GB.UTF-8', LC_ALL: '' };
  host = spawn(process.execPath, [program, 'serve', '--port', '0'], { env: environment, stdio: ['ignore', 'pipe', 'pipe'] });
  return new Promise((resolve, reject) => {
    const read = (chunk: Buffer): void => {
      said += chunk.toString();
      const address = /http:\/\/\S+/.exec(said)?.[0];
      if (address) resolve(address);
    };
    host.stdout?.on('data', read);
    host.stderr?.on('data', read);
    host.once('exit', (code) => reject(new Error(`The host ended with ${code}: ${said}`)));
  });
}

beforeAll(async () => {
  const source = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
  folder = await mkdtemp(join(tmpdir(), 'kehys-hostile-'));
  programs = await bundlePrograms({ honestWindows: source('fixtures/honestWindows.ts'), ...(isLarge ? {} : { kehys: source('kehys.ts') }) });
  const usedAddress = await startHost(isLarge ? source('../../out/main/kehys.js') : join(programs.folder, 'kehys.js'));
  const browser = await letIn(usedAddress);
  const open = await ask(browser, 'plans.create', { template: 'holistic', language: 'en', title: 'Attacked' });
  target = { ...browser, session: open.session, usedAddress };
  const [plan] = (await ask(browser, 'plans.list', {})).inFolder;
  windows = fork(join(programs.folder, 'honestWindows.js'), [JSON.stringify({ ...browser, file: plan?.id })]);
  await roundTrips(10);
  calm = await roundTrips(scale.calm);
  const memory = await highestMemory();
  lines.push(`calm: an edit takes ${calm.median.toFixed(1)} ms (median), ${calm.longest.toFixed(0)} ms (longest); memory ${memory?.toFixed(0)} MB`);
});

afterAll(async () => {
  windows?.disconnect();
  if (host?.exitCode === null) {
    const ended = new Promise((resolve) => host.once('exit', resolve));
    host.kill('SIGTERM');
    await ended;
  }
  await programs?.remove();
  await rm(folder, { recursive: true });
  if (isLarge) console.log(lines.join('\n'));
});

describe('the host outlives', () => {
  it.each(attacks)(
    '$attack.name ($times)',
    async ({ attack, times }) => {
      const attackers = new Attackers(target);
      const calledOff = setTimeout(() => attackers.close(), scale.longest);
      const start = performance.now();
      try {
        await attack.run(attackers, times);
      } finally {
        clearTimeout(calledOff);
        attackers.close();
      }
      const seconds = (performance.now() - start) / 1000;
      const trips = await roundTrips(5);
      const memory = await highestMemory();
      lines.push(
        `${attack.name} (${times}), ${seconds.toFixed(1)} s: an edit takes ${trips.median.toFixed(1)} ms, ×${(trips.median / calm.median).toFixed(1)} of calm, ${trips.longest.toFixed(0)} ms (longest) of ${trips.count}; memory ${memory?.toFixed(0)} MB`,
      );
      expect(host.exitCode, said).toBeNull();
      expect(trips.lost).toBe(0);
      expect(trips.median).toBeLessThan(Math.max(slow, calm.median * muchSlower));
      if (memory !== undefined) expect(memory).toBeLessThan(mostMemory);
      expect((await call(target, 'plans.list', {})).ok).toBe(true);
    },
    scale.longest + 60_000,
  );

  it('all of it: what was refused is told in few lines, no bug was met, and the honest windows’ edits are kept', async () => {
    const minutes = Math.ceil(process.uptime() / 60) + 1;
    expect(said).not.toContain('failed unexpectedly');
    expect(said.split('\n').filter((line) => line.startsWith('Refused: ')).length).toBeLessThanOrEqual(3 * minutes);
    await roundTrips(scale.calm);
    expect(await readdir(join(folder, 'plans'))).toContain('Attacked.kehys');
    expect(await ask(target, 'plans.saveState', { session: target.session })).not.toMatchObject({ status: 'readOnly' });
  });
});
