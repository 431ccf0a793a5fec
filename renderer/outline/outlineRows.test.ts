import { describe, expect, it } from 'vitest';
import { editContextOf } from '../../shared/edits/editContext.ts';
import { addItem, reorderItem, type NewItem } from '../../shared/edits/items.ts';
import { setField, setMeasurements } from '../../shared/edits/fields.ts';
import { setPosition } from '../../shared/edits/positions.ts';
import { say } from '../../shared/messages/text.ts';
import { createYDoc } from '../../shared/plan/planDocument.ts';
import { LivePlan } from '../../shared/plan/livePlan.ts';
import { titleOf } from '../../shared/plan/plan.ts';
import { nothingFound, searchFor } from './findText.ts';
import { closedAtFirst, countFound, itemKey, keysAbove, outlineRows, type OutlineRow, type OutlineView } from './outlineRows.ts';

function makeDesk() {
  let seed = 3;
  return editContextOf(new LivePlan(createYDoc()), () => (seed = (seed * 16807) % 2147483647) / 2147483647);
}
type EditContext = ReturnType<typeof makeDesk>;

function add(context: EditContext, item: NewItem): string {
  const added = addItem(context, item);
  if (!added.ok) throw new Error(added.failure.code);
  return added.value;
}

const rowsOf = (context: EditContext, { query = '', ...view }: Partial<OutlineView> & { readonly query?: string } = {}) =>
  outlineRows(context.plan(), { closed: closedAtFirst, search: searchFor(query), language: 'en', ...view });
const words = (row: OutlineRow): string => {
  switch (row.kind) {
    case 'group':
      return `${say(row.name, 'en')} ${row.count ?? ''}`.trim();
    case 'axis':
      return say(row.dimension.name, 'en');
    case 'position':
      return `${say(row.party.name, 'en')} ${row.value ?? '-'}`;
    case 'item':
      return titleOf(row.item);
  }
};
const indented = (rows: readonly OutlineRow[]) => rows.map((row) => '  '.repeat(row.level - 1) + words(row));

describe('the outline', () => {
  it('lists the ring, then each region with its types and their items in the plan’s order', () => {
    const context = makeDesk();
    const second = add(context, { type: 'goal', fields: { statement: 'Second' } });
    const first = add(context, { type: 'goal', fields: { statement: 'First' } });
    add(context, { type: 'person', fields: { name: 'Somebody' } });
    reorderItem(context, { id: first, before: second });
    const lines = indented(rowsOf(context));
    expect(lines.slice(0, 5)).toEqual(['The ring', '  Scope', '  Culture', '  Structure', '  Governance']);
    expect(lines).toEqual(expect.arrayContaining(['People 1', '  Somebody', 'Goals 2', '  Business goals 0', '  Goals 2', '    First', '    Second', '  KPIs 0']));
    expect(lines.indexOf('    First')).toBeLessThan(lines.indexOf('    Second'));
  });

  it('tells each line its place among its like, so that it can be read aloud', () => {
    const context = makeDesk();
    for (const name of ['One', 'Two', 'Three']) add(context, { type: 'channel', fields: { name } });
    expect(rowsOf(context).filter((row) => row.kind === 'item').map(({ place, size }) => [place, size])).toEqual([[1, 3], [2, 3], [3, 3]]);
  });

  it('hides what lies under a closed group, and a search finds it all the same', () => {
    const context = makeDesk();
    const id = add(context, { type: 'goal', fields: { statement: 'More enquiries' } });
    const closed = new Set(keysAbove('goal'));
    expect(rowsOf(context, { closed }).some((row) => row.key === itemKey(id))).toBe(false);
    expect(indented(rowsOf(context, { closed, query: 'ENQUIR' }))).toEqual(['Goals 1', '  Goals 1', '    More enquiries']);
  });

  it('finds text in any field and in the notes of measurements, and says where', () => {
    const context = makeDesk();
    add(context, { type: 'audience', fields: { name: 'Sailors', needs: 'Long ago they asked us for advice on varnish (marine) and paint' } });
    const kpi = add(context, { type: 'kpi', fields: { name: 'Visits' } });
    setMeasurements(context, { id: kpi, measurements: [{ date: '2026-01-01', value: 1, note: 'varnish week' }] });
    const search = searchFor(' varnish ');
    const found = rowsOf(context, { query: ' varnish ' }).flatMap((row) => (row.kind === 'item' ? (search?.inItem(row.item) ?? []) : []));
    expect(found.map(({ field, before, hit, after, isTitle }) => [field.key, before, hit, after, isTitle])).toEqual([
      ['measurements', '', 'varnish', ' week', false],
      ['needs', '…advice on ', 'varnish', ' (marine) and paint', false],
    ]);
    expect(countFound(rowsOf(context, { query: '(marine)' }))).toBe(1);
    expect(rowsOf(context, { query: 'no such words' })).toEqual([]);
  });

  it('finds while somebody types on, and takes back, what a search made anew finds', () => {
    const context = makeDesk();
    for (const name of ['Varnish', 'Various', 'Vat', 'Paint', 'A varnish week']) add(context, { type: 'audience', fields: { name } });
    const before = nothingFound();
    for (const query of ['v', 'va', 'var', 'varx', 'var', 'varn', 'v', 'p', 'pa', 'vat', 'va', 'VARI']) {
      const found = rowsOf(context, { search: searchFor(query, before) }).map(({ key }) => key);
      expect(found, query).toEqual(rowsOf(context, { query }).map(({ key }) => key));
    }
    const [first] = context.plan().items.values();
    if (!first) throw new Error('nothing');
    setField(context, { id: first.id, key: 'name', value: 'Oil' });
    expect(countFound(rowsOf(context, { search: searchFor('varni', before) }))).toBe(1);
  });

  it('finds an axis by its poles and a place on it by its reason', () => {
    const context = makeDesk();
    setPosition(context, { dimension: 'scope', kind: 'client', value: 30, reason: 'We only publish today' });
    expect(indented(rowsOf(context, { query: 'explorer' }))).toEqual(['The ring', '  Scope', '    Today -', '    Client 30', '    Agency -', '    Agreed -']);
    expect(indented(rowsOf(context, { query: 'only publish' }))).toEqual(['The ring', '  Scope', '    Client 30']);
  });
});
