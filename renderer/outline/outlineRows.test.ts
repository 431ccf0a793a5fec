import { describe, expect, it } from 'vitest';
import { deskOver } from '../../shared/edits/desk.ts';
import { addItem, reorderItem, type NewItem } from '../../shared/edits/items.ts';
import { setMeasurements } from '../../shared/edits/fields.ts';
import { setPosition } from '../../shared/edits/positions.ts';
import { say } from '../../shared/messages/text.ts';
import { createYDoc } from '../../shared/plan/planDocument.ts';
import { PlanView } from '../../shared/plan/planView.ts';
import { titleOf } from '../../shared/plan/plan.ts';
import { closedAtFirst, countFound, itemKey, keysAbove, outlineRows, type OutlineRow, type OutlineView } from './outlineRows.ts';

function makeDesk() {
  let seed = 3;
  return deskOver(new PlanView(createYDoc()), () => (seed = (seed * 16807) % 2147483647) / 2147483647);
}
type Desk = ReturnType<typeof makeDesk>;

function add(desk: Desk, item: NewItem): string {
  const added = addItem(desk, item);
  if (!added.ok) throw new Error(added.failure.code);
  return added.value;
}

const rowsOf = (desk: Desk, view: Partial<OutlineView> = {}) => outlineRows(desk.plan(), { closed: closedAtFirst, query: '', language: 'en', ...view });
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
    const desk = makeDesk();
    const second = add(desk, { type: 'goal', fields: { statement: 'Second' } });
    const first = add(desk, { type: 'goal', fields: { statement: 'First' } });
    add(desk, { type: 'person', fields: { name: 'Somebody' } });
    reorderItem(desk, { id: first, before: second });
    const lines = indented(rowsOf(desk));
    expect(lines.slice(0, 5)).toEqual(['The ring', '  Scope', '  Culture', '  Structure', '  Governance']);
    expect(lines).toEqual(expect.arrayContaining(['People 1', '  Somebody', 'Goals 2', '  Business goals 0', '  Goals 2', '    First', '    Second', '  KPIs 0']));
    expect(lines.indexOf('    First')).toBeLessThan(lines.indexOf('    Second'));
  });

  it('tells each line its place among its like, so that it can be read aloud', () => {
    const desk = makeDesk();
    for (const name of ['One', 'Two', 'Three']) add(desk, { type: 'channel', fields: { name } });
    expect(rowsOf(desk).filter((row) => row.kind === 'item').map(({ place, size }) => [place, size])).toEqual([[1, 3], [2, 3], [3, 3]]);
  });

  it('hides what lies under a closed group, and a search finds it all the same', () => {
    const desk = makeDesk();
    const id = add(desk, { type: 'goal', fields: { statement: 'More enquiries' } });
    const closed = new Set(keysAbove('goal'));
    expect(rowsOf(desk, { closed }).some((row) => row.key === itemKey(id))).toBe(false);
    expect(indented(rowsOf(desk, { closed, query: 'ENQUIR' }))).toEqual(['Goals 1', '  Goals 1', '    More enquiries']);
  });

  it('finds text in any field and in the notes of measurements, and says where', () => {
    const desk = makeDesk();
    add(desk, { type: 'audience', fields: { name: 'Sailors', needs: 'Long ago they asked us for advice on varnish (marine) and paint' } });
    const kpi = add(desk, { type: 'kpi', fields: { name: 'Visits' } });
    setMeasurements(desk, { id: kpi, measurements: [{ date: '2026-01-01', value: 1, note: 'varnish week' }] });
    const found = rowsOf(desk, { query: ' varnish ' }).flatMap((row) => (row.kind === 'item' && row.match ? [row.match] : []));
    expect(found.map(({ field, before, hit, after, isTitle }) => [field.key, before, hit, after, isTitle])).toEqual([
      ['measurements', '', 'varnish', ' week', false],
      ['needs', '…us for advice on ', 'varnish', ' (marine) and paint', false],
    ]);
    expect(countFound(rowsOf(desk, { query: '(marine)' }))).toBe(1);
    expect(rowsOf(desk, { query: 'no such words' })).toEqual([]);
  });

  it('finds an axis by its poles and a place on it by its reason', () => {
    const desk = makeDesk();
    setPosition(desk, { dimension: 'scope', kind: 'client', value: 30, reason: 'We only publish today' });
    expect(indented(rowsOf(desk, { query: 'explorer' }))).toEqual(['The ring', '  Scope', '    Today -', '    Client 30', '    Agency -', '    Agreed -']);
    expect(indented(rowsOf(desk, { query: 'only publish' }))).toEqual(['The ring', '  Scope', '    Client 30']);
  });

  it('knows which items are incomplete', () => {
    const desk = makeDesk();
    add(desk, { type: 'policy', fields: { rule: 'Answer the same day' } });
    add(desk, { type: 'policy' });
    const missing = rowsOf(desk).flatMap((row) => (row.kind === 'item' ? [row.completeness.missing.length] : []));
    expect(missing).toEqual([0, 1]);
  });
});
