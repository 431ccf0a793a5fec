import { describe, expect, it } from 'vitest';
import { setField } from '../edits/fields.ts';
import { addItem } from '../edits/items.ts';
import { addLink } from '../edits/links.ts';
import { workbench } from '../edits/testing/workbench.ts';
import { monthKey } from '../framework/monthlyMoney.ts';
import type { ItemTypeId } from '../framework/vocabulary.ts';
import { actionColumns, actionRows, boardColumns, filterActions, filterChoices, groupActions, keepRows, none, sortActions, statusOptions, type ActionColumn } from './actionBoard.ts';
import { contentMix } from './contentMix.ts';

const collate = (one: string, other: string): number => (one < other ? -1 : Number(one > other));

function board() {
  const bench = workbench();
  const add = (type: ItemTypeId, fields: Record<string, string | number>): string => bench.make(addItem, { type, fields });
  const goal = add('goal', { statement: 'More enquiries' });
  const post = add('channel', { name: 'Post' });
  const web = add('channel', { name: 'Web' });
  const person = add('person', { name: 'Sam Fictional' });
  const first = add('action', { title: 'B', status: 'planned', start: '2026-03-01', budget: 20, content: 'howTo' });
  const second = add('action', { title: 'A', status: 'done', start: '2026-01-01', budget: 3, content: 'offer' });
  const third = add('action', { title: 'C' });
  for (const [from, to] of [[first, goal], [first, post], [first, web], [second, web], [second, person]] as const) bench.make(addLink, { from, to });
  return { bench, goal, post, web, person, first, second, third, rows: () => actionRows(bench.plan()) };
}

const titles = (rows: readonly { readonly title: string }[]): string => rows.map((row) => row.title).join('');

describe('the table of actions', () => {
  it('keeps the rows that say the same, and only those', () => {
    const { bench, rows, goal, first, second, third, person } = board();
    const before = rows();
    expect(keepRows(before, rows())).toEqual(before);
    expect(keepRows(before, rows()).every((row, place) => row === before[place])).toBe(true);
    bench.make(setField, { id: second, key: 'status', value: 'doing' });
    bench.make(setField, { id: person, key: 'name', value: 'Alex Fictional' });
    bench.make(addLink, { from: third, to: goal });
    bench.make(setField, { id: first, key: monthKey('budget', '2026-04'), value: 5 });
    const after = rows();
    expect(keepRows(before, after)).toEqual(after);
    bench.make(setField, { id: third, key: 'title', value: 'D' });
    expect(keepRows(after, rows()).map((row, place) => row === after[place])).toEqual([true, true, false]);
  });

  it('knows what each action is linked to', () => {
    const { rows, goal, person } = board();
    const [first, second] = rows();
    expect(first?.goals.map((item) => item.id)).toEqual([goal]);
    expect(first?.channels).toHaveLength(2);
    expect(second?.owner?.id).toBe(person);
  });

  it('reads an action’s money with what single months have of their own, in its own currency', () => {
    const { bench, rows, first, second } = board();
    bench.make(setField, { id: first, key: 'budget', value: null });
    bench.make(setField, { id: first, key: monthKey('budget', '2026-03'), value: 40 });
    bench.make(setField, { id: first, key: monthKey('budget', '2026-04'), value: 2 });
    bench.make(setField, { id: second, key: 'currency', value: 'SEK' });
    expect(rows().map(({ budget }) => budget)).toEqual([{ amount: 42, currency: 'EUR' }, { amount: 3, currency: 'SEK' }, undefined]);
    expect(titles(sortActions(rows(), { column: 'budget', descending: true }, collate))).toBe('BAC');
  });

  it.each([
    ['title', 'ABC'],
    ['status', 'BAC'],
    ['start', 'ABC'],
    ['budget', 'ABC'],
    ['channel', 'BAC'],
    ['owner', 'ABC'],
    ['goal', 'BAC'],
  ] as const)('sorts by %s with what is empty last', (column, order) => {
    expect(titles(sortActions(board().rows(), { column, descending: false }, collate))).toBe(order);
  });

  it('keeps what is empty last when it sorts downwards, and every row whatever it sorts by', () => {
    const rows = board().rows();
    expect(titles(sortActions(rows, { column: 'budget', descending: true }, collate))).toBe('BAC');
    for (const column of actionColumns as readonly ActionColumn[]) expect(sortActions(rows, { column, descending: true }, collate)).toHaveLength(3);
    expect(sortActions(rows, null, collate)).toBe(rows);
  });

  it('filters by goal, channel, owner and state, and by having none', () => {
    const { rows, goal, web, person } = board();
    expect(titles(filterActions(rows(), { goal }))).toBe('B');
    expect(titles(filterActions(rows(), { goal: none }))).toBe('AC');
    expect(titles(filterActions(rows(), { channel: web, owner: person }))).toBe('A');
    expect(titles(filterActions(rows(), { status: none }))).toBe('C');
    expect(titles(filterActions(rows(), {}))).toBe('BAC');
  });

  it('offers in filters only what some action has, each once', () => {
    const { rows, web, post } = board();
    expect(filterChoices(rows()).channel.map((item) => item.id).sort()).toEqual([web, post].sort());
  });
});

describe('the board', () => {
  it('has a column for every state, and one more only while an action has none', () => {
    const { bench, third, rows } = board();
    expect(boardColumns(rows()).map((column) => column.id)).toEqual([none, ...statusOptions().map((option) => option.id)]);
    bench.make(setField, { id: third, key: 'status', value: 'idea' });
    expect(boardColumns(rows()).map((column) => column.id)).toEqual(statusOptions().map((option) => option.id));
  });

  it('holds every action once', () => {
    expect(boardColumns(board().rows()).flatMap((column) => column.rows)).toHaveLength(3);
  });
});

describe('the timeline’s rows', () => {
  it('stand under each of their channels, and last under none', () => {
    const { rows, post, web } = board();
    const groups = groupActions(rows(), 'channel');
    expect(groups.map((group) => [group.of?.id, titles(group.rows)])).toEqual([[post, 'B'], [web, 'BA'], [undefined, 'C']]);
    expect(groupActions(rows(), 'goal').map((group) => titles(group.rows))).toEqual(['B', 'AC']);
  });
});

describe('the content mix', () => {
  it('counts helping, pushing and what is not said, without what was dropped', () => {
    const { bench, first } = board();
    expect(contentMix(bench.plan())).toMatchObject({ helping: 1, pushing: 1, all: 3 });
    expect(contentMix(bench.plan()).unsaid).toHaveLength(1);
    bench.make(setField, { id: first, key: 'status', value: 'dropped' });
    expect(contentMix(bench.plan())).toMatchObject({ helping: 0, pushing: 1, all: 2 });
  });

  it('says of news what their channel makes of them, in their line as in the sum', () => {
    const { bench, web, second, third } = board();
    bench.make(setField, { id: second, key: 'content', value: 'news' });
    bench.make(setField, { id: third, key: 'content', value: 'news' });
    const news = () => contentMix(bench.plan()).kinds.find(({ option }) => option.id === 'news');
    expect(news()).toMatchObject({ helps: false, pushing: 2 });
    bench.make(setField, { id: web, key: 'roles', value: ['information'] });
    expect(news()).toMatchObject({ helps: false, pushing: 1 });
    bench.make(addLink, { from: third, to: web });
    expect(news()).toMatchObject({ helps: true, pushing: 0 });
    expect(contentMix(bench.plan())).toMatchObject({ helping: 3, pushing: 0 });
  });

  it('lists the kinds that help before those that push', () => {
    const helps = contentMix(board().bench.plan()).kinds.map((kind) => kind.helps);
    expect(helps).toEqual([...helps].sort((one, other) => Number(other) - Number(one)));
    expect(new Set(helps).size).toBe(2);
  });
});
