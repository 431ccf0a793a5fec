import { describe, expect, it } from 'vitest';
import type { RevisionKind, RevisionSummary } from '../../shared/history/revision.ts';
import { barShare, placeAtShare, placeByKey, shareADay, timelineOf } from './timeline.ts';

function revision(id: string, kind: RevisionKind, parents: readonly string[] = [], isSigned = false): RevisionSummary {
  const signOffs = isSigned ? [{ id: 's', revisionHash: id, party: 'client', name: 'Aino', note: '', time: '' } as const] : [];
  return { id, kind, hash: id, parents, time: '2026-03-01T10:00:00.000Z', author: 'Testi', label: id, reason: '', signOffs };
}

const moments = timelineOf([revision('d', 'automatic', ['b', 'c']), revision('c', 'automatic'), revision('b', 'automatic', [], true), revision('a', 'named')]);

describe('the line of time', () => {
  it('begins with the oldest revision and ends now, with what people did told apart', () => {
    expect(moments.map(({ revision: one, isNotable }) => [one?.id, isNotable])).toEqual([['a', true], ['b', true], ['c', false], ['d', true], [undefined, true]]);
    expect(moments.map(({ isSigned, isMerge }) => [isSigned, isMerge])).toEqual([[false, false], [true, false], [false, false], [false, true], [false, false]]);
  });

  it('is walked by keys, step by step or from one that people made to the next, and never left', () => {
    expect(['ArrowLeft', 'ArrowRight', 'PageUp', 'PageDown', 'Home', 'End', 'a'].map((key) => placeByKey(key, 2, moments))).toEqual([1, 3, 1, 3, 0, 4, undefined]);
    expect([placeByKey('ArrowLeft', 0, moments), placeByKey('PageUp', 0, moments), placeByKey('ArrowRight', 4, moments), placeByKey('PageDown', 4, moments)]).toEqual([0, 0, 4, 4]);
  });

  it('takes a pointer to the nearest place', () => {
    expect([-1, 0, 0.1, 0.13, 0.5, 1, 2].map((share) => placeAtShare(share, 5))).toEqual([0, 0, 0, 1, 2, 4, 4]);
    expect(placeAtShare(0.5, 1)).toBe(0);
  });

  it('says the hour besides where two of its dates are one day', () => {
    expect(shareADay(['2026-03-01T10:00:00.000Z', '2026-03-03T10:00:00.000Z'])).toBe(false);
    expect(shareADay(['2026-03-01T10:00:00.000Z', '2026-03-01T10:40:00.000Z', '2026-03-09T10:00:00.000Z'])).toBe(true);
  });
});

it('bars tell small changes beside large ones', () => {
  const all = new Map([['a', 1], ['b', 160], ['c', 0]]);
  const [one, most, none] = [barShare(1, all), barShare(160, all), barShare(0, all)];
  expect([most, none]).toEqual([1, 0]);
  expect(one).toBeGreaterThan(0.1);
  expect(barShare(0, new Map())).toBe(0);
});
