import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tidyByFramework } from '../../../shared/edits/tidy.ts';
import { itemType } from '../../../shared/framework/itemTypes.ts';
import { boxAround, boxesOverlap, ringBox } from '../../../shared/plan/geometry.ts';
import { textOf, titleOf, type Box, type Item } from '../../../shared/plan/plan.ts';
import { planInHand } from '../testPlans.ts';
import { hyphensIn } from './hyphens.ts';
import { Letters } from './letters.ts';
import { blockRoom, leastLetters, spreadOf } from './spread.ts';

/** About as wide as Inter's letters are on average. */
const letters = new Letters(() => 0.56, hyphensIn('fi'));
const screenAt = (zoom: number) => ({ zoom, letters, name: ({ fields }: Item) => textOf(fields, 'title') || 'Toimenpide', hasLine: () => true });

const area: Item = { id: 'area', type: 'area', fields: {}, measurements: [], area: null, order: 0, x: 0, y: 0, width: 1600, height: 900 };
const titles = ['Hiljainen seinä alkaa keskustella asiakkaiden kanssa', 'Joulusaunan päivystys', 'Ruotsin ja Viron jälleenmyyjät', 'Opas: miksi liian iso kiuas ei lämmitä', 'Instagram'];

function cards(count: number, title: (place: number) => string = (place) => titles[place % titles.length] ?? ''): readonly Item[] {
  return Array.from({ length: count }, (_, place): Item => ({
    ...area, id: `c${place}`, type: 'action', area: 'area', fields: { title: title(place) }, x: 16 + (place % 6) * 260, y: 52 + Math.floor(place / 6) * 166, width: 244, height: 150,
  }));
}

function expectInside({ width, height }: Box, boxes: readonly Box[]): void {
  for (const [place, box] of boxes.entries()) {
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.y).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(width + 0.001);
    expect(box.y + box.height).toBeLessThanOrEqual(height + 0.001);
    for (const other of boxes.slice(place + 1)) expect(boxesOverlap({ ...box, width: box.width - 0.001, height: box.height - 0.001 }, other)).toBe(false);
  }
}

describe('an area seen from far', () => {
  it('is left as its cards lie where all their titles are whole', () => {
    expect(spreadOf(area, cards(12, () => 'Opas'), screenAt(0.4))).toBeUndefined();
    expect(spreadOf(area, [], screenAt(0.3))).toBeUndefined();
  });

  it('shows every title whole in letters of 10 px where there is room, in the order in which they are read', () => {
    const zoom = 0.28;
    const members = cards(25);
    const spread = spreadOf({ ...area, height: 1060 }, members, screenAt(zoom));
    expect([...(spread?.boxes.keys() ?? [])]).toEqual(members.map(({ id }) => id));
    expect(spread?.summed).toBeUndefined();
    for (const [id, box] of spread?.boxes ?? []) {
      const title = String(members.find((member) => member.id === id)?.fields['title']);
      const lines = Math.floor((box.height * zoom - blockRoom.around) / (leastLetters * blockRoom.leading));
      expect(letters.broken(title, (box.width * zoom - blockRoom.beside) / leastLetters, lines).isWhole).toBe(true);
    }
  });

  it('counts what it has no room for, in one place more', () => {
    const spread = spreadOf({ ...area, height: 400 }, cards(60), screenAt(0.28));
    const shown = spread?.boxes.size ?? 0;
    expect(shown).toBeGreaterThan(3);
    expect(spread?.summed?.ids.size).toBe(60 - shown);
    const tiny = spreadOf({ ...area, width: 800, height: 500 }, cards(60), screenAt(0.09));
    expect(tiny?.summed?.ids.size).toBeGreaterThan(55);
  });

  it('has its name alone where that covers it, and counts all beside it', () => {
    const spread = spreadOf({ ...area, height: 420 }, cards(9), screenAt(0.06));
    expect([spread?.boxes.size, spread?.summed?.ids.size]).toEqual([0, 9]);
    expectInside({ ...area, height: 420 }, spread?.summed ? [spread.summed.box] : []);
    expect((spread?.summed?.box.height ?? 999) * 0.06).toBeLessThan(leastLetters);
  });

  it('never lays one card over another or over the edge, whatever the titles, sizes and zoom', () => {
    const title = fc.oneof(fc.constantFrom(...titles, '', 'ä'.repeat(180)), fc.string());
    fc.assert(
      fc.property(fc.array(title, { minLength: 1, maxLength: 40 }), fc.integer({ min: 300, max: 2400 }), fc.integer({ min: 200, max: 1600 }), fc.double({ min: 0.06, max: 0.54, noNaN: true }), (words, width, height, zoom) => {
        const members = cards(words.length, (place) => words[place] ?? '');
        const spread = spreadOf({ ...area, width, height }, members, screenAt(zoom));
        if (!spread) return;
        expect(spread.boxes.size + (spread.summed?.ids.size ?? 0)).toBe(members.length);
        expectInside({ ...area, width, height }, [...spread.boxes.values(), ...(spread.summed ? [spread.summed.box] : [])]);
      }),
      { numRuns: 60 },
    );
  });
});

describe('a framework of 60 cards on 1366 × 768', () => {
  it('tells most titles whole in 10 px or more, and counts every other', () => {
    const hand = planInHand();
    const words = [...titles, 'Asiakkaalle sanotaan suoraan, ikävätkin asiat', 'Kuuntelu- ja vastaustyökalu', 'Saunan rakentajat ja remontoijat'];
    const types = ['action', 'goal', 'kpi', 'channel', 'person', 'risk', 'audience', 'resource', 'cultureTrait', 'action'] as const;
    for (let place = 0; place < 60; place++) {
      const type = types[place % types.length] ?? 'action';
      hand.add({ type, fields: { [itemType(type).titleField]: words[place % words.length] ?? '' } });
    }
    const tidied = tidyByFramework(hand.context, undefined);
    expect(tidied.ok).toBe(true);
    const tops = [...hand.plan.items.values()].filter((item) => item.area === null);
    const around = boxAround([ringBox, ...tops]) ?? ringBox;
    // What panels folded to rails, the top bar, the tabs and the tools leave (see clearOfAll).
    const zoom = Math.min(1239 / around.width, 584 / around.height);
    let [shown, whole] = [0, 0];
    for (const region of tops) {
      const members = [...hand.plan.items.values()].filter((item) => item.area === region.id);
      const spread = spreadOf(region, members, screenAt(zoom));
      shown += spread ? spread.boxes.size : members.length;
      for (const [id, box] of spread?.boxes ?? []) {
        const member = members.find((one) => one.id === id);
        const lines = Math.floor((box.height * zoom - blockRoom.around) / (leastLetters * blockRoom.leading) + 0.01);
        if (letters.broken(member ? titleOf(member) : '', (box.width * zoom - blockRoom.beside) / leastLetters, lines).isWhole) whole += 1;
      }
      if (!spread) whole += members.length;
      expect((spread?.boxes.size ?? members.length) + (spread?.summed?.ids.size ?? 0)).toBe(members.length);
    }
    expect(shown).toBeGreaterThanOrEqual(50);
    expect(whole).toBeGreaterThanOrEqual(50);
    expect(ringBox.height / around.height).toBeGreaterThan(1 / 3);
  });
});
