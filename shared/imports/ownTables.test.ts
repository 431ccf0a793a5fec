import { describe, expect, it } from 'vitest';
import { sampleReportInput } from '../report/samplePlan.ts';
import { bringInTexts } from '../messages/bringIn.ts';
import { itemsOfType, titleOf, type Plan } from '../plan/plan.ts';
import { registers } from '../framework/registers.ts';
import { planTables } from '../views/planTables.ts';
import { arrangeImport, type Arrangement } from './arrangeImport.ts';
import { findParts } from './importMapping.ts';
import type { Outline } from './outline.ts';

/** The workbook that a plan is exported as, as it is read back. */
function workbookOf(plan: Plan, language: 'en' | 'fi'): Outline {
  const sheets = planTables(plan, language).map(({ name, columns, rows }) => ({ name: name.slice(0, 31), rows: [columns.map(({ title }) => title), ...rows.map((cells) => cells.map((cell) => cell ?? ''))] }));
  return { format: 'workbook', title: 'a', nodes: [], links: [], sheets, remarks: [] };
}

function broughtBack(plan: Plan, language: 'en' | 'fi'): Arrangement {
  const outline = workbookOf(plan, language);
  let id = 0;
  return arrangeImport({ outline, mapping: findParts(outline).guess, newId: () => `new${++id}`, language });
}

/** The sample plan with what its room, its reviews and its agency keep as well. */
function fullPlan(language: 'en' | 'fi'): Plan {
  const { plan } = sampleReportInput(language);
  const held = Object.fromEntries(registers.map(({ id, fields, entries = [] }) => [id, { ...plan.registers[id], [entries[0]?.id ?? '0001-x']: Object.fromEntries(fields.map(({ key, kind }) => [key, kind === 'number' ? 2 : kind === 'date' ? '2026-11-30' : 'Aino'])) }]));
  return { ...plan, registers: { ...plan.registers, ...held } };
}

const types = ['goal', 'kpi', 'channel', 'action', 'person', 'risk', 'audience', 'resource'] as const;

describe('the workbook that Kehys exports', () => {
  for (const language of ['en', 'fi'] as const) {
    it(`comes back with its cards and their fields, and nothing of its other tables becomes a card (${language})`, () => {
      const plan = fullPlan(language);
      const { items, remarks } = broughtBack(plan, language);
      for (const type of types) {
        const before = itemsOfType(plan, type).filter((item) => titleOf(item) !== '');
        const after = items.filter((item) => item.type === type);
        expect(after.map(titleOf).sort()).toEqual(before.map(titleOf).sort());
        expect(new Map(after.map((item) => [titleOf(item), Object.keys(item.fields).sort()]))).toEqual(new Map(before.map((item) => [titleOf(item), Object.keys(item.fields).filter((key) => !key.includes(':') && item.fields[key] !== '').sort()])));
      }
      expect(remarks.map(({ text }) => text)).not.toContain(bringInTexts.misfits);
      expect(remarks.map(({ text }) => text)).toContain(bringInTexts.sheetsOut);
    });
  }

  it('has a title with a comma in it as one name', () => {
    const plan = sampleReportInput('en').plan;
    const [action] = itemsOfType(plan, 'action');
    const [goal] = itemsOfType(plan, 'goal');
    if (!action || !goal) throw new Error('The sample plan has neither');
    const renamed: Plan = { ...plan, items: new Map([...plan.items, [goal.id, { ...goal, fields: { ...goal.fields, statement: 'Reach, trust' } }]]) };
    const { items } = broughtBack(renamed, 'en');
    expect(items.filter(({ type }) => type === 'goal').map(titleOf)).toContain('Reach, trust');
    expect(items.map(titleOf)).not.toContain('trust');
  });
});
