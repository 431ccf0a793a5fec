import { describe, expect, it } from 'vitest';
import { gridKey } from './gridKey.ts';
import { nameColumn } from './gridState.ts';

const size = { rows: [0, 2, 3], columns: 4 };
const held = { ctrlKey: false, metaKey: false, shiftKey: false, altKey: false };
const press = (key: string, focus = { row: 2, column: 1 }, modifiers: Partial<typeof held> = {}) => gridKey({ key, ...held, ...modifiers }, focus, size);

describe('keys in a money grid', () => {
  it('walk, and mark with Shift, but never into the names', () => {
    expect(press('ArrowDown')).toEqual({ kind: 'goTo', place: { row: 3, column: 1 }, isExtending: false });
    expect(press('ArrowRight', undefined, { shiftKey: true })).toEqual({ kind: 'goTo', place: { row: 2, column: 2 }, isExtending: true });
    expect(press('ArrowLeft', { row: 2, column: 0 }, { shiftKey: true })).toEqual({ kind: 'goTo', place: { row: 2, column: nameColumn }, isExtending: false });
  });

  it('let Tab leave the grid at the ends of a row', () => {
    expect(press('Tab')).toEqual({ kind: 'goTo', place: { row: 2, column: 2 }, isExtending: false });
    expect(press('Tab', { row: 2, column: 3 })).toBeUndefined();
    expect(press('Tab', { row: 2, column: 0 }, { shiftKey: true })).toBeUndefined();
  });

  it.each([
    ['7', {}, 'type'],
    ['€', {}, 'type'],
    ['Enter', {}, 'open'],
    ['Backspace', {}, 'clear'],
    ['r', { ctrlKey: true }, 'fillRight'],
    ['A', { metaKey: true }, 'selectAll'],
    ['Escape', { shiftKey: true }, 'goTo'],
  ] as const)('%s with %o asks to %s', (key, modifiers, kind) => {
    expect(press(key, undefined, modifiers)?.kind).toBe(kind);
  });

  it('leave to the window what is none of theirs', () => {
    expect(press('x')).toBeUndefined();
    expect(press('r', undefined, { ctrlKey: true, shiftKey: true })).toBeUndefined();
    expect(press('7', undefined, { altKey: true })).toBeUndefined();
    expect(press('Delete', undefined, { ctrlKey: true })).toBeUndefined();
  });
});
