import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Language } from '../../../shared/messages/text.ts';
import { planOf } from '../../../shared/plan/livePlan.ts';
import { buildReport } from '../../../shared/report/buildReport.ts';
import { readPlanFile } from '../planFile/planFile.ts';
import { layoutOf, wordsOutside, wordsOverlapping } from '../../pdf/fixtures/layout.ts';
import { canReadBack } from '../../pdf/fixtures/readBack.ts';
import type { Paper } from '../../pdf/paper.ts';
import { Typesetter } from '../../pdf/typesetter.ts';

const workspace = mkdtempSync(join(tmpdir(), 'kehys-examples-test-'));
afterAll(() => rmSync(workspace, { recursive: true, force: true }));
const typesetter = new Typesetter(workspace);
const folder = join(import.meta.dirname, '../../../examples');

describe.skipIf(!canReadBack)('the example plans', () => {
  it.each<{ file: string; language: Language; paper: Paper }>([
    { file: 'example', language: 'en', paper: 'letter' },
    { file: 'esimerkki', language: 'fi', paper: 'a4' },
    { file: 'esimerkki', language: 'fi', paper: 'slides' },
  ])('of $language on $paper have no words on each other nor beyond the edges', async ({ file, language, paper }) => {
    const read = await readPlanFile(join(folder, `${file}.kehys`));
    if (!read.ok) throw new Error(read.failure.code);
    const report = { ...buildReport({ plan: planOf(read.value.doc), language, revisions: [], time: '2026-11-28T12:00:00Z' }), draft: undefined };
    const layout = layoutOf((await typesetter.set(report, { paper })).bytes);
    expect(layout.words.length).toBeGreaterThan(500);
    expect(wordsOutside(layout)).toEqual([]);
    expect(wordsOverlapping(layout)).toEqual([]);
  });
});
