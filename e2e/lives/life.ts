import { once } from 'node:events';
import { mkdir, rm, symlink, unlink, writeFile } from 'node:fs/promises';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as Y from 'yjs';
import { createServices, type RunningServices } from '../../main/services/createServices.ts';
import { planDisk, type PlanDisk } from '../../main/services/disk/planDisk.ts';
import { changeFile, setCompany, writeNewPlan } from '../../main/services/fixtures/openSessions.ts';
import { memoryStore, noExports, temporaryFolder } from '../../main/services/fixtures/temporaryServices.ts';
import { unpackPlanFile, type PlanFileContent } from '../../main/services/planFile/planFile.ts';
import { holdsUpdate } from '../../main/services/session/samePlan.ts';
import { sha256 } from '../../main/services/disk/sha256.ts';
import { PlanEditor } from '../../renderer/session/planEditor.ts';
import { saveSignal } from '../../renderer/session/saveSignal.ts';
import { typedStateOf } from '../../renderer/typing/typedState.ts';
import type { MethodInput, MethodName, MethodOutput, OpenPlan } from '../../shared/contract/contract.ts';
import type { DesktopBridge } from '../../shared/contract/host.ts';
import { setPlanField } from '../../shared/edits/fields.ts';
import { doStep } from '../../shared/edits/testing/randomEdits.ts';
import { seededRandom } from '../../shared/plan/seededRandom.ts';
import { verifyHistory } from '../../shared/history/verifyHistory.ts';
import { failed, type Result } from '../../shared/messages/failures.ts';
import { textOf } from '../../shared/plan/plan.ts';
import { encodeHostFrame } from '../../shared/sync/frames.ts';
import { beatEvery } from '../../shared/workshop/signsOfLife.ts';
import { VirtualTime } from './virtualTime.ts';

/** A life that broke a promise; `story` is what happened until then. */
export class BrokenPromise extends Error {
  constructor(promise: string, story: readonly string[]) {
    super(`${promise}\n  ${story.join('\n  ')}`);
  }
}

const steps = 40;
/** What a host says on each connection while it has nothing else to say. */
const beat = encodeHostFrame({ kind: 'beat' });
/** The plan's fields that each window alone writes, so that another's undo shows. */
const ownFields = ['company', 'agency'] as const;

/**
 * One random life: two windows, as the renderer has them, on one plan of one host, with real files under a clock of its own;
 * edits, undo, lost connections, kills, save-as, other programs, a full disk, clock steps. Throws a {@link BrokenPromise}.
 */
export async function liveOnce(seed: number): Promise<void> {
  // In memory where there is such a folder: what a disk does when it is cut off is another search's (npm run kills).
  const folder = await temporaryFolder(existsSync('/dev/shm') ? '/dev/shm' : undefined);
  const time = new VirtualTime();
  time.install();
  const life = new Life(seed, time, folder.path);
  try {
    await life.live();
  } finally {
    await time.settle();
    time.uninstall();
    Reflect.deleteProperty(globalThis, 'window');
    await folder.remove();
  }
}

interface Window {
  readonly name: string;
  editor: PlanEditor;
  /** Whether its wire reaches a host. */
  isOnline: boolean;
  cut: () => void;
  lastEdit: number;
}

interface Host {
  readonly name: string;
  readonly running: RunningServices;
  /** Comes when it is killed. */
  readonly killed: Promise<unknown>;
  readonly kill: () => void;
}

class Life {
  readonly #time: VirtualTime;
  readonly #folder: string;
  readonly #random: () => number;
  readonly #store = memoryStore();
  readonly #story: string[] = [];
  /** What was said to be saved, or stood long enough in the journal: none of it may ever be missing. */
  readonly #promised: { readonly what: string; readonly update: Uint8Array }[] = [];
  readonly #dead = new Set<number>();
  #windows: Window[] = [];
  #host: Host | undefined;
  #hosts = 0;
  #clockStep = 0;
  #isDiskFull = false;
  /** Another program touched the file since the host last had the time to look. */
  #isTouched = false;
  #files = 1;

  constructor(seed: number, time: VirtualTime, folder: string) {
    this.#time = time;
    this.#folder = folder;
    this.#random = seededRandom(seed);
  }

  async live(): Promise<void> {
    await mkdir(join(this.#folder, 'plans'), { recursive: true });
    await mkdir(join(this.#folder, 'data'), { recursive: true });
    await writeNewPlan(join(this.#folder, 'plans', 'Plan.kehys'));
    const bridgeOf = (): DesktopBridge => this.#bridge(this.#time.owner);
    Object.assign(globalThis, { window: { get kehysDesktop() { return bridgeOf(); } } });
    await this.#startHost();
    for (const name of ['one', 'other']) this.#windows.push(await this.#openWindow(name));
    await this.#time.pass(50);
    for (let step = 0; step < steps; step += 1) await this.#step();
    await this.#end();
  }

  #say(what: string): void {
    this.#story.push(`${this.#time.now} ms: ${what}`);
  }

  #break(promise: string): never {
    throw new BrokenPromise(promise, this.#story);
  }

  #pick<T>(from: readonly T[]): T {
    const picked = from[Math.floor(this.#random() * from.length)];
    if (picked === undefined) throw new Error('nothing to pick from');
    return picked;
  }

  async #startHost(): Promise<void> {
    const number = (this.#hosts += 1);
    const name = `host ${number}`;
    // A killed host's way to its data folder is cut, so that nothing that it still has in hand reaches the disk.
    const dataFolder = join(this.#folder, `data-${number}`);
    await symlink(join(this.#folder, 'data'), dataFolder);
    const never = new Promise<never>(() => undefined);
    const living = <Values extends unknown[], T>(work: (...values: Values) => Promise<T>) => (...values: Values): Promise<T> => (this.#dead.has(number) ? never : work(...values));
    const disk: PlanDisk = {
      read: living(planDisk.read),
      write: living(async (path, bytes, mayReplace) => (this.#isDiskFull ? failed('disk-full', { name: path }) : planDisk.write(path, bytes, mayReplace))),
      isWritable: living(planDisk.isWritable),
      fingerprint: living(planDisk.fingerprint),
      copy: living(planDisk.copy),
    };
    const running = this.#time.as(name, () =>
      createServices({
        host: 'desktop',
        version: '0.0.0',
        dataFolder,
        plansFolder: join(this.#folder, 'plans'),
        examplesFolder: join(this.#folder, 'examples'),
        systemLanguage: 'en',
        preferenceStore: this.#store,
        exports: noExports,
        openAddress: async () => undefined,
        now: () => 1_790_000_000_000 + this.#time.now + this.#clockStep,
        random: this.#random,
        disk,
        lock: {
          process: { pid: number, host: 'here' },
          isAlive: ({ pid }) => !this.#dead.has(pid),
          clock: { now: () => this.#time.now, pause: (ms) => new Promise((resolve) => setTimeout(resolve, ms)), every: (ms, task) => { const timer = setInterval(() => void task(), ms); return () => clearInterval(timer); } },
        },
        log: () => undefined,
      }),
    );
    const killing = new AbortController();
    this.#host = { name, running, killed: once(killing.signal, 'abort'), kill: () => killing.abort() };
  }

  async #killHost(): Promise<void> {
    const host = this.#host;
    if (!host) return;
    this.#dead.add(this.#hosts);
    this.#time.kill(host.name);
    this.#host = undefined;
    host.kill();
    for (const window of this.#windows) window.cut();
    await this.#time.settle();
    const dataFolder = join(this.#folder, `data-${this.#hosts}`);
    await unlink(dataFolder);
    await writeFile(dataFolder, '');
  }

  /** What a window's page finds as its bridge: a wire to the host that runs now. */
  #bridge(owner: string): DesktopBridge {
    return {
      invoke: async () => failed('host-cannot'),
      onCommand: () => () => undefined,
      onOpenPlan: () => () => undefined,
      onUpdate: () => () => undefined,
      openSocket: (onFrame, onClose) => {
        const window = this.#windows.find((candidate) => candidate.name === owner);
        const host = this.#host;
        let isOpen = true;
        const toWindow = (work: () => void): void => queueMicrotask(() => this.#time.as(owner, work));
        const close = (): void => {
          if (!isOpen) return;
          isOpen = false;
          clearInterval(beats);
          if (host && host === this.#host) this.#time.as(host.name, () => connection?.closed());
          toWindow(onClose);
        };
        const connection = host && (window?.isOnline ?? true)
          ? this.#time.as(host.name, () => host.running.documentServer.connect({ send: (frame) => toWindow(() => isOpen && onFrame(frame)), close: () => queueMicrotask(close) }))
          : undefined;
        const beats = connection && host ? this.#time.as(host.name, () => setInterval(() => toWindow(() => isOpen && onFrame(beat)), beatEvery)) : undefined;
        if (!connection) close();
        this.#cuts.set(owner, close);
        return { send: (frame) => { if (isOpen && host && host === this.#host) this.#time.as(host.name, () => connection?.receive(frame)); }, close };
      },
    };
  }

  readonly #cuts = new Map<string, () => void>();

  /** A call of a window, as its host answers it. */
  async #call<M extends MethodName>(method: M, input: MethodInput<M>): Promise<Result<MethodOutput<M>>> {
    const host = this.#host;
    if (!host) return failed('host-unreachable');
    // A host that is killed meanwhile never answers.
    return Promise.race([this.#time.as(host.name, () => host.running.services[method](input)), host.killed.then(() => failed('host-unreachable'))]);
  }

  async #openWindow(name: string): Promise<Window> {
    const opened = await this.#openPlan();
    const window: Window = { name, isOnline: true, cut: () => this.#cuts.get(name)?.(), lastEdit: this.#time.now, editor: this.#time.as(name, () => new PlanEditor(opened, () => undefined, () => false)) };
    this.#watch(window);
    return window;
  }

  async #openPlan(): Promise<OpenPlan> {
    const host = this.#host;
    const path = join(this.#folder, 'plans', 'Plan.kehys');
    const opened = host && (await this.#time.as(host.name, () => host.running.openPath(path)));
    if (!opened?.ok) return this.#break(`the plan opens: ${JSON.stringify(opened)}`);
    return opened.value;
  }

  /** The file that a window's plan is in, as far as it was told. */
  #pathOf({ editor }: Pick<Window, 'editor'>): string {
    return join(this.#folder, 'plans', editor.store.getState().saveState.fileName);
  }

  /** *Saved* is never said over something that is not on disk. */
  #watch(window: Window): void {
    let wasSaved = true;
    window.editor.store.subscribe((state) => {
      const isSaved = saveSignal({ ...state, ...typedStateOf(window.editor) }) === 'saved';
      if (isSaved && !wasSaved && !this.#isTouched) {
        const path = this.#pathOf(window);
        const update = Y.encodeStateAsUpdate(window.editor.document);
        if (!this.#holds(path, update)) this.#lie ??= `“${window.name}” said Saved over something that is not in ${state.saveState.fileName}`;
        this.#promised.push({ what: `what “${window.name}” was told is saved at ${this.#time.now} ms`, update });
      }
      wasSaved = isSaved;
    });
  }

  #lie: string | undefined;

  #holds(path: string, update: Uint8Array): boolean {
    const read = existsSync(path) ? unpackPlanFile(readFileSync(path), path) : undefined;
    if (!read?.ok) return false;
    const holds = holdsUpdate(read.value.doc, update);
    read.value.doc.destroy();
    return holds;
  }

  async #step(): Promise<void> {
    const window = this.#pick(this.#windows);
    const choice = this.#random();
    if (choice < 0.4) this.#edit(window);
    else if (choice < 0.5) this.#undo(window);
    else if (choice < 0.7) await this.#wait();
    else if (choice < 0.76) this.#connection(window);
    else if (choice < 0.81) await this.#hostComesOrGoes();
    else if (choice < 0.86) await this.#save(window);
    else if (choice < 0.9) await this.#record(window);
    else if (choice < 0.92) await this.#saveAs(window);
    else if (choice < 0.95) await this.#anotherProgram();
    else if (choice < 0.97) this.#disk();
    else if (choice < 0.985) await this.#replaceWindow(window);
    else this.#clock();
    if (this.#random() < 0.5) await this.#time.settle();
    if (this.#lie) this.#break(this.#lie);
  }

  #edit(window: Window): void {
    const { editor } = window;
    if (!editor.store.getState().loaded) return;
    window.lastEdit = this.#time.now;
    if (this.#random() < 0.4) {
      // The same field over and over, as when somebody types.
      const key = this.#random() < 0.7 ? ownFields[this.#windows.indexOf(window)] ?? 'title' : 'title';
      const times = 1 + Math.floor(this.#random() * 5);
      this.#say(`${window.name} sets ${key} ${times} times`);
      for (let count = 0; count < times; count += 1) {
        this.#time.as(window.name, () => editor.edit(setPlanField, { key, value: `${window.name} ${this.#time.now}.${count} ${this.#random()}` }));
      }
      return;
    }
    const number = (below: number): number => Math.floor(this.#random() * below);
    const step = { kind: number(20), one: number(1000), other: number(1000), x: number(2000), y: number(2000), text: `text ${number(100)}` };
    // The fields that only one window writes are left to it.
    if (step.kind === 7) return;
    this.#say(`${window.name} does ${JSON.stringify(step)}`);
    this.#time.as(window.name, () => editor.edit((context, input: typeof step) => doStep(context, input), step));
  }

  #undo(window: Window): void {
    const { editor } = window;
    const others = ownFields[1 - this.#windows.indexOf(window)] ?? 'agency';
    const before = textOf(editor.plan.fields, others);
    const redo = this.#random() < 0.3;
    window.lastEdit = this.#time.now;
    this.#say(`${window.name} ${redo ? 'redoes' : 'undoes'}`);
    this.#time.as(window.name, () => (redo ? editor.redo() : editor.undo()));
    if (textOf(editor.plan.fields, others) !== before) this.#break(`undo in “${window.name}” changed what only the other window writes`);
  }

  async #wait(): Promise<void> {
    const pause = this.#pick([20, 110, 350, 1_200, 2_500, 6_000, 15_000]);
    this.#say(`${pause} ms pass`);
    await this.#time.pass(pause);
    if (pause > 4_000 && !this.#isDiskFull && this.#windows.some(({ editor }) => isWell(editor))) this.#isTouched = false;
  }

  #connection(window: Window): void {
    window.isOnline = !window.isOnline;
    this.#say(`the wire of ${window.name} ${window.isOnline ? 'is back' : 'is cut'}`);
    if (!window.isOnline) window.cut();
  }

  async #hostComesOrGoes(): Promise<void> {
    // A file that is gone or another's when the host dies is told to the windows: a test of its own.
    if (this.#host && this.#isTouched) return;
    this.#say(this.#host ? 'the host is killed' : 'the host is started');
    await (this.#host ? this.#killHost() : this.#startHost());
  }

  async #save(window: Window): Promise<void> {
    this.#say(`${window.name} saves`);
    const update = Y.encodeStateAsUpdate(window.editor.document);
    const saving = this.#time.as(window.name, () => window.editor.onceSettled(() => this.#call('plans.save', { session: window.editor.id })));
    if (this.#random() < 0.3) return void saving;
    // Whoever waits for an answer lets time pass.
    let answer: Result<unknown> | undefined;
    void saving.then((outcome) => (answer = outcome));
    for (let turn = 0; turn < 20 && !answer; turn += 1) await this.#time.pass(50);
    if (!answer?.ok || this.#isTouched) return;
    this.#promised.push({ what: `what “${window.name}” saved at ${this.#time.now} ms`, update });
    if (!this.#holds(this.#pathOf(window), update)) this.#break(`“Save now” in “${window.name}” answered success without having written`);
  }

  async #record(window: Window): Promise<void> {
    this.#say(`${window.name} names a revision`);
    const recording = this.#time.as(window.name, () =>
      window.editor.onceSettled(() => this.#call('history.record', { session: window.editor.id, label: `Revision ${this.#time.now}`, author: window.name, reason: '' })),
    );
    void recording;
    await this.#time.pass(20);
  }

  async #saveAs(window: Window): Promise<void> {
    this.#files += 1;
    const name = `Plan ${this.#files}`;
    this.#say(`${window.name} saves as ${name}`);
    const moving = this.#time.as(window.name, () => window.editor.onceSettled(() => this.#call('plans.saveAs', { session: window.editor.id, name })));
    void moving;
    // An edit in the middle of it goes on in the new file.
    if (this.#random() < 0.5) this.#edit(this.#pick(this.#windows));
    await this.#time.pass(this.#pick([1, 20, 300]));
  }

  async #anotherProgram(): Promise<void> {
    const path = this.#pathOf(this.#pick(this.#windows));
    // What lies in the file's place while no host has it open is told to the windows: a test of its own.
    const isOpen = this.#windows.some(({ editor }) => editor.store.getState().connected);
    const what = isOpen ? this.#random() : 0;
    if (!existsSync(path)) return;
    this.#isTouched = true;
    await this.#time.settle();
    if (what < 0.5) {
      this.#say('another program edits the file');
      const read = unpackPlanFile(readFileSync(path), path);
      if (read.ok) await changeFile(path, (doc) => setCompany(doc, `outside ${this.#time.now}`));
    } else if (what < 0.75) {
      this.#say('another program puts another plan in the place of the file');
      await writeNewPlan(path, `Stranger ${this.#time.now}`);
    } else {
      this.#say('another program deletes the file');
      await rm(path, { force: true });
    }
  }

  #disk(): void {
    this.#isDiskFull = !this.#isDiskFull;
    this.#say(`the disk ${this.#isDiskFull ? 'is full' : 'has room again'}`);
  }

  #clock(): void {
    const by = this.#pick([-90_000, -3_600_000, 60_000, 7_200_000]);
    this.#clockStep += by;
    this.#say(`the clock on the wall jumps by ${by} ms`);
  }

  /** A tab is closed and another opened. What it had sent long enough ago is in the journal. */
  async #replaceWindow(window: Window): Promise<void> {
    if (!this.#host) return;
    await this.#time.settle();
    const { unsent, connected, refusal } = window.editor.store.getState();
    const isKept = connected && unsent === 0 && !refusal && this.#time.now - window.lastEdit > 300;
    this.#say(`${window.name} is closed${isKept ? '' : ', unsent edits and all,'} and opened again`);
    if (isKept) this.#promised.push({ what: `what “${window.name}” had handed over at ${this.#time.now} ms`, update: Y.encodeStateAsUpdate(window.editor.document) });
    const { saveState } = window.editor.store.getState();
    this.#time.as(window.name, () => window.editor.close());
    this.#time.kill(window.name);
    const reached = await this.#call('plans.open', { file: saveState.session });
    const opened = reached.ok && reached.value ? reached.value : { session: saveState.session, saveState, notices: [] };
    window.isOnline = true;
    window.editor = this.#time.as(window.name, () => new PlanEditor(opened, () => undefined, () => false));
    this.#watch(window);
  }

  /** Everything works again; after a while all agree, and nothing that was promised is missing. */
  async #end(): Promise<void> {
    this.#say('everything works again');
    this.#isDiskFull = false;
    if (!this.#host) await this.#startHost();
    for (const window of this.#windows) {
      if (window.isOnline) continue;
      window.isOnline = true;
      window.cut();
    }
    await this.#time.pass(60_000);
    if (this.#lie) this.#break(this.#lie);
    for (const { name, editor } of this.#windows) {
      const state = editor.store.getState();
      const signal = saveSignal({ ...state, ...typedStateOf(editor) });
      if (signal !== 'saved') this.#break(`“${name}” says ${signal} at the end: ${JSON.stringify({ ...state, plan: undefined })}`);
    }
    // A window that was away while another saved the plan elsewhere, and then the host was killed, is on the old file.
    const files = new Map<string, PlanFileContent>();
    for (const window of this.#windows) {
      const path = this.#pathOf(window);
      const read = unpackPlanFile(readFileSync(path), path);
      if (!read.ok) return this.#break(`the file opens at the end: ${read.failure.code}`);
      files.set(path, read.value);
      if (!holdsUpdate(read.value.doc, Y.encodeStateAsUpdate(window.editor.document))) this.#break(`the file does not hold all that “${window.name}” shows`);
      if (!holdsUpdate(window.editor.document, Y.encodeStateAsUpdate(read.value.doc))) this.#break(`“${window.name}” does not show all that its file holds`);
      const faults = verifyHistory(read.value.history, sha256);
      if (faults.length > 0) this.#break(`the history holds: ${faults.join('; ')}`);
    }
    for (const { what, update } of this.#promised) {
      if (![...files.values()].some(({ doc }) => holdsUpdate(doc, update))) this.#break(`${what} is missing at the end`);
    }
    for (const { doc } of files.values()) doc.destroy();
    for (const { name, editor } of this.#windows) this.#time.as(name, () => editor.close());
    const host = this.#host;
    if (host) await this.#time.as(host.name, () => host.running.close());
  }
}

/** Whether the host says of a window's plan that nothing hinders its saving. After a full disk it waits before it tries again. */
function isWell({ store }: PlanEditor): boolean {
  const { connected, saveState } = store.getState();
  return connected && saveState.status !== 'failed';
}
