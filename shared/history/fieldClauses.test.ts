import { describe, expect, it } from 'vitest';
import type { FieldValue } from '../framework/field.ts';
import { itemTypes } from '../framework/itemTypes.ts';
import { planFields } from '../framework/planFields.ts';
import { registers } from '../framework/registers.ts';
import type { ItemTypeId } from '../framework/vocabulary.ts';
import { fieldClauses } from '../messages/historyFields.ts';
import { languages, namesIn, type Language } from '../messages/text.ts';
import type { Change } from './change.ts';
import { changedParts, tellPart } from './changedParts.ts';

type Values = Readonly<Record<string, FieldValue | readonly [before: FieldValue, after: FieldValue | undefined]>>;

/** Changes of one item, of its fields filled in or, in pairs, changed. */
const of = (type: ItemTypeId, title: string, values: Values, unit?: string): readonly Change[] =>
  Object.entries(values).map(([field, value]): Change => {
    const [before, after] = Array.isArray(value) ? value : [undefined, value];
    const sides = { ...(before === undefined ? {} : { before: before as FieldValue }), ...(after === undefined ? {} : { after: after as FieldValue }) };
    return { kind: 'fieldChanged', item: { id: 'i1', type, title, ...(unit ? { unit } : {}) }, field, currencies: ['GBP', 'GBP'], ...sides };
  });
const said = (changes: readonly Change[], language: Language = 'en'): string => changedParts(changes).map((part) => tellPart(part, language).sentence).join('\n').replaceAll(/\s/g, ' ');

describe('what changed of a part', () => {
  it('is said of its money month by month, months alike together', () => {
    const retainer = of('resource', 'Retainer', { 'used@2026-09': 2800, 'used@2026-10': 2800, 'used@2026-11': 900 });
    expect(said(retainer)).toBe('Resource “Retainer”: used £2,800 a month in Sept–Oct 2026 and £900 in Nov 2026');
    expect(said(retainer, 'fi')).toBe('Resurssi ”Retainer”: käytettiin 2 800 £ kuussa (9–10/2026) ja 900 £ (11/2026)');
    const reach = of('resource', 'Reach', { 'amount@2026-12': [800, 567], 'amount@2027-01': [800, 567], 'amount@2027-02': [800, 566] });
    expect(said(reach)).toBe('Resource “Reach”: the amount by month went from £800 to £567 a month in Dec 2026–Jan 2027 and from £800 to £566 in Feb 2027');
    expect(said(of('resource', 'Reach', { 'used@2026-09': [800, undefined] }))).toBe('Resource “Reach”: “Used Sept 2026” was removed (it was £800)');
  });

  it('names where revenue is known from, states within the sentence, and what has no clause by its field', () => {
    const shop = of('channel', 'Shop', { revenueSource: 'Orders', revenueSure: 'counted', 'revenue@2026-09': 3150, cadence: 'Weekly' });
    expect(said(shop)).toBe('Channel “Shop”: brought in £3,150 in Sept 2026; the revenue is known from “Orders” (counted); “Publishing cadence” is “Weekly”');
    expect(said(of('action', 'Letter', { status: ['doing', 'done'] }))).toBe('Action “Letter”: went from “in progress” to “done”');
    expect(said(of('action', 'Kirje', { status: ['doing', 'done'] }), 'fi')).toBe('Toimenpide ”Kirje”: siirtyi tilasta ”työn alla” tilaan ”valmis”');
    expect(said(of('person', 'Isla', { crisisToldOn: '2026-11-12' }))).toBe('Person “Isla”: was told of the crisis plan on 12 Nov 2026');
  });

  it('has a KPI’s numbers with their unit', () => {
    const target = of('kpi', 'Sales', { target: [8000, 7000.125] }, 'GBP a month');
    const reading: Change = { kind: 'measurementsChanged', item: { id: 'i1', type: 'kpi', title: 'Sales', unit: '%' }, added: [{ date: '2026-10-31', value: 13.375 }], removed: [], corrected: [] };
    expect(said(target)).toMatch(/^KPI “Sales”: the target went from £8,000 a month to £7,000\.1\d a month$/);
    expect(said([reading])).toBe('KPI “Sales”: 13.375% measured on 31 Oct 2026');
    expect(said([reading], 'fi')).toBe('Mittari ”Sales”: 31.10.2026 mitattiin 13,375 %');
  });

  it('says of a link what is written on it, not that the link came or went', () => {
    const item = (id: string, title: string) => ({ id, type: 'goal', title }) as const;
    const words = (sides: { readonly before?: string; readonly after?: string }): readonly Change[] => [
      { kind: 'registerChanged', register: 'linkWords', entry: 'l1', field: 'words', currencies: ['EUR', 'EUR'], link: { kind: 'serves', from: item('a', 'Circle'), to: { ...item('b', 'Loyalty'), type: 'businessGoal' } }, ...sides },
    ];
    expect(said(words({ after: 'who mends' }))).toBe('Link “Circle” serves “Loyalty”: says “who mends”');
    expect(said(words({ before: 'who mends', after: 'who stays' }))).toBe('Link “Circle” serves “Loyalty”: says “who stays” instead of “who mends”');
    expect(said(words({ before: 'who mends' }))).toBe('Link “Circle” serves “Loyalty”: “Words” was removed (it was “who mends”)');
  });

  it('is told by fields that something has', () => {
    const known = new Set([...itemTypes.flatMap(({ fields }) => fields), ...planFields, ...registers.flatMap(({ fields }) => fields)].flatMap(({ key }) => [key, `${key}Before`, `${key}Months`, `${key}MonthsChanged`]));
    for (const clause of fieldClauses) {
      const names = languages.map((language) => [...namesIn(clause[language])].sort());
      expect(names[0]).toEqual(names[1]);
      for (const name of names[0] ?? []) expect(known).toContain(name);
    }
  });
});
