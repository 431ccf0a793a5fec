import { expect, it } from 'vitest';
import { addItem } from '../../../shared/edits/items.ts';
import { setPlanField } from '../../../shared/edits/fields.ts';
import { editContextOf } from '../../../shared/edits/editContext.ts';
import { emptyHistory, type History } from '../../../shared/history/history.ts';
import { recordRevision } from '../../../shared/history/recordRevision.ts';
import { thinHistory } from '../../../shared/history/thinHistory.ts';
import { createYDoc } from '../../../shared/plan/planDocument.ts';
import { LivePlan, planOf } from '../../../shared/plan/livePlan.ts';
import { textOf } from '../../../shared/plan/plan.ts';
import { sha256 } from '../disk/sha256.ts';
import { packPlanFile, packPlanFileAside } from './packPlanFile.ts';
import { unpackPlanFile } from './unpackPlanFile.ts';

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
    const { bytes } = await packPlanFileAside(input);
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
