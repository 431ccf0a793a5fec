import { describe, expect, it } from 'vitest';
import * as fc from 'fast-check';
import { setPosition } from '../edits/positions.ts';
import { setRegisterEntry } from '../edits/registers.ts';
import { workbench } from '../edits/testing/workbench.ts';
import { dimensionIds } from '../framework/dimensions.ts';
import { agreementOn, agreeOn, axisGaps, blindStage, placedBy, placementInPlan, reveal, startOver, takeOutPlacement, type AxisValues } from './blindAgreement.ts';

const careful: AxisValues = { scope: 20, culture: 30, structure: 40, governance: 50 };
const bold: AxisValues = { scope: 80, culture: 35, structure: 40, governance: 20 };

const both = { client: { name: ' Aino Esimerkki ', values: careful }, agency: { name: 'Otto Malli', values: bold } };
const nobody = { client: null, agency: null };

const habit = () => {
  const bench = workbench();
  bench.make(setPosition, { dimension: 'scope', kind: 'client', value: 5, reason: 'Habit' });
  return bench;
};

describe('a blind agreement', () => {
  it('goes from placing over ready to revealed', () => {
    const bench = workbench();
    expect(blindStage(bench.plan(), nobody)).toEqual({ stage: 'placing', done: [], waiting: ['client', 'agency'] });
    expect(blindStage(bench.plan(), { client: null, agency: 'Otto Malli' })).toEqual({ stage: 'placing', done: ['agency'], waiting: ['client'] });
    const hidden = { client: 'Aino Esimerkki', agency: 'Otto Malli' };
    expect(blindStage(bench.plan(), hidden)).toEqual({ stage: 'ready' });
    bench.make(reveal, both);
    expect(blindStage(bench.plan(), hidden)).toEqual({ stage: 'revealed' });
    bench.undo.undo();
    expect(blindStage(bench.plan(), hidden)).toEqual({ stage: 'ready' });
  });

  it('reveals both on all axes in one step of undo, keeping reasons and names', () => {
    const bench = habit();
    bench.make(reveal, both);
    expect(dimensionIds.map((id) => bench.plan().positions[id].client?.value)).toEqual(Object.values(careful));
    expect(dimensionIds.map((id) => bench.plan().positions[id].agency?.value)).toEqual(Object.values(bold));
    expect(bench.plan().positions.scope.client?.reason).toBe('Habit');
    expect(placedBy(bench.plan())).toEqual({ client: 'Aino Esimerkki', agency: 'Otto Malli' });
    bench.undo.undo();
    expect(bench.plan().positions.scope.client?.value).toBe(5);
  });

  it('still knows a placement that an earlier Kehys kept in the plan, and takes it out', () => {
    const bench = workbench();
    bench.make(setRegisterEntry, { register: 'placements', entry: 'client', values: { ...careful, name: 'Aino Esimerkki' } });
    expect(placementInPlan(bench.plan(), 'client')).toEqual({ name: 'Aino Esimerkki', values: careful });
    expect(blindStage(bench.plan(), nobody)).toEqual({ stage: 'placing', done: ['client'], waiting: ['agency'] });
    bench.make(takeOutPlacement, 'client');
    expect(bench.plan().registers.placements ?? {}).toEqual({});
  });

  it('can start over without touching the ring', () => {
    const bench = habit();
    bench.make(reveal, both);
    const { positions } = bench.plan();
    bench.make(startOver, undefined);
    expect(blindStage(bench.plan(), nobody).stage).toBe('placing');
    expect(bench.plan().positions).toBe(positions);
  });
});

describe('the gaps', () => {
  it('tell how far apart, who is bolder and which is the widest', () => {
    const bench = habit();
    bench.make(reveal, both);
    expect(axisGaps(bench.plan().positions).map(({ gap, isWide, isWidest, bolder }) => [gap, isWide, isWidest, bolder])).toEqual([
      [60, true, true, 'agency'],
      [5, false, false, 'agency'],
      [0, false, false, undefined],
      [30, true, false, 'client'],
    ]);
  });

  it('are unknown where a party has no place', () => {
    const bench = workbench();
    bench.make(setPosition, { dimension: 'culture', kind: 'client', value: 50 });
    expect(axisGaps(bench.plan().positions).every(({ gap, isWidest }) => gap === undefined && !isWidest)).toBe(true);
  });

  it('always have a widest one unless both stand together everywhere', () => {
    const value = fc.integer({ min: 0, max: 100 });
    const axis = fc.record({ client: value.map((place) => ({ value: place, reason: '' })), agency: value.map((place) => ({ value: place, reason: '' })) });
    fc.assert(
      fc.property(fc.record({ scope: axis, culture: axis, structure: axis, governance: axis }), (positions) => {
        const gaps = axisGaps(positions);
        const widest = Math.max(...gaps.map(({ gap }) => gap ?? 0));
        expect(gaps.filter(({ isWidest }) => isWidest).every(({ gap }) => gap === widest)).toBe(true);
        expect(gaps.some(({ isWidest }) => isWidest)).toBe(widest > 0);
      }),
    );
  });
});

describe('agreeing on an axis', () => {
  it('sets the place with both names under it, in one step of undo', () => {
    const bench = workbench();
    bench.make(agreeOn, { dimension: 'scope', value: 45, client: 'Aino Esimerkki', agency: 'Otto Malli ', on: '2026-05-04', note: '' });
    expect(bench.plan().positions.scope.agreed?.value).toBe(45);
    expect(agreementOn(bench.plan(), 'scope')).toEqual({ client: 'Aino Esimerkki', agency: 'Otto Malli', on: '2026-05-04', note: '' });
    bench.undo.undo();
    expect(bench.plan().positions.scope.agreed).toBeUndefined();
    expect(agreementOn(bench.plan(), 'scope')).toBeUndefined();
  });

  it('keeps the note of an agreement as the place’s reason where it has none', () => {
    const bench = workbench();
    const names = { client: 'Aino', agency: 'Otto', on: '2026-05-04' } as const;
    bench.make(agreeOn, { dimension: 'scope', value: 45, ...names, note: ' The new shop ' });
    expect(bench.plan().positions.scope.agreed).toEqual({ value: 45, reason: 'The new shop' });
    bench.make(agreeOn, { dimension: 'scope', value: 60, ...names, note: 'And the fair' });
    expect(bench.plan().positions.scope.agreed).toEqual({ value: 60, reason: 'The new shop' });
  });

  it('refuses a place outside the ring', () => {
    const bench = workbench();
    expect(bench.refuse(agreeOn, { dimension: 'scope', value: 101, client: 'A', agency: 'B', on: '2026-05-04', note: '' })).toBe('field-invalid');
  });
});
