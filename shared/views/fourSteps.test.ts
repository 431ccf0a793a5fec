import { describe, expect, it } from 'vitest';
import { setField } from '../edits/fields.ts';
import { addItem } from '../edits/items.ts';
import { addLink } from '../edits/links.ts';
import { workbench } from '../edits/testing/workbench.ts';
import { itemType } from '../framework/itemTypes.ts';
import type { Field } from '../framework/field.ts';
import { fourSteps } from '../framework/partnership.ts';
import { linkFits, linkKind } from '../framework/linkKinds.ts';
import { stepStates, type StepPart } from './fourSteps.ts';

describe('the four-step list', () => {
  it('has something to ask of the plan for every step', () => {
    const states = stepStates(workbench().plan());
    expect(states.map((state) => state.step)).toEqual(fourSteps);
    for (const state of states) expect(state.parts.length).toBeGreaterThan(0);
  });

  it('asks an empty plan to add, and a half-filled one to fill in', () => {
    const bench = workbench();
    expect(stepStates(bench.plan())[0]?.next).toMatchObject({ kind: 'add', type: 'audience' });
    const audience = bench.make(addItem, { type: 'audience', fields: { name: 'Paddlers' } });
    expect(stepStates(bench.plan())[0]?.next).toMatchObject({ kind: 'fill', item: { id: audience } });
    bench.make(setField, { id: audience, key: 'needs', value: 'Calm water' });
    bench.make(setField, { id: audience, key: 'foundAt', value: 'At the harbour' });
    expect(stepStates(bench.plan())[0]?.next).toMatchObject({ kind: 'add', type: 'channel' });
  });

  it('starts a plan for criticism with its kind, so that it counts', () => {
    const bench = workbench();
    const unexpected = () => stepStates(bench.plan()).find((state) => state.step.id === 'unexpected');
    const next = unexpected()?.next;
    if (next?.kind !== 'add') throw new Error('nothing to add');
    const risk = bench.make(addItem, { type: next.type, fields: next.fields });
    expect(unexpected()?.next).toMatchObject({ kind: 'fill', item: { id: risk } });
  });

  it('leads from an empty plan to one where every step holds', () => {
    const bench = workbench();
    const person = bench.make(addItem, { type: 'person', fields: { name: 'Sam Fictional' } });
    const fill = (part: StepPart, id: string): void => {
      const item = bench.item(id);
      const wanted = part.fields.map((name) => name.en);
      const fields = itemType(item.type).fields.filter((field) => wanted.includes(field.name.en));
      for (const field of fields) {
        if (field.kind !== 'link') bench.make(setField, { id, key: field.key, value: valueOf(field) });
        else if (![...bench.plan().links.values()].some((link) => link.from === id && link.kind === field.link)) {
          const end = [...bench.plan().items.values()].find((other) => other.id !== id && linkFits(linkKind(field.link), item.type, other.type));
          const to = end?.id ?? bench.make(addItem, { type: field.link === 'measuredBy' ? 'kpi' : 'goal', fields: {} });
          bench.make(addLink, { from: id, to, kind: field.link });
        }
      }
    };
    for (let turn = 0; turn < 60; turn += 1) {
      const open = stepStates(bench.plan()).find((state) => !state.isDone);
      const part = open?.parts.find((known) => !known.isDone);
      if (!open?.next || !part) break;
      if (open.next.kind === 'add') bench.make(addItem, { type: open.next.type, fields: open.next.fields });
      else fill(part, open.next.item.id);
    }
    expect(stepStates(bench.plan()).map((state) => state.isDone)).toEqual([true, true, true, true]);
    expect(bench.plan().items.has(person)).toBe(true);
  });
});

/** Any value that such a field takes. */
function valueOf(field: Field): string | number {
  if (field.kind === 'choice') return field.options[0]?.id ?? '';
  return field.kind === 'date' ? '2026-03-01' : field.kind === 'number' || field.kind === 'scale' ? 3 : 'words';
}
