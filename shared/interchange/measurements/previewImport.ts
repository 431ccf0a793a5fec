import { scaledValue, meaningOf, takeFigureApart, type NumberForm } from '../../plan/figures.ts';
import type { Item } from '../../plan/plan.ts';
import { takeDayApart, type DayOrder } from '../../plan/writtenDays.ts';
import type { ColumnMapping } from './columns.ts';
import { dayInOrder, dayOrderOf, numberFormOf } from './forms.ts';
import type { ImportAnswers, ImportPreview, ImportQuestion, PreviewReading, PreviewRow } from './importPreview.ts';
import type { MeasurementTable } from './measurementTable.ts';
import { ReadingShelf } from './readingShelf.ts';
import { columnOf, RowReader } from './rowReader.ts';
import { UnitBook } from './unitBook.ts';

/**
 * What importing a table on a day (`yyyy-mm-dd`) would do. Each fault is said with its row and cell, and only that reading is left
 * out. Where a KPI has several values for one day it is asked whether they add up; else the first is taken and the others are faults. Empty cells are no readings, unless
 * the row names its KPI. A month, week or quarter is stored on its last day, or today while it runs; a single reading that the
 * plan has of it already keeps its day and gets the value.
 */
export function previewImport(table: MeasurementTable, mapping: ColumnMapping, kpis: readonly Item[], answers: ImportAnswers, today: string): ImportPreview {
  const steps = previewSteps(table, mapping, kpis, answers, today);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Rows that are read between two rests. */
export const rowsAStep = 1_000;

/** The same in steps, so that a window can breathe between them; each says how many rows are read. */
export function* previewSteps(
  table: MeasurementTable,
  mapping: ColumnMapping,
  kpis: readonly Item[],
  answers: ImportAnswers,
  today: string,
): Generator<number, ImportPreview, undefined> {
  const questions: ImportQuestion[] = table.openCommas && answers.joins === undefined ? [{ kind: 'commas', example: table.openCommas.example }] : [];
  const order = orderIn(table, columnOf(mapping, 'day'), answers, questions);
  const forms = formsIn(table, mapping, answers, questions);
  const units = new UnitBook(answers.units);
  const shelf = new ReadingShelf(kpis, today, answers.sameDay === 'sum');
  const reader = new RowReader({ table, mapping, kpis, order, forms, units, shelf });

  const rows: PreviewRow[] = [];
  for (const row of table.rows) {
    rows.push(reader.read(row));
    if (rows.length % rowsAStep === 0) yield rows.length;
  }
  questions.push(...units.questions());
  // Days are only known to be the same once nothing else about them is open.
  const twice = shelf.severalOn;
  if (twice && answers.sameDay === undefined && questions.length === 0) questions.push({ kind: 'sameDay', ...twice });
  const told = answers.sameDay === 'sum' && twice ? rows.map((row) => ({ ...row, readings: row.readings.map((reading) => shelf.withSum(reading)) })) : rows;
  const count = (state: PreviewReading['state']): number => told.reduce((sum, row) => sum + row.readings.filter((reading) => reading.state === state).length, 0);
  return {
    rows: told,
    readings: shelf.written(),
    units: units.remembered(),
    added: count('new'),
    changed: count('changed'),
    same: count('same'),
    faulty: rows.filter(({ faults }) => faults.length > 0).length,
    ahead: rows.filter(({ day, readings }) => day !== undefined && day > today && readings.length > 0).length,
    questions,
    order,
    forms,
  };
}

function* cellsOf(table: MeasurementTable, column: number): Iterable<string> {
  for (const { cells } of table.rows) {
    const cell = cells[column];
    if (cell !== undefined && cell !== '') yield cell;
  }
}

function orderIn(table: MeasurementTable, column: number, { order: answered }: ImportAnswers, questions: ImportQuestion[]): DayOrder | undefined {
  const { found, open } = dayOrderOf(cellsOf(table, column));
  const order = answered ?? found;
  const written = open === undefined ? undefined : takeDayApart(open);
  if (open === undefined || !written) return order;
  const [first, second] = [dayInOrder(written, 'dayFirst'), dayInOrder(written, 'monthFirst')];
  if (order === undefined && first.ok && second.ok) questions.push({ kind: 'order', example: open, dayFirst: first.day, monthFirst: second.day });
  return order;
}

/** Each column's own form; where its cells do not tell it, what the table's other columns tell together, since one program wrote them all. */
function formsIn(table: MeasurementTable, mapping: ColumnMapping, answers: ImportAnswers, questions: ImportQuestion[]): ReadonlyMap<number, NumberForm> {
  const columns = mapping.flatMap(({ kind }, column) => (kind === 'kpi' || kind === 'value' ? [{ column, ...numberFormOf(cellsOf(table, column)) }] : []));
  const others = new Set(columns.flatMap(({ found }) => found ?? []));
  const [shared] = others.size === 1 ? others : [];
  const forms = new Map<number, NumberForm>();
  for (const { column, found, open } of columns) {
    const form = answers.forms[column] ?? found ?? shared;
    if (form !== undefined) forms.set(column, form);
    const figure = open === undefined ? undefined : takeFigureApart(open);
    if (form !== undefined || open === undefined || !figure) continue;
    const { point, comma } = meaningOf(figure.digits);
    if (point !== undefined && comma !== undefined) questions.push({ kind: 'form', column, example: open, point: scaledValue(figure, point), comma: scaledValue(figure, comma) });
  }
  return forms;
}
