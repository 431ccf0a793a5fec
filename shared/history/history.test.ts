import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { setField, setPlanField } from '../edits/fields.ts';
import { addItem } from '../edits/items.ts';
import { doStep, someSteps } from '../edits/testing/randomEdits.ts';
import { workbench } from '../edits/testing/workbench.ts';
import { wordFailure, type Result } from '../messages/failures.ts';
import type { Plan } from '../plan/plan.ts';
import { emptyHistory, headsOf, mergeHistories, newestRevision, revisionsNewestFirst, summarise, type History } from './history.ts';
import { canonicalJson } from '../plan/canonicalJson.ts';
import { partHashes, partsOf } from './planParts.ts';
import { findRevision, readRevision } from './readRevision.ts';
import { recordRevision, type RevisionFacts } from './recordRevision.ts';
import { heldState, type PlanState } from './planState.ts';
import type { Revision } from './revision.ts';
import { addSignOff, lastSignOff, signedRevision } from './signOffs.ts';
import { verifyHistory } from './verifyHistory.ts';

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(wordFailure(result.failure, 'en'));
  return result.value;
}

function codeOf(result: Result<unknown>): string {
  return result.ok ? 'ok' : result.failure.code;
}

const facts: RevisionFacts = { label: 'First', author: 'Tester', reason: 'A try', kind: 'named', time: '2026-03-01T09:00:00.000Z' };

function record(history: History, plan: Plan, changed: Partial<RevisionFacts> = {}): { readonly history: History; readonly revision: Revision } {
  return value(recordRevision(history, plan, { ...facts, ...changed }, sha256));
}

function twoRevisions() {
  const bench = workbench();
  const goal = bench.make(addItem, { type: 'goal', fields: { statement: 'More', target: 40 } });
  for (let count = 0; count < 10; count += 1) bench.make(addItem, { type: 'note' });
  const first = record(emptyHistory, bench.plan());
  const old = bench.plan();
  bench.make(setField, { id: goal, key: 'target', value: 60 });
  const second = record(first.history, bench.plan(), { label: 'Second', time: '2026-03-02T09:00:00.000Z' });
  return { bench, old, first: first.revision, second: second.revision, history: second.history, before: first.history };
}

describe('recording a revision', () => {
  it('keeps any plan exactly, for ever', () => {
    fc.assert(
      fc.property(someSteps, someSteps, (steps, more) => {
        const bench = workbench();
        for (const step of steps) doStep(bench.context, step);
        const old = bench.plan();
        const first = record(emptyHistory, old);
        for (const step of more) doStep(bench.context, step);
        const { history, revision } = record(first.history, bench.plan(), { label: 'Second' });
        expect(value(readRevision(history, first.revision))).toEqual(old);
        expect(value(readRevision(history, revision))).toEqual(bench.plan());
        expect(verifyHistory(history, sha256)).toEqual([]);
      }),
    );
  });

  it('keeps what the plan said once, however many revisions say it', () => {
    const { bench, history } = twoRevisions();
    expect(history.states.size).toBe(2);
    const again = record(history, bench.plan(), { label: 'Third' });
    expect(again.history.states).toBe(history.states);
    expect(value(readRevision(again.history, again.revision))).toEqual(bench.plan());
  });

  it('calls what the plan said by the hash of the canonical JSON of its parts’ hashes, which anybody can count', () => {
    const { bench, second } = twoRevisions();
    expect(second.tree).toBe(sha256(canonicalJson(partHashes(partsOf(bench.plan()), sha256))));
  });

  it('leaves the history that it was given as it was', () => {
    const { before, first } = twoRevisions();
    expect([...before.revisions.values()]).toEqual([first]);
    expect(emptyHistory.revisions.size).toBe(0);
  });

  it('gives the same id to the same content, and another to any other', () => {
    const plan = workbench().plan();
    const { revision } = record(emptyHistory, plan);
    expect(record(emptyHistory, plan).revision).toEqual(revision);
    for (const other of [{ label: 'x' }, { author: 'x' }, { reason: 'x' }, { kind: 'restore' as const }, { time: 'x' }]) {
      expect(record(emptyHistory, plan, other).revision.id).not.toBe(revision.id);
    }
    expect(revision.id).toBe(revision.hash.slice(0, 16));
  });

  it('is refused without a name or an author, and with endless ones', () => {
    const plan = workbench().plan();
    const tried = (changed: Partial<RevisionFacts>) => codeOf(recordRevision(emptyHistory, plan, { ...facts, ...changed }, sha256));
    expect(tried({ label: ' \n' })).toBe('revision-label-empty');
    expect(tried({ author: '' })).toBe('author-empty');
    expect(tried({ label: 'x'.repeat(301) })).toBe('too-much-text');
    expect(tried({ author: 'x'.repeat(301) })).toBe('too-much-text');
  });
});

describe('finding a revision', () => {
  it('takes its id, hash, the beginning of either or its label in any case', () => {
    const { history, second } = twoRevisions();
    for (const reference of [second.id, second.hash, second.id.slice(0, 4), second.hash.slice(0, 20), 'Second', ' second ', second.id.toUpperCase()]) {
      expect(value(findRevision(history, reference))).toBe(second);
    }
  });

  it('is refused where nothing fits, where too little is given, and where several fit', () => {
    const { bench, history, second } = twoRevisions();
    for (const reference of ['', 'Third', second.id.slice(0, 3), 'zzzz']) expect(codeOf(findRevision(history, reference))).toBe('revision-missing');
    const again = record(history, bench.plan(), { label: 'Second' }).history;
    const asked = findRevision(again, 'Second');
    expect(codeOf(asked)).toBe('revision-ambiguous');
    const words = asked.ok ? '' : wordFailure(asked.failure, 'en');
    for (const { id } of [...again.revisions.values()].filter(({ label }) => label === 'Second')) expect(words).toContain(id);
    expect(words).toMatch(/fits 2 revisions.*2026-03-02 09:00 UTC, Tester/);
    expect(codeOf(findRevision(again, second.id))).toBe('ok');
  });

  it('prefers a label to the beginning of an id', () => {
    const { bench, history, first } = twoRevisions();
    const named = record(history, bench.plan(), { label: first.id.slice(0, 4) });
    expect(value(findRevision(named.history, first.id.slice(0, 4)))).toBe(named.revision);
  });
});

describe('the list of revisions', () => {
  it('has the newest first, with sign-offs and without trees', () => {
    const { history, first, second } = twoRevisions();
    const signed = value(addSignOff(history, { revision: first.id, party: 'client', name: ' Ann ', note: '', time: '2026-03-03T09:00:00.000Z' }, () => 'id'));
    const list = summarise(signed);
    expect(list.map((revision) => revision.id)).toEqual([second.id, first.id]);
    expect(list[1]?.signOffs).toEqual([{ id: 'id', revisionHash: first.hash, party: 'client', name: 'Ann', note: '', time: '2026-03-03T09:00:00.000Z' }]);
    expect(list[0]).not.toHaveProperty('tree');
  });

  it('puts a revision before those that it follows even within the same moment', () => {
    const bench = workbench();
    let history = emptyHistory;
    const ids: string[] = [];
    for (let count = 0; count < 20; count += 1) {
      const recorded = record(history, bench.plan(), { label: `Revision ${count}` });
      history = recorded.history;
      ids.unshift(recorded.revision.id);
    }
    expect(revisionsNewestFirst(history).map((revision) => revision.id)).toEqual(ids);
    expect(newestRevision(history)?.id).toBe(ids[0]);
  });
});

describe('two copies', () => {
  it('merge by union, whichever is merged into which, and the next revision follows both', () => {
    const { bench, before, first, second, history } = twoRevisions();
    bench.make(setPlanField, { key: 'title', value: 'Copy' });
    const other = record(before, bench.plan(), { label: 'Elsewhere' });
    const merged = mergeHistories(history, other.history);
    const reversed = mergeHistories(other.history, history);
    expect(revisionsNewestFirst(merged)).toEqual(revisionsNewestFirst(reversed));
    expect(merged.revisions.size).toBe(3);
    expect(new Set(headsOf(merged).map((head) => head.id))).toEqual(new Set([second.id, other.revision.id]));
    const joined = record(merged, bench.plan(), { label: 'Joined' });
    expect(joined.revision.parents).toEqual([second.id, other.revision.id].sort());
    expect(verifyHistory(joined.history, sha256)).toEqual([]);
    expect(mergeHistories(joined.history, joined.history)).toEqual(joined.history);
    expect(headsOf(before)).toEqual([first]);
  });
});

describe('a sign-off', () => {
  it('is of exactly one revision, and the latest of each party is known', () => {
    const { history, first, second } = twoRevisions();
    let signed = history;
    const sign = ({ id: revision }: Revision, party: 'client' | 'agency', time: string): void => {
      signed = value(addSignOff(signed, { revision, party, name: 'Ann', note: 'Fine', time }, () => time));
    };
    sign(second, 'agency', '2026-03-05T09:00:00.000Z');
    sign(first, 'client', '2026-03-04T09:00:00.000Z');
    expect(lastSignOff(signed, 'client')?.revisionHash).toBe(first.hash);
    expect(lastSignOff(signed)?.revisionHash).toBe(second.hash);
    const last = lastSignOff(signed);
    expect(last && signedRevision(signed, last)).toBe(second);
    expect(lastSignOff(history)).toBeUndefined();
    expect(lastSignOff({ ...emptyHistory, signOffs: signed.signOffs })).toBeUndefined();
  });

  it('is refused without a name and for a revision that is not there', () => {
    const { history, first } = twoRevisions();
    const input = { revision: first.id, party: 'client', name: 'Ann', note: '', time: facts.time } as const;
    expect(codeOf(addSignOff(history, { ...input, name: ' ' }, () => 'id'))).toBe('signer-empty');
    expect(codeOf(addSignOff(history, { ...input, name: 'x'.repeat(301) }, () => 'id'))).toBe('too-much-text');
    expect(codeOf(addSignOff(history, { ...input, revision: 'First' }, () => 'id'))).toBe('revision-missing');
  });
});

describe('a changed past', () => {
  const changes: readonly [string, (history: History, revision: Revision) => History, string][] = [
    ['another label', (history, revision) => withRevision(history, { ...revision, label: 'Other' }), 'Revision “Other” was changed after it was recorded'],
    ['another author', (history, revision) => withRevision(history, { ...revision, author: 'Other' }), 'Revision “First” was changed after it was recorded'],
    ['another time', (history, revision) => withRevision(history, { ...revision, time: '2020' }), 'Revision “First” was changed after it was recorded'],
    ['a changed part', (history) => withParts(history, (text) => text.replace('More', 'Less')), 'What the plan said at “First” was changed'],
    ['a missing state', (history) => ({ ...history, states: new Map([...history.states].slice(1)) }), 'What the plan said at “First” can no longer be read'],
    ['a state in the place of another', (history) => withStates(history, (_state, all) => all.at(-1) ?? _state), 'What the plan said at “First” was changed'],
    [
      'a missing revision',
      (history, revision) => ({ ...history, revisions: new Map([...history.revisions].filter(([id]) => id !== revision.id)) }),
      'which is missing',
    ],
    [
      'a sign-off of something else',
      (history) => ({ ...history, signOffs: [{ id: 'x', revisionHash: 'f'.repeat(64), party: 'client', name: 'Ann', note: '', time: '' }] }),
      'The sign-off by Ann',
    ],
  ];

  function withStates(history: History, change: (state: PlanState, all: readonly PlanState[]) => PlanState): History {
    const all = [...history.states.values()];
    return { ...history, states: new Map([...history.states].map(([tree, state]) => [tree, change(state, all)])) };
  }

  function withParts(history: History, change: (text: string) => string): History {
    return withStates(history, (state) => heldState(new Map([...(state.parts() ?? [])].map(([name, text]) => [name, change(text)]))));
  }

  function withRevision(history: History, revision: Revision): History {
    return { ...history, revisions: new Map([...history.revisions, [revision.id, revision]]) };
  }

  it.each(changes)('shows: %s', (_name, change, fault) => {
    const { history, first } = twoRevisions();
    expect(verifyHistory(history, sha256)).toEqual([]);
    const faults = verifyHistory(change(history, first), sha256);
    expect(faults.join('\n')).toContain(fault);
  });

  it('is read as far as it goes: a missing or broken part is a failure, not an error', () => {
    const { history, first } = twoRevisions();
    expect(codeOf(readRevision({ ...history, states: new Map() }, first))).toBe('history-damaged');
    expect(codeOf(readRevision(withParts(history, () => '{'), first))).toBe('history-damaged');
    expect(value(readRevision(withParts(history, () => '[1,{"type":"dream"},null]'), first)).items.size).toBe(0);
  });

  it('with revisions that follow each other in a ring is still listed', () => {
    const { history, first, second } = twoRevisions();
    const ring = withRevision(history, { ...first, parents: [second.id] });
    expect(summarise(ring)).toHaveLength(2);
    expect(verifyHistory(ring, sha256).length).toBeGreaterThan(0);
  });
});
