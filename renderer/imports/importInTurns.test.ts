import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { editContextOf } from '../../shared/edits/editContext.ts';
import { FailureError } from '../../shared/messages/failures.ts';
import { LivePlan } from '../../shared/plan/livePlan.ts';
import { createYDoc } from '../../shared/plan/planDocument.ts';
import { ImportDesk } from './importDesk.ts';
import { importInTurns, type ImportDone, type TurnSource } from './importInTurns.ts';

function inHand() {
  const hand = new LivePlan(createYDoc());
  const context = editContextOf(hand, Math.random);
  const log = { groups: new Set<object>(), undone: 0, frames: 0 };
  const session: Parameters<typeof importInTurns>[0] = {
    edit: (edit, input) => edit(context, input),
    step: (edits, group = {}) => {
      log.groups.add(group);
      return edits();
    },
    undo: () => (log.undone += 1) > 0,
    get plan() {
      return hand.plan;
    },
  };
  const desk = new ImportDesk();
  const read = desk.read({ name: 'a.md', bytes: strToU8(`# Goals\n${Array.from({ length: 700 }, (_, at) => `- Goal ${at}\n`).join('')}`) });
  if (!read.ok) throw new FailureError(read.failure);
  desk.stand({ items: [...hand.plan.items.values()], isFirst: true });
  const { count } = desk.arrange({ mapping: read.value.guess, isNew: false, language: 'en' });
  const source: TurnSource = { divide: async (cut) => desk.divide(cut), turn: async (place) => desk.turn(place) };
  return { hand, log, session, source, count };
}

describe('an import into an open plan', () => {
  it('is one step of undo, a few parts a frame, and tells how far it is', async () => {
    const { hand, log, session, source, count } = inHand();
    const before = hand.plan.items.size;
    const told: ImportDone[] = [];
    expect(await importInTurns(session, source, { progress: (done) => told.push(done), nextFrame: async () => undefined, isCancelled: () => false })).toBe(true);
    expect([hand.plan.items.size - before, log.groups.size, told.at(-1)]).toEqual([count, 1, { parts: count, share: 1 }]);
    expect(told.length).toBeGreaterThan(4);
    expect(told.map(({ share }) => share)).toEqual(told.map((_, place) => (place + 1) / told.length));
  });

  it('leaves nothing where it is called off', async () => {
    const { log, session, source } = inHand();
    expect(await importInTurns(session, source, { progress: () => undefined, nextFrame: async () => void (log.frames += 1), isCancelled: () => log.frames > 2 })).toBe(false);
    expect(log.undone).toBe(1);
  });

  it('leaves nothing where its source is closed in the midst of it', async () => {
    const { log, session, source } = inHand();
    const closed: TurnSource = { ...source, turn: (place) => (place < 2 ? source.turn(place) : Promise.reject(new Error('closed'))) };
    expect(await importInTurns(session, closed, { progress: () => undefined, nextFrame: async () => undefined, isCancelled: () => false })).toBe(false);
    expect(log.undone).toBe(1);
  });
});
