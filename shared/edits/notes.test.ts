import { describe, expect, it } from 'vitest';
import { longestText } from '../framework/field.ts';
import { itemTypeIds } from '../framework/vocabulary.ts';
import { areaFor } from '../plan/placement.ts';
import { textOf, titleOf } from '../plan/plan.ts';
import { makePlan } from '../templates/makePlan.ts';
import { addItem } from './items.ts';
import { addLink } from './links.ts';
import { joinNotes, splitNote, turnNotes } from './notes.ts';
import { workbench } from './testing/workbench.ts';

function bench(template: 'holistic' | 'empty' = 'holistic') {
  const made = workbench();
  makePlan(made.context, { template, language: 'en', today: '2026-11-24' });
  return { ...made, note: (text: string, at?: { readonly x: number; readonly y: number }) => made.make(addItem, { type: 'note', fields: { text }, ...(at ? { at } : {}) }) };
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
