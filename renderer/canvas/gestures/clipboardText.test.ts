import { describe, expect, it } from 'vitest';
import { clipOf, pasteClip } from '../../../shared/edits/clips.ts';
import { setMeasurements } from '../../../shared/edits/fields.ts';
import { planInHand } from '../testPlans.ts';
import { clipFromHtml, clipFromText, clipToHtml, clipToText, clipToWords, notesFromText } from './clipboardText.ts';

function copied() {
  const hand = planInHand();
  const area = hand.add({ type: 'area', at: { x: 500, y: 0 }, fields: { title: 'Aims' } });
  const goal = hand.add({ type: 'goal', at: { x: 520, y: 60 }, area, fields: { statement: 'More enquiries', target: 60 } });
  const kpi = hand.add({ type: 'kpi', at: { x: 0, y: 900 }, fields: { name: 'Enquiries' } });
  setMeasurements(hand.context, { id: kpi, measurements: [{ date: '2026-03-01', value: 12, note: 'fair' }] });
  hand.link(goal, kpi);
  return { hand, clip: clipOf(hand.plan, [area, kpi]) };
}

describe('a clip as HTML', () => {
  it('is a list for other programs and a clip for Kehys', () => {
    const { clip } = copied();
    const html = clipToHtml(clip, 'en');
    expect(html.replace(/<div[^>]*>|<\/div>/g, '')).toBe('<ul><li>Area: Aims<ul><li>Goal: More enquiries</li></ul></li><li>KPI: Enquiries</li></ul>');
    expect(clipFromHtml(`<html><body><!--StartFragment-->${html}<!--EndFragment--></body></html>`)?.items).toEqual(expect.arrayContaining([...clip.items]));
  });

  it('is never markup that a title holds', () => {
    const hand = planInHand();
    const note = hand.add({ type: 'note', at: { x: 0, y: 0 }, fields: { text: '<img src=x onerror="alert(1)"> & more' } });
    const html = clipToHtml(clipOf(hand.plan, [note]), 'en');
    expect(html).not.toContain('<img');
    expect(html).not.toContain('& ');
  });

  it('is nothing where the HTML is somebody else’s', () => {
    for (const html of ['', '<p>hello</p>', '<div data-kehys-clip="%E0%A4%A">x</div>', '<div data-kehys-clip="hello">x</div>']) {
      expect(clipFromHtml(html)).toBeUndefined();
    }
  });
});

describe('a clip as text', () => {
  it('comes back with its parts, their fields, measurements and links', () => {
    const { clip } = copied();
    const back = clipFromText(clipToText(clip));
    expect(back?.items).toEqual(expect.arrayContaining([...clip.items]));
    expect(back?.links.map(({ kind, from, to }) => ({ kind, from, to }))).toEqual(clip.links.map(({ kind, from, to }) => ({ kind, from, to })));
  });

  it('can be pasted into another plan', () => {
    const back = clipFromText(clipToText(copied().clip));
    const other = planInHand();
    expect(back && pasteClip(other.context, { clip: back, at: { x: 0, y: 0 } }).ok).toBe(true);
    expect(other.plan.items.size).toBe(3);
    expect(other.plan.links.size).toBe(1);
    expect([...other.plan.items.values()].find(({ type }) => type === 'goal')?.area).not.toBeNull();
  });

  it('is refused where it is not whole and sound', () => {
    const place = '"x":0,"y":0';
    const faulty = [
      'hello',
      '{}',
      '{"kehys":1,"items":[]}',
      `{"kehys":1,"items":[{"id":"a","type":"spaceship",${place}}]}`,
      `{"kehys":1,"items":[{"type":"goal",${place}}]}`,
      '{"kehys":1,"items":[{"id":"a","type":"goal"}]}',
      `{"kehys":1,"items":[{"id":"a","type":"goal",${place},"fields":{"__proto__":{"x":1},"target":"many"}}]}`,
      `{"kehys":1,"items":[{"id":"a","type":"area",${place},"area":"b"},{"id":"b","type":"area",${place},"area":"a"}]}`,
    ];
    expect(faulty.map(clipFromText)).toEqual(faulty.map(() => undefined));
  });

  it('leaves out links whose ends are not in it', () => {
    const text = '{"kehys":1,"items":[{"id":"a","type":"goal","x":0,"y":0}],"links":[{"kind":"relatesTo","from":"a","to":"gone"}]}';
    expect(clipFromText(text)).toMatchObject({ links: [] });
  });

  it('reads as a list in other programs, what areas hold beneath them', () => {
    expect(clipToWords(copied().clip, 'en')).toBe('Area: Aims\n  Goal: More enquiries\nKPI: Enquiries');
  });
});

describe('pasted text', () => {
  it('becomes one note a line where it is a short list, without the bullets', () => {
    expect(notesFromText('- one\r\n\r\n• two\n three ')).toEqual(['one', 'two', 'three']);
  });

  it('stays one note where a line is long, and nothing where there is nothing', () => {
    const prose = `${'word '.repeat(40)}\nand more`;
    expect(notesFromText(prose)).toEqual([prose.trim()]);
    expect(notesFromText(' \n ')).toEqual([]);
  });
});
