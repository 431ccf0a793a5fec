import { expect, it } from 'vitest';
import type { PlanFile } from '../../shared/contract/contract.ts';
import { momentOf, orderedPlans, soughtPlans } from './planLists.ts';

function plan(title: string, modified: string, opened?: string): PlanFile {
  return { id: title, name: `${title} file`, title, folder: '/plans', modified, exists: true, ...(opened === undefined ? {} : { opened }) };
}

const bakery = plan('Bakery', '2026-11-03T10:00:00.000Z', '2026-11-05T10:00:00.000Z');
const round2 = plan('Round 2', '2026-11-09T10:00:00.000Z', '2026-11-04T10:00:00.000Z');
const round10 = plan('Round 10', '2026-11-01T10:00:00.000Z', '2026-11-10T10:00:00.000Z');
const never = plan('Åbo', '2026-11-20T10:00:00.000Z');
const plans = [bakery, round2, round10, never];
const titles = (files: readonly PlanFile[]): readonly string[] => files.map(({ title }) => title);

it('puts what was opened last first, and what was never opened here after it', () => {
  expect(titles(orderedPlans(plans, 'opened', 'en'))).toEqual(['Round 10', 'Bakery', 'Round 2', 'Åbo']);
});

it('puts what was written last first', () => {
  expect(titles(orderedPlans(plans, 'changed', 'en'))).toEqual(['Åbo', 'Round 2', 'Bakery', 'Round 10']);
});

it('sorts titles as the language does, numbers by what they count', () => {
  expect(titles(orderedPlans(plans, 'title', 'fi'))).toEqual(['Bakery', 'Round 2', 'Round 10', 'Åbo']);
  expect(titles(orderedPlans(plans, 'title', 'en'))).toEqual(['Åbo', 'Bakery', 'Round 2', 'Round 10']);
});

it('tells of a plan the moment by which it stands where it does', () => {
  expect([momentOf(bakery, 'opened'), momentOf(bakery, 'changed'), momentOf(never, 'opened')]).toEqual([bakery.opened, bakery.modified, never.modified]);
});

it('finds by words of the title or the file, each file once, as the first list has it', () => {
  const other = { ...bakery, title: 'Bakery', opened: undefined };
  expect(soughtPlans([[bakery], [other, round2, never]], 'file')).toEqual([bakery, round2, never]);
  expect(titles(soughtPlans([plans], '10 round'))).toEqual(['Round 10']);
  expect(titles(soughtPlans([plans], 'abo'))).toEqual(['Åbo']);
  expect(soughtPlans([plans], 'ferry')).toEqual([]);
});
