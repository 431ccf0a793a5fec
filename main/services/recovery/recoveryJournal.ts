import { mkdir, open, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import * as Y from 'yjs';
import type { History } from '../../../shared/history/history.ts';
import { syncFolder } from '../disk/syncFolder.ts';
import { packedBase } from '../planFile/documentEntries.ts';
import { readJournals, setAside, type JournalAbout } from './foundJournals.ts';
import { encodeFrame, type Frame } from './journalFrames.ts';
import { encodeHistory } from './journaledHistory.ts';
import { journalFileName, journalFiles, journalKey, newNonce, removeFiles, type JournalFile } from './journalFiles.ts';

/** What a journal needs. It belongs to one document at one path. */
export interface JournalPorts {
  /** `<data folder>/recovery`. Made when first needed, readable by this user only. */
  readonly folder: string;
  /** The path of the plan file. */
  readonly path: string;
  /** The id of the document. */
  readonly plan: string;
  readonly title: () => string;
  readonly doc: Y.Doc;
  /** What the plan file holds of the document (Yjs state vector); absent where it holds everything. */
  readonly inFile?: Uint8Array;
  /** Files of an earlier journal whose edits are in the document; they stay until the plan file holds them. */
  readonly continues?: readonly string[];
  /** Milliseconds from an edit to its write. */
  readonly delay: number;
  /** A write failed; it is tried again with the next edit. */
  readonly onFailure: (error: unknown) => void;
}

/** The moment at which a save began: what the plan file holds once it succeeds. */
export interface JournalTurn {
  readonly generation: number;
  readonly state: Uint8Array;
}

/**
 * Keeps the edits that the plan file does not hold yet: each is on disk (fsync) soon after it was made. It is written in
 * generations: a save begins a new one ({@link turnOver}) and forgets the older ones once the plan file holds them ({@link forget}).
 * Each generation is a new file that begins with the whole document and needs no other. After {@link close} or {@link discard}
 * nothing is written any more.
 */
export class RecoveryJournal {
  readonly #ports: JournalPorts;
  readonly #key: string;
  /** The names of the files on disk, with their generations. Continued files are older than all. */
  readonly #files = new Map<string, number>();
  #generation = 1;
  #inFile: Uint8Array;
  #waiting: { readonly generation: number; readonly frame: Frame }[] = [];
  /** The newest generation with a failed write: the disk lacks some of it until another file begins with everything. */
  #failed = 0;
  #timer: NodeJS.Timeout | undefined;
  #file: { readonly generation: number; readonly handle: FileHandle } | undefined;
  #isAlone = false;
  #isOver = false;
  #work: Promise<unknown> = Promise.resolve();

  constructor(ports: JournalPorts) {
    this.#ports = ports;
    this.#key = journalKey(ports.path);
    this.#inFile = ports.inFile ?? Y.encodeStateVector(ports.doc);
    for (const name of ports.continues ?? []) this.#files.set(name, 0);
  }

  /** Moves other journals at this place aside now, rather than before the first edit. Answers whether that worked. */
  takePlace(): Promise<boolean> {
    return this.#next(() => this.#setOthersAside());
  }

  /** Takes a Yjs update that was applied to the document. */
  append(update: Uint8Array): void {
    if (this.#isOver) return;
    this.#take({ kind: 'update', payload: update });
    this.#timer ??= setTimeout(() => void this.flush(), this.#ports.delay);
  }

  /** Writes the bytes of a plan file that could not be saved in its place. Answers whether they are on disk. */
  appendPlanFile(bytes: Uint8Array): Promise<boolean> {
    if (this.#isOver) return Promise.resolve(false);
    this.#take({ kind: 'planFile', payload: bytes });
    return this.flush();
  }

  /** Writes what the history has and the plan's file lacks. Answers whether that, and every edit before it, is on disk. */
  appendHistory(history: History): Promise<boolean> {
    if (this.#isOver) return Promise.resolve(false);
    if (history.revisions.size + history.signOffs.length > 0) this.#take({ kind: 'history', payload: encodeHistory(history) });
    return this.flush();
  }

  /** Writes everything taken so far. Answers whether it is on disk. */
  flush(): Promise<boolean> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    return this.#next(() => this.#write());
  }

  /** Begins a new generation; the answer is for {@link forget}, once the plan file holds the document as it is now. */
  turnOver(): JournalTurn {
    const turn = { generation: this.#generation, state: Y.encodeStateVector(this.#ports.doc) };
    this.#generation += 1;
    return turn;
  }

  /** The plan file holds everything up to this turn: older files are removed. */
  async forget({ generation, state }: JournalTurn): Promise<void> {
    this.#inFile = state;
    this.#waiting = this.#waiting.filter((one) => one.generation > generation);
    if (this.#failed <= generation) this.#failed = 0;
    await this.#next(async () => {
      if (this.#file && this.#file.generation <= generation) await this.#closeFile();
      await this.#removeUpTo(generation);
    });
  }

  /** Writes what is left and stops. The files stay for the next opening. */
  async close(): Promise<void> {
    const written = this.flush();
    this.#isOver = true;
    await written;
    await this.#next(() => this.#closeFile());
  }

  /** Removes everything, because the document goes on elsewhere. */
  async discard(): Promise<void> {
    this.#isOver = true;
    clearTimeout(this.#timer);
    this.#waiting = [];
    await this.#next(async () => {
      await this.#closeFile();
      await this.#removeUpTo(Number.POSITIVE_INFINITY);
    });
  }

  /** Runs one task at a time. Answers whether it succeeded; failures are reported. */
  #next(task: () => Promise<void>): Promise<boolean> {
    const done = this.#work.then(task).then(
      () => true,
      (error: unknown) => {
        this.#ports.onFailure(error);
        return false;
      },
    );
    this.#work = done;
    return done;
  }

  #take(frame: Frame): void {
    this.#waiting.push({ generation: this.#generation, frame });
  }

  /** Writes the waiting records into the newest generation among them, so that none is forgotten too early. */
  async #write(): Promise<void> {
    const taken = this.#waiting;
    const generation = Math.max(this.#failed, taken.at(-1)?.generation ?? 0);
    if (generation === 0) return;
    this.#waiting = [];
    try {
      const isNew = this.#file?.generation !== generation || !(await isOnDisk(this.#file.handle));
      if (isNew) await this.#begin(generation);
      const bytes = Buffer.concat([...(isNew ? this.#head() : []), ...taken.map(({ frame }) => frame)].map(encodeFrame));
      await this.#file?.handle.appendFile(bytes);
      await this.#file?.handle.sync();
      if (isNew) await syncFolder(this.#ports.folder);
      this.#failed = 0;
    } catch (error) {
      // Records behind a torn one cannot be read back. The next file begins with the whole document, but without the history.
      this.#waiting.unshift(...taken.filter(({ frame }) => frame.kind !== 'update'));
      this.#failed = generation;
      await this.#closeFile();
      throw error;
    }
  }

  /** Begins a new file. Anything else at this place is not ours to continue and is moved aside first. */
  async #begin(generation: number): Promise<void> {
    const { folder } = this.#ports;
    await this.#closeFile();
    await mkdir(folder, { recursive: true, mode: 0o700 });
    if (!this.#isAlone) await this.#setOthersAside();
    const name = journalFileName(this.#key, generation, newNonce());
    const handle = await open(join(folder, name), 'wx', 0o600);
    this.#file = { generation, handle };
    this.#files.set(name, generation);
  }

  async #setOthersAside(): Promise<void> {
    const { folder } = this.#ports;
    const isOurs = ({ name }: JournalFile): boolean => this.#files.has(name);
    if (!(await journalFiles(folder, this.#key)).every(isOurs)) {
      await setAside(folder, (await readJournals(folder, this.#key)).filter(({ files }) => !files.some(isOurs)));
    }
    this.#isAlone = true;
  }

  #head(): readonly Frame[] {
    const { path, plan, title, doc } = this.#ports;
    const about: JournalAbout = { path, plan, title: title(), base: Buffer.from(this.#inFile).toString('base64') };
    return [
      { kind: 'about', payload: new TextEncoder().encode(JSON.stringify(about)) },
      ...wholeDocument(doc),
    ];
  }

  async #removeUpTo(generation: number): Promise<void> {
    const names = [...this.#files].filter(([, one]) => one <= generation).map(([name]) => name);
    await removeFiles(this.#ports.folder, names);
    for (const name of names) this.#files.delete(name);
  }

  async #closeFile(): Promise<void> {
    const file = this.#file;
    this.#file = undefined;
    await file?.handle.close();
  }
}

/** The whole document; what was packed for its plan file is not encoded again. */
function wholeDocument(doc: Y.Doc): readonly Frame[] {
  const known = packedBase(doc);
  if (!known) return [{ kind: 'update', payload: Y.encodeStateAsUpdate(doc) }];
  return [
    { kind: 'base', payload: known.deflated },
    { kind: 'since', payload: Y.encodeStateAsUpdateV2(doc, known.vector) },
  ];
}

/** Whether an open file still has a name. If not, another process has taken in this journal and removed it. */
async function isOnDisk(file: FileHandle): Promise<boolean> {
  return (await file.stat()).nlink > 0;
}
