import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import * as Y from 'yjs';
import { z } from 'zod';
import { errorCode } from '../disk/errorCode.ts';
import { sha256 } from '../disk/sha256.ts';
import { decodeFrames, type Frame } from './journalFrames.ts';
import { asideKey, journalFiles, moveFiles, type JournalFile } from './journalFiles.ts';

/**
 * What each stretch of a journal begins with: which document it belongs to, and what the plan file held that it continues (a
 * Yjs state vector, base64). Earlier Kehys said neither: nothing can be known about such a stretch.
 */
export const journalAboutSchema = z.object({ path: z.string(), title: z.string(), plan: z.string().optional(), base: z.string().optional() });
export type JournalAbout = z.infer<typeof journalAboutSchema>;

/** The edits of one document that its file may lack, as found on disk. */
export interface FoundJournal {
  /** Names it for the person who recovers it; no other journal has it. */
  readonly id: string;
  /** Whose it is: a document, or nobody's but the file's. */
  readonly owner: string;
  /** The key under which it lies. */
  readonly key: string;
  readonly path: string;
  readonly title: string;
  /** The document's id; undefined of a journal that an earlier Kehys left. */
  readonly plan: string | undefined;
  /** What the plan file held when each stretch was begun: Yjs state vectors. */
  readonly bases: readonly Uint8Array[];
  /** Yjs updates; each stretch begins with the whole state that it stands on. */
  readonly updates: readonly Uint8Array[];
  /** Bytes of whole plan files, whose histories hold revisions that the plan's own file may lack. */
  readonly planFiles: readonly Uint8Array[];
  /** What the history had and the plan's file lacked, as `encodeHistory` writes it. */
  readonly histories: readonly Uint8Array[];
  /** When it was last written, ISO 8601. */
  readonly time: string;
  readonly files: readonly JournalFile[];
}

interface Stretch {
  readonly file: JournalFile;
  readonly modified: number;
  readonly about: JournalAbout;
  readonly updates: Uint8Array[];
  readonly planFiles: Uint8Array[];
  readonly histories: Uint8Array[];
}

/** The journals in a folder – under one key where one is given –, one for each document and key. */
export async function readJournals(folder: string, key?: string): Promise<readonly FoundJournal[]> {
  const groups = new Map<string, Stretch[]>();
  for (const file of await journalFiles(folder, key)) {
    for (const stretch of await readStretches(folder, file)) {
      const owner = `${file.key} ${ownerOf(stretch)}`;
      groups.set(owner, [...(groups.get(owner) ?? []), stretch]);
    }
  }
  return [...groups.values()].flatMap((stretches) => asJournal(stretches) ?? []);
}

/** Keeps journals that do not belong to the plan which now lies at their path: they are offered as recoveries instead. */
export async function setAside(folder: string, journals: readonly FoundJournal[]): Promise<void> {
  for (const { key, owner, files } of journals) await moveFiles(folder, files, asideKey(key, owner));
}

/** Whose a stretch is. One that does not say belongs to nobody but itself. */
function ownerOf({ about, file }: Stretch): string {
  return about.plan === undefined ? `file ${file.name}` : `plan ${about.plan}`;
}

function asJournal(stretches: readonly Stretch[]): FoundJournal | undefined {
  const last = stretches.at(-1);
  if (!last) return undefined;
  const { key } = last.file;
  const { path, title, plan } = last.about;
  const owner = ownerOf(last);
  return {
    id: sha256(`${key} ${owner}`).slice(0, 32),
    owner,
    key,
    path,
    title,
    plan,
    bases: stretches.flatMap(({ about }) => (about.base === undefined ? [] : [new Uint8Array(Buffer.from(about.base, 'base64'))])),
    updates: stretches.flatMap(({ updates }) => updates),
    planFiles: stretches.flatMap(({ planFiles }) => planFiles),
    histories: stretches.flatMap(({ histories }) => histories),
    time: new Date(Math.max(...stretches.map(({ modified }) => modified))).toISOString(),
    files: [...new Set(stretches.map(({ file }) => file))],
  };
}

/** A file that went away meanwhile has none. */
async function readStretches(folder: string, file: JournalFile): Promise<readonly Stretch[]> {
  const path = join(folder, file.name);
  try {
    const [bytes, { mtimeMs }] = await Promise.all([readFile(path), stat(path)]);
    return stretchesOf(decodeFrames(bytes).frames, file, mtimeMs);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return [];
    throw error;
  }
}

function stretchesOf(frames: readonly Frame[], file: JournalFile, modified: number): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let current: Stretch | undefined;
  for (const { kind, payload } of frames) {
    switch (kind) {
      case 'about': {
        const about = readAbout(payload);
        current = about && { file, modified, about, updates: [], planFiles: [], histories: [] };
        if (current) stretches.push(current);
        break;
      }
      case 'update':
        current?.updates.push(payload);
        break;
      case 'base':
        current?.updates.push(Y.convertUpdateFormatV2ToV1(inflateRawSync(payload)));
        break;
      case 'since':
        current?.updates.push(Y.convertUpdateFormatV2ToV1(payload));
        break;
      case 'planFile':
        current?.planFiles.push(payload);
        break;
      case 'history':
        current?.histories.push(payload);
    }
  }
  return stretches;
}

function readAbout(payload: Uint8Array): JournalAbout | undefined {
  try {
    return journalAboutSchema.safeParse(JSON.parse(new TextDecoder().decode(payload))).data;
  } catch {
    return undefined;
  }
}
