import { describe, expect, it } from 'vitest';
import * as fc from 'fast-check';
import { assessedLevel, assessmentStatements } from './assessment.ts';

const atLevel = (level: number): readonly string[] => assessmentStatements.filter((statement) => statement.level === level).map(({ id }) => id);
const holding = (ids: readonly string[]): ReadonlyMap<string, boolean> => new Map(ids.map((id) => [id, true]));

describe('the assessed level', () => {
  it('is unknown before anything is answered', () => {
    expect(assessedLevel(new Map())).toBeUndefined();
  });

  it('is one as soon as anything is answered, whatever the answer', () => {
    expect(assessedLevel(new Map([['basics', false]]))).toBe(1);
  });

  it('rises with two of a level’s three statements, and not with one', () => {
    const first = atLevel(1);
    const [one = '', other = ''] = atLevel(2);
    expect(assessedLevel(holding([...first, one]))).toBe(1);
    expect(assessedLevel(holding([...first, one, other]))).toBe(2);
  });

  it('does not jump over a level that fails', () => {
    expect(assessedLevel(holding([...atLevel(1), ...atLevel(3), ...atLevel(4)]))).toBe(1);
  });

  it('reaches the top when all holds', () => {
    expect(assessedLevel(holding(assessmentStatements.map(({ id }) => id)))).toBe(4);
  });

  it('never falls because one more statement holds', () => {
    const answers = fc.dictionary(fc.constantFrom(...assessmentStatements.map(({ id }) => id)), fc.boolean());
    fc.assert(
      fc.property(answers, fc.constantFrom(...assessmentStatements.map(({ id }) => id)), (given, id) => {
        const before = new Map(Object.entries(given));
        expect(assessedLevel(new Map(before).set(id, true)) ?? 1).toBeGreaterThanOrEqual(assessedLevel(before) ?? 1);
      }),
    );
  });
});
