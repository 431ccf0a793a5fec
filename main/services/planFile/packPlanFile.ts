import * as Y from 'yjs';
import type { History } from '../../../shared/history/history.ts';
import { textOf, type Plan } from '../../../shared/plan/plan.ts';
import { planToJson } from '../../../shared/plan/planJson.ts';
import { planOf } from '../../../shared/plan/livePlan.ts';
import { currentFormat, entryNames, isAssetName } from './planFileContent.ts';
import { packEntry, writeZip, type PackedEntry } from './zipWriter.ts';

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

/**
 * A plan file's bytes: a ZIP that opens anywhere. The same input gives the same bytes. What a damaged file is rescued
 * from comes first, so that a file which ends too early still holds it.
 */
export function packPlanFile({ doc, planId, history, assets, app = 'Kehys', plan = planOf(doc) }: PlanFileInput): Uint8Array {
  const manifest = { format: currentFormat, app, title: textOf(plan.fields, 'title'), ...(planId === undefined ? {} : { plan: planId }) };
  return writeZip([
    packEntry(entryNames.manifest, jsonBytes(manifest)),
    packEntry(entryNames.document, Y.encodeStateAsUpdate(doc)),
    packEntry(entryNames.plan, jsonBytes(planToJson(plan))),
    ...packedHistory(history),
    ...sorted(assets)
      .filter(([name]) => isAssetName(name))
      .map(([name, bytes]) => packEntry(entryNames.assets + name, bytes, true)),
  ]);
}

/**
 * Packed once for each state of the history: it is most of a file's entries and seldom changes, while a plan is saved
 * every few seconds. The entries go with their history when nobody holds that any more.
 */
const packedHistories = new WeakMap<History, readonly PackedEntry[]>();

function packedHistory(history: History): readonly PackedEntry[] {
  const known = packedHistories.get(history);
  if (known) return known;
  const packed = [
    ...sorted(history.revisions).map(([id, revision]) => packEntry(`${entryNames.revisions}${id}.json`, jsonBytes(revision))),
    ...sorted(history.objects).map(([hash, text]) => packEntry(`${entryNames.objects}${hash}.json`, textBytes(text))),
    packEntry(entryNames.signOffs, jsonBytes(history.signOffs)),
  ];
  packedHistories.set(history, packed);
  return packed;
}

function jsonBytes(value: unknown): Uint8Array {
  return textBytes(`${JSON.stringify(value, undefined, 2)}\n`);
}

function textBytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function sorted<T>(map: ReadonlyMap<string, T>): readonly (readonly [string, T])[] {
  return [...map].sort(([one], [other]) => (one < other ? -1 : 1));
}
