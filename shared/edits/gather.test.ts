import { describe, expect, it } from 'vitest';
import { boxesOverlap } from '../plan/geometry.ts';
import { titleOf } from '../plan/plan.ts';
import { makePlan } from '../templates/makePlan.ts';
import { areaFor } from '../plan/placement.ts';
import { bringFromLot, gatherItems, parkItems } from './gather.ts';
import { addItem } from './items.ts';
import { setLocked } from './locks.ts';
import { workbench } from './testing/workbench.ts';

function strewnNotes(count: number) {
  const bench = workbench();
  return { bench, notes: Array.from({ length: count }, (_, place) => bench.make(addItem, { type: 'note', at: { x: place * 37, y: 900 + place * 11 } })) };
}

describe('gathering', () => {
  it('puts cards that lay over each other in rows in an area of their own, over nothing else', () => {
    const { bench, notes } = strewnNotes(7);
    const other = bench.make(addItem, { type: 'goal', at: { x: 500, y: 1000 } });
    const area = bench.item(bench.make(gatherItems, { ids: notes, title: 'Themes' }));
    const members = notes.map((id) => bench.item(id));
    for (const [place, member] of members.entries()) {
      expect(member.area).toBe(area.id);
      expect(member.x + member.width).toBeLessThan(area.width);
      expect(member.y + member.height).toBeLessThan(area.height);
      for (const next of members.slice(place + 1)) expect(boxesOverlap(member, next)).toBe(false);
    }
    expect(boxesOverlap(area, bench.item(other))).toBe(false);
  });

  it('is refused for a locked card and for none', () => {
    const { bench, notes } = strewnNotes(2);
    bench.make(setLocked, { ids: notes, isLocked: true });
    expect(bench.refuse(gatherItems, { ids: notes })).toBe('item-locked');
    expect(bench.refuse(gatherItems, { ids: [] })).toBe('nothing-to-do');
  });
});

describe('the parking lot', () => {
  it('is made under all else when something is first sent there, and takes what comes later', () => {
    const { bench, notes: [one = '', other = ''] } = strewnNotes(2);
    const lot = bench.make(parkItems, { ids: [one], language: 'fi' });
    expect(titleOf(bench.item(lot))).toBe('Parkki');
    expect(bench.make(parkItems, { ids: [other], language: 'en' })).toBe(lot);
    expect([one, other].map((id) => bench.item(id).area)).toEqual([lot, lot]);
    expect(boxesOverlap(bench.item(one), bench.item(other))).toBe(false);
    expect(bench.refuse(parkItems, { ids: [one], language: 'en' })).toBe('nothing-to-do');
  });

  it('gives back what was sent there: to where its type belongs, or beside the lot', () => {
    for (const template of ['holistic', 'empty'] as const) {
      const bench = workbench();
      makePlan(bench.context, { template, language: 'en', today: '2026-11-24' });
      const [note, other] = [bench.make(addItem, { type: 'note' }), bench.make(addItem, { type: 'note' })];
      const lot = bench.make(parkItems, { ids: [note, other], language: 'en' });
      bench.make(bringFromLot, [note]);
      expect([note, other].map((id) => bench.item(id).area)).toEqual([areaFor(bench.plan(), 'note')?.id ?? null, lot]);
      if (template === 'empty') expect(boxesOverlap(bench.item(note), bench.item(lot))).toBe(false);
      expect(bench.refuse(bringFromLot, [note])).toBe('nothing-to-do');
    }
  });
});
