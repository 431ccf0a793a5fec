import { describe, expect, it } from 'vitest';
import { momentsAtHand, mostMoments } from './momentsAtHand.ts';

const all = [{ value: 'now', label: 'Now' }, ...Array.from({ length: 1_000 }, (_, place) => ({ value: `r${999 - place}`, label: `Revision ${999 - place} · 12 Oct` }))];
const valuesFor = (typed: string, chosen: string): readonly string[] => momentsAtHand(all, typed, chosen).map(({ value }) => value);

describe('of very many moments', () => {
  it('those around the chosen one are offered, with now before them', () => {
    expect(valuesFor('', 'now')).toEqual(all.slice(0, mostMoments).map(({ value }) => value));
    const middle = valuesFor('', 'r500');
    expect([middle.length, middle[0]]).toEqual([mostMoments, 'now']);
    expect(middle).toContain('r500');
    expect(middle).toContain('r501');
    const last = valuesFor(' ', 'r0');
    expect([last.length, last[0], last.at(-1)]).toEqual([mostMoments, 'now', 'r0']);
  });

  it('others are found by every word that is typed', () => {
    expect(valuesFor('oct REVISION 77 ', 'now')).toEqual(['r779', 'r778', 'r777', 'r776', 'r775', 'r774', 'r773', 'r772', 'r771', 'r770', 'r977', 'r877', 'r677', 'r577', 'r477', 'r377', 'r277', 'r177', 'r77'].sort((one, other) => Number(other.slice(1)) - Number(one.slice(1))));
    expect(valuesFor('nothing so', 'now')).toEqual([]);
    expect(momentsAtHand([...all, { value: 'k', label: 'Kesän tarkistus' }], 'kesan', 'now').map(({ value }) => value)).toEqual(['k']);
  });

  it('all of few are offered', () => {
    expect(momentsAtHand(all.slice(0, 12), '', 'r992')).toEqual(all.slice(0, 12));
  });
});
