import { mkdir, readdir, readFile, rm, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { EarlierFile } from '../../../shared/history/earlierFile.ts';
import { failed, success, type Result } from '../../../shared/messages/failures.ts';
import { atomicWrite } from '../disk/atomicWrite.ts';
import { errorCode } from '../disk/errorCode.ts';
import { machineReplacing } from '../disk/replaceFile.ts';
import { sha256 } from '../disk/sha256.ts';
import { lastGoodPath, readPlanBytes, unpackPlanFile, type PlanFileContent } from '../planFile/planFile.ts';
import { isDue, oldestBeyond, thinEarlierFiles, usualRoom, type KeptFile, type Room } from './thinEarlierFiles.ts';

/*
 * States of plan files that saves replaced, in Kehys' data folder: `<hash of the plan's id>/<milliseconds>.kehys`. Not beside the
 * plans, where sync programs would copy them. Readable by this user only.
 */

const fileName = /^(\d{1,16})\.kehys$/;
const folderName = /^[0-9a-f]{32}$/;

interface StoredFile extends KeptFile {
  readonly path: string;
}

/** A plan's earlier files; `folder` is that of all plans. */
export interface EarlierFilesOf {
  readonly folder: string;
  readonly planId: string;
}

/** What keeping a file needs. */
export interface Keeping {
  /** Milliseconds since 1970. */
  readonly now: number;
  /** The first save since the plan was opened: the state found then is kept, however young the one before is. */
  readonly isFirst: boolean;
  readonly room?: Room;
}

/**
 * Keeps the state that a save has just replaced (the last-good copy), unless one from the same hour is kept, and removes older ones
 * as needed. Throws as the file system does, leaving nothing half written.
 */
export async function keepEarlierFile(of: EarlierFilesOf, path: string, { now, isFirst, room = usualRoom }: Keeping): Promise<void> {
  const former = await stat(lastGoodPath(path)).catch(() => undefined);
  if (!former) return;
  const time = Math.floor(former.mtimeMs);
  const known = await storedFiles(folderOf(of));
  if (known.some((file) => file.time === time) || !(isFirst || isDue(known, time))) return;
  await mkdir(folderOf(of), { recursive: true, mode: 0o700 });
  await atomicWrite(join(folderOf(of), `${time}.kehys`), await readFile(lastGoodPath(path)), machineReplacing, true);
  await makeRoom(of.folder, now, room);
}

/** A plan's earlier files, newest first. */
export async function listEarlierFiles(of: EarlierFilesOf): Promise<readonly EarlierFile[]> {
  return (await storedFiles(folderOf(of)))
    .sort((one, other) => other.time - one.time)
    .map(({ time, size }) => ({ id: `file:${time}`, time: new Date(time).toISOString(), size }));
}

/** The bytes of an earlier file; fails with `earlier-file-missing`, or as {@link readPlanBytes} does. */
export async function earlierBytes(of: EarlierFilesOf, id: string): Promise<Result<Uint8Array>> {
  const found = (await storedFiles(folderOf(of))).find(({ time }) => `file:${time}` === id);
  return found ? readPlanBytes(found.path) : failed('earlier-file-missing');
}

/** Opens an earlier file. Fails as {@link earlierBytes} and {@link unpackPlanFile} do. The caller owns the document. */
export async function readEarlierFile(of: EarlierFilesOf, id: string, name: string): Promise<Result<PlanFileContent>> {
  const bytes = await earlierBytes(of, id);
  return bytes.ok ? unpackPlanFile(bytes.value, name) : bytes;
}

/** Deletes a plan's earlier files; answers how many there were. */
export async function removeEarlierFiles(of: EarlierFilesOf): Promise<Result<number>> {
  const { length } = await storedFiles(folderOf(of));
  await rm(folderOf(of), { recursive: true, force: true });
  return success(length);
}

function folderOf({ folder, planId }: EarlierFilesOf): string {
  return join(folder, sha256(planId).slice(0, 32));
}

/** Looks at every plan's files, so that those of plans that nobody opens any more go, too. */
async function makeRoom(folder: string, now: number, room: Room): Promise<void> {
  const plans = await Promise.all((await readdir(folder)).filter((name) => folderName.test(name)).map((name) => storedFiles(join(folder, name))));
  const thinned = plans.flatMap((files) => thinEarlierFiles(files, now, room.ofPlan));
  const over = oldestBeyond(plans.flat().filter((file) => !thinned.includes(file)), room.ofAll);
  await Promise.all([...thinned, ...over].map(({ path }) => rm(path, { force: true })));
}

async function storedFiles(folder: string): Promise<StoredFile[]> {
  const names = await readdir(folder).catch((error: unknown) => {
    if (errorCode(error) === 'ENOENT') return [];
    throw error;
  });
  const found = await Promise.all(names.map((name) => storedFile(join(folder, name))));
  return found.flatMap((file) => file ?? []);
}

/** Undefined where the file is not ours, or was deleted meanwhile. */
async function storedFile(path: string): Promise<StoredFile | undefined> {
  const [, time] = fileName.exec(basename(path)) ?? [];
  const facts = time === undefined ? undefined : await stat(path).catch(() => undefined);
  return facts && { path, time: Number(time), size: facts.size };
}
