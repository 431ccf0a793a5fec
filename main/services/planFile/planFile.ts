import { copyFile, link, readFile, rm, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { failed, success, type Failure, type Result } from '../../../shared/messages/failures.ts';
import type { Language } from '../../../shared/messages/text.ts';
import { atomicWrite } from '../disk/atomicWrite.ts';
import { hiddenBeside } from '../disk/hiddenBeside.ts';
import { replaceFile } from '../disk/replaceFile.ts';
import { readingFailure } from '../disk/readingFailure.ts';
import { writingFailure } from '../disk/writingReasons.ts';
import { holdsDocument } from './documentEntries.ts';
import { packPlanFile } from './packPlanFile.ts';
import { entryNames, largestFile, type PlanFileContent } from './planFileContent.ts';
import { rescuePlanFile, type Rescue } from './rescuePlanFile.ts';
import { refusedSize, unpackPlanFile } from './unpackPlanFile.ts';
import { checkPlanFile, type PlanFileCheck } from './verifyPlanFile.ts';
import { largestUnpacked, openZip, unpackAll, unpackedSize } from './zipReader.ts';

export { packPlanFile, rescuePlanFile, unpackPlanFile };
export type { PlanFileCheck, PlanFileContent, Rescue };

/** Reads and opens a plan file. Fails as {@link unpackPlanFile} does, or with `file-missing` or `file-unreadable`. */
export async function readPlanFile(path: string): Promise<Result<PlanFileContent>> {
  const bytes = await readPlanBytes(path);
  return bytes.ok ? unpackPlanFile(bytes.value, basename(path)) : bytes;
}

/** Reads a plan file's bytes; refuses a file that is empty or too large before reading it. */
export async function readPlanBytes(path: string): Promise<Result<Uint8Array>> {
  const name = basename(path);
  try {
    const facts = await stat(path);
    if (!facts.isFile()) return failed('file-not-ours', { name });
    const refused = refusedSize(facts.size, name);
    if (refused) return { ok: false, failure: refused };
    return success(await readFile(path));
  } catch (error) {
    return readingFailure(path, error);
  }
}

/** Checks a whole plan file. Fails as {@link readPlanFile} does; faults of a file that opens are in the answer. */
export async function verifyPlanFile(path: string, language: Language = 'en'): Promise<Result<PlanFileCheck>> {
  const bytes = await readPlanBytes(path);
  return bytes.ok ? checkPlanFile(bytes.value, path, language) : bytes;
}

/** What writing needs of the disk. Tests make it fail. */
export interface WritingDisk {
  /** Replaces a file atomically and durably; where that fails, throws the file system's error and leaves the file as it was. */
  write(path: string, bytes: Uint8Array): Promise<void>;
}

/**
 * Replaces a plan file atomically and durably, keeping the state before as the last-good copy. Fails with `disk-full`,
 * `folder-read-only`, `place-taken`, `write-failed`, or `plan-too-large` where Kehys could not read the file again; file and last-good copy are
 * then unchanged.
 */
export async function writePlanFile(path: string, bytes: Uint8Array, disk: WritingDisk = { write: atomicWrite }): Promise<Result<void>> {
  const tooLarge = refusedToRead(bytes, basename(path));
  if (tooLarge) return { ok: false, failure: tooLarge };
  const kept = lastGoodPath(path);
  const held = `${kept}.next`;
  try {
    const isHeld = await hold(path, held, bytes);
    await disk.write(path, bytes);
    if (isHeld) await replaceFile(held, kept).catch(systemCode);
    return success(undefined);
  } catch (error) {
    await rm(held, { force: true }).catch(systemCode);
    return { ok: false, failure: writingFailure(systemCode(error), basename(path)) };
  }
}

/** Why a file with these bytes could not be opened again; undefined where it could. The limits are those of reading. */
function refusedToRead(bytes: Uint8Array, name: string): Failure | undefined {
  const megabyte = 1024 * 1024;
  const sizes = [[bytes.length, largestFile], [unpackedSize(bytes), largestUnpacked]] as const;
  const over = sizes.find(([size, limit]) => size > limit);
  return over && { code: 'plan-too-large', details: { name, size: Math.ceil(over[0] / megabyte), limit: over[1] / megabyte } };
}

/** The path of a plan file's last-good copy: beside it, hidden by a leading dot. */
export function lastGoodPath(path: string): string {
  return hiddenBeside(path, '.last-good');
}

/** Opens the last-good copy. Fails as {@link readPlanFile} does; failures name the plan file. */
export async function readLastGood(path: string): Promise<Result<PlanFileContent>> {
  const bytes = await readPlanBytes(lastGoodPath(path));
  return bytes.ok ? unpackPlanFile(bytes.value, basename(path)) : bytes;
}

/** Rescues what is left in a damaged plan file. Writes nothing. */
export async function rescueFromDisk(path: string): Promise<Result<Rescue>> {
  const bytes = await readPlanBytes(path);
  return bytes.ok ? rescuePlanFile(bytes.value, basename(path)) : bytes;
}

/**
 * Keeps the state that `next` replaces as the last-good copy, unless it is damaged: then the older copy is worth more. A hard link
 * costs nothing; where there are none, the bytes are copied. Answers whether it is kept. Saving goes on without, because the new
 * state matters more.
 */
async function hold(path: string, held: string, next: Uint8Array): Promise<boolean> {
  const bytes = await readPlanBytes(path);
  if (!bytes.ok || !isWorthHolding(bytes.value, next)) return false;
  try {
    await rm(held, { force: true });
    await link(path, held).catch(() => copyFile(path, held));
    return true;
  } catch (error) {
    systemCode(error);
    return false;
  }
}

/**
 * Whether a file holds its whole plan, and as much of the past as the next one. Packs with the same bytes in both are not unpacked:
 * at every save that would cost as much as opening the file.
 */
function isWorthHolding(bytes: Uint8Array, next: Uint8Array): boolean {
  const [zip, nextZip] = [openZip(bytes), openZip(next)];
  if (!zip.ok) return false;
  const { manifest, plan, states, assets } = entryNames;
  const isCarriedOn = (name: string): boolean => {
    const [one, other] = [zip, nextZip].map((each) => (each.ok ? each.entries.get(name)?.packed : undefined));
    return one !== undefined && other !== undefined && Buffer.compare(one, other) === 0;
  };
  const read = unpackAll(zip.entries, (name) => !name.startsWith(assets) && !(name.startsWith(states) && isCarriedOn(name)));
  return read.ok && [manifest, plan].every((name) => read.entries.has(name)) && holdsDocument(read.entries);
}

/** A system error's code, such as `ENOENT`. Anything else is a bug and is thrown. */
function systemCode(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code;
  throw error;
}
