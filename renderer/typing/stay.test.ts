import fc from 'fast-check';
import * as Y from 'yjs';
import { expect, test } from 'vitest';
import { setField } from '../../shared/edits/fields.ts';
import { addItem, deleteItems } from '../../shared/edits/items.ts';
import { workbench, type Workbench } from '../../shared/edits/testing/workbench.ts';
import { createYDoc } from '../../shared/plan/planDocument.ts';
import type { Reading } from './reading.ts';
import { Stay } from './stay.ts';
import { storageOf, typingBench } from './testing/typingBench.ts';

const ignored = { onEnd: (): void => undefined };

/** Takes whole numbers only. */
const digitsOnly = (text: string): Reading<string> =>
  /^\d*$/.test(text) ? { ok: true, value: text } : { ok: false, problem: { text: { en: 'No number', fi: 'Ei luku' } } };

test('what is typed is in the document while it is being typed, a pause’s keys in one write', () => {
  const { field, typing, passTime, value, writes } = typingBench();
  const stay = new Stay(field('statement'), typing, ignored);
  writes();
  for (const text of ['R', 'Re', 'Rea', 'Reach']) stay.type(text);
  expect(typing.store.getState().isPending).toBe(true);
  passTime();
  expect(value('statement')).toBe('Reach');
  expect(writes()).toBe(1);
  expect(typing.store.getState().isPending).toBe(false);
  stay.type('Reach more');
  typing.flush();
  expect(value('statement')).toBe('Reach more');
});

test('a stay in a field is one step of undo, whatever came before and after', () => {
  const { bench, field, typing, passTime, value, undo, goal, steps } = typingBench();
  const edit = (text: string): void => {
    steps.begin();
    bench.make(setField, { id: goal, key: 'measure', value: text });
  };
  edit('Before');
  const stay = new Stay(field('statement'), typing, ignored);
  for (const text of ['One', 'One two', 'One two three']) {
    stay.type(text);
    passTime();
  }
  stay.leave();
  edit('After');
  undo();
  expect([value('measure'), value('statement')]).toEqual(['Before', 'One two three']);
  undo();
  expect([value('measure'), value('statement')]).toEqual(['Before', '']);
  undo();
  expect(value('measure')).toBe('');
  for (const expected of [['Before', ''], ['Before', 'One two three'], ['After', 'One two three']]) {
    steps.redo();
    expect([value('measure'), value('statement')]).toEqual(expected);
  }
});

test('undo in the field takes back all that was typed in this stay, written or not, and the field shows the plan again', () => {
  const { field, typing, passTime, value, undo } = typingBench();
  let ended = 0;
  const stay = new Stay(field('statement'), typing, { onEnd: () => (ended += 1) });
  stay.type('Written');
  passTime();
  stay.type('Written and pending');
  undo();
  expect(value('statement')).toBe('');
  expect(ended).toBe(1);
  const next = new Stay(field('statement'), typing, ignored);
  next.type('Afresh');
  next.leave();
  expect(value('statement')).toBe('Afresh');
  undo();
  expect(value('statement')).toBe('');
});

test('text that does not fit is kept as a draft, given up by undo, and takes no other step with it', () => {
  const { bench, field, typing, passTime, value, undo, goal, steps } = typingBench();
  steps.begin();
  bench.make(setField, { id: goal, key: 'measure', value: 'Before' });
  const stay = new Stay(field('statement', digitsOnly), typing, ignored);
  stay.type('x');
  passTime();
  expect(typing.drafts.get(`item/${goal}/statement`)).toBe('x');
  expect(value('statement')).toBe('');
  undo();
  expect(typing.drafts.get(`item/${goal}/statement`)).toBeUndefined();
  expect(value('measure')).toBe('Before');
  const partly = new Stay(field('statement', digitsOnly), typing, ignored);
  partly.type('12');
  passTime();
  partly.type('12x');
  passTime();
  expect(value('statement')).toBe('12');
  undo();
  expect([value('statement'), value('measure')]).toEqual(['', 'Before']);
});

test('text that is not whole yet waits as a draft and is taken when the field is left', () => {
  const { field, typing, passTime, value, goal } = typingBench();
  const stay = new Stay({ ...field('statement'), isWhole: (text) => text.length >= 4 }, typing, ignored);
  stay.type('3.3.');
  stay.type('3.');
  passTime();
  expect([value('statement'), typing.drafts.get(`item/${goal}/statement`)]).toEqual(['', '3.']);
  stay.leave();
  expect([value('statement'), typing.drafts.get(`item/${goal}/statement`)]).toEqual(['3.', undefined]);
});

test('half a composed word is never written', () => {
  const { field, typing, passTime, value } = typingBench();
  const stay = new Stay(field('statement'), typing, ignored);
  stay.type('a');
  stay.compose(true);
  expect(value('statement')).toBe('a');
  for (const text of ['aに', 'aにh', 'aにほ']) {
    stay.type(text);
    passTime();
    typing.flush();
  }
  expect(value('statement')).toBe('a');
  expect(typing.store.getState().isPending).toBe(true);
  stay.compose(false);
  stay.type('a日本');
  passTime();
  expect(value('statement')).toBe('a日本');
});

test('a stay that ends where it began is no step of undo', () => {
  const { bench, field, typing, passTime, value, undo, goal, steps } = typingBench();
  steps.begin();
  bench.make(setField, { id: goal, key: 'statement', value: 'Same' });
  const stay = new Stay(field('statement'), typing, ignored);
  for (const text of ['Same!', 'Same']) {
    stay.type(text);
    passTime();
  }
  stay.leave();
  expect(value('statement')).toBe('Same');
  undo();
  expect(value('statement')).toBe('');
});

test('another window’s edit of the same field stands once the field is left without typing on', () => {
  const { bench, field, typing, passTime, value, goal } = typingBench();
  const stay = new Stay(field('statement'), typing, ignored);
  stay.type('Mine');
  passTime();
  const other = workbench(2, createYDoc());
  Y.applyUpdate(other.doc, Y.encodeStateAsUpdate(bench.doc));
  other.make(setField, { id: goal, key: 'statement', value: 'Theirs' });
  Y.applyUpdate(bench.doc, Y.encodeStateAsUpdate(other.doc));
  expect(value('statement')).toBe('Theirs');
  stay.leave();
  expect(value('statement')).toBe('Theirs');
});

/** What another window makes of the goal's statement, as far as it knows the document; of two that know nothing of each other it is the one that stands. */
function another(bench: Workbench, goal: string, text: string): Uint8Array {
  const other = workbench(2, createYDoc());
  other.doc.clientID = 2 ** 32 - 1 - text.length;
  Y.applyUpdate(other.doc, Y.encodeStateAsUpdate(bench.doc));
  other.make(setField, { id: goal, key: 'statement', value: text });
  return Y.encodeStateAsUpdate(other.doc);
}

test('another window’s text that does not know what was written here waits until the host has put both together', () => {
  const { bench, field, typing, passTime, value, goal, unsent } = typingBench();
  const joins: string[] = [];
  bench.make(setField, { id: goal, key: 'statement', value: 'Middle.' });
  const theirs = another(bench, goal, 'Before. Middle.');
  const stay = new Stay(field('statement'), typing, { ...ignored, onJoined: (text) => joins.push(text) });
  stay.type('Middle. A');
  passTime();
  unsent(true);
  stay.type('Middle. Af');
  Y.applyUpdate(bench.doc, theirs);
  passTime();
  expect(joins).toEqual([]);
  expect(typing.store.getState().isPending).toBe(true);
  Y.applyUpdate(bench.doc, another(bench, goal, 'Before. Middle. A'));
  stay.type('Middle. Aft');
  unsent(false);
  passTime();
  expect(joins).toEqual(['Before. Middle. Aft']);
  expect(value('statement')).toBe('Before. Middle. Aft');
});

test('undo takes back the words of this window and leaves those of another, before and after; redo brings them again', () => {
  const { bench, field, typing, passTime, value, undo, redo, steps, goal } = typingBench();
  steps.begin();
  bench.make(setField, { id: goal, key: 'measure', value: 'Kept' });
  const stay = new Stay(field('statement'), typing, ignored);
  stay.type('Mine');
  passTime();
  Y.applyUpdate(bench.doc, another(bench, goal, 'Theirs, mine? Mine'));
  stay.type('Theirs, mine? Mine still');
  stay.leave();
  Y.applyUpdate(bench.doc, another(bench, goal, 'Theirs, mine? Mine still. Theirs too'));
  undo();
  expect([value('statement'), value('measure')]).toEqual(['Theirs, mine? . Theirs too', 'Kept']);
  redo();
  expect(value('statement')).toBe('Theirs, mine? Mine still. Theirs too');
  undo();
  Y.applyUpdate(bench.doc, another(bench, goal, 'Theirs, mine? . Theirs as well'));
  redo();
  expect(value('statement')).toBe('Theirs, mine? Mine still. Theirs as well');
  undo();
  expect([value('statement'), value('measure')]).toEqual(['Theirs, mine? . Theirs as well', 'Kept']);
});

test('what another window deletes while it is typed about comes back with the words, and typing goes on', () => {
  const { bench, field, typing, passTime, value, goal } = typingBench();
  const seen: boolean[] = [];
  bench.make(setField, { id: goal, key: 'measure', value: 'Kept too' });
  const stay = new Stay(field('statement'), typing, ignored);
  stay.type('Reach');
  passTime();
  stay.type('Reach more');
  const other = workbench(2, createYDoc());
  Y.applyUpdate(other.doc, Y.encodeStateAsUpdate(bench.doc));
  other.make(deleteItems, [goal]);
  bench.doc.on('afterAllTransactions', () => seen.push(bench.plan().items.has(goal)));
  Y.applyUpdate(bench.doc, Y.encodeStateAsUpdate(other.doc));
  expect(seen).toEqual([true]);
  passTime();
  expect([value('statement'), value('measure')]).toEqual(['Reach more', 'Kept too']);
  Y.applyUpdate(other.doc, Y.encodeStateAsUpdate(bench.doc));
  expect(other.item(goal)).toEqual(bench.item(goal));
});

test('what is deleted while nobody types about it, or by one’s own undo, stays deleted', () => {
  const { bench, field, typing, goal, passTime, undo, steps } = typingBench();
  steps.begin();
  const added = bench.make(addItem, { type: 'note' });
  const stay = new Stay({ ...field('statement'), part: { kind: 'item', id: added } }, typing, ignored);
  stay.type('x');
  passTime();
  undo();
  undo();
  expect(bench.plan().items.has(added)).toBe(false);
  const other = workbench(2, createYDoc());
  Y.applyUpdate(other.doc, Y.encodeStateAsUpdate(bench.doc));
  other.make(deleteItems, [goal]);
  Y.applyUpdate(bench.doc, Y.encodeStateAsUpdate(other.doc));
  expect(bench.plan().items.has(goal)).toBe(false);
});

test('a draft that cannot be stored stays in the window and the person is told', () => {
  const { field, typing, passTime, goal, unkept } = typingBench(storageOf(20));
  const stay = new Stay(field('statement', digitsOnly), typing, ignored);
  stay.type('far too long for this browser');
  passTime();
  expect(unkept()).toBe(1);
  expect(typing.drafts.get(`item/${goal}/statement`)).toBe('far too long for this browser');
});

/** One thing that a person's hands do. */
const deed = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('type' as const), text: fc.string({ maxLength: 6 }) }) },
  fc.constant({ kind: 'pause' as const }),
  fc.constant({ kind: 'leave' as const }),
  fc.constant({ kind: 'undo' as const }),
  fc.constant({ kind: 'compose' as const }),
  fc.constant({ kind: 'hide' as const }),
);

test('whatever the hands do, every text is in the document, a draft or pending, and undoing everything leads back to the start', () => {
  fc.assert(
    fc.property(fc.array(deed, { maxLength: 30 }), (deeds) => {
      const { field, typing, passTime, value, undo, goal } = typingBench();
      const id = `item/${goal}/statement`;
      let stay: Stay<string> | undefined;
      let typed: string | undefined;
      const enter = (): Stay<string> => (stay ??= new Stay(field('statement', digitsOnly), typing, { onEnd: () => (stay = typed = undefined) }));
      for (const { kind, ...rest } of deeds) {
        if (kind === 'type' && 'text' in rest) {
          typed = rest.text;
          enter().type(typed);
        } else if (kind === 'pause') passTime();
        else if (kind === 'leave') stay?.leave();
        else if (kind === 'undo') undo();
        else if (kind === 'compose') {
          stay?.compose(true);
          stay?.compose(false);
        } else if (kind === 'hide') typing.flush();
        if (typed !== undefined && !typing.store.getState().isPending) expect(typing.drafts.get(id) ?? value('statement')).toBe(typed);
      }
      stay?.leave();
      expect(typing.store.getState().isPending).toBe(false);
      for (let step = 0; step <= deeds.length; step += 1) undo();
      expect(value('statement')).toBe('');
    }),
    { numRuns: 300 },
  );
});
