import { describe, expect, it } from 'vitest';
import { setField } from '../edits/fields.ts';
import { addItem } from '../edits/items.ts';
import { setPosition } from '../edits/positions.ts';
import { workbench } from '../edits/testing/workbench.ts';
import { agreeOn } from '../views/blindAgreement.ts';
import { comparePlans } from './comparePlans.ts';
import { describeChange, describeRewording } from './describeChange.ts';
import { rewordedRuns, rewordingOf } from './rewording.ts';

const long = 'We answer every question within a day, in the words that our customers use.';

describe('a long text that was reworded', () => {
  it('is told by what it is, with its words under it', () => {
    const bench = workbench();
    const id = bench.make(addItem, { type: 'note', fields: { text: long } });
    const before = bench.plan();
    bench.make(setField, { id, key: 'text', value: long.replace('a day', 'two hours') });
    const [change] = comparePlans(before, bench.plan());
    const rewording = change && rewordingOf(change);
    if (!change || !rewording) throw new Error('It was not found');
    expect(describeRewording(change, 'en')).toMatch(/^Note “.*”: “Text” was reworded$/);
    expect(describeRewording(change, 'fi')).toMatch(/” muotoiltiin uudelleen$/);
    expect(rewordedRuns(rewording).filter(({ kind }) => kind !== 'kept')).toEqual([
      { kind: 'removed', text: 'a day' },
      { kind: 'added', text: 'two hours' },
    ]);
  });

  it('is not looked for in names, numbers and what was filled in', () => {
    const bench = workbench();
    const id = bench.make(addItem, { type: 'goal', fields: { statement: 'More enquiries', target: 40 } });
    const before = bench.plan();
    bench.make(setField, { id, key: 'statement', value: 'More good enquiries' });
    bench.make(setField, { id, key: 'target', value: 50 });
    bench.make(setField, { id, key: 'measure', value: long.slice(0, 60) });
    expect(comparePlans(before, bench.plan()).map(rewordingOf)).toEqual([undefined, undefined, undefined]);
  });
});

describe('a text longer than a sentence holds', () => {
  it.each([
    ['written', undefined, `${long} ${long}`, 'added', /: “Measure” was written$/, /: ”.*” kirjoitettiin$/],
    ['emptied', `${long} ${long}`, '', 'removed', /: “Measure” was removed$/, /: ”.*” poistettiin$/],
  ] as const)('is told whole where it was %s', (_, first, then, kind, english, finnish) => {
    const bench = workbench();
    const id = bench.make(addItem, { type: 'goal', fields: { statement: 'More enquiries', ...(first ? { measure: first } : {}) } });
    const before = bench.plan();
    bench.make(setField, { id, key: 'measure', value: then });
    const [change] = comparePlans(before, bench.plan());
    const rewording = change && rewordingOf(change);
    if (!change || !rewording) throw new Error('It was not found');
    expect(describeRewording(change, 'en')).toMatch(english);
    expect(describeRewording(change, 'fi')).toMatch(finnish);
    expect(rewordedRuns(rewording)).toEqual([{ kind, text: `${long} ${long}` }]);
  });
});

describe('a place on the ring that was agreed', () => {
  it('is told with who agreed and when', () => {
    const bench = workbench();
    bench.make(setPosition, { dimension: 'governance', kind: 'agreed', value: 30 });
    const before = bench.plan();
    bench.make(agreeOn, { dimension: 'governance', value: 55, client: 'Aino', agency: 'Väinö', on: '2026-03-03', note: '' });
    const [change] = comparePlans(before, bench.plan());
    if (!change) throw new Error('Nothing changed');
    expect(describeChange(change, 'en')).toBe('Governance, Agreed: moved from 30 to 55, towards Anarchy; agreed by Aino and Väinö on 3 Mar 2026');
    expect(describeChange(change, 'fi')).toMatch(/; sovittu 3\.3\.2026: Aino ja Väinö$/);
  });
});
