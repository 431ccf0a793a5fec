import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { strFromU8, strToU8, zipSync, type Zippable } from 'fflate';
import { describe, expect, it } from 'vitest';
import { summarise } from '../../../shared/history/history.ts';
import { readRevision } from '../../../shared/history/readRevision.ts';
import { recordRevision } from '../../../shared/history/recordRevision.ts';
import { signedRevision } from '../../../shared/history/signOffs.ts';
import { plainHistory } from '../../../shared/history/testing/plainHistory.ts';
import { thinHistory } from '../../../shared/history/thinHistory.ts';
import { wordFailure, type Result } from '../../../shared/messages/failures.ts';
import { planOf } from '../../../shared/plan/livePlan.ts';
import { sha256 } from '../disk/sha256.ts';
import { migrated, migrations, type Migration } from './migrations.ts';
import { packPlanFile } from './packPlanFile.ts';
import { currentFormat, wholeDocumentFormat } from './planFileContent.ts';
import { rescuePlanFile } from './rescuePlanFile.ts';
import { unpackPlanFile } from './unpackPlanFile.ts';
import { checkPlanFile } from './verifyPlanFile.ts';
import { readZip } from './zipReader.ts';

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(wordFailure(result.failure, 'en'));
  return result.value;
}

/** Written once by the Kehys that introduced the format, and never again. */
async function fixture(format: string): Promise<Uint8Array> {
  return readFile(fileURLToPath(new URL(`fixtures/format-${format}.kehys`, import.meta.url)));
}

describe('migrations', () => {
  it('have a file of every format to be tried on', async () => {
    for (let format = 1; format <= currentFormat; format += 1) expect((await fixture(String(format))).length).toBeGreaterThan(0);
  });

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

describe.each([1, 2, 3])('a plan file of format %i', (format) => {
  const name = `format-${format}.kehys`;

  it('still opens with all that it held', async () => {
    const { doc, history, assets, formatVersion, readOnly } = value(unpackPlanFile(await fixture(String(format)), name));
    const plan = planOf(doc);
    expect(formatVersion).toBe(format);
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
    expect(value(checkPlanFile(await fixture(String(format)), name, 'en')).faults).toEqual([]);
  });
});

describe('a plan file of format 1 whose past was thinned out, signed and restored', () => {
  const name = 'format-1-thinned.kehys';

  it('keeps every revision under its id and hash, with what the plan said then', async () => {
    const { history, formatVersion } = value(unpackPlanFile(await fixture('1-thinned'), name));
    expect(formatVersion).toBe(1);
    expect(summarise(history).map(({ id, label }) => `${id} ${label}`)).toEqual([
      'a44a56c923a7 Muokatessa',
      'b90a62ca424b Muokatessa',
      'fb1ecb60f528 Muokatessa',
      '850300fa3874 Versio 5',
      '7710c59f0745 Muokatessa',
      'e558eb134569 Muokatessa',
      '3307ccd1da67 Versio 4',
      '9ba3935bca2c Muokatessa',
      '4dff9ff2dcff Muokatessa',
      '7bb56e84f7f8 Muokatessa',
      '3faa5a73e9d2 Muokatessa',
      '52751d25a96d Muokatessa',
      'a3c254e8f14d Versio 3',
      '068875cf0f7f Muokatessa',
      '5e31bfb2a64b Muokatessa',
      '344bd3b5e2c8 Versio 2',
      '6107b9908814 Muokatessa',
      'ed311f992614 Muokatessa',
      'ec92a7b1597d Muokatessa',
      'c8fcb805a483 Versio 1',
    ]);
    expect(history.thinned.size).toBe(16);
    for (const revision of history.revisions.values()) {
      const hours = (Date.parse(revision.time) - Date.parse('2026-01-05T09:00:00.000Z')) / 3_600_000;
      const plan = value(readRevision(history, revision));
      expect([...plan.items.values()].map(({ type, fields }) => [type, fields['target'] ?? fields['name'] ?? fields['text']])).toEqual([
        ['goal', hours],
        ...(hours >= 60 ? [['kpi', 'Yhteydenotot']] : []),
        ...(hours >= 90 ? [['note', 'Rivi yksi\nRivi "kaksi" \\ kolme']] : []),
      ]);
    }
    expect(history.signOffs).toMatchObject([{ name: 'Pekka Mäki', party: 'client' }]);
    expect(signedRevision(history, history.signOffs[0] ?? expect.fail())?.label).toBe('Versio 2');
  });

  it('is proved as it was, before and after it is saved in the format of today, and goes on there', async () => {
    const bytes = await fixture('1-thinned');
    expect(value(checkPlanFile(bytes, name, 'en')).faults).toEqual([]);
    const read = value(unpackPlanFile(bytes, name));
    const saved = packPlanFile(read);
    expect(value(checkPlanFile(saved, name, 'en'))).toMatchObject({ formatVersion: wholeDocumentFormat, revisions: 20, signOffs: 1, faults: [] });
    const now = value(unpackPlanFile(saved, name));
    expect(plainHistory(now.history)).toEqual(plainHistory(read.history));
    expect(planOf(now.doc)).toEqual(planOf(read.doc));
    const facts = { label: 'Nyt', author: 'Aino', reason: '', kind: 'named', time: '2026-06-01T09:00:00.000Z' } as const;
    const { history, revision } = value(recordRevision(now.history, planOf(now.doc), facts, sha256));
    expect(revision.parents).toEqual(['a44a56c923a7']);
    const thin = thinHistory(history, Date.parse('2027-06-01T09:00:00.000Z'));
    expect(value(checkPlanFile(packPlanFile({ ...now, history: thin }), name, 'en')).faults).toEqual([]);
  });

  it('is told of where somebody changed what was recorded, also after it was saved in the format of today', async () => {
    const zip = readZip(await fixture('1-thinned'));
    if (!zip.ok) throw new Error(zip.reason);
    const files: Zippable = Object.fromEntries([...zip.entries].map(([entry, content]) => [entry, strToU8(strFromU8(content).replace('Kokous', 'Palaveri'))]));
    for (const entry of ['document.yjs', 'kehys.json', 'assets/logo.png']) files[entry] = zip.entries.get(entry) ?? new Uint8Array();
    const changed = zipSync(files);
    const faults = value(checkPlanFile(changed, name, 'en')).faults;
    expect(faults).toContain('Revision “Versio 2” was changed after it was recorded');
    expect(value(checkPlanFile(packPlanFile(value(unpackPlanFile(changed, name))), name, 'en')).faults).toEqual(faults);
  });

  it('is rescued where it was cut', async () => {
    const bytes = await fixture('1-thinned');
    const rescue = value(rescuePlanFile(bytes.slice(0, Math.floor(bytes.length * 0.7)), name));
    expect(rescue.from).toBe('document');
    expect(planOf(rescue.content.doc).items.size).toBe(3);
    expect(rescue.content.history.revisions.size).toBeGreaterThan(10);
  });
});
