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
 * What each stretch of a journal begins with: the document it belongs to, and what the plan file held at that time (a Yjs state
 * vector, base64). Earlier versions wrote neither, so nothing can be known about their stretches.
 */
export const journalAboutSchema = z.object({ path: z.string(), title: z.string(), plan: z.string().optional(), base: z.string().optional() });
export type JournalAbout = z.infer<typeof journalAboutSchema>;

/** Edits of one document, found on disk, that its file may lack. */
export interface FoundJournal {
  /** Unique among journals; names it in calls. */
  readonly id: string;
  /** The document that it belongs to; without one, the file itself. */
  readonly owner: string;
  /** The key of its files. */
  readonly key: string;
  readonly path: string;
  readonly title: string;
  /** The document's id; undefined in journals of earlier versions. */
  readonly plan: string | undefined;
  /** What the plan file held at the beginning of each stretch: Yjs state vectors. */
  readonly bases: readonly Uint8Array[];
  /** Yjs updates; each stretch begins with the whole state that it builds on. */
  readonly updates: readonly Uint8Array[];
  /** Bytes of whole plan files, whose histories may hold revisions that the plan's own file lacks. */
  readonly planFiles: readonly Uint8Array[];
  /** What the history had and the plan's file lacked, as {@link encodeHistory} writes it. */
  readonly histories: readonly Uint8Array[];
  /** The last write, ISO 8601. */
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

/** The journals in a folder, one for each document and key; of one key where one is given. */
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

/** Moves journals aside that do not belong to the plan at their path; they are then offered as recoveries. */
export async function setAside(folder: string, journals: readonly FoundJournal[]): Promise<void> {
  for (const { key, owner, files } of journals) await moveFiles(folder, files, asideKey(key, owner));
}

/** Who a stretch belongs to; where it does not say, only itself. */
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

/** A file that was deleted meanwhile has none. */
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
