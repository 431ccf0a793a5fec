import { expect, it } from 'vitest';
import { reportSectionIds } from '../framework/reportSections.ts';
import { partsOf } from './partsOf.ts';

it('the parts of a document begin with their first chapter, and are none where chapters of them are mixed or of one alone', () => {
  const partsIn = (...ids: readonly string[]) => partsOf({ language: 'en', sections: ids.map((id) => ({ id, title: id, blocks: [] })) });
  expect(Object.entries(partsIn(...reportSectionIds, 'unplanned'))).toEqual([['summary', 'Strategy'], ['actions', 'How it is carried out'], ['notes', 'Grounds and decisions'], ['audit', 'Appendices']]);
  expect(partsIn('goals', 'kpis', 'risks')).toEqual({ goals: 'Strategy', risks: 'How it is carried out' });
  expect([partsIn('goals', 'risks', 'kpis'), partsIn('goals', 'kpis'), partsIn()]).toEqual([{}, {}, {}]);
});
