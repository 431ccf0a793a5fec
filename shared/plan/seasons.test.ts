import { describe, expect, it } from 'vitest';
import { setPlanField } from '../edits/fields.ts';
import { setRegisterEntry } from '../edits/registers.ts';
import { workbench } from '../edits/testing/workbench.ts';
import { seasonDue, seasonsToCome, seasonTurns } from './seasons.ts';

function planFrom(starts: string, horizonMonths?: number) {
  const bench = workbench();
  bench.make(setPlanField, { key: 'starts', value: starts });
  if (horizonMonths !== undefined) bench.make(setPlanField, { key: 'horizonMonths', value: horizonMonths });
  const due = (today: string): string | undefined => seasonDue(bench.plan(), today)?.entry;
  return { bench, due };
}

describe('a season’s refresh', () => {
  it('is due six weeks before the season, until it is done', () => {
    const { bench, due } = planFrom('2026-01-01');
    expect(due('2026-04-19')).toBeUndefined();
    expect(due('2026-04-20')).toBe('summer-2026');
    expect(due('2026-07-20')).toBe('summer-2026');
    expect(due('2026-07-21')).toBe('autumn-2026');
    bench.make(setRegisterEntry, { register: 'refreshes', entry: 'summer-2026', values: { season: 'summer', on: '2026-05-02', author: 'Ada' } });
    expect(due('2026-06-10')).toBeUndefined();
    expect(due('2026-08-01')).toBe('autumn-2026');
    expect(seasonTurns(bench.plan(), '2026-05-03')[0]).toMatchObject({ on: '2026-05-02', author: 'Ada' });
  });

  it('follows a date that was changed, every year, and a leap day to February’s last', () => {
    const { bench, due } = planFrom('2026-01-01');
    bench.make(setRegisterEntry, { register: 'seasons', entry: 'summer', values: { begins: '2028-02-29' } });
    expect(seasonTurns(bench.plan(), '2026-02-01').filter(({ season }) => season.id === 'summer').map(({ begins }) => begins)).toEqual(['2026-02-28', '2027-02-28']);
    expect(due('2026-01-18')).toBe('summer-2026');
  });

  it('comes only within the plan, in no short campaign, and in no plan that has not said when it starts', () => {
    const { bench, due } = planFrom('2026-10-01', 12);
    expect(due('2026-11-27')).toBeUndefined();
    expect(seasonsToCome(bench.plan(), '2026-11-27').map(({ entry }) => entry)).toEqual(['summer-2027', 'autumn-2027']);
    bench.make(setPlanField, { key: 'campaign', value: 'yes' });
    expect(seasonTurns(bench.plan(), '2026-11-27')).toEqual([]);
    expect(seasonTurns(workbench().plan(), '2026-11-27')).toEqual([]);
  });
});
