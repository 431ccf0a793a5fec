import { describe, expect, it } from 'vitest';
import { planInHand } from '../testPlans.ts';
import { addInTurns } from './addInTurns.ts';

function sessionInHand() {
  const hand = planInHand();
  const log = { groups: new Set<object>(), undone: 0, frames: 0 };
  const session: Parameters<typeof addInTurns>[0] = {
    edit: (edit, input) => edit(hand.context, input),
    step: (edits, group = {}) => {
      log.groups.add(group);
      return edits();
    },
    undo: () => (log.undone += 1) > 0,
    get plan() {
      return hand.plan;
    },
  };
  return { hand, log, session };
}

const cards = Array.from({ length: 1000 }, (_, place) => ({ fields: { text: `Row ${place}` } }));

describe('adding very many cards', () => {
  it('is one step of undo, a few a frame, and tells how far it is', async () => {
    const { hand, log, session } = sessionInHand();
    const told: number[] = [];
    const ids = await addInTurns(session, { type: 'note', cards }, { progress: (done) => told.push(done), nextFrame: async () => void (log.frames += 1), isCancelled: () => false, now: () => 0 });
    expect([ids.length, hand.plan.items.size, log.groups.size, told.at(-1)]).toEqual([1000, 1000, 1, 1000]);
    expect(log.frames).toBeGreaterThan(3);
  });

  it('leaves nothing where it is called off', async () => {
    const { log, session } = sessionInHand();
    expect(await addInTurns(session, { type: 'note', cards }, { progress: () => undefined, nextFrame: async () => void (log.frames += 1), isCancelled: () => log.frames > 2, now: () => 0 })).toEqual([]);
    expect(log.undone).toBe(1);
  });

  it('adds fewer at once where each takes longer, so that no turn stands still', async () => {
    const { hand, session } = sessionInHand();
    let time = 0;
    const turns: number[] = [];
    const slow: typeof session = {
      ...session,
      // Each card takes longer than the last.
      edit: (edit, input) => {
        const before = hand.plan.items.size;
        const made = session.edit(edit, input);
        turns.push(hand.plan.items.size - before);
        time += (hand.plan.items.size - before) * (0.4 + before / 1500);
        return made;
      },
      get plan() {
        return hand.plan;
      },
    };
    await addInTurns(slow, { type: 'note', cards }, { progress: () => undefined, nextFrame: () => Promise.resolve(), isCancelled: () => false, now: () => time });
    expect(hand.plan.items.size).toBe(1000);
    expect(turns[1]).toBeGreaterThan(turns[0] ?? 0);
    expect(turns.at(-2)).toBeLessThan(turns[1] ?? 0);
  });
});
