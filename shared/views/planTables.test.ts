import { describe, expect, it } from 'vitest';
import { itemType } from '../framework/itemTypes.ts';
import { sampleReportInput } from '../report/samplePlan.ts';
import { itemsOfType, titleOf, type Plan } from '../plan/plan.ts';
import { moneyLineOf } from '../plan/planMoney.ts';
import { amountOf } from '../plan/schedule.ts';
import { csvFile } from './csvFile.ts';
import { planTable, planTableIds, planTables } from './planTables.ts';

const { plan } = sampleReportInput('en');

describe('a plan as tables', () => {
  it('has a row for each item, a column for each field, and days and numbers as what they are', () => {
    const actions = planTable(plan, 'actions', 'en');
    expect(actions?.rows.map(([title]) => title)).toEqual(itemsOfType(plan, 'action').map(titleOf));
    const start = actions?.columns.findIndex(({ kind }) => kind === 'date') ?? -1;
    expect(actions?.rows[0]?.[start]).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(actions?.columns).toHaveLength(itemType('action').fields.length + 1);
  });

  it('names every table once and knows no other', () => {
    expect(new Set(planTableIds).size).toBe(planTableIds.length);
    expect(planTable(plan, 'sums', 'en')).toBeUndefined();
    expect(planTables(plan, 'fi').every(({ rows, columns }) => rows.length > 0 && rows.every((row) => row.length === columns.length))).toBe(true);
  });

  it('offers what a plan says, not how Kehys works on it or how its documents look', () => {
    for (const id of ['guide', 'locks', 'brand', 'presets', 'placements']) {
      expect(planTableIds).not.toContain(id);
      expect(planTable(plan, id, 'en')).toBeUndefined();
    }
    expect(planTableIds).toEqual(expect.arrayContaining(['agreements', 'set-aside', 'workshop-steps']));
  });

  it('says what an entry is where it has a name, and no id of ours', () => {
    const [goal] = itemsOfType(plan, 'goal');
    const reason = { reason: 'On purpose', by: 'Aino', on: '2026-11-23' };
    const held: Plan = { ...plan, registers: { ...plan.registers, setAside: { [`above-maturity:${goal?.id}`]: reason, 'attention-only': reason }, approvals: { '0001-540q0bu1mff4': { what: 'The video' } }, path: { 1: { filters: 'Names' } } } };
    const firstOf = (id: string) => [planTable(held, id, 'fi')?.columns[0]?.title, ...(planTable(held, id, 'fi')?.rows.map(([first]) => first) ?? [])];
    expect(firstOf('set-aside')).toEqual(['Kohta', goal && titleOf(goal), null]);
    expect(firstOf('approvals').slice(1)).toEqual(['The video']);
    expect(firstOf('path')).toEqual(['Vaihe', 'Huomio']);
  });

  it('has money by month that adds up to what is planned', () => {
    const money = planTable(plan, 'money', 'en');
    const rows = money?.rows.filter(([type]) => type === itemType('resource').name.en) ?? [];
    const lines = itemsOfType(plan, 'resource').flatMap((item) => moneyLineOf(plan, item) ?? []);
    expect(lines.length).toBeGreaterThan(1);
    expect(rows.reduce((total, row) => total + Number(row[3]), 0)).toBeCloseTo(lines.reduce((total, line) => total + amountOf(line.planned.total, line.planned), 0), 6);
  });

  it('is never a formula in a file of delimited text', () => {
    expect(csvFile([['=1+1', '+358', '-x', '@a', 'a;b', -5, null]], 'fi')).toBe("\uFEFF'=1+1;'+358;'-x;'@a;\"a;b\";-5;\r\n");
    expect(csvFile([['\t=1', '＝1+1', '\u200B=1', "'=1", 0.0042, 0.1 + 0.2, -0]], 'en')).toBe("\uFEFF' =1,'＝1+1,'\u200B=1,'=1,0.0042,0.3,0\r\n");
  });
});
