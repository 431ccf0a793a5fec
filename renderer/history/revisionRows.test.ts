import { describe, expect, it } from 'vitest';
import { baselineOf } from '../../shared/history/baseline.ts';
import type { RevisionKind, RevisionSummary, SignOff } from '../../shared/history/revision.ts';
import { filtered, revisionRows, type RevisionKinds } from './revisionRows.ts';

function revision(id: string, kind: RevisionKind, ...signOffs: readonly Pick<SignOff, 'party' | 'time'>[]): RevisionSummary {
  return {
    id,
    kind,
    hash: id,
    parents: [],
    time: '2026-03-01T10:00:00.000Z',
    author: 'Testi',
    label: id,
    reason: '',
    signOffs: signOffs.map((signOff) => ({ ...signOff, id: `${id}-${signOff.time}`, revisionHash: id, name: 'Nimi', note: '' })),
  };
}

const client = (time: string) => ({ party: 'client', time }) as const;
const agency = (time: string) => ({ party: 'agency', time }) as const;

describe('the lines of the history', () => {
  it('fold neighbouring automatic revisions into one', () => {
    const rows = revisionRows([revision('d', 'automatic'), revision('c', 'automatic'), revision('b', 'named'), revision('a', 'automatic')]);
    expect(rows.map((row) => (row.kind === 'automatic' ? row.revisions.map(({ id }) => id) : row.revision.id))).toEqual([
      ['d', 'c'],
      'b',
      ['a'],
    ]);
  });

  it('never hide a revision that somebody signed off', () => {
    const rows = revisionRows([revision('b', 'automatic'), revision('a', 'automatic', client('2026-03-02'))]);
    expect(rows.map(({ kind }) => kind)).toEqual(['automatic', 'revision']);
  });
});

it('the list is filtered by who made and signed revisions, and by words of people', () => {
  const all = [{ ...revision('d', 'named'), reason: 'Työpajan jälkeen' }, revision('c', 'automatic'), revision('b', 'automatic', client('2026-03-02')), { ...revision('a', 'restore'), author: 'Aino Ylä-Korpi' }];
  const ids = (kinds: RevisionKinds, words = ''): readonly string[] => filtered(all, kinds, words).map(({ id }) => id);
  expect([ids('all'), ids('named'), ids('signed')]).toEqual([['d', 'c', 'b', 'a'], ['d', 'b', 'a'], ['b']]);
  expect([ids('all', 'tyopajan'), ids('all', 'ylä aino'), ids('all', 'nimi'), ids('signed', 'aino')]).toEqual([['d'], ['a'], ['b'], []]);
});

describe('what “what has changed?” compares with', () => {
  it('is the revision that the client signed off last, whatever came after', () => {
    const revisions = [
      revision('d', 'named', agency('2026-05-01')),
      revision('c', 'named', client('2026-03-01')),
      revision('b', 'named', client('2026-04-01')),
    ];
    expect(baselineOf(revisions)?.id).toBe('b');
  });

  it('is the last revision that somebody made where the client has signed none', () => {
    expect(baselineOf([revision('c', 'automatic'), revision('b', 'restore'), revision('a', 'named')])?.id).toBe('b');
  });

  it('is an automatic one where there is nothing else, and nothing where there is nothing', () => {
    expect(baselineOf([revision('a', 'automatic')])?.id).toBe('a');
    expect(baselineOf([])).toBeUndefined();
  });
});
