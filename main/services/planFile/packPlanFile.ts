import type * as Y from 'yjs';
import type { History } from '../../../shared/history/history.ts';
import type { PlanState } from '../../../shared/history/planState.ts';
import { textOf, type Plan } from '../../../shared/plan/plan.ts';
import { planPieces } from '../../../shared/plan/planJson.ts';
import { planOf } from '../../../shared/plan/livePlan.ts';
import { DocumentWriting } from './documentEntries.ts';
import { packHistory } from './historyEntries.ts';
import { packAside, packed, packNow, type Packing } from './packing.ts';
import { currentFormat, entryNames, isAssetName, wholeDocumentFormat } from './planFileContent.ts';
import { piecedSource, writeZip, type EntrySource, type PackedEntry } from './zipWriter.ts';

/** What a plan file is made of. */
export interface PlanFileInput {
  readonly doc: Y.Doc;
  /** The plan's own id; see `isPlanId`. */
  readonly planId?: string;
  readonly history: History;
  readonly assets: ReadonlyMap<string, Uint8Array>;
  /** The program that writes the file, for people who look inside: `Kehys 1.2.3`. */
  readonly app?: string;
  /** The plan of `doc`, if the caller has it already. */
  readonly plan?: Plan;
}

/** A plan file, and the history's states as they lie in it, so that the next save need not pack them again. */
export interface PackedPlanFile {
  readonly bytes: Uint8Array;
  readonly states: ReadonlyMap<string, PlanState>;
}

/**
 * Makes a plan file's bytes: a ZIP that opens anywhere. Equal input gives equal bytes. The entries that a damaged file is rescued
 * from come first, so that a file which ends too early still holds them.
 */
export function packPlanFile(input: PlanFileInput): Uint8Array {
  const document = DocumentWriting.whole(input.doc);
  return packNow(packing([...planSources(input, document)], document, input)).bytes;
}

/**
 * {@link packPlanFile} for a document that stays open: it does not block the process, and packs nothing twice. Edits made after the
 * call wait for the next one.
 */
export function packPlanFileAside(input: PlanFileInput): Promise<PackedPlanFile> {
  const plan: EntrySource[] = [];
  const document = DocumentWriting.again(input.doc);
  return packAside(packing(plan, document, input), collected(planSources(input, document), plan));
}

function* packing(plan: readonly EntrySource[], document: DocumentWriting, { history, assets }: PlanFileInput): Packing<PackedPlanFile> {
  const assetsOfNow = assetSources(assets);
  const { entries: past, states } = yield* packHistory(history);
  const entries: PackedEntry[] = [];
  for (const name of planEntries) {
    const source = plan.find((each) => each.name === name);
    if (source === document.source) entries.push(...(yield* document.packed()));
    else if (source) entries.push(yield* packed(source));
  }
  entries.push(...past);
  for (const source of assetsOfNow) entries.push(yield* packed(source));
  yield undefined;
  return { bytes: writeZip(entries), states };
}

/** The plan's entries in their order in the file. */
const planEntries = [entryNames.manifest, entryNames.document, entryNames.since, entryNames.plan] as const;

/** The entries of the plan as it stands; those that take long to pack come first. */
function* planSources({ doc, planId, app = 'Kehys', plan = planOf(doc) }: PlanFileInput, document: DocumentWriting): Generator<EntrySource> {
  const format = document.isInTwo ? currentFormat : wholeDocumentFormat;
  const manifest = { format, app, title: textOf(plan.fields, 'title'), ...(planId === undefined ? {} : { plan: planId }) };
  yield piecedSource(entryNames.plan, planPieces(plan));
  yield document.source;
  yield { name: entryNames.manifest, bytes: textBytes(`${JSON.stringify(manifest, undefined, 2)}\n`) };
}

/** Passes values on and keeps them in a list. */
function* collected<T>(coming: Iterable<T>, all: T[]): Generator<T> {
  for (const each of coming) {
    all.push(each);
    yield each;
  }
}

function assetSources(assets: PlanFileInput['assets']): readonly EntrySource[] {
  return [...assets]
    .filter(([name]) => isAssetName(name))
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, bytes]) => ({ name: entryNames.assets + name, bytes, isCompressed: true }));
}

function textBytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
