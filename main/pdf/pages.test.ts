import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { looksTheSame } from '../../e2e/pages/comparePictures.ts';
import { greyPng, readGreyPng } from '../../e2e/pages/greyPng.ts';
import { picturesOf, sheetOf } from '../../e2e/pages/picture.ts';
import { addItem } from '../../shared/edits/items.ts';
import { itemTypes } from '../../shared/framework/itemTypes.ts';
import { buildReport } from '../../shared/report/buildReport.ts';
import type { DocumentId } from '../../shared/report/documents.ts';
import type { Language } from '../../shared/messages/text.ts';
import type { Report } from '../../shared/report/report.ts';
import { sampleReportInput } from '../../shared/report/samplePlan.ts';
import { layoutOf, wordsOutside, wordsOverlapping } from './fixtures/layout.ts';
import { canReadBack } from './fixtures/readBack.ts';
import type { Paper } from './paper.ts';
import { Typesetter } from './typesetter.ts';

const workspace = mkdtempSync(join(tmpdir(), 'kehys-pages-test-'));
afterAll(() => rmSync(workspace, { recursive: true, force: true }));
const typesetter = new Typesetter(workspace);

/**
 * Which pages are looked at. Their reports lie beside the pictures, so that they stay the same when the framework grows; KEHYS_PAGES=new
 * writes both anew, to be reviewed.
 */
const reviewed: readonly { readonly document: DocumentId; readonly language: Language; readonly paper: Paper; readonly last: number }[] = [
  { document: 'summary', language: 'en', paper: 'a4', last: 1 },
  { document: 'summary', language: 'fi', paper: 'letter', last: 1 },
  { document: 'policy', language: 'fi', paper: 'a4', last: 4 },
  { document: 'policy', language: 'en', paper: 'slides', last: 2 },
];

const isNew = process.env['KEHYS_PAGES'] === 'new';
const folder = join(import.meta.dirname, 'fixtures/pages');

function reportOf(document: DocumentId, language: Language): Report {
  const kept = join(folder, `${document}-${language}.json`);
  if (isNew) writeFileSync(kept, `${JSON.stringify(buildReport({ ...sampleReportInput(language), document }))}\n`);
  return JSON.parse(readFileSync(kept, 'utf8')) as Report;
}

describe.skipIf(!canReadBack)('pages', () => {
  it.each(reviewed)('of the $document in $language on $paper look as they were reviewed', async ({ document, language, paper, last }) => {
    const { bytes } = await typesetter.set(reportOf(document, language), { paper });
    const drawn = greyPng(sheetOf(picturesOf(bytes, 160, { last }), last));
    const kept = join(folder, `${document}-${language}-${paper}.png`);
    if (isNew) writeFileSync(kept, drawn);
    expect(looksTheSame(readGreyPng(readFileSync(kept)), readGreyPng(drawn))).toBe(true);
  });

  it('are told apart where a word is another', async () => {
    const report = reportOf('summary', 'en');
    const picture = async (title: string) => sheetOf(picturesOf((await typesetter.set({ ...report, title }, { paper: 'a4' })).bytes, 160), 1);
    expect(looksTheSame(await picture('A harbour that answers'), await picture('Two mills, and one dye'))).toBe(false);
  });

  it('have no words on each other nor beyond their edges, whatever the plan’s words are', async () => {
    const word = fc.oneof(fc.string({ minLength: 1, maxLength: 30 }), fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }), fc.constantFrom('x'.repeat(300), 'Yhteiskuntavastuuraportointikäytäntö', 'שלום עולם', 'مرحبا', '東京', 'สวัสดี', '👩‍👩‍👧 team'));
    const plan = fc.record({ titles: fc.array(fc.array(word, { minLength: 1, maxLength: 9 }), { minLength: 1, maxLength: 12 }), paper: fc.constantFrom<Paper>('a4', 'letter') });
    await fc.assert(
      fc.asyncProperty(plan, async ({ titles, paper }) => {
        const input = sampleReportInput('en', (context) => {
          titles.forEach((words, index) => {
            const type = itemTypes[index % itemTypes.length];
            if (type) addItem(context, { type: type.id, fields: { [type.titleField]: words.join(' ') } });
          });
        });
        // Of the whole plan a deck: every kind of slide.
        for (const [document, form] of [['policy', paper], ['strategy', 'slides']] as const) {
          const report = { ...buildReport({ ...input, document }, form === 'slides' ? 'slides' : 'sections'), draft: undefined };
          const layout = layoutOf((await typesetter.set(report, { paper: form })).bytes);
          expect(wordsOutside(layout)).toEqual([]);
          // Letters of other scripts reach far over their line; what is printed over each other is told by Latin words.
          expect(wordsOverlapping(layout).filter((pair) => pair.every(({ text }) => /^[\w’,.]{3,}$/.test(text)))).toEqual([]);
        }
      }),
      { seed: 10, numRuns: 4 },
    );
  });
});
