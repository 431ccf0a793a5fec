import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { setField } from '../../shared/edits/fields.ts';
import { addItem, deleteItems, moveItems } from '../../shared/edits/items.ts';
import { workbench, type Workbench } from '../../shared/edits/testing/workbench.ts';
import { createYDoc, planDocument } from '../../shared/plan/planDocument.ts';
import { textOf } from '../../shared/plan/plan.ts';
import { untilItShows, UndoSteps } from './undoSteps.ts';

interface Window extends Workbench {
  readonly steps: UndoSteps;
  /** One edit, one step. */
  do(edit: () => unknown): void;
  takeBack(): boolean;
  again(): boolean;
}

function window(clientID: number): Window {
  const doc = createYDoc();
  doc.clientID = clientID;
  const bench = workbench(clientID, doc);
  let can = { canUndo: false, canRedo: false };
  const steps = new UndoSteps(planDocument(doc), bench.context.origin, (now) => (can = now));
  const live = {
    get plan() {
      return bench.plan();
    },
  };
  return {
    ...bench,
    steps,
    do: (edit) => {
      steps.begin();
      edit();
    },
    takeBack: () => untilItShows(live, () => can.canUndo, () => steps.undo()),
    again: () => untilItShows(live, () => can.canRedo, () => steps.redo()),
  };
}

function meet(one: Workbench, other: Workbench): void {
  const [ofOne, ofOther] = [Y.encodeStateAsUpdate(one.doc, Y.encodeStateVector(other.doc)), Y.encodeStateAsUpdate(other.doc, Y.encodeStateVector(one.doc))];
  Y.applyUpdate(other.doc, ofOne, 'other window');
  Y.applyUpdate(one.doc, ofOther, 'other window');
}

/** Two windows with a card at 0, 0 that the first made and moved to 50, 50. */
function twoAtOneCard(mine: number, theirs: number) {
  const [me, they] = [window(mine), window(theirs)];
  let card = '';
  me.do(() => (card = me.make(addItem, { type: 'goal', at: { x: 0, y: 0 }, fields: { statement: 'Reach' } })));
  me.do(() => me.make(moveItems, [{ id: card, x: 50, y: 50 }]));
  meet(me, they);
  return { me, they, card, place: () => [me.item(card).x, me.item(card).y] };
}

describe('what two people did at the same moment', () => {
  it.each([100, 200])('is taken back to where the card was, also where they moved it to %d', (there) => {
    const { me, they, card, place } = twoAtOneCard(2, 1);
    me.do(() => me.make(moveItems, [{ id: card, x: 100, y: 100 }]));
    they.make(moveItems, [{ id: card, x: there, y: there }]);
    meet(me, they);
    expect(place()).toEqual([100, 100]);
    expect(me.takeBack()).toBe(true);
    expect(place()).toEqual([50, 50]);
    expect(me.again()).toBe(true);
    expect(place()).toEqual([100, 100]);
    me.takeBack();
    meet(me, they);
    expect([they.item(card).x, they.item(card).y]).toEqual([50, 50]);
  });

  it('leaves no name without its letters', () => {
    const { me, they, card } = twoAtOneCard(2, 1);
    me.do(() => me.make(setField, { id: card, key: 'statement', value: 'Reach many' }));
    they.make(setField, { id: card, key: 'statement', value: 'Reach few' });
    meet(me, they);
    me.takeBack();
    expect(textOf(me.item(card).fields, 'statement')).toBe('Reach');
  });

  it('leaves a key empty that was empty before', () => {
    const { me, they, card } = twoAtOneCard(2, 1);
    me.do(() => me.make(setField, { id: card, key: 'measure', value: 'Aino' }));
    me.do(() => me.make(setField, { id: card, key: 'measure', value: '' }));
    me.do(() => me.make(setField, { id: card, key: 'measure', value: 'Eero' }));
    they.make(setField, { id: card, key: 'measure', value: 'Veera' });
    meet(me, they);
    me.takeBack();
    expect(textOf(me.item(card).fields, 'measure')).toBe('');
  });

  it('brings no value that nobody wrote, whoever’s writing holds and however often it is taken back and made again', () => {
    const places = fc.nat(4).map((place) => 100 + place * 10);
    const deed = fc.record({ mine: fc.option(places), theirs: fc.option(places), isMeeting: fc.boolean(), back: fc.nat(2), again: fc.nat(2), theirsBack: fc.boolean() });
    fc.assert(
      fc.property(fc.boolean(), fc.array(deed, { minLength: 1, maxLength: 8 }), (isFirst, deeds) => {
        const { me, they, card } = isFirst ? twoAtOneCard(1, 2) : twoAtOneCard(2, 1);
        const written = [0, 50, 100, 110, 120, 130, 140];
        const look = ({ plan }: Workbench): void => {
          const { x, y } = plan().items.get(card) ?? { x: 50, y: 50 };
          expect(written).toContain(x);
          expect(y).toBe(x);
        };
        for (const { mine, theirs, isMeeting, back, again, theirsBack } of deeds) {
          for (const [who, to] of [[me, mine], [they, theirs]] as const) if (to !== null && who.plan().items.has(card)) who.do(() => who.make(moveItems, [{ id: card, x: to, y: to }]));
          if (isMeeting) meet(me, they);
          for (let count = 0; count < back && (me.item(card).x !== 50 || me.item(card).y !== 50); count += 1) {
            me.takeBack();
            if (!me.plan().items.has(card)) return;
            look(me);
          }
          for (let count = 0; count < again; count += 1) me.again();
          if (theirsBack) they.takeBack();
          look(me);
          look(they);
          meet(me, they);
          look(me);
        }
      }),
      { numRuns: 30 },
    );
  });
});

describe('undo', () => {
  it('goes on past steps of which others left nothing, and says when there is none', () => {
    const { me, they, card } = twoAtOneCard(1, 2);
    let other = '';
    me.do(() => (other = me.make(addItem, { type: 'goal', at: { x: 300, y: 300 } })));
    meet(me, they);
    me.do(() => me.make(moveItems, [{ id: card, x: 100, y: 100 }]));
    they.make(moveItems, [{ id: card, x: 100, y: 100 }]);
    meet(me, they);
    expect(me.takeBack()).toBe(true);
    expect(me.plan().items.has(other)).toBe(false);
    they.make(deleteItems, [card]);
    meet(me, they);
    expect(me.takeBack()).toBe(false);
    expect(me.again()).toBe(true);
    expect(me.plan().items.has(other)).toBe(true);
    expect(me.again()).toBe(false);
  });
});
