import { expect, it } from 'vitest';
import type { Change } from '../../shared/history/change.ts';
import { subjectOf } from './subjectOf.ts';

const goal = { id: 'goal', type: 'goal', title: 'More enquiries' } as const;
const channel = { id: 'channel', type: 'channel', title: 'Newsletter' } as const;

it('a change leads to what it is about, where that is a part on the canvas', () => {
  const subjects: readonly [Change, unknown][] = [
    [{ kind: 'fieldChanged', item: goal, field: 'target', currencies: ['EUR', 'EUR'] }, { items: ['goal'] }],
    [{ kind: 'itemRemoved', item: goal }, { items: ['goal'] }],
    [{ kind: 'linkAdded', link: 'reaches', from: channel, to: goal }, { items: ['channel'] }],
    [{ kind: 'positionChanged', dimension: 'scope', position: 'client' }, { marker: { dimension: 'scope', kind: 'client' } }],
    [{ kind: 'planFieldChanged', field: 'title', currencies: ['EUR', 'EUR'] }, undefined],
  ];
  for (const [change, subject] of subjects) expect(subjectOf(change)).toEqual(subject);
});
