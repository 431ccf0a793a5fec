import * as Y from 'yjs';
import type { History } from '../../../shared/history/history.ts';
import type { Revision } from '../../../shared/history/revision.ts';
import { textOf, type Plan } from '../../../shared/plan/plan.ts';
import { planToJson } from '../../../shared/plan/planJson.ts';
import { planOf } from '../../../shared/plan/livePlan.ts';
import { currentFormat, entryNames, isAssetName } from './planFileContent.ts';
import { packEntry, writeZip, type EntrySource } from './zipWriter.ts';

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
export function packPlanFile(input: PlanFileInput): Uint8Array {
  const { history } = input;
  return writeZip([
    ...planSources(input).map(packEntry),
    ...sorted(history.revisions).map(([, revision]) => packEntry(revisionSource(revision))),
    ...sorted(history.objects).map(([hash, text]) => packEntry(objectSource(hash, text))),
    ...restSources(input).map(packEntry),
  ]);
}

/** The entries of the plan as it stands. */
export function planSources({ doc, planId, app = 'Kehys', plan = planOf(doc) }: PlanFileInput): readonly EntrySource[] {
  const manifest = { format: currentFormat, app, title: textOf(plan.fields, 'title'), ...(planId === undefined ? {} : { plan: planId }) };
  return [
    { name: entryNames.manifest, bytes: jsonBytes(manifest) },
    { name: entryNames.document, bytes: Y.encodeStateAsUpdate(doc) },
    { name: entryNames.plan, bytes: jsonBytes(planToJson(plan)) },
  ];
}

export function revisionSource(revision: Revision): EntrySource {
  return { name: `${entryNames.revisions}${revision.id}.json`, bytes: jsonBytes(revision) };
}

export function objectSource(hash: string, text: string): EntrySource {
  return { name: `${entryNames.objects}${hash}.json`, bytes: textBytes(text) };
}

/** What stands after revisions and objects. */
export function restSources({ history, assets }: PlanFileInput): readonly EntrySource[] {
  const thinned = sorted(history.thinned).map(([, revision]) => revision);
  return [
    { name: entryNames.signOffs, bytes: jsonBytes(history.signOffs) },
    ...(thinned.length > 0 ? [{ name: entryNames.thinned, bytes: jsonBytes(thinned) }] : []),
    ...sorted(assets)
      .filter(([name]) => isAssetName(name))
      .map(([name, bytes]) => ({ name: entryNames.assets + name, bytes, isCompressed: true })),
  ];
}

/** In the order in which a plan file keeps them. */
export function sorted<T>(map: ReadonlyMap<string, T>): readonly (readonly [string, T])[] {
  return [...map].sort(([one], [other]) => (one < other ? -1 : 1));
}

function jsonBytes(value: unknown): Uint8Array {
  return textBytes(`${JSON.stringify(value, undefined, 2)}\n`);
}

function textBytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
