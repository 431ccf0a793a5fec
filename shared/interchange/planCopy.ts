import { strToU8, zipSync } from 'fflate';
import * as Y from 'yjs';
import { planOf } from '../plan/livePlan.ts';
import { textOf } from '../plan/plan.ts';
import { planToJsonWithPictures } from '../plan/planJson.ts';

/**
 * A plan file of what a window holds, made in the window: Kehys opens it like any other, and merges it with the original, because the
 * document is the same one. It has no past: that lies with the host. `app` is who writes it, for people who look inside.
 */
export function planCopy(doc: Y.Doc, app: string): Uint8Array {
  const plan = planOf(doc);
  const json = (value: unknown): Uint8Array => strToU8(`${JSON.stringify(value, undefined, 2)}\n`);
  return zipSync({
    'kehys.json': json({ format: 2, app, title: textOf(plan.fields, 'title') }),
    'document.yjs2': Y.encodeStateAsUpdateV2(doc),
    'plan.json': json(planToJsonWithPictures(plan)),
  });
}
