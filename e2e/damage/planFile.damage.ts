import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { setField, setPlanField } from '../../shared/edits/fields.ts';
import { addItem, deleteItems } from '../../shared/edits/items.ts';
import { workbench } from '../../shared/edits/testing/workbench.ts';
import { seededRandom } from '../../shared/plan/seededRandom.ts';
import { emptyHistory, type History } from '../../shared/history/history.ts';
import { recordRevision } from '../../shared/history/recordRevision.ts';
import { addSignOff } from '../../shared/history/signOffs.ts';
import { thinHistory } from '../../shared/history/thinHistory.ts';
import { FailureError, type Result } from '../../shared/messages/failures.ts';
import { sha256 } from '../../main/services/disk/sha256.ts';
import { DamageTrials, type DamageOutcome } from '../../main/services/planFile/fixtures/damageTrials.ts';
import { packPlanFile, packPlanFileAside } from '../../main/services/planFile/packPlanFile.ts';
import { currentFormat, entryNames } from '../../main/services/planFile/planFileContent.ts';
import { readZip } from '../../main/services/planFile/zipReader.ts';

/** Only each so manieth byte is tried where the whole takes too long: `DAMAGE_STEP=16 npm run damage`. */
const step = Number(process.env['DAMAGE_STEP'] ?? 1);
const day = 24 * 60 * 60 * 1000;

test.each([
  ['examples/example.kehys', () => readFile('examples/example.kehys')],
  ['examples/esimerkki.kehys', () => readFile('examples/esimerkki.kehys')],
  ['a plan with a thinned history, a sign-off and a picture', async () => generatedPlan()],
  ['a plan with a long history, its document in two entries', longLivedPlan],
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

/** Saved again and again while it is open: whole states with packs of deltas on each, one unfinished, and the document in two entries. */
async function longLivedPlan(): Promise<Uint8Array> {
  const bench = workbench();
  const random = seededRandom(11);
  const noise = (length: number): string => Array.from({ length }, () => String.fromCharCode(97 + Math.floor(random() * 26))).join('');
  const goals = Array.from({ length: 4 }, (_, place) => bench.make(addItem, { type: 'goal', fields: { statement: `Goal ${place}`, target: place } }));
  // What is let go of makes the document that is packed first large, and what came since small.
  const ballast = bench.make(addItem, { type: 'note', fields: { text: noise(70_000) } });
  await packPlanFileAside({ doc: bench.doc, history: emptyHistory, assets: new Map() });
  bench.make(deleteItems, [ballast]);
  let history: History = emptyHistory;
  let bytes = new Uint8Array();
  for (let minute = 0; minute < 240; minute += 1) {
    const word = noise(12);
    bench.make(setField, { id: goals[minute % goals.length] ?? '', key: 'realistic', value: `${word} `.repeat(150) });
    const facts = { label: `Revision ${minute}`, author: 'Maija', reason: '', kind: 'named', time: new Date(Date.parse('2026-03-01T09:00:00.000Z') + minute * 60_000).toISOString() } as const;
    const recorded = settled(recordRevision(history, bench.plan(), facts, sha256));
    const packed = await packPlanFileAside({ doc: bench.doc, history: recorded.history, assets: new Map(), planId: '7h3k9m2p4q6r' });
    history = { ...recorded.history, states: packed.states };
    bytes = new Uint8Array(packed.bytes);
  }
  expectLongLife(bytes);
  return bytes;
}

/** The file has all that is to be damaged in it. */
function expectLongLife(bytes: Uint8Array): void {
  const zip = readZip(bytes);
  if (!zip.ok) throw new Error(zip.reason);
  const json = (name: string): unknown => JSON.parse(new TextDecoder().decode(zip.entries.get(name)));
  const { packs } = json(entryNames.history) as { readonly packs: readonly { readonly base?: string }[] };
  const wholes = packs.filter(({ base }) => base === undefined).length;
  expect(json(entryNames.manifest)).toMatchObject({ format: currentFormat });
  expect([...zip.entries.keys()]).toEqual(expect.arrayContaining([entryNames.base, entryNames.since]));
  expect(wholes).toBeGreaterThanOrEqual(3);
  expect(packs.length - wholes).toBeGreaterThanOrEqual(2);
}

function settled<T>(result: Result<T>): T {
  if (!result.ok) throw new FailureError(result.failure);
  return result.value;
}
