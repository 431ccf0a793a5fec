import fc from 'fast-check';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { lockPath, longestSilence, renewalPause } from '../disk/fileLock.ts';
import { watchPause } from '../disk/lockWatch.ts';
import { SimulatedMachine } from '../fixtures/simulatedMachine.ts';
import { temporaryFolder } from '../fixtures/temporaryServices.ts';
import { Lease } from './lease.ts';

/*
 * Random lives of three machines that share a folder. Their clocks run at different speeds, stop or run on in sleep, and are
 * never compared.
 */
let folder: Awaited<ReturnType<typeof temporaryFolder>>;
beforeAll(async () => {
  folder = await temporaryFolder();
});
afterAll(() => folder.remove());

const machine = fc.nat({ max: 2 });
const event = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('open' as const), machine }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('close' as const), machine }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constantFrom('crash' as const, 'powerCut' as const), machine }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('sleep' as const), machine, clockRuns: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('wake' as const), machine }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('confirm' as const), machines: fc.uniqueArray(machine, { minLength: 1 }) }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('pass' as const), milliseconds: fc.integer({ min: 1, max: 2 * longestSilence }) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('deleteLock' as const) }) },
);
type Event = typeof event extends fc.Arbitrary<infer E> ? E : never;

/** A clock may be a tenth faster than another, so it measures a silence that much shorter. */
const speeds = [0.9, 1, 1.1];
const shortestSilence = longestSilence / 1.25;
/** Until a machine with the slowest clock notices that it lost its lock, and has watched the dead one that took it. */
const longestWait = (renewalPause + longestSilence + 3 * watchPause) / 0.9;

class Participant {
  readonly #name: string;
  readonly #speed: number;
  #machine: SimulatedMachine;
  #boots = 0;
  #pid = 0;
  lease: Lease | undefined;
  sleep: 'none' | 'clock stands' | 'clock runs' = 'none';
  /** When it was last told that it may write, and whether it has been awake ever since. */
  told: { readonly time: number; wasAwake: boolean } | undefined;
  /** Whether another was told so since. */
  wasOvertaken = false;

  constructor(name: string, speed: number) {
    this.#name = name;
    this.#speed = speed;
    this.#machine = new SimulatedMachine(name);
  }

  async open(plan: string): Promise<void> {
    if (this.lease || this.sleep !== 'none') return;
    const ports = this.#machine.ports();
    this.#pid = ports.lock.process.pid;
    this.lease = await Lease.open(plan, ports);
    this.wasOvertaken = false;
  }

  async close(): Promise<void> {
    if (this.sleep !== 'none') return;
    await this.lease?.close();
    this.#forget();
  }

  /** The process is killed; its machine lives on. */
  crash(): void {
    this.#machine.kill(this.#pid);
    this.#machine.stopTimers();
    this.#forget();
  }

  /** The machine goes down and comes back as one that cannot know its earlier processes. */
  powerCut(): void {
    this.#boots += 1;
    this.#machine = new SimulatedMachine(`${this.#name} boot ${this.#boots}`);
    this.sleep = 'none';
    this.#forget();
  }

  async pass(milliseconds: number): Promise<void> {
    if (this.sleep === 'none') await this.#machine.pass(milliseconds * this.#speed);
    else if (this.sleep === 'clock runs') this.#machine.sleep(milliseconds * this.#speed);
  }

  fallAsleep(clockRuns: boolean): void {
    this.sleep = clockRuns ? 'clock runs' : 'clock stands';
    if (this.told) this.told.wasAwake = false;
  }

  #forget(): void {
    this.lease = undefined;
    this.told = undefined;
  }
}

class Life {
  readonly #plan: string;
  readonly #participants = speeds.map((speed, index) => new Participant(`machine ${index}`, speed));
  #time = 0;

  constructor(plan: string) {
    this.#plan = plan;
  }

  async live(happening: Event): Promise<void> {
    switch (happening.kind) {
      case 'open':
        return this.#at(happening.machine).open(this.#plan);
      case 'close':
        return this.#at(happening.machine).close();
      case 'crash':
        return this.#at(happening.machine).crash();
      case 'powerCut':
        return this.#at(happening.machine).powerCut();
      case 'sleep':
        return this.#at(happening.machine).fallAsleep(happening.clockRuns);
      case 'wake':
        this.#at(happening.machine).sleep = 'none';
        return;
      case 'confirm':
        await Promise.all(happening.machines.map((index) => this.#confirm(this.#at(index))));
        return;
      case 'pass':
        return this.#pass(happening.milliseconds);
      case 'deleteLock':
        // Somebody tidies up by hand: nobody can be promised anything about what was before.
        await rm(lockPath(this.#plan), { force: true });
        for (const participant of this.#participants) participant.told = undefined;
    }
  }

  /** Whoever is the last one left gets the plan in the end. */
  async end(survivor: number): Promise<void> {
    const last = this.#at(survivor);
    last.sleep = 'none';
    for (const other of this.#participants) if (other !== last) other.powerCut();
    await last.open(this.#plan);
    await this.#pass(longestWait);
    expect((await last.lease?.confirm())?.ok).toBe(true);
    await last.close();
  }

  async #confirm(one: Participant): Promise<void> {
    if (!one.lease || one.sleep !== 'none') return;
    const confirmed = await one.lease.confirm();
    if (!confirmed.ok) return;
    for (const other of this.#participants) {
      if (other === one || !other.told) continue;
      expect(other.told.wasAwake, 'the lock of a machine that is awake is never taken').toBe(false);
      expect(this.#time - other.told.time, 'nobody writes soon after another was told to').toBeGreaterThanOrEqual(shortestSilence);
    }
    expect(confirmed.value.held === 'all-along' && one.wasOvertaken, 'whoever was overtaken reads first').toBe(false);
    one.lease.fileWasRead();
    one.wasOvertaken = false;
    one.told = { time: this.#time, wasAwake: true };
    for (const other of this.#participants) {
      if (other === one) continue;
      other.told = undefined;
      other.wasOvertaken = true;
    }
  }

  async #pass(milliseconds: number): Promise<void> {
    for (let left = milliseconds; left > 0; left -= watchPause) {
      const step = Math.min(left, watchPause);
      this.#time += step;
      await Promise.all(this.#participants.map((participant) => participant.pass(step)));
    }
  }

  #at(index: number): Participant {
    const participant = this.#participants[index];
    if (!participant) throw new Error(String(index));
    return participant;
  }
}

test('whatever happens to three machines, two never write at once, and the last one left gets the plan', async () => {
  let life = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(event, { maxLength: 40 }), machine, async (events, survivor) => {
      life += 1;
      const home = join(folder.path, String(life));
      await mkdir(home);
      const lived = new Life(join(home, 'plan.kehys'));
      for (const happening of events) await lived.live(happening);
      await lived.end(survivor);
    }),
    { numRuns: Number(process.env['KEHYS_LIVES'] ?? 100) },
  );
}, 600_000);
