import { describe, expect, it } from 'vitest';
import { longestText } from '../framework/field.ts';
import { itemTypeIds } from '../framework/vocabulary.ts';
import { boxesOverlap, boxOf, isWithin } from '../plan/geometry.ts';
import { wordsOnLink } from '../plan/linkWords.ts';
import { areaFor } from '../plan/placement.ts';
import { textOf, titleOf, type Plan } from '../plan/plan.ts';
import { makePlan } from '../templates/makePlan.ts';
import { addItem } from './items.ts';
import { addLink } from './links.ts';
import { setLinkWords } from './linkWords.ts';
import { joinNotes, splitNote, turnNotes } from './notes.ts';
import { workbench } from './testing/workbench.ts';

function bench(template: 'holistic' | 'empty' = 'holistic') {
  const made = workbench();
  makePlan(made.context, { template, language: 'en', today: '2026-11-24' });
  return { ...made, note: (text: string, at?: { readonly x: number; readonly y: number }) => made.make(addItem, { type: 'note', fields: { text }, ...(at ? { at } : {}) }) };
}

/** Pairs of items that lie over each other. */
function overlapping(plan: Plan, ids: readonly string[]): readonly string[] {
  const boxes = ids.flatMap((id) => plan.items.get(id) ?? []).map((item) => boxOf(plan, item));
  return boxes.flatMap((one, place) => boxes.slice(place + 1).flatMap((other, beyond) => (boxesOverlap(one, other) ? [`${place} ${place + 1 + beyond}`] : [])));
}

describe('turning notes into other parts', () => {
  it('keeps every word, whatever they become', () => {
    for (const type of itemTypeIds.filter((id) => id !== 'note' && id !== 'area')) {
      const { make, note, item } = bench();
      const [id = ''] = make(turnNotes, { ids: [note('Answer at once\nEspecially on Mondays\nand in Finnish')], type });
      const words = Object.values(item(id).fields).join(' ');
      for (const line of ['Answer at once', 'Especially on Mondays', 'and in Finnish']) expect([type, words]).toEqual([type, expect.stringContaining(line)]);
      expect(titleOf(item(id))).toMatch(/^Answer at once/);
    }
  });

  it('carries links over with the words on them, also where notes are joined', () => {
    const { make, note, plan } = bench();
    const goal = make(addItem, { type: 'goal', fields: { statement: 'Answer' } });
    const linked = (text: string): string => {
      const from = note(text);
      make(setLinkWords, { id: make(addLink, { from, to: goal }), words: `${text} helps` });
      return from;
    };
    const words = () => [...plan().links.values()].map(({ id, to }) => [to, wordsOnLink(plan(), id)]);
    const [one, other] = [note('First'), linked('Inbox')];
    make(joinNotes, [one, other]);
    expect(words()).toEqual([[goal, 'Inbox helps']]);
    make(turnNotes, { ids: [one], type: 'risk' });
    expect(words()).toEqual([[goal, 'Inbox helps']]);
  });

  it('brings each to where its type belongs, beside each other', () => {
    const { make, note, item, plan } = bench();
    const ids = make(turnNotes, { ids: Array.from({ length: 20 }, (_, index) => note(`Idea ${index}`)), type: 'action' });
    expect(ids.map((id) => item(id).area)).toEqual(ids.map(() => areaFor(plan(), 'action')?.id));
    expect(new Set(ids.map((id) => `${item(id).x},${item(id).y}`)).size).toBe(20);
    expect([...plan().items.values()].filter(({ type }) => type === 'note')).toEqual([]);
  });

  it('leaves it where the note lay in a plan without regions', () => {
    const { make, note, item } = bench('empty');
    const [id = ''] = make(turnNotes, { ids: [note('Loose', { x: 900, y: -700 })], type: 'risk' });
    expect(item(id)).toMatchObject({ type: 'risk', area: null, x: 900, y: -700 });
  });

  it('parts what is larger than the notes were, on the canvas and in an area, which grows', () => {
    for (const inArea of [false, true]) {
      const { make, item, plan } = bench('empty');
      const area = inArea ? make(addItem, { type: 'area', at: { x: 800, y: -800 }, width: 16 + 4 * 224, height: 52 + 3 * 136 }) : null;
      const notes = Array.from({ length: 12 }, (_, index) => make(addItem, { type: 'note', fields: { text: `Idea ${index}` }, area, at: { x: 816 + (index % 4) * 224, y: -748 + Math.floor(index / 4) * 136 } }));
      const ids = make(turnNotes, { ids: notes, type: 'action' });
      expect(overlapping(plan(), ids)).toEqual([]);
      expect(ids.map((id) => item(id).area)).toEqual(ids.map(() => area));
      const holder = area === null ? undefined : item(area);
      for (const id of ids) if (holder) expect(isWithin(boxOf(plan(), item(id)), boxOf(plan(), holder))).toBe(true);
      // The first stays where its note lay, and what stood right of it still does.
      expect(boxOf(plan(), item(ids[0] ?? ''))).toMatchObject({ x: 816, y: -748 });
      expect(boxOf(plan(), item(ids[1] ?? '')).x).toBeGreaterThan(boxOf(plan(), item(ids[0] ?? '')).x);
    }
  });

  it('carries links over, also between two that turn together', () => {
    const { make, note, plan } = bench();
    const [one, two] = [note('One'), note('Two')];
    const channel = make(addItem, { type: 'channel' });
    make(addLink, { from: one, to: two });
    make(addLink, { from: channel, to: one, kind: 'relatesTo' });
    const [first = '', second = ''] = make(turnNotes, { ids: [one, two], type: 'goal' });
    expect([...plan().links.values()].map(({ from, to }) => [from, to])).toEqual(expect.arrayContaining([[first, second], [channel, first]]));
    expect(plan().links.size).toBe(2);
  });

  it('changes notes only, and nothing where there are none', () => {
    const { refuse, make, note, plan } = bench();
    const goal = make(addItem, { type: 'goal' });
    expect(refuse(turnNotes, { ids: [goal], type: 'kpi' })).toBe('nothing-to-do');
    make(turnNotes, { ids: [goal, note('Mine')], type: 'kpi' });
    expect(plan().items.has(goal)).toBe(true);
  });
});

describe('splitting and joining notes', () => {
  it('a note of lines becomes a note a line, and joined they are the same text again', () => {
    const { make, note, item, plan } = bench();
    const text = 'Wool\nTime\nMoney';
    const ids = make(splitNote, note(text));
    expect(ids.map((id) => textOf(item(id).fields, 'text'))).toEqual(['Wool', 'Time', 'Money']);
    const joined = make(joinNotes, ids);
    expect(textOf(item(joined).fields, 'text')).toBe(text);
    expect([...plan().items.values()].filter(({ type }) => type === 'note')).toHaveLength(1);
  });

  it('twenty that were chosen in any order are joined as they are read, rows from left to right', () => {
    const { make, note, item } = bench('empty');
    const places = Array.from({ length: 20 }, (_, index) => ({ text: `Line ${index}`, at: { x: 900 + (index % 4) * 240, y: -800 + Math.floor(index / 4) * 160 + (index % 3) * 20 } }));
    const ids = [...places].reverse().map(({ text, at }) => note(text, at));
    const joined = make(joinNotes, [...ids.slice(7), ...ids.slice(0, 7)]);
    expect(textOf(item(joined).fields, 'text')).toBe(places.map(({ text }) => text).join('\n'));
    expect(item(joined)).toMatchObject(places[0]?.at ?? {});
  });

  it('lines go where nothing lies, in an area and on the canvas', () => {
    for (const inArea of [false, true]) {
      const { make, plan } = bench('empty');
      const area = inArea ? make(addItem, { type: 'area', at: { x: 800, y: -800 }, width: 300, height: 340 }) : null;
      const split = make(addItem, { type: 'note', fields: { text: 'Wool\nTime\nMoney' }, area, at: { x: 816, y: -748 } });
      const below = make(addItem, { type: 'note', fields: { text: 'Below' }, area, at: { x: 816, y: -612 } });
      const ids = make(splitNote, split);
      expect(overlapping(plan(), [...ids, below])).toEqual([]);
    }
  });

  it('the joined note has the links of all, none to itself', () => {
    const { make, note, plan } = bench();
    const [one, two] = [note('One'), note('Two')];
    const goal = make(addItem, { type: 'goal' });
    make(addLink, { from: one, to: two });
    make(addLink, { from: two, to: goal });
    make(joinNotes, [one, two]);
    expect([...plan().links.values()].map(({ from, to }) => [from, to])).toEqual([[one, goal]]);
  });

  it('refuses what would be too long, having changed nothing', () => {
    const { refuse, note } = bench();
    const half = 'a'.repeat(longestText / 2 + 1);
    expect(refuse(joinNotes, [note(half), note(half)])).toBe('too-much-text');
  });

  it('has nothing to do with one line or one note', () => {
    const { refuse, note } = bench();
    expect(refuse(splitNote, note('Only this'))).toBe('nothing-to-do');
    expect(refuse(joinNotes, [note('Only this')])).toBe('nothing-to-do');
  });
});
