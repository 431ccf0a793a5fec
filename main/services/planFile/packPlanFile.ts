import { zipSync, type Zippable } from 'fflate';
import * as Y from 'yjs';
import type { History } from '../../../shared/history/history.ts';
import { textOf, type Plan } from '../../../shared/plan/plan.ts';
import { planToJson } from '../../../shared/plan/planJson.ts';
import { planOf } from '../../../shared/plan/planView.ts';
import { currentFormat, entryNames, isAssetName } from './planFileContent.ts';

/** What goes into a plan file. */
export interface PlanFileInput {
  readonly doc: Y.Doc;
  readonly history: History;
  readonly assets: ReadonlyMap<string, Uint8Array>;
  /** The program that writes it, for people who look inside: `Kehys 1.2.3`. */
  readonly app?: string;
  /** The plan of `doc`, where the caller has it at hand. */
  readonly plan?: Plan;
}

/** The ZIP format counts from 1980; one fixed time makes the same plan give the same bytes. */
const fixedTime = new Date(1980, 0, 1);
/** History never changes, so it is written again at every save: quickly. The rest is compressed well. */
const levels = { history: 1, rest: 6 } as const;

/**
 * A plan file's bytes: a ZIP that opens anywhere. The same input gives the same bytes. What a damaged file is rescued
 * from comes first, so that a file which ends too early still holds it.
 */
export function packPlanFile({ doc, history, assets, app = 'Kehys', plan = planOf(doc) }: PlanFileInput): Uint8Array {
  const manifest = { format: currentFormat, app, title: textOf(plan.fields, 'title') };
  const files: Zippable = {
    [entryNames.manifest]: jsonBytes(manifest),
    [entryNames.document]: Y.encodeStateAsUpdate(doc),
    [entryNames.plan]: jsonBytes(planToJson(plan)),
  };
  for (const [id, revision] of sorted(history.revisions)) {
    files[`${entryNames.revisions}${id}.json`] = [jsonBytes(revision), { level: levels.history }];
  }
  for (const [hash, text] of sorted(history.objects)) {
    files[`${entryNames.objects}${hash}.json`] = [textBytes(text), { level: levels.history }];
  }
  files[entryNames.signOffs] = jsonBytes(history.signOffs);
  for (const [name, bytes] of sorted(assets)) {
    // Pictures are compressed already.
    if (isAssetName(name)) files[entryNames.assets + name] = [bytes, { level: 0 }];
  }
  return zipSync(files, { level: levels.rest, mtime: fixedTime });
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
