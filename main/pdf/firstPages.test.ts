import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { setPlanField } from '../../shared/edits/fields.ts';
import { addItem } from '../../shared/edits/items.ts';
import { buildReport } from '../../shared/report/buildReport.ts';
import { sampleReportInput } from '../../shared/report/samplePlan.ts';
import { layoutOf, wordsOutside, wordsOverlapping } from './fixtures/layout.ts';
import { canReadBack, textOfPages } from './fixtures/readBack.ts';
import { Typesetter } from './typesetter.ts';

const workspace = mkdtempSync(join(tmpdir(), 'kehys-first-pages-test-'));
afterAll(() => rmSync(workspace, { recursive: true, force: true }));
const typesetter = new Typesetter(workspace);

const long = 'Customers in the Nordic and Baltic wholesale channel recommend the integrated maintenance programme to their colleagues unasked';
const compound = 'Lentokonesuihkuturbiinimoottoriapumekaanikkokoulutus';

/** A plan whose every text is about as long as the page that says it all takes. */
const wordy = sampleReportInput('en', (context) => {
  setPlanField(context, { key: 'title', value: long });
  setPlanField(context, { key: 'decision', value: `${long}. `.repeat(3) });
  addItem(context, { type: 'vision', fields: { statement: `${long}. `.repeat(3) } });
  addItem(context, { type: 'goal', fields: { statement: compound, priority: 1, target: 5 } });
  for (let count = 0; count < 3; count++) {
    addItem(context, { type: 'goal', fields: { statement: `${long} ${count}`, priority: 2 } });
    addItem(context, { type: 'risk', fields: { scenario: `${long} ${count}` } });
    addItem(context, { type: 'action', fields: { title: `${long} ${count}`, start: '2026-12-01' } });
  }
});

describe.skipIf(!canReadBack)('the first pages', () => {
  it.each(['a4', 'letter'] as const)('say it all on one page of %s, however long its texts are', async (paper) => {
    const { bytes, pages } = await typesetter.set(buildReport({ ...wordy, document: 'summary' }), { paper });
    expect(pages).toBe(1);
    const layout = layoutOf(bytes);
    expect([wordsOutside(layout), wordsOverlapping(layout)]).toEqual([[], []]);
  });

  it('have no sign within a long word, which is found as it is written', async () => {
    const { bytes } = await typesetter.set(buildReport({ ...wordy, sections: ['goals', 'chains'] }), { paper: 'a4' });
    const text = textOfPages(bytes).join('\n');
    expect(text).toContain(compound);
    expect(text).not.toContain('\u200b');
  });

  it('list chapters where there are seven or more of them', async () => {
    const listed = async (sections: Parameters<typeof buildReport>[0]['sections']): Promise<boolean> => {
      const { bytes } = await typesetter.set(buildReport({ ...wordy, ...(sections ? { sections } : {}) }), { paper: 'a4' });
      return textOfPages(bytes).some((text) => text.includes('Contents'));
    };
    const six = ['goals', 'kpis', 'channels', 'actions', 'people', 'risks'] as const;
    expect([await listed([...six]), await listed([...six, 'policies'])]).toEqual([false, true]);
  });
});
