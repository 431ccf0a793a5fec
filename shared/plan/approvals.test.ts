import { expect, it } from 'vitest';
import { setPlanField } from '../edits/fields.ts';
import { setRegisterEntry } from '../edits/registers.ts';
import { workbench } from '../edits/testing/workbench.ts';
import { approvalTimes } from './approvals.ts';

it('approving is told by the latest five, against the promise, with what waits too long', () => {
  const bench = workbench();
  const times = () => approvalTimes(bench.plan(), '2026-11-27');
  expect(times()).toMatchObject({ promised: undefined, usual: undefined, inTime: undefined, late: [] });
  bench.make(setPlanField, { key: 'approvalDays', value: 2 });
  const took = [40, 1, 2, 3, 9, 2];
  took.forEach((days, place) => {
    const month = String(place + 1).padStart(2, '0');
    const approved = days === 40 ? '2026-02-10' : `2026-${month}-${String(1 + days).padStart(2, '0')}`;
    bench.make(setRegisterEntry, { register: 'approvals', entry: `a${place}`, values: { what: `Month ${place}`, asked: `2026-${month}-01`, approved } });
  });
  bench.make(setRegisterEntry, { register: 'approvals', entry: 'waits', values: { what: 'The film', asked: '2026-11-20' } });
  bench.make(setRegisterEntry, { register: 'approvals', entry: 'fresh', values: { what: 'A post', asked: '2026-11-26' } });
  bench.make(setRegisterEntry, { register: 'approvals', entry: 'wrong', values: { what: 'Typed wrong', asked: '2026-11-20', approved: '2026-11-02' } });
  expect(times()).toMatchObject({ promised: 2, usual: 2, longest: 9, inTime: 3, count: 5 });
  expect(times().late.map(({ id, days }) => [id, days])).toEqual([['waits', 7]]);
  expect(times().approvals.map(({ id }) => id).slice(0, 3)).toEqual(['fresh', 'wrong', 'waits']);
});
