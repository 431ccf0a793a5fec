import { describe, expect, it } from 'vitest';
import { layDetails } from './detailLines.ts';
import { textCell, type Fact } from './report.ts';

const fact = (label: string, text: string): Fact => ({ label, value: textCell(text), long: false });
const labels = new Set(['Goal', 'Content kind', 'Reader’s gain']);
const long = fact('Goal', 'A sentence that says more than half of a line has room for, and then some more.');
const [kind, stage, gain] = [fact('Content kind', 'How-to'), fact('Stage', 'Trust'), fact('Reader’s gain', 'Meets the people behind it')];

describe('the details of rows', () => {
  const { linesOf, heightOf, label, second } = layDetails(labels, 440, 80);

  it('stand two on a line where they are short, and in their order, but that a short one waits for its neighbour', () => {
    expect(linesOf([kind, stage])).toEqual([[kind, stage]]);
    expect(linesOf([long, kind, long, stage, gain])).toEqual([[long], [long], [kind, stage], [gain]]);
  });

  it('give the shorter one of two the lesser room', () => {
    expect(linesOf([gain, kind])).toEqual([[gain, kind]]);
    expect(linesOf([kind, gain])).toEqual([[gain, kind]]);
    expect(linesOf([gain, gain, kind])).toEqual([[gain, kind], [gain]]);
  });

  it('lose none and tell none twice', () => {
    const facts = Array.from({ length: 23 }, (_, index) => fact(`Label ${index}`, 'word '.repeat(1 + ((index * 7) % 11)).trim()));
    expect(linesOf(facts).flat().sort((one, other) => facts.indexOf(one) - facts.indexOf(other))).toEqual(facts);
  });

  it('stand each on its line where there is little room, and where a value has lines of its own', () => {
    expect(layDetails(labels, 200, 80)).toMatchObject({ second: 0 });
    expect(layDetails(labels, 200, 80).linesOf([kind, stage])).toEqual([[kind], [stage]]);
    const lined = fact('Course', 'a\nb');
    expect(linesOf([kind, lined, stage])).toEqual([[lined], [kind, stage]]);
  });

  it('say what they say under the second column, unless the first one is too narrow or too wide for labels', () => {
    expect([label, second > 0]).toEqual([80, true]);
    expect(layDetails(labels, 440, 300).label).toBe(layDetails(labels, 440, 20).label);
    expect(layDetails(labels, 440, 20).label).toBeLessThan(80);
  });

  it('are reckoned to be as high as their lines', () => {
    expect(heightOf([])).toBe(0);
    expect(heightOf([kind, stage])).toBe(1);
    expect(heightOf([fact('Course', 'a\nb\nc')])).toBe(3);
    expect(heightOf([long, fact('Why', 'because of what everybody had said about it, '.repeat(6))])).toBeGreaterThan(3);
  });
});
