import { describe, expect, it } from 'vitest';
import { editContextOf } from '../../../shared/edits/editContext.ts';
import { setPlanField } from '../../../shared/edits/fields.ts';
import { setRegisterEntry } from '../../../shared/edits/registers.ts';
import { emptyHistory } from '../../../shared/history/history.ts';
import { recordRevision } from '../../../shared/history/recordRevision.ts';
import { addSignOff } from '../../../shared/history/signOffs.ts';
import { FailureError, type Result } from '../../../shared/messages/failures.ts';
import { createYDoc } from '../../../shared/plan/planDocument.ts';
import { LivePlan } from '../../../shared/plan/livePlan.ts';
import { buildReport } from '../../../shared/report/buildReport.ts';
import { reportToMarkdown } from '../../../shared/report/reportToMarkdown.ts';
import { sha256 } from '../disk/sha256.ts';
import { exportInput } from './exportMethods.ts';

function settled<T>(result: Result<T>): T {
  if (!result.ok) throw new FailureError(result.failure);
  return result.value;
}

/** A plan with a “Draft” a month. `sign` says which of them the client accepted, and when. */
function threeDrafts() {
  const live = new LivePlan(createYDoc());
  const context = editContextOf(live, Math.random);
  const record = (month: string): string => {
    settled(setPlanField(context, { key: 'company', value: `Havu ${month}` }));
    const facts = { label: 'Draft', author: 'Aino', reason: '', kind: 'named', time: `2026-${month}-15T09:00:00.000Z` } as const;
    const recorded = settled(recordRevision(history, live.plan, facts, sha256));
    history = recorded.history;
    return recorded.revision.id;
  };
  const sign = (revision: string, name: string, time: string): void => {
    history = settled(addSignOff(history, { revision, party: 'client', name, note: '', time }, context.newId));
  };
  let history = emptyHistory;
  const print = (revision?: string): string => {
    const request = { format: 'markdown', language: 'en', paper: 'a4', revision } as const;
    return reportToMarkdown(buildReport(settled(exportInput({ plan: live.plan, history, planId: 'a-plan' }, request, '2026-06-01T09:00:00.000Z'))));
  };
  return { live, context, record, sign, print, history: () => history };
}

describe('the export of a table', () => {
  const { live } = threeDrafts();
  const asked = (table?: string) => exportInput({ plan: live.plan, history: emptyHistory, planId: 'a-plan' }, { format: 'csv', language: 'en', paper: 'a4', revision: undefined, table }, '2026-06-01T09:00:00.000Z');

  it('is of one that there is, and of no other', () => {
    expect(asked('agreements')).toMatchObject({ ok: true, value: { table: 'agreements' } });
    expect(asked('locks')).toMatchObject({ ok: false, failure: { code: 'parts-unknown' } });
  });
});

describe('the export of a revision', () => {
  it('carries no signature that was given to another one of the same name', () => {
    const { record, sign, print } = threeDrafts();
    const [january, february] = [record('01'), record('02')];
    sign(february, 'Pekka Hiillos', '2026-02-16T09:00:00.000Z');
    expect(print(january)).not.toContain('Pekka Hiillos');
    expect(print(january)).toContain('Havu 01');
    expect(print(february)).toContain('Pekka Hiillos');
  });

  it('knows no sign-off, no revision and no comparison later than itself', () => {
    const { record, sign, print } = threeDrafts();
    const [january, february, march] = [record('01'), record('02'), record('03')];
    sign(january, 'Early Ann', '2026-01-20T09:00:00.000Z');
    sign(january, 'Late Liisa', '2026-03-20T09:00:00.000Z');
    sign(march, 'Pekka Hiillos', '2026-03-21T09:00:00.000Z');
    const printed = print(february);
    expect(printed).toContain('Early Ann');
    expect(printed).not.toMatch(/Late Liisa|Pekka Hiillos|Mar.2026|Havu 03/);
    expect(printed).toContain('from “Havu 01” to “Havu 02”');
    expect(print(march)).toContain('Nothing has changed since the last sign-off.');
  });

  it('is meant by the plan as it stands until something changes', () => {
    const { live, context, record, print } = threeDrafts();
    record('01');
    expect(print()).toContain('Draft, 15 Jan 2026');
    settled(setPlanField(context, { key: 'company', value: 'Havu and daughters' }));
    expect([print().includes('Draft, 15 Jan 2026'), print().includes('Working state'), live.plan.fields['company']]).toEqual([false, true, 'Havu and daughters']);
  });

  it('judges findings as of its own day', () => {
    const { context, record, print } = threeDrafts();
    settled(setPlanField(context, { key: 'reviewedOn', value: '2026-01-10' }));
    settled(setPlanField(context, { key: 'reviewCadence', value: 'month' }));
    const values = { reason: 'The board meets later', author: 'Aino', on: '2026-01-10' };
    settled(setRegisterEntry(context, { register: 'setAside', entry: 'plan-stale', values }));
    const january = record('01');
    expect(print()).toContain('The board meets later');
    expect(print(january)).not.toContain('The board meets later');
  });
});

describe('the change report of a plan that nobody signed', () => {
  const comparedWith = (drafts: ReturnType<typeof threeDrafts>, revision?: string) => {
    const made = exportInput({ plan: drafts.live.plan, history: drafts.history(), planId: 'a-plan' }, { format: 'markdown', language: 'en', paper: 'a4', document: 'changes', revision }, '2026-06-01T09:00:00.000Z');
    return made.ok ? made.value.against?.summary.time.slice(0, 'yyyy-mm'.length) : made.failure.code;
  };

  it('compares with the last revision that was named before it, and with a signed one once there is one', () => {
    const drafts = threeDrafts();
    expect(comparedWith(drafts)).toBeUndefined();
    const [january, february] = [drafts.record('01'), drafts.record('02')];
    // As it stands, the plan is still what the last revision says.
    expect([comparedWith(drafts), comparedWith(drafts, february), comparedWith(drafts, january)]).toEqual(['2026-01', '2026-01', undefined]);
    settled(setPlanField(drafts.context, { key: 'company', value: 'Havu and daughters' }));
    expect(comparedWith(drafts)).toBe('2026-02');
    drafts.sign(january, 'Early Ann', '2026-01-20T09:00:00.000Z');
    expect(comparedWith(drafts)).toBeUndefined();
  });
});
