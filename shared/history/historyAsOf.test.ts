import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { setPlanField } from '../edits/fields.ts';
import { workbench } from '../edits/testing/workbench.ts';
import { FailureError, type Result } from '../messages/failures.ts';
import { emptyHistory, summarise, type History } from './history.ts';
import { historyAsOf } from './historyAsOf.ts';
import { recordRevision } from './recordRevision.ts';
import type { Revision } from './revision.ts';
import { addSignOff } from './signOffs.ts';

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function settled<T>(result: Result<T>): T {
  if (!result.ok) throw new FailureError(result.failure);
  return result.value;
}

const minute = 60_000;
const start = Date.parse('2026-03-01T09:00:00.000Z');

/** A life of revisions with the same label and sign-offs of any of them; what was known right after each revision. */
function live(steps: readonly ('record' | number)[]): { readonly history: History; readonly then: readonly { revision: Revision; history: History }[] } {
  const bench = workbench();
  let history = emptyHistory;
  let now = start;
  const then: { revision: Revision; history: History }[] = [];
  for (const step of steps) {
    now += minute;
    const time = new Date(now).toISOString();
    if (step === 'record' || then.length === 0) {
      bench.make(setPlanField, { key: 'title', value: time });
      const recorded = settled(recordRevision(history, bench.plan(), { label: 'Draft', author: 'Aino', reason: '', kind: 'named', time }, sha256));
      history = recorded.history;
      then.push({ revision: recorded.revision, history });
    } else {
      const { revision } = then[step % then.length] ?? then[0] ?? { revision: undefined };
      if (revision) history = settled(addSignOff(history, { revision: revision.id, party: 'client', name: 'Pekka', note: '', time }, () => time));
    }
  }
  return { history, then };
}

it('a revision knows later what it knew when it was recorded, and its own sign-offs', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.constant('record' as const), fc.nat(20)), { minLength: 1, maxLength: 25 }), (steps) => {
      const { history, then } = live(steps);
      for (const { revision, history: known } of then) {
        const own = history.signOffs.filter((signOff) => signOff.revisionHash === revision.hash);
        expect(summarise(historyAsOf(history, revision))).toEqual(summarise({ ...known, signOffs: [...known.signOffs, ...own] }));
      }
    }),
  );
});

it('a clock that was set back takes no revision from those that follow it, and adds none to those before', () => {
  const bench = workbench();
  const facts = { label: 'Draft', author: 'Aino', reason: '', kind: 'named' } as const;
  const first = settled(recordRevision(emptyHistory, bench.plan(), { ...facts, time: '2026-03-02T09:00:00.000Z' }, sha256));
  const second = settled(recordRevision(first.history, bench.plan(), { ...facts, time: '2026-03-01T09:00:00.000Z' }, sha256));
  const idsAsOf = (revision: Revision): readonly string[] => summarise(historyAsOf(second.history, revision)).map(({ id }) => id);
  expect(idsAsOf(second.revision)).toEqual([first.revision.id, second.revision.id]);
  expect(idsAsOf(first.revision)).toEqual([first.revision.id]);
});
