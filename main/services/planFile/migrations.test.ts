import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { summarise } from '../../../shared/history/history.ts';
import { readRevision } from '../../../shared/history/readRevision.ts';
import { wordFailure, type Result } from '../../../shared/messages/failures.ts';
import { planOf } from '../../../shared/plan/livePlan.ts';
import { migrated, migrations, type Migration } from './migrations.ts';
import { currentFormat } from './planFileContent.ts';
import { unpackPlanFile } from './unpackPlanFile.ts';
import { checkPlanFile } from './verifyPlanFile.ts';

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(wordFailure(result.failure, 'en'));
  return result.value;
}

/** Written once by the Kehys that introduced the format, and never again. */
async function fixture(format: number): Promise<Uint8Array> {
  return readFile(fileURLToPath(new URL(`fixtures/format-${format}.kehys`, import.meta.url)));
}

describe('migrations', () => {
  it('lead from each format to the next, up to the one that is written', () => {
    expect(migrations.map((step) => step.to)).toEqual(Array.from({ length: currentFormat - 1 }, (_, index) => index + 2));
  });

  it('take the steps that are missing, in order, and no others', () => {
    const step = (to: number): Migration => ({
      to,
      name: `to ${to}`,
      migrate: (entries) => new Map([...entries, [`step ${to}, ${entries.size} before`, strToU8('')]]),
    });
    const steps = [step(2), step(3), step(4)];
    expect([...migrated(new Map(), 2, steps).keys()]).toEqual(['step 3, 0 before', 'step 4, 1 before']);
    expect(migrated(new Map(), 4, steps).size).toBe(0);
  });
});

describe('a plan file of format 1', () => {
  it('still opens with all that it held', async () => {
    const { doc, history, assets, formatVersion, readOnly } = value(unpackPlanFile(await fixture(1), 'format-1.kehys'));
    const plan = planOf(doc);
    expect(formatVersion).toBe(1);
    expect(readOnly).toBeUndefined();
    expect(plan.fields).toEqual({ title: 'Pohjantähti Oy: näyte 👩‍👩‍👧‍👦', language: 'fi', starts: '2026-01-01' });
    expect(plan.positions.scope).toEqual({ agency: { value: 60, reason: 'Luottamus riittää' } });
    expect(plan.registers).toEqual({ duties: { agency: { note: 'sovittu' } } });
    expect([...plan.items.values()].map((item) => [item.type, item.order]).sort()).toEqual([['area', 1], ['businessGoal', 3], ['goal', 2], ['kpi', 4]]);
    expect([...plan.items.values()].find((item) => item.type === 'kpi')?.measurements).toEqual([
      { date: '2026-01-31', value: 12.5 },
      { date: '2026-02-28', value: 14, note: 'kampanja' },
    ]);
    expect([...plan.links.values()].map((link) => link.kind).sort()).toEqual(['measuredBy', 'serves']);
    expect([...assets]).toEqual([['logo.png', new Uint8Array([137, 80, 78, 71])]]);
    expect(summarise(history).map(({ label, kind, signOffs }) => [label, kind, signOffs.length])).toEqual([
      ['Toinen versio', 'automatic', 0],
      ['Ensimmäinen versio', 'named', 1],
    ]);
    for (const revision of history.revisions.values()) expect(value(readRevision(history, revision)).items.size).toBe(4);
  });

  it('is sound', async () => {
    expect(value(checkPlanFile(await fixture(1), 'format-1.kehys', 'en')).faults).toEqual([]);
  });
});
