import { describe, expect, it } from 'vitest';
import { comparePlans } from '../history/comparePlans.ts';
import { describeChange } from '../history/describeChange.ts';
import { planToCanvas } from '../interchange/planToCanvas.ts';
import { wordedLinks } from '../plan/linkWords.ts';
import { planFromWholeJson, planToJson } from '../plan/planJson.ts';
import { buildReport } from '../report/buildReport.ts';
import { planTable } from '../views/planTables.ts';
import { bringBack } from './bringBack.ts';
import { clipOf, pasteClip } from './clips.ts';
import { addItem, deleteItems } from './items.ts';
import { addLink, deleteLinks, rerouteLink } from './links.ts';
import { setLinkWords } from './linkWords.ts';
import { workbench } from './testing/workbench.ts';

const words = 'only where a price is shown';

function linkedBench() {
  const bench = workbench();
  const goal = bench.make(addItem, { type: 'goal', at: { x: 0, y: 900 }, fields: { statement: 'More enquiries' } });
  const kpi = bench.make(addItem, { type: 'kpi', at: { x: 600, y: 900 }, fields: { name: 'Enquiries' } });
  const link = bench.make(addLink, { from: goal, to: kpi });
  const said = () => wordedLinks(bench.plan()).map((worded) => [worded.link.id, worded.words]);
  return { ...bench, goal, kpi, link, said };
}

describe('words on a link', () => {
  it('are written, read, taken off and undone', () => {
    const { make, undo, link, said, context } = linkedBench();
    make(setLinkWords, { id: link, words: ` ${words} ` });
    expect(said()).toEqual([[link, words]]);
    make(setLinkWords, { id: link, words: null });
    expect(said()).toEqual([]);
    undo.undo();
    expect(said()).toEqual([[link, words]]);
    expect(setLinkWords(context, { id: 'nowhere', words })).toMatchObject({ ok: false, failure: { code: 'item-missing' } });
  });

  it('stay when the link leads elsewhere, go with it or with an end of it, and come back with either', () => {
    const { make, plan, undo, goal, kpi, link, said } = linkedBench();
    const other = make(addItem, { type: 'kpi', at: { x: 600, y: 1400 } });
    make(setLinkWords, { id: link, words });
    make(rerouteLink, { id: link, to: other });
    expect(said()).toEqual([[link, words]]);
    const before = plan();
    for (const drop of [() => make(deleteLinks, [link]), () => make(deleteItems, [goal])]) {
      drop();
      expect([said(), plan().registers.linkWords ?? {}]).toEqual([[], {}]);
      undo.undo();
      expect(said()).toEqual([[link, words]]);
    }
    make(deleteItems, [goal]);
    make(bringBack, { part: { kind: 'item', id: goal }, before });
    expect(said()).toEqual([[link, words]]);
    expect(plan().items.has(kpi)).toBe(true);
  });

  it('are copied with both ends, and travel as JSON', () => {
    const { make, plan, goal, kpi, link } = linkedBench();
    make(setLinkWords, { id: link, words });
    make(pasteClip, { clip: clipOf(plan(), [goal, kpi]), at: { x: 3000, y: 0 } });
    expect(wordedLinks(plan()).map((worded) => worded.words)).toEqual([words, words]);
    expect(wordedLinks(planFromWholeJson(planToJson(plan()))).length).toBe(2);
  });

  it('are told: in the document, the drawing, the table of links, the canvas file and the history', () => {
    const { make, plan, link } = linkedBench();
    const before = plan();
    make(setLinkWords, { id: link, words });
    const report = JSON.stringify(buildReport({ plan: plan(), language: 'en', revisions: [], time: '2026-11-28T12:00:00.000Z' }).sections);
    expect(report.split(words).length).toBeGreaterThan(2);
    expect(planTable(plan(), 'links', 'en')?.rows.map((row) => row.at(-1))).toEqual([words]);
    expect(JSON.parse(planToCanvas(plan(), 'en'))).toMatchObject({ edges: [{ label: words }] });
    expect(comparePlans(before, plan()).map((change) => describeChange(change, 'en'))).toEqual([`Link “More enquiries” measured by “Enquiries”: says “${words}”`]);
  });
});
