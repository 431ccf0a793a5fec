import { access, constants, open, rm, stat, statfs } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Condition } from '../../../shared/messages/diagnosis.ts';
import { missingFonts } from '../../pdf/missingFonts.ts';
import { fontFamilies } from '../../pdf/fontFiles.ts';
import { typesetterLibrary } from '../../pdf/typesetterLibrary.ts';
import { lockPath } from '../disk/fileLock.ts';
import { readText } from '../disk/lockClaim.ts';
import { describeOwner, readLockOwner } from '../disk/lockOwner.ts';
import { isProcessAlive, isSameMachine, thisProcess } from '../disk/processIdentity.ts';
import { PlanFolder } from '../library/planFolder.ts';
import { readJournals } from '../recovery/foundJournals.ts';
import { runtimeOf } from './runtimeOf.ts';

/** What the diagnosis needs. */
export interface DiagnosisPorts {
  readonly version: string;
  /** The folder of settings, journals and crash reports. */
  readonly dataFolder: string;
  readonly plansFolder: string;
  /** How many crash reports there are, and where. */
  readonly crashes: { readonly count: number; readonly folder: string };
  readonly versions: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
  readonly arch: string;
  /** Free bytes on a path's disk. */
  readonly freeBytes?: (path: string) => Promise<number>;
}

const leastNode = '20.19';
const megabyte = 1_000_000;
/** Below this, bytes, a plan with pictures may fail to save. */
const spaceGone = 20 * megabyte;
const spaceLow = 500 * megabyte;

/** Checks everything that Kehys needs of this machine. Changes nothing that lasts. */
export async function diagnose(ports: DiagnosisPorts): Promise<readonly Condition[]> {
  const [plans, data, space, locks, journals] = await Promise.all([ofPlans(ports), ofData(ports), ofSpace(ports), ofLocks(ports), ofJournals(ports)]);
  return [ofVersions(ports), plans, data, space, ofFonts(), ofTypesetter(ports), locks, journals, ofCrashes(ports)].flat();
}

function ofVersions({ version, versions, platform, arch }: DiagnosisPorts): readonly Condition[] {
  const found = versions['node'] ?? '0';
  const [major = 0, minor = 0] = found.split('.').map(Number);
  const [leastMajor = 0, leastMinor = 0] = leastNode.split('.').map(Number);
  const isOld = major < leastMajor || (major === leastMajor && minor < leastMinor);
  return [
    { code: 'versions', values: { kehys: version, runtime: runtimeOf(versions), system: `${platform} ${arch}` } },
    ...(isOld ? [{ code: 'node-old' as const, values: { found, least: leastNode } }] : []),
  ];
}

async function ofPlans({ plansFolder: folder }: DiagnosisPorts): Promise<readonly Condition[]> {
  if (!(await stat(folder).catch(() => undefined))) {
    return [(await isWritable(await nearestFolder(folder))) ? { code: 'plans-folder-missing', values: { folder } } : { code: 'plans-folder-closed', values: { folder } }];
  }
  const count = (await new PlanFolder(folder).paths()).length;
  return [(await isWritable(folder)) ? { code: 'plans-folder', values: { folder, count } } : { code: 'plans-folder-closed', values: { folder } }];
}

async function ofData({ dataFolder: folder }: DiagnosisPorts): Promise<readonly Condition[]> {
  return [(await isWritable(await nearestFolder(folder))) ? { code: 'data-folder', values: { folder } } : { code: 'data-folder-closed', values: { folder } }];
}

async function ofSpace({ plansFolder, freeBytes = freeBytesHere }: DiagnosisPorts): Promise<readonly Condition[]> {
  const bytes = await freeBytes(await nearestFolder(plansFolder)).catch(() => undefined);
  if (bytes === undefined) return [];
  return [{ code: bytes < spaceGone ? 'space-gone' : bytes < spaceLow ? 'space-low' : 'space', values: { free: bytes } }];
}

function ofFonts(): readonly Condition[] {
  const missing = missingFonts();
  const count = fontFamilies.flatMap(({ files }) => files).length;
  return [missing.length > 0 ? { code: 'fonts-missing', values: { names: missing.map((path) => basename(path)).join(', ') } } : { code: 'fonts', values: { count } }];
}

function ofTypesetter({ platform, arch }: DiagnosisPorts): readonly Condition[] {
  const name = typesetterLibrary(platform, arch);
  return [name === undefined ? { code: 'typesetter-missing', values: { system: `${platform} ${arch}` } } : { code: 'typesetter', values: { name } }];
}

async function ofLocks({ plansFolder }: DiagnosisPorts): Promise<readonly Condition[]> {
  const here = thisProcess();
  const conditions: Condition[] = [];
  for (const path of await new PlanFolder(plansFolder).paths()) {
    const text = await readText(lockPath(path)).catch(() => undefined);
    if (text === undefined) continue;
    const owner = readLockOwner(text);
    const isLeft = owner === undefined || (isSameMachine(owner, here) && !isProcessAlive(owner));
    conditions.push({ code: isLeft ? 'lock-left' : 'lock-held', values: { file: basename(path), who: describeOwner(owner) } });
  }
  return conditions;
}

async function ofJournals({ dataFolder }: DiagnosisPorts): Promise<readonly Condition[]> {
  const journals = await readJournals(join(dataFolder, 'recovery')).catch(() => []);
  const count = new Set(journals.map(({ owner }) => owner)).size;
  return count === 0 ? [] : [{ code: 'rescued-edits', values: { count } }];
}

function ofCrashes({ crashes: { count, folder } }: DiagnosisPorts): readonly Condition[] {
  return count === 0 ? [] : [{ code: 'crash-reports', values: { count, folder } }];
}

/** The folder, or the nearest existing one above it. */
async function nearestFolder(folder: string): Promise<string> {
  for (let at = folder; ; at = dirname(at)) if (dirname(at) === at || (await stat(at).catch(() => undefined))) return at;
}

/** Whether a file can be made in a folder. Only trying tells, on network disks and for root. */
async function isWritable(folder: string): Promise<boolean> {
  try {
    await access(folder, constants.W_OK);
    const probe = join(folder, `.kehys-probe-${process.pid}-${process.hrtime.bigint()}`);
    await (await open(probe, 'wx')).close();
    await rm(probe, { force: true });
    return true;
  } catch {
    return false;
  }
}

async function freeBytesHere(path: string): Promise<number> {
  const { bavail, bsize } = await statfs(path);
  return bavail * bsize;
}
