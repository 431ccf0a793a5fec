import { createHash } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm, stat, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { decodeFrames, encodeFrame, type FrameKind } from './journalFrames.ts';

/** Which plan a journal belongs to. */
const aboutSchema = z.object({ path: z.string(), title: z.string() });
export type JournalAbout = z.infer<typeof aboutSchema>;

/** The edits of one plan that its file may lack, as found on disk. */
export interface FoundJournal {
  /** Names the journal: {@link journalKey} of its plan's path, or another where the journal was set aside. */
  readonly key: string;
  readonly about: JournalAbout;
  /** Yjs updates; the first of each stretch is the whole state that it stands on. */
  readonly updates: readonly Uint8Array[];
  /** Bytes of whole plan files, whose histories hold revisions that the plan's own file may lack. */
  readonly planFiles: readonly Uint8Array[];
  /** When it was last written, ISO 8601. */
  readonly time: string;
  readonly lastGeneration: number;
}

const ending = '.journal';
const namePattern = /^([0-9a-z]+)-(\d+)\.journal$/;

/** The name under which a plan's journal is kept: a hash of its path. */
export function journalKey(path: string): string {
  return createHash('sha256').update(path).digest('hex').slice(0, 32);
}

/** What {@link RecoveryJournal} stands on. */
export interface JournalPorts {
  /** `<data folder>/recovery`. Made when first needed, for this person's eyes only. */
  readonly folder: string;
  readonly about: () => JournalAbout;
  /** The document's whole state (Yjs update): every stretch of the journal begins with it, so that it needs no other file. */
  readonly state: () => Uint8Array;
  /** Milliseconds from an edit to its writing. */
  readonly delay: number;
  /** The journal could not be written; it will be tried again with the next edit. */
  readonly onFailure: (error: unknown) => void;
}

/**
 * Edits that the plan file does not hold yet, on disk (fsync) soon after each was made. It is written in generations:
 * a save begins a new one and, once the plan file holds everything, forgets the older ones.
 */
export class RecoveryJournal {
  readonly #key: string;
  readonly #ports: JournalPorts;
  #generation: number;
  #waiting: Uint8Array[] = [];
  #timer: NodeJS.Timeout | undefined;
  #file: { readonly generation: number; readonly handle: FileHandle } | undefined;
  #work: Promise<void> = Promise.resolve();

  constructor(key: string, firstGeneration: number, ports: JournalPorts) {
    this.#key = key;
    this.#generation = firstGeneration;
    this.#ports = ports;
  }

  /** Takes a Yjs update that was just applied to the document. */
  append(update: Uint8Array): void {
    this.#waiting.push(encodeFrame({ kind: 'update', payload: update }));
    this.#timer ??= setTimeout(() => void this.flush(), this.#ports.delay);
  }

  /** Takes the bytes of a plan file that could not be written in its place, and waits until they are on disk. */
  async appendPlanFile(bytes: Uint8Array): Promise<void> {
    this.#waiting.push(encodeFrame({ kind: 'planFile', payload: bytes }));
    await this.flush();
  }

  /** Everything taken so far, on disk. */
  flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const frames = this.#waiting;
    this.#waiting = [];
    if (frames.length > 0) this.#enqueue(this.#generation, frames);
    return this.#work;
  }

  /** Begins a new generation and answers with the last one, to be forgotten once the plan file holds it. */
  turnOver(): number {
    void this.flush();
    return this.#generation++;
  }

  /** Removes this generation and all before it. */
  forget(generation: number): Promise<void> {
    this.#work = this.#work.then(async () => {
      if (this.#file && this.#file.generation <= generation) await this.#closeFile();
      await removeJournal(this.#ports.folder, this.#key, generation);
    }).catch(this.#ports.onFailure);
    return this.#work;
  }

  /** Removes everything: the document goes on elsewhere. */
  async discard(): Promise<void> {
    await this.forget(Number.MAX_SAFE_INTEGER);
  }

  async close(): Promise<void> {
    await this.flush();
    await this.#closeFile();
  }

  #enqueue(generation: number, frames: readonly Uint8Array[]): void {
    // The state is taken now: it holds these updates, and none of a later generation.
    const state = this.#file?.generation === generation ? undefined : this.#ports.state();
    this.#work = this.#work.then(() => this.#write(generation, frames, state)).catch((error: unknown) => {
      this.#ports.onFailure(error);
    });
  }

  async #write(generation: number, frames: readonly Uint8Array[], state: Uint8Array | undefined): Promise<void> {
    let created = false;
    if (this.#file?.generation !== generation) {
      await this.#closeFile();
      await mkdir(this.#ports.folder, { recursive: true, mode: 0o700 });
      const handle = await open(join(this.#ports.folder, fileName(this.#key, generation)), 'a', 0o600);
      this.#file = { generation, handle };
      created = true;
    }
    const about = new TextEncoder().encode(JSON.stringify(this.#ports.about()));
    const head: readonly (readonly [FrameKind, Uint8Array])[] =
      created || state ? [['about', about], ['update', state ?? this.#ports.state()]] : [];
    const bytes = Buffer.concat([...head.map(([kind, payload]) => encodeFrame({ kind, payload })), ...frames]);
    try {
      await this.#file.handle.appendFile(bytes);
      await this.#file.handle.sync();
    } catch (error) {
      // What follows a torn record could not be read back, so the next edit begins another file.
      await this.#closeFile();
      this.#generation = Math.max(this.#generation, generation + 1);
      throw error;
    }
    if (created) await syncFolder(this.#ports.folder);
  }

  async #closeFile(): Promise<void> {
    const file = this.#file;
    this.#file = undefined;
    await file?.handle.close();
  }
}

function fileName(key: string, generation: number): string {
  return `${key}-${generation}${ending}`;
}

/** So that a new file's name survives a loss of power. Not possible everywhere, and then not needed. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function filesOf(folder: string): Promise<readonly { readonly key: string; readonly generation: number; readonly name: string }[]> {
  const names = await readdir(folder).catch(() => []);
  return names
    .flatMap((name) => {
      const [, key, generation] = namePattern.exec(name) ?? [];
      return key !== undefined && generation !== undefined ? [{ key, generation: Number(generation), name }] : [];
    })
    .sort((one, other) => one.generation - other.generation);
}

/** The journal kept under this key, or undefined where there is none that says which plan it belongs to. */
export async function readJournal(folder: string, key: string): Promise<FoundJournal | undefined> {
  const files = (await filesOf(folder)).filter((file) => file.key === key);
  let about: JournalAbout | undefined;
  let time = 0;
  const updates: Uint8Array[] = [];
  const planFiles: Uint8Array[] = [];
  for (const file of files) {
    const path = join(folder, file.name);
    const [bytes, facts] = await Promise.all([readFile(path), stat(path)]);
    time = Math.max(time, facts.mtimeMs);
    for (const { kind, payload } of decodeFrames(bytes).frames) {
      if (kind === 'update') updates.push(payload);
      else if (kind === 'planFile') planFiles.push(payload);
      else about ??= readAbout(payload);
    }
  }
  const last = files.at(-1);
  if (!about || !last) return undefined;
  return { key, about, updates, planFiles, time: new Date(time).toISOString(), lastGeneration: last.generation };
}

function readAbout(payload: Uint8Array): JournalAbout | undefined {
  try {
    return aboutSchema.safeParse(JSON.parse(new TextDecoder().decode(payload))).data;
  } catch {
    return undefined;
  }
}

/** The keys of all journals on disk. */
export async function journalKeys(folder: string): Promise<readonly string[]> {
  return [...new Set((await filesOf(folder)).map((file) => file.key))];
}

/** The first generation that a new journal under this key may use. */
export async function nextGeneration(folder: string, key: string): Promise<number> {
  const generations = (await filesOf(folder)).filter((file) => file.key === key).map((file) => file.generation);
  return Math.max(0, ...generations) + 1;
}

/** Removes a journal, up to a generation where one is given. */
export async function removeJournal(folder: string, key: string, upTo = Number.MAX_SAFE_INTEGER): Promise<void> {
  const files = (await filesOf(folder)).filter((file) => file.key === key && file.generation <= upTo);
  await Promise.all(files.map((file) => rm(join(folder, file.name), { force: true })));
}

/** Keeps a journal that does not belong to the plan which now lies at its path: it is offered as a recovery instead. */
export async function setJournalAside(folder: string, key: string, newKey: string): Promise<void> {
  for (const file of (await filesOf(folder)).filter((found) => found.key === key)) {
    await rename(join(folder, file.name), join(folder, fileName(newKey, file.generation)));
  }
}
