import { z } from 'zod';
import { failed, success, type Failure, type Result } from '../../../shared/messages/failures.ts';
import type { ReasonCode } from '../../../shared/messages/reasons.ts';
import { readDocument } from './documentEntries.ts';
import { parsedJson } from './entryText.ts';
import { readHistory } from './historyEntries.ts';
import { migrated } from './migrations.ts';
import { currentFormat, entryNames, isAssetName, isPlanId, largestFile, type PlanFileContent } from './planFileContent.ts';
import { documentFromPlanJson } from './documentFromPlan.ts';
import { openZip, unpackAll, type ZipEntries } from './zipReader.ts';
import type { PackedEntry } from './zipWriter.ts';

const manifestSchema = z.looseObject({ format: z.int().min(1), app: z.string().optional(), title: z.string().optional(), plan: z.unknown().optional() });

/**
 * Opens a plan file's bytes; failures call it `name`. The bytes are not trusted: the file opens whole, or fails with `file-empty`,
 * `file-too-large`, `file-not-ours` or `file-damaged`. A file of a newer format opens as far as this Kehys understands it, with
 * `readOnly` set.
 */
export function unpackPlanFile(bytes: Uint8Array, name: string): Result<PlanFileContent> {
  const refused = refusedSize(bytes.length, name);
  if (refused) return { ok: false, failure: refused };
  const zip = openZip(bytes);
  if (!zip.ok) return refusedZip(bytes, name, zip.reason);
  const read = unpackAll(zip.entries, (entry) => !isPack(entry));
  if (!read.ok) return refusedZip(bytes, name, read.reason);
  const manifestBytes = read.entries.get(entryNames.manifest);
  if (!manifestBytes) return failed('file-not-ours', { name });
  const manifest = manifestSchema.safeParse(parsedJson(manifestBytes));
  if (!manifest.success) return damaged(name, 'reason-manifest');
  const { format, plan: planId } = manifest.data;
  const packs = new Map([...zip.entries].filter(([entry]) => isPack(entry)).map(([entry, each]) => [entry, ownBytes(each)]));
  const opened = format > currentFormat ? openNewer(read.entries, packs, format, name) : open(migrated(read.entries, format), packs, format, name);
  return opened.ok && isPlanId(planId) ? success({ ...opened.value, planId }) : opened;
}

function refusedZip(bytes: Uint8Array, name: string, why: ReasonCode): Result<never> {
  return looksLikeOurs(bytes) ? damaged(name, why) : failed('file-not-ours', { name });
}

/** States of the past are unpacked only when somebody reads them. */
function isPack(entry: string): boolean {
  return entry.startsWith(entryNames.states);
}

/** A copy of the entry, so that the rest of the file need not stay in memory. */
function ownBytes(entry: PackedEntry): PackedEntry {
  return { ...entry, packed: entry.packed.slice() };
}

/** Why a file of this size is not read; undefined where it is. */
export function refusedSize(size: number, name: string): Failure | undefined {
  if (size === 0) return { code: 'file-empty', details: { name } };
  if (size <= largestFile) return undefined;
  const megabyte = 1024 * 1024;
  return { code: 'file-too-large', details: { name, size: Math.ceil(size / megabyte), limit: largestFile / megabyte } };
}

function open(entries: ZipEntries, packs: ReadonlyMap<string, PackedEntry>, formatVersion: number, name: string): Result<PlanFileContent> {
  const doc = readDocument(entries);
  if (!doc) return damaged(name, 'reason-document');
  const { history, unreadable } = readHistory(entries, packs);
  if (unreadable.length > 0) {
    doc.destroy();
    return damaged(name, 'reason-history');
  }
  return success({ doc, history, assets: readAssets(entries), formatVersion });
}

/** A newer Kehys may store its document in another way; plan.json holds as much as this one can show. */
function openNewer(entries: ZipEntries, packs: ReadonlyMap<string, PackedEntry>, formatVersion: number, name: string): Result<PlanFileContent> {
  const readOnly: Failure = { code: 'file-newer', details: { name, version: formatVersion, supported: currentFormat } };
  const doc = readDocument(entries) ?? documentFromPlanJson(entries);
  if (!doc) return { ok: false, failure: readOnly };
  return success({ doc, history: readHistory(entries, packs).history, assets: readAssets(entries), formatVersion, readOnly });
}

/** The assets with valid names. Other entries are never written anywhere. */
export function readAssets(entries: ZipEntries): ReadonlyMap<string, Uint8Array> {
  const assets = new Map<string, Uint8Array>();
  for (const [entry, bytes] of entries) {
    const asset = entry.startsWith(entryNames.assets) ? entry.slice(entryNames.assets.length) : '';
    if (isAssetName(asset)) assets.set(asset, bytes);
  }
  return assets;
}

/** Tells a damaged file of ours from other files by the name of its first entry, which begins at byte 30. */
function looksLikeOurs(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 128)).includes(entryNames.manifest);
}

export function damaged(name: string, why: ReasonCode): { readonly ok: false; readonly failure: Failure } {
  return failed('file-damaged', { name, why });
}
