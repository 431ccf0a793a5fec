import { describe, expect, it } from 'vitest';
import { dimensionIds, positionKindIds } from '../framework/dimensions.ts';
import { clearPosition, setPosition } from './positions.ts';
import { workbench } from './testing/workbench.ts';

describe('a position on the ring', () => {
  it.each(dimensionIds.flatMap((dimension) => positionKindIds.map((kind) => ({ dimension, kind }))))(
    'of $kind on $dimension is placed, moved, given a reason and taken off, each undone',
    (place) => {
      const bench = workbench();
      const states = [bench.plan().positions];
      bench.make(setPosition, { ...place, value: 20, reason: 'Because' });
      states.push(bench.plan().positions);
      bench.make(setPosition, { ...place, value: 60 });
      states.push(bench.plan().positions);
      bench.make(setPosition, { ...place, reason: '' });
      states.push(bench.plan().positions);
      bench.make(clearPosition, place);
      const at = (positions: (typeof states)[number] | undefined) => positions?.[place.dimension][place.kind];
      expect(states.map(at)).toEqual([undefined, { value: 20, reason: 'Because' }, { value: 60, reason: 'Because' }, { value: 60, reason: '' }]);
      expect(at(bench.plan().positions)).toBeUndefined();
      for (const state of states.reverse()) {
        bench.undo.undo();
        expect(bench.plan().positions).toEqual(state);
      }
    },
  );

  it('is refused off the ring, without anything to say, and where nobody stands', () => {
    const bench = workbench();
    const place = { dimension: 'scope', kind: 'agreed' } as const;
    for (const value of [-1, 100.5, Number.NaN]) expect(bench.refuse(setPosition, { ...place, value })).toBe('field-invalid');
    expect(bench.refuse(setPosition, place)).toBe('nothing-to-do');
    expect(bench.refuse(setPosition, { ...place, reason: 'Because' })).toBe('nothing-to-do');
    expect(bench.refuse(setPosition, { ...place, value: 5, reason: 'x'.repeat(100_001) })).toBe('too-much-text');
    expect(bench.refuse(clearPosition, place)).toBe('nothing-to-do');
  });
});
