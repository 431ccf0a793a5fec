import { meaningOf, takeFigureApart } from '../../plan/figures.ts';
import { titleOf, type Item } from '../../plan/plan.ts';
import { saysWhen, type MeasurementTable } from './measurementTable.ts';

/**
 * What a column holds: nothing of use, the day, a note on the row's readings, the readings of one KPI (its id), or, in
 * tables with a row for each reading, the KPI's name and its value.
 */
export type ColumnUse =
  | { readonly kind: 'skip' | 'day' | 'note' | 'name' | 'value' }
  | { readonly kind: 'kpi'; readonly id: string };

/** A use for each column, in the order of the columns. */
export type ColumnMapping = readonly ColumnUse[];

/** Words end where no letter of any alphabet follows; `\b` knows English letters only. */
const headings: readonly (readonly [Exclude<ColumnUse['kind'], 'kpi' | 'skip'>, RegExp])[] = [
  ['day', /^(date|day|päivä|päiväys|pvm|päivämäärä|ajankohta|aika|kirjauspäivä|arvopäivä)(?!\p{L})/iu],
  ['day', /^(period|week|viikko|month|kuukausi|quarter|neljännes|jakso|aika\p{L}*)(?!\p{L})/iu],
  ['note', /^(note|comment|huomio|huomautus|kommentti|muistiinpano)/iu],
  ['name', /^(kpi|measure|metric|mittari|name|nimi)/iu],
  ['value', /^(value|reading|arvo|lukema|tulos)/iu],
];

/** A heading's name and the unit that it says in brackets: `Spend (€)`, `CTR [%]`. */
export function headingParts(heading: string): { readonly name: string; readonly unit: string } {
  const match = /^(.*?)\s*[([]([^\])]{1,12})[\])]\s*$/u.exec(heading);
  return match ? { name: match[1] ?? '', unit: (match[2] ?? '').trim() } : { name: heading.trim(), unit: '' };
}

/** A name as it is compared with others. */
export function plainName(name: string): string {
  return name.normalize('NFC').trim().toLocaleLowerCase().replace(/\s+/gu, ' ');
}

/** Whether two names mean the same KPI. */
function sameName(one: string, other: string): boolean {
  return plainName(one) === plainName(other);
}

/** The KPI that a name means, with or without a unit in brackets. */
export function kpiNamed(kpis: readonly Item[], name: string): Item | undefined {
  if (name.trim() === '') return undefined;
  return kpis.find((kpi) => sameName(titleOf(kpi), name)) ?? kpis.find((kpi) => sameName(headingParts(titleOf(kpi)).name, headingParts(name).name));
}

/** What a column holds is seen from this many of its cells. */
const sampleRows = 200;

/**
 * A first guess at what the columns hold: by the heading, a KPI's own name first; the day by its content, a column of days before
 * one of weeks; then the one column of numbers as the readings of `fallback`, the KPI that the person came from.
 */
export function guessMapping(table: MeasurementTable, kpis: readonly Item[], fallback?: string): ColumnMapping {
  const sample = table.rows.slice(0, sampleRows);
  const shareOf = (column: number, fits: (cell: string) => boolean): number => {
    const cells = sample.map((row) => row.cells[column] ?? '').filter((cell) => cell !== '');
    return cells.length === 0 ? 0 : cells.filter(fits).length / cells.length;
  };
  const columns = Array.from({ length: table.width }, (_, column) => column);
  const rankOf = (column: number): number => headings.findIndex(([kind, pattern]) => kind === 'day' && pattern.test(table.heading?.[column] ?? ''));
  const days = columns.filter((column) => shareOf(column, saysWhen) >= 0.5);
  const named = days.filter((column) => rankOf(column) >= 0).sort((one, other) => rankOf(one) - rankOf(other));
  const day = named[0] ?? days[0];
  const taken = new Set<string>();
  const uses = columns.map((column): ColumnUse => {
    if (column === day) return { kind: 'day' };
    const heading = table.heading?.[column]?.trim() ?? '';
    const kpi = kpiNamed(kpis, heading);
    if (kpi) return { kind: 'kpi', id: kpi.id };
    const kind = headings.find(([, pattern]) => pattern.test(heading))?.[0];
    if (kind === undefined || kind === 'day' || taken.has(kind)) return { kind: 'skip' };
    taken.add(kind);
    return { kind };
  });
  // A name is only of use beside a value, and a value without a name belongs to one KPI.
  const hasName = uses.some(({ kind }) => kind === 'name');
  const value = uses.findIndex(({ kind }) => kind === 'value');
  const single = fallback ?? (kpis.length === 1 ? kpis[0]?.id : undefined);
  if (!hasName && value >= 0) uses[value] = single === undefined ? { kind: 'skip' } : { kind: 'kpi', id: single };
  if (!uses.some(({ kind }) => kind === 'kpi' || kind === 'value') && single !== undefined) {
    const column = uses.findIndex((use, at) => use.kind === 'skip' && shareOf(at, isFigure) > 0.5);
    if (column >= 0) uses[column] = { kind: 'kpi', id: single };
  }
  // Two columns out of a spreadsheet may have words beside them.
  const words = table.heading === null ? uses.findIndex((use, at) => use.kind === 'skip' && shareOf(at, (cell) => /\p{L}{2}/u.test(cell) && !isFigure(cell)) > 0.5) : -1;
  if (words >= 0) uses[words] = { kind: 'note' };
  return uses;
}

function isFigure(cell: string): boolean {
  const { point, comma } = meaningOf(takeFigureApart(cell)?.digits ?? '');
  return point !== undefined || comma !== undefined;
}
