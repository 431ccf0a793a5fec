import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type * as Typst from '@myriaddreamin/typst-ts-node-compiler';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { addItem } from '../../shared/edits/items.ts';
import { buildReport } from '../../shared/report/buildReport.ts';
import { sampleReportInput } from '../../shared/report/samplePlan.ts';
import type { ReportInput } from '../../shared/report/report.ts';
import { LastReports } from './lastReports.ts';
import { pageSvgs } from './pageSvgs.ts';
import { Preview } from './preview.ts';
import { Typesetter } from './typesetter.ts';

// As the typesetter loads it.
const { NodeCompiler } = createRequire(import.meta.url)('@myriaddreamin/typst-ts-node-compiler') as typeof Typst;
const workspace = mkdtempSync(join(tmpdir(), 'kehys-preview-test-'));
afterAll(() => rmSync(workspace, { recursive: true, force: true }));
const typesetter = new Typesetter(workspace);
const input: ReportInput = { ...sampleReportInput('en'), sections: ['summary', 'ring', 'canvas', 'goals', 'policies', 'signOff'] };

/** Where each letter stands. A chapter that begins on the next page may leave an empty group at the foot of this one. */
const letters = (svg: string): readonly string[] => [...svg.replaceAll(/<g class="typst-group" transform="[^"]*"><g\/><\/g>/g, '').matchAll(/transform="[^"]*"|href="[^"]*" x="[^"]*"/g)].map(([found]) => found);

describe('the preview', () => {
  it.each([
    ['of a few chapters', input],
    ['whose contents say what each chapter comes down to', { ...input, sections: ['summary', 'givens', 'goals', 'kpis', 'risks', 'policies', 'signOff'] } satisfies ReportInput],
  ])('shows every page as the whole document has it, %s', (_name, input) => {
    const whole = pageSvgs(typesetter.draw(buildReport(input), { paper: 'a4' }).svg);
    const preview = new Preview(typesetter, new LastReports());
    const differing = Array.from({ length: whole.count }, (_, index) => whole.at(index)).flatMap((drawn, index) => {
      const seen = preview.page(input, { paper: 'a4' }, index + 1, false);
      expect([seen.page, seen.pages, seen.width]).toEqual([index + 1, whole.count, drawn?.width]);
      return JSON.stringify(letters(seen.svg)) === JSON.stringify(letters(drawn?.svg ?? '')) ? [] : [index + 1];
    });
    expect(differing).toEqual([]);
  });

  it('shows every page of chapters of many pages, of which it sets no more than it needs to', () => {
    const many: ReportInput = {
      ...sampleReportInput('en', (context) => {
        for (let place = 0; place < 180; place++) addItem(context, { type: 'action', fields: { title: `Action ${place}`, ...(place % 9 === 0 ? { description: 'Told at some length, so that it takes a line or two. '.repeat(4) } : {}) } });
        for (let place = 0; place < 60; place++) addItem(context, { type: 'audience', fields: { title: `Audience ${place}` } });
      }),
      sections: ['summary', 'audiences', 'actions'],
    };
    const whole = pageSvgs(typesetter.draw(buildReport(many), { paper: 'a4' }).svg);
    const preview = new Preview(typesetter, new LastReports());
    preview.page(many, { paper: 'a4' }, 1, true);
    const draw = vi.spyOn(typesetter, 'draw');
    const differing = Array.from({ length: whole.count }, (_, index) => index).filter((index) => JSON.stringify(letters(preview.page(many, { paper: 'a4' }, index + 1, false).svg)) !== JSON.stringify(letters(whole.at(index)?.svg ?? '')));
    const sizes = draw.mock.results.map(({ value }) => pageSvgs((value as { readonly svg: string }).svg).count);
    expect(differing).toEqual([]);
    expect(whole.count).toBeGreaterThan(9);
    // Its second page is set with a few of the chapter's, its last one with all.
    expect([sizes[1], Math.max(...sizes)]).toEqual([expect.toSatisfy((size: number) => size < 6), expect.toSatisfy((size: number) => size > 6)]);
    draw.mockRestore();
  });

  it('shows a changed word on the page at once, and the pages after it where they stand once the choices rest', () => {
    const preview = new Preview(typesetter, new LastReports());
    const small: ReportInput = { ...input, sections: ['messages', 'policies', 'signOff'] };
    const before = preview.page(small, { paper: 'a4' }, 3, false);
    const lines = Array.from({ length: 70 }, (_, place) => `Message ${place}`).join('\n');
    const longer = { ...small, plan: { ...small.plan, fields: { ...small.plan.fields, keyMessages: lines } } };
    const at = preview.page(longer, { paper: 'a4' }, 3, false);
    expect([at.pages, at.isSettled]).toEqual([before.pages, false]);
    expect(letters(at.svg)).not.toEqual(letters(before.svg));
    const settled = preview.page(longer, { paper: 'a4' }, 3, true);
    expect(settled.isSettled).toBe(true);
    expect(settled.pages).toBeGreaterThan(before.pages);
    expect(settled.chapters.map(({ section }) => section)).toEqual(['messages', 'policies', 'signOff']);
  });

  it('neither sets nor draws a part again whose other page is looked at, and does after a word of it changed', () => {
    const preview = new Preview(typesetter, new LastReports());
    const [compile, draw] = [vi.spyOn(NodeCompiler.prototype, 'compile'), vi.spyOn(NodeCompiler.prototype, 'plainSvg')];
    const made = (work: () => void): readonly number[] => {
      const before = [compile.mock.calls.length, draw.mock.calls.length] as const;
      work();
      return [compile.mock.calls.length - before[0], draw.mock.calls.length - before[1]];
    };
    const long: ReportInput = { ...input, sections: ['canvas', 'policies'] };
    const first = preview.page(long, { paper: 'a4' }, 3, true);
    let second = first;
    expect(made(() => void (second = preview.page(long, { paper: 'a4' }, 4, false)))).toEqual([0, 0]);
    expect(second.svg).not.toBe(first.svg);
    const retitled = { ...long, plan: { ...long.plan, fields: { ...long.plan.fields, title: 'Another title' } } };
    expect(made(() => void preview.page(retitled, { paper: 'a4' }, 4, false))).toEqual([1, 1]);
    vi.restoreAllMocks();
  });

  it('shows the last page where there are fewer, and slides one by one', () => {
    const preview = new Preview(typesetter, new LastReports());
    const deck = preview.page({ ...input, sections: ['goals'] }, { paper: 'slides' }, 99, false);
    expect([deck.page, deck.pages, deck.width, deck.height]).toEqual([2, 2, 960, 540]);
  });
});
