import { describe, expect, it } from 'vitest';
import * as fc from 'fast-check';
import { setPosition } from '../edits/positions.ts';
import { setRegisterEntry } from '../edits/registers.ts';
import { workbench } from '../edits/testing/workbench.ts';
import { dimensionIds } from '../framework/dimensions.ts';
import { agreementOn, agreeOn } from './blindAgreement.ts';
import { addScenario, applyScenario, proposedValues, scenariosOf, startingValues } from './ringScenarios.ts';

const values = { scope: 70, culture: 60, structure: 50, governance: 40 };

describe('ring scenarios', () => {
  it('are listed in the order in which they were made', () => {
    const bench = workbench();
    for (const name of ['Bold', 'Safe', 'In between']) bench.make(addScenario, { name, values });
    expect(scenariosOf(bench.plan()).map(({ name }) => name)).toEqual(['Bold', 'Safe', 'In between']);
    expect(scenariosOf(bench.plan())[0]?.values).toEqual(values);
  });

  it('may leave axes open, and applying them leaves those axes alone', () => {
    const bench = workbench();
    bench.make(setPosition, { dimension: 'culture', kind: 'agency', value: 11 });
    bench.make(setRegisterEntry, { register: 'scenarios', entry: 'half', values: { name: 'Half', scope: 90 } });
    const [half] = scenariosOf(bench.plan());
    if (!half) throw new Error('The scenario is not listed');
    bench.make(applyScenario, { scenario: half, kind: 'agency' });
    expect(bench.plan().positions.scope.agency?.value).toBe(90);
    expect(bench.plan().positions.culture.agency?.value).toBe(11);
  });

  it('apply to all axes in one step of undo', () => {
    const bench = workbench();
    bench.make(addScenario, { name: 'Bold', values });
    const [bold] = scenariosOf(bench.plan());
    if (!bold) throw new Error('The scenario is not listed');
    bench.make(applyScenario, { scenario: bold, kind: 'agreed' });
    expect(dimensionIds.map((id) => bench.plan().positions[id].agreed?.value)).toEqual(Object.values(values));
    bench.undo.undo();
    expect(dimensionIds.map((id) => bench.plan().positions[id].agreed)).toEqual([undefined, undefined, undefined, undefined]);
  });

  it('strike the names under an agreed place that they move, and only those', () => {
    const bench = workbench();
    for (const dimension of ['scope', 'culture'] as const) {
      bench.make(agreeOn, { dimension, value: values[dimension] + (dimension === 'scope' ? 5 : 0), client: 'A', agency: 'B', on: '2026-01-01', note: '' });
    }
    bench.make(addScenario, { name: 'Bold', values });
    const [bold] = scenariosOf(bench.plan());
    if (!bold) throw new Error('The scenario is not listed');
    bench.make(applyScenario, { scenario: bold, kind: 'agreed' });
    expect(agreementOn(bench.plan(), 'scope')).toBeUndefined();
    expect(agreementOn(bench.plan(), 'culture')).toMatchObject({ client: 'A' });
  });
});

describe('a proposed scenario', () => {
  it('takes the bolder or the safer of both parties’ places, else leans from where the company is', () => {
    const bench = workbench();
    bench.make(setPosition, { dimension: 'scope', kind: 'client', value: 30 });
    bench.make(setPosition, { dimension: 'scope', kind: 'agency', value: 75 });
    bench.make(setPosition, { dimension: 'culture', kind: 'today', value: 10 });
    const { positions } = bench.plan();
    expect(proposedValues(positions, 'bold')).toEqual({ scope: 75, culture: 30, structure: 70, governance: 70 });
    expect(proposedValues(positions, 'safe')).toEqual({ scope: 30, culture: 0, structure: 30, governance: 30 });
  });

  it('stays on the ring, and the bold one is never safer than the safe one', () => {
    const position = fc.option(fc.integer({ min: 0, max: 100 }).map((value) => ({ value, reason: '' })), { nil: undefined });
    const axis = fc.record({ today: position, client: position, agency: position, agreed: position });
    fc.assert(
      fc.property(fc.record({ scope: axis, culture: axis, structure: axis, governance: axis }), (positions) => {
        const bold = proposedValues(positions, 'bold');
        const safe = proposedValues(positions, 'safe');
        for (const id of dimensionIds) {
          expect(safe[id]).toBeGreaterThanOrEqual(0);
          expect(bold[id]).toBeLessThanOrEqual(100);
          expect(bold[id]).toBeGreaterThanOrEqual(safe[id]);
        }
      }),
    );
  });
});

describe('a scenario of one’s own', () => {
  it('starts at what is agreed, else today, else the middle', () => {
    const bench = workbench();
    bench.make(setPosition, { dimension: 'scope', kind: 'today', value: 5 });
    bench.make(setPosition, { dimension: 'scope', kind: 'agreed', value: 33 });
    bench.make(setPosition, { dimension: 'culture', kind: 'today', value: 12 });
    expect(startingValues(bench.plan().positions)).toEqual({ scope: 33, culture: 12, structure: 50, governance: 50 });
  });
});
