import * as Y from 'yjs';
import type { History } from '../../../shared/history/history.ts';
import type { PlanState } from '../../../shared/history/planState.ts';
import { textOf, type Plan } from '../../../shared/plan/plan.ts';
import { planText } from '../../../shared/plan/planJson.ts';
import { planOf } from '../../../shared/plan/livePlan.ts';
import { packHistory } from './historyEntries.ts';
import { packAside, packed, packNow, type Packing } from './packing.ts';
import { currentFormat, entryNames, isAssetName } from './planFileContent.ts';
import { writeZip, type EntrySource, type PackedEntry } from './zipWriter.ts';

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
  return packNow(packing([...planSources(input)], input)).bytes;
}

/** {@link packPlanFile} without holding up the process. What is edited after the call waits for the next one. */
export function packPlanFileAside(input: PlanFileInput): Promise<PackedPlanFile> {
  const plan: EntrySource[] = [];
  return packAside(packing(plan, input), collected(planSources(input), plan));
}

function* packing(plan: readonly EntrySource[], { history, assets }: PlanFileInput): Packing<PackedPlanFile> {
  const assetsOfNow = assetSources(assets);
  const { entries: past, states } = yield* packHistory(history);
  const entries: PackedEntry[] = [];
  for (const name of planEntries) {
    const source = plan.find((each) => each.name === name);
    if (source) entries.push(yield* packed(source));
  }
  entries.push(...past);
  for (const source of assetsOfNow) entries.push(yield* packed(source));
  yield undefined;
  return { bytes: writeZip(entries), states };
}

/** In the order in which they lie in the file. */
const planEntries = [entryNames.manifest, entryNames.document, entryNames.plan] as const;

/** The entries of the plan as it stands, the ones that take long to pack first. */
function* planSources({ doc, planId, app = 'Kehys', plan = planOf(doc) }: PlanFileInput): Generator<EntrySource> {
  const manifest = { format: currentFormat, app, title: textOf(plan.fields, 'title'), ...(planId === undefined ? {} : { plan: planId }) };
  yield { name: entryNames.plan, bytes: textBytes(planText(plan)) };
  yield { name: entryNames.document, bytes: Y.encodeStateAsUpdateV2(doc) };
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
