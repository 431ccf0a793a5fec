import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { addItem, deleteItems } from '../../../shared/edits/items.ts';
import { setField, setPlanField } from '../../../shared/edits/fields.ts';
import { editContextOf } from '../../../shared/edits/editContext.ts';
import { emptyHistory, type History } from '../../../shared/history/history.ts';
import { recordRevision } from '../../../shared/history/recordRevision.ts';
import { thinHistory } from '../../../shared/history/thinHistory.ts';
import { createYDoc } from '../../../shared/plan/planDocument.ts';
import { LivePlan, planOf } from '../../../shared/plan/livePlan.ts';
import { textOf } from '../../../shared/plan/plan.ts';
import { sha256 } from '../disk/sha256.ts';
import { isSameState } from '../session/samePlan.ts';
import { packPlanFile, packPlanFileAside } from './packPlanFile.ts';
import { unpackPlanFile } from './unpackPlanFile.ts';
import { openZip, readZip } from './zipReader.ts';

function copyOf(doc: Y.Doc): Y.Doc {
  const copy = createYDoc();
  Y.applyUpdateV2(copy, Y.encodeStateAsUpdateV2(doc));
  return copy;
}

const day = 24 * 60 * 60 * 1000;
const start = Date.parse('2026-03-01T09:00:00.000Z');

function growingPlan() {
  const doc = createYDoc();
  const live = new LivePlan(doc);
  const context = editContextOf(live, Math.random);
  for (let count = 0; count < 200; count += 1) addItem(context, { type: 'goal', fields: { statement: `Goal ${count}: ${'more enquiries '.repeat(count % 40)}` } });
  let history: History = emptyHistory;
  const record = (time: number): History => {
    setPlanField(context, { key: 'company', value: String(time) });
    const facts = { label: 'While editing', author: 'Kehys', reason: '', kind: 'automatic', time: new Date(time).toISOString() } as const;
    const recorded = recordRevision(history, live.plan, facts, sha256);
    if (recorded.ok) history = recorded.value.history;
    return history;
  };
  return { doc, context, record, become: (next: History) => void (history = next) };
}

it('the same bytes come out however often a plan is packed, and when its history grew or was thinned', async () => {
  const { doc, record, become } = growingPlan();
  const expectSame = async (history: History): Promise<void> => {
    const input = { doc, planId: '7h3k9m2p4q6r', history, assets: new Map([['logo.png', new Uint8Array([1, 2, 3])]]) };
    // A document that nobody has packed before.
    const { bytes } = await packPlanFileAside({ ...input, doc: copyOf(doc) });
    expect(Buffer.from(bytes).equals(packPlanFile(input))).toBe(true);
  };
  await expectSame(emptyHistory);
  await expectSame(record(start));
  await expectSame(record(start + 1_000));
  await expectSame(record(start + 2_000));
  const thin = thinHistory(record(start + 90 * day), start + 90 * day);
  expect(thin.revisions.size).toBe(2);
  become(thin);
  await expectSame(thin);
  await expectSame(record(start + 91 * day));
});

it('holds the plan as it was at the call, whatever is edited while it packs', async () => {
  const { doc, context, record } = growingPlan();
  const history = record(start);
  setPlanField(context, { key: 'title', value: 'Before' });
  const packing = packPlanFileAside({ doc, history, assets: new Map() });
  setPlanField(context, { key: 'title', value: 'After' });
  const read = unpackPlanFile((await packing).bytes, 'Plan.kehys');
  expect(read.ok && textOf(planOf(read.value.doc).fields, 'title')).toBe('Before');
});

it('an open plan that is saved again writes what came since, and all anew once that is much; each file holds everything by itself', async () => {
  const { doc, context, record } = growingPlan();
  const forms: string[] = [];
  const sizes: number[] = [];
  for (let save = 0; save < 60; save += 1) {
    const id = addItem(context, { type: 'note', fields: { text: `Note ${save}: ${'what came since '.repeat(20)}` } });
    if (id.ok && save % 3 === 2) deleteItems(context, [id.value]);
    const history = record(start + save * 1_000);
    const { bytes } = await packPlanFileAside({ doc, history, assets: new Map() });
    const zip = readZip(bytes);
    const read = unpackPlanFile(bytes, 'Plan.kehys');
    if (!zip.ok || !read.ok) throw new Error('A saved file does not open');
    expect(planOf(read.value.doc)).toEqual(planOf(doc));
    expect(isSameState(read.value.doc, doc)).toBe(true);
    expect(read.value.formatVersion).toBe(zip.entries.has('document.yjs2') ? 2 : 3);
    forms.push(zip.entries.has('document.yjs2') ? 'whole' : 'since');
    sizes.push(zip.entries.get('document/since.yjs2')?.length ?? 0);
  }
  expect(forms[0]).toBe('whole');
  expect(forms.filter((form) => form === 'whole').length).toBeGreaterThan(1);
  expect(forms.filter((form) => form === 'since').length).toBeGreaterThan(45);
  expect(Math.max(...sizes)).toBeLessThan(Y.encodeStateAsUpdateV2(doc).length / 6);
});

function textAt(bytes: Uint8Array): string {
  const zip = readZip(bytes);
  if (!zip.ok) throw new Error(zip.reason);
  return new TextDecoder().decode(zip.entries.get('plan.json'));
}

it('a plan that changed in one place is packed in that place alone', () => {
  const { doc, context, record } = growingPlan();
  const history = record(start);
  const pack = () => packPlanFile({ doc, history, assets: new Map() });
  const before = pack();
  const written = textAt(before);
  const [id = ''] = [...planOf(doc).items.keys()].sort((one, other) => written.indexOf(one) - written.indexOf(other));
  const turned = setField(context, { id, key: 'statement', value: 'Another' });
  expect(turned.ok).toBe(true);
  const now = pack();
  const [streamBefore, streamNow] = [before, now].map((bytes) => {
    const zip = openZip(bytes);
    if (!zip.ok) throw new Error(zip.reason);
    return zip.entries.get('plan.json')?.packed ?? new Uint8Array();
  });
  let sameEnd = 0;
  while (streamBefore?.at(-1 - sameEnd) === streamNow?.at(-1 - sameEnd)) sameEnd += 1;
  expect(sameEnd / (streamNow?.length ?? 1)).toBeGreaterThan(0.5);
});
