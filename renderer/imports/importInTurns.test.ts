import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { editContextOf, idSource } from '../../shared/edits/editContext.ts';
import { arrangeImport } from '../../shared/imports/arrangeImport.ts';
import { findParts } from '../../shared/imports/importMapping.ts';
import { readOutline } from '../../shared/imports/readOutline.ts';
import { FailureError } from '../../shared/messages/failures.ts';
import { LivePlan } from '../../shared/plan/livePlan.ts';
import { createYDoc } from '../../shared/plan/planDocument.ts';
import { decodeText } from '../session/decodeText.ts';
import { importInTurns } from './importInTurns.ts';

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
    undo: () => void (log.undone += 1),
    get plan() {
      return hand.plan;
    },
  };
  const read = readOutline({ name: 'a.md', bytes: strToU8(`# Goals\n${Array.from({ length: 700 }, (_, at) => `- Goal ${at}\n`).join('')}`) }, decodeText);
  if (!read.ok) throw new FailureError(read.failure);
  const arrangement = arrangeImport({ outline: read.value, mapping: findParts(read.value).guess, into: hand.plan, newId: idSource(Math.random), language: 'en' });
  return { hand, log, session, arrangement };
}

describe('an import into an open plan', () => {
  it('is one step of undo, a few parts a frame, and tells how far it is', async () => {
    const { hand, log, session, arrangement } = inHand();
    const before = hand.plan.items.size;
    const told: number[] = [];
    expect(await importInTurns(session, arrangement, { progress: (done) => told.push(done), nextFrame: async () => undefined, isCancelled: () => false })).toBe(true);
    expect([hand.plan.items.size - before, log.groups.size, told.at(-1)]).toEqual([arrangement.items.length, 1, arrangement.items.length]);
    expect(told.length).toBeGreaterThan(4);
  });

  it('leaves nothing where it is called off', async () => {
    const { log, session, arrangement } = inHand();
    expect(await importInTurns(session, arrangement, { progress: () => undefined, nextFrame: async () => void (log.frames += 1), isCancelled: () => log.frames > 2 })).toBe(false);
    expect(log.undone).toBe(1);
  });
});
