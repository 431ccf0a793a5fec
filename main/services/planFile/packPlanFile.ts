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

/** What goes into a plan file. */
export interface PlanFileInput {
  readonly doc: Y.Doc;
  /** The plan's own id, as `isPlanId` wants it. */
  readonly planId?: string;
  readonly history: History;
  readonly assets: ReadonlyMap<string, Uint8Array>;
  /** The program that writes it, for people who look inside: `Kehys 1.2.3`. */
  readonly app?: string;
  /** The plan of `doc`, where the caller has it at hand. */
  readonly plan?: Plan;
}

/** A plan file, and the history's states as they lie in it: whoever goes on with these packs them no second time. */
export interface PackedPlanFile {
  readonly bytes: Uint8Array;
  readonly states: ReadonlyMap<string, PlanState>;
}

/**
 * A plan file's bytes: a ZIP that opens anywhere. The same input gives the same bytes. What a damaged file is rescued
 * from comes first, so that a file which ends too early still holds it.
 */
export function packPlanFile(input: PlanFileInput): Uint8Array {
  const document = DocumentWriting.whole(input.doc);
  return packNow(packing([...planSources(input, document)], document, input)).bytes;
}

/**
 * {@link packPlanFile} without holding up the process, for who goes on with the document: what was packed of it before is packed
 * no second time. What is edited after the call waits for the next one.
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

/** In the order in which they lie in the file. */
const planEntries = [entryNames.manifest, entryNames.document, entryNames.since, entryNames.plan] as const;

/** The entries of the plan as it stands, the ones that take long to pack first. */
function* planSources({ doc, planId, app = 'Kehys', plan = planOf(doc) }: PlanFileInput, document: DocumentWriting): Generator<EntrySource> {
  const format = document.isInTwo ? currentFormat : wholeDocumentFormat;
  const manifest = { format, app, title: textOf(plan.fields, 'title'), ...(planId === undefined ? {} : { plan: planId }) };
  yield piecedSource(entryNames.plan, planPieces(plan));
  yield document.source;
  yield { name: entryNames.manifest, bytes: textBytes(`${JSON.stringify(manifest, undefined, 2)}\n`) };
}

/** What comes, put down where others find it. */
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
