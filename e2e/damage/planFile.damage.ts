import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { setField, setPlanField } from '../../shared/edits/fields.ts';
import { addItem } from '../../shared/edits/items.ts';
import { workbench } from '../../shared/edits/testing/workbench.ts';
import { emptyHistory } from '../../shared/history/history.ts';
import { recordRevision } from '../../shared/history/recordRevision.ts';
import { addSignOff } from '../../shared/history/signOffs.ts';
import { thinHistory } from '../../shared/history/thinHistory.ts';
import { FailureError, type Result } from '../../shared/messages/failures.ts';
import { sha256 } from '../../main/services/disk/sha256.ts';
import { DamageTrials, type DamageOutcome } from '../../main/services/planFile/fixtures/damageTrials.ts';
import { packPlanFile } from '../../main/services/planFile/packPlanFile.ts';

/** Only each so manieth byte is tried where the whole takes too long: `DAMAGE_STEP=16 npm run damage`. */
const step = Number(process.env['DAMAGE_STEP'] ?? 1);
const day = 24 * 60 * 60 * 1000;

test.each([
  ['examples/example.kehys', () => readFile('examples/example.kehys')],
  ['examples/esimerkki.kehys', () => readFile('examples/esimerkki.kehys')],
  ['a plan with a thinned history, a sign-off and a picture', async () => generatedPlan()],
])('every truncation and every single-bit flip of %s is noticed or harmless', async (name, bytesOf) => {
  const bytes = new Uint8Array(await bytesOf());
  const trials = new DamageTrials(bytes);
  const cuts = { noticed: 0, harmless: 0, silent: 0 };
  const flips = { noticed: 0, harmless: 0, silent: 0 };
  const silent: string[] = [];
  const count = (counts: Record<DamageOutcome, number>, outcome: DamageOutcome, where: string): void => {
    counts[outcome] += 1;
    if (outcome === 'silent') silent.push(where);
  };
  for (let length = 0; length < bytes.length; length += step) count(cuts, trials.cut(length), `cut at ${length}`);
  for (let at = 0; at < bytes.length; at += step) {
    for (let bit = 0; bit < 8; bit += 1) count(flips, trials.turn(at, bit), `bit ${bit} of byte ${at}`);
  }
  process.stdout.write(`${name}: ${bytes.length} bytes, each ${step}.\n  cut:  ${said(cuts)}\n  flip: ${said(flips)}\n`);
  expect(silent).toEqual([]);
});

function said({ noticed, harmless, silent }: Record<DamageOutcome, number>): string {
  return `${noticed} noticed, ${harmless} harmless, ${silent} silent`;
}

function generatedPlan(): Uint8Array {
  const bench = workbench();
  const goal = bench.make(addItem, { type: 'goal', fields: { statement: 'More enquiries', target: 0 } });
  bench.make(setPlanField, { key: 'title', value: 'Näyte' });
  const start = Date.parse('2026-03-01T09:00:00.000Z');
  let history = emptyHistory;
  let revision = '';
  for (let hour = 0; hour < 60; hour += 6) {
    bench.make(setField, { id: goal, key: 'target', value: hour });
    const facts = { label: 'While editing', author: 'Kehys', reason: '', kind: 'automatic', time: new Date(start + hour * 3_600_000).toISOString() } as const;
    const recorded = settled(recordRevision(history, bench.plan(), facts, sha256));
    history = recorded.history;
    revision = recorded.revision.id;
  }
  const signOff = { revision, party: 'client', name: 'Pekka', note: 'Fine', time: new Date(start + 3 * day).toISOString() } as const;
  const thin = thinHistory(settled(addSignOff(history, signOff, () => 'id')), start + 3 * day);
  return packPlanFile({ doc: bench.doc, planId: '7h3k9m2p4q6r', history: thin, assets: new Map([['logo.png', new Uint8Array([9, 8, 7])]]) });
}

function settled<T>(result: Result<T>): T {
  if (!result.ok) throw new FailureError(result.failure);
  return result.value;
}
