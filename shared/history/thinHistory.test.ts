import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { setPlanField } from '../edits/fields.ts';
import { workbench } from '../edits/testing/workbench.ts';
import { FailureError, type Result } from '../messages/failures.ts';
import { emptyHistory, headsOf, mergeHistories, summarise, type History } from './history.ts';
import { historyAsOf } from './historyAsOf.ts';
import { readRevision } from './readRevision.ts';
import { heldState, type PlanState } from './planState.ts';
import { partHashes, treeHash } from './planParts.ts';
import { formerRevisionHash, recordRevision, revisionHash } from './recordRevision.ts';
import { revisionIdOf, shortRevisionIdOf, type Revision, type RevisionKind } from './revision.ts';
import { addSignOff } from './signOffs.ts';
import { thinHistory } from './thinHistory.ts';
import { verifyHistory } from './verifyHistory.ts';

const hour = 60 * 60 * 1000;
const day = 24 * hour;
const start = Date.parse('2024-01-01T08:00:00.000Z');

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function settled<T>(result: Result<T>): T {
  if (!result.ok) throw new FailureError(result.failure);
  return result.value;
}

/** Records a plan that says `state` into a history. */
function recorder() {
  const bench = workbench();
  return (history: History, time: number, state: string, kind: RevisionKind = 'automatic'): { readonly history: History; readonly revision: Revision } => {
    bench.make(setPlanField, { key: 'company', value: state });
    const facts = { label: 'While editing', author: 'Kehys', reason: '', kind, time: new Date(time).toISOString() };
    return settled(recordRevision(history, bench.plan(), facts, sha256));
  };
}

/**
 * Hourly automatic revisions over so many days; nothing is thinned on the way. Recording them one by one would copy each
 * history. `isFormer`: as a Kehys before format 2 recorded them.
 */
function hourly(days: number, isFormer = false): History {
  const revisions = new Map<string, Revision>();
  const states = new Map<string, PlanState>();
  let parents: readonly string[] = [];
  for (let time = start; time < start + days * day; time += hour) {
    const parts = new Map([['plan', `{"company":"${time}"}`]]);
    const hashes = partHashes(parts, sha256);
    const tree = treeHash(Object.entries(hashes), sha256);
    states.set(tree, heldState(parts));
    const content = { parents, time: new Date(time).toISOString(), author: 'Kehys', label: 'While editing', reason: '', kind: 'automatic' as const, tree };
    const hash = isFormer ? formerRevisionHash(content, hashes, sha256) : revisionHash(content, sha256);
    const id = isFormer ? shortRevisionIdOf(hash) : revisionIdOf(hash);
    revisions.set(id, { id, hash, ...content });
    parents = [id];
  }
  return { ...emptyHistory, revisions, states };
}

const daysOf = (history: History): readonly string[] => [...history.revisions.values()].map(({ time }) => time.slice(0, 10));
const count = (days: readonly string[], from: string, to: string): number => days.filter((each) => each >= from && each < to).length;

it('of automatic revisions all of the last day are kept, one a day for a month, one a week for a year, then one a month', () => {
  const full = hourly(500);
  const thin = thinHistory(full, start + 500 * day);
  const days = daysOf(thin);
  expect(count(days, '2025-05-14', '2025-06-01')).toBeGreaterThanOrEqual(24);
  expect(count(days, '2025-05-01', '2025-05-10')).toBe(9);
  expect(count(days, '2024-07-01', '2025-04-01')).toBeLessThan(42);
  expect(count(days, '2024-01-01', '2024-05-01')).toBe(4);
  expect(thin.revisions.size).toBeLessThan(120);
  expect(full.revisions.size).toBe(12_000);
});

it.each([false, true])('a history that was thinned is sound: each kept revision reads as before, and no gap is taken for a changed past (recorded before format 2: %s)', (isFormer) => {
  const full = hourly(40, isFormer);
  const thin = thinHistory(full, start + 40 * day);
  expect(thin.revisions.size).toBeLessThan(full.revisions.size / 10);
  expect(verifyHistory(thin, sha256)).toEqual([]);
  for (const [id, revision] of thin.revisions) {
    expect(full.revisions.get(id)).toBe(revision);
    expect(settled(readRevision(thin, revision))).toEqual(settled(readRevision(full, revision)));
  }
  expect(thin.states.size).toBe(thin.revisions.size);
  expect(headsOf(thin)).toEqual(headsOf(full));
  const oldest = summarise(thin).at(-1);
  const newest = summarise(thin)[0];
  const known = newest && thin.revisions.get(newest.id);
  expect(known && historyAsOf(thin, known).revisions.has(oldest?.id ?? '')).toBe(true);
});

it('a revision that is taken away without being on record is a changed past all the same', () => {
  const thin = thinHistory(hourly(40), start + 40 * day);
  const [first] = thin.revisions.keys();
  const cut = { ...thin, revisions: new Map([...thin.revisions].filter(([id]) => id !== first)) };
  expect(verifyHistory({ ...thin, thinned: new Map() }, sha256).join()).toContain('which is missing');
  expect(verifyHistory(cut, sha256).join()).toContain(`follows ${first}, which is missing`);
});

it('a record of a thinned revision proves that it was automatic: nothing that people named can be made to seem one', () => {
  const record = recorder();
  const first = record(emptyHistory, start, 'first', 'named');
  const { history } = record(first.history, start + hour, 'second', 'named');
  const { id, time, parents } = first.revision;
  const without = { ...history, revisions: new Map([...history.revisions].filter(([each]) => each !== id)), states: new Map([...history.states].slice(1)) };
  for (const forged of [{ id, time, parents }, first.revision, { ...first.revision, kind: 'automatic' as const }]) {
    expect(verifyHistory({ ...without, thinned: new Map([[id, forged]]) }, sha256)).toEqual([`The record of the thinned revision ${id} does not prove that it was automatic`]);
  }
});

it('what people made, signed or restored is kept for ever, and what restoring replaced', () => {
  const record = recorder();
  const named = record(emptyHistory, start, 'named', 'named');
  const signed = record(named.history, start + hour, 'signed');
  const restored = record(signed.history, start + 2 * hour, 'restored');
  const plain = record(restored.history, start + 3 * hour, 'plain');
  const replaced = record(plain.history, start + 4 * hour, 'replaced');
  const restore = record(replaced.history, start + 5 * hour, 'restored', 'restore');
  let { history } = restore;
  for (let after = 6; after < 60; after += 1) history = record(history, start + after * hour, String(after)).history;
  const signOff = { revision: signed.revision.id, party: 'client', name: 'Pekka', note: '', time: new Date(start).toISOString() } as const;
  const thin = thinHistory(settled(addSignOff(history, signOff, () => 'id')), start + 3_000 * day);
  for (const { revision } of [named, signed, restored, replaced, restore]) expect(thin.revisions.has(revision.id)).toBe(true);
  expect(thin.revisions.has(plain.revision.id)).toBe(false);
  expect(thin.revisions.size).toBe(6);
  expect(verifyHistory(thin, sha256)).toEqual([]);
});

it('copies that are merged again and again, one thinned and the other not, come to hold the same', () => {
  const record = recorder();
  const step = fc.record({ copy: fc.boolean(), hours: fc.integer({ min: 1, max: 900 }), kind: fc.constantFrom<RevisionKind>('automatic', 'automatic', 'automatic', 'named', 'restore') });
  fc.assert(
    fc.property(fc.array(step, { minLength: 2, maxLength: 40 }), (steps) => {
      let [mine, theirs] = [emptyHistory, emptyHistory];
      let now = start;
      for (const { copy, hours, kind } of steps) {
        now += hours * hour;
        if (copy) mine = thinHistory(record(mine, now, String(now), kind).history, now);
        else theirs = record(theirs, now, String(now), kind).history;
      }
      const met = thinHistory(mergeHistories(mine, theirs), now);
      const metThere = thinHistory(mergeHistories(theirs, met), now);
      const again = thinHistory(mergeHistories(met, metThere), now);
      expect(new Set(metThere.revisions.keys())).toEqual(new Set(met.revisions.keys()));
      expect(new Set(again.revisions.keys())).toEqual(new Set(met.revisions.keys()));
      expect(verifyHistory(again, sha256)).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

it('nothing changes where nothing has had its time', () => {
  const history = hourly(1);
  expect(thinHistory(history, start + day)).toBe(history);
});
