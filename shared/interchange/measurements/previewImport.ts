import type { Measurement } from '../../framework/field.ts';
import { isScaleOf, meaningOf, sameUnit, scaledValue, takeFigureApart, type NumberForm, type WrittenFigure } from '../../plan/figures.ts';
import { textOf, type Item } from '../../plan/plan.ts';
import { takeDayApart, type DayOrder } from '../../plan/writtenDays.ts';
import { headingParts, kpiNamed, type ColumnMapping, type ColumnUse } from './columns.ts';
import { dayInOrder, dayOrderOf, numberFormOf, readWhen, type ReadWhen } from './forms.ts';
import type { DelimitedRow } from './delimitedText.ts';
import type { MeasurementTable } from './measurementTable.ts';

/** What a person said where a table leaves it open. */
export interface ImportAnswers {
  readonly order?: DayOrder;
  /** By column. */
  readonly forms: Readonly<Record<number, NumberForm>>;
  /** KPIs (ids) whose readings are taken though the table says another unit. */
  readonly units: readonly string[];
  /** Whether `5,5` between commas is one number. */
  readonly joins?: boolean;
  /** What several rows of one KPI and day come to: their sum (payments of a day), or the first. */
  readonly sameDay?: 'sum' | 'first';
}

export const nothingAnswered: ImportAnswers = { forms: {}, units: [] };

/** What only a person can tell. All are answered before anything is taken. */
export type ImportQuestion =
  | { readonly kind: 'order'; readonly example: string; readonly dayFirst: string; readonly monthFirst: string }
  | { readonly kind: 'form'; readonly column: number; readonly example: string; readonly point: number; readonly comma: number }
  | { readonly kind: 'unit'; readonly kpi: string; readonly units: readonly string[]; readonly own: string }
  | { readonly kind: 'commas'; readonly example: string }
  | { readonly kind: 'sameDay'; readonly kpi: string; readonly day: string; readonly sum: number; readonly first: number };

/** Why a cell cannot be taken. */
export type CellProblem = 'notANumber' | 'numberOpen' | 'notADay' | 'noSuchDay' | 'unlikelyYear' | 'dayOpen' | 'valueMissing' | 'dayTwice' | 'dayMissing' | 'nameUnknown' | 'quoteOpen' | 'tooManyCells';

/** A cell that is not taken, and why. */
export interface CellFault {
  readonly column: number;
  readonly text: string;
  readonly problem: CellProblem;
}

/**
 * A reading as it would be stored. `was`: the value of that day in the plan, where there is one. `summed`: part of a day whose
 * sum stands in the first of its rows.
 */
export interface PreviewReading {
  readonly column: number;
  readonly kpi: string;
  /** `yyyy-mm-dd` under which it is stored. */
  readonly date: string;
  readonly value: number;
  readonly was: number | undefined;
  readonly state: 'new' | 'changed' | 'same' | 'summed';
}

/** A row as it would be imported. */
export interface PreviewRow {
  readonly line: number;
  readonly cells: readonly string[];
  /** `yyyy-mm-dd` under which its readings are stored. */
  readonly day: string | undefined;
  readonly faults: readonly CellFault[];
  readonly readings: readonly PreviewReading[];
}

/** What an import would do; nothing is done by making it. */
export interface ImportPreview {
  readonly rows: readonly PreviewRow[];
  /** By the KPI's id: what would be written. Readings that the plan has already are not among them. */
  readonly readings: ReadonlyMap<string, readonly Measurement[]>;
  /** By the KPI's id: the unit that a KPI without one would get. */
  readonly units: ReadonlyMap<string, string>;
  readonly added: number;
  readonly changed: number;
  readonly same: number;
  /** Rows with at least one fault. */
  readonly faulty: number;
  /** Readings of days that are still to come. */
  readonly ahead: number;
  readonly questions: readonly ImportQuestion[];
  /** How the table writes days and numbers, by column, where it matters: found or answered. */
  readonly order: DayOrder | undefined;
  readonly forms: ReadonlyMap<number, NumberForm>;
}

interface Raw {
  readonly kpi: Item;
  readonly column: number;
  readonly text: string;
}

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
  const columnOf = (kind: ColumnUse['kind']): number => mapping.findIndex((use) => use.kind === kind);
  const [dayColumn, noteColumn, nameColumn, valueColumn] = [columnOf('day'), columnOf('note'), columnOf('name'), columnOf('value')];
  const byId = new Map(kpis.map((kpi) => [kpi.id, kpi]));
  const questions: ImportQuestion[] = table.openCommas && answers.joins === undefined ? [{ kind: 'commas', example: table.openCommas.example }] : [];
  const order = orderIn(table, dayColumn, answers, questions);
  const forms = formsIn(table, mapping, answers, questions);
  const units = new UnitBook(answers.units);
  for (const [column, use] of mapping.entries()) {
    const kpi = use.kind === 'kpi' ? byId.get(use.id) : undefined;
    if (kpi) units.note(kpi, headingParts(table.heading?.[column] ?? '').unit);
  }

  const rawOf = (cells: readonly string[], faults: CellFault[]): readonly Raw[] => {
    const raws = mapping.flatMap((use, column): Raw[] => {
      const text = cells[column] ?? '';
      const kpi = use.kind === 'kpi' ? byId.get(use.id) : undefined;
      return kpi && text !== '' ? [{ kpi, column, text }] : [];
    });
    if (nameColumn < 0 || valueColumn < 0) return raws;
    const name = cells[nameColumn] ?? '';
    const kpi = kpiNamed(kpis, name);
    if (kpi) return [...raws, { kpi, column: valueColumn, text: cells[valueColumn] ?? '' }];
    faults.push({ column: nameColumn, text: name, problem: 'nameUnknown' });
    return raws;
  };

  const shelf = new Shelf(kpis, today, answers.sameDay === 'sum');
  const readRow = ({ line, cells, isQuoteOpen }: DelimitedRow): PreviewRow => {
    const faults: CellFault[] = [];
    const readings: PreviewReading[] = [];
    if (isQuoteOpen) faults.push({ column: cells.findIndex((cell) => cell.startsWith('"')), text: cells.find((cell) => cell.startsWith('"')) ?? '', problem: 'quoteOpen' });
    const spare = cells.findIndex((cell, column) => column >= table.width && cell !== '');
    if (spare >= 0) faults.push({ column: spare, text: cells[spare] ?? '', problem: 'tooManyCells' });
    if (faults.length > 0 || dayColumn < 0) return { line, cells, day: undefined, faults, readings };
    const dayText = cells[dayColumn] ?? '';
    const when: ReadWhen = readWhen(dayText, order);
    const raws = rawOf(cells, faults);
    if (!when.ok) faults.push({ column: dayColumn, text: dayText, problem: dayText === '' ? 'dayMissing' : when.problem });
    for (const raw of raws) {
      const { kpi, column, text } = raw;
      const figure = takeFigureApart(text);
      const value = figure && valueOf(figure, kpi, forms.get(column));
      if (text === '') faults.push({ column, text: dayText, problem: 'valueMissing' });
      else if (!figure || value === undefined) faults.push({ column, text, problem: 'notANumber' });
      else if (value === 'open') faults.push({ column, text, problem: 'numberOpen' });
      else if (when.ok) {
        units.note(kpi, figure.unit === '' || isScaleOf(figure, textOf(kpi.fields, 'unit')) ? '' : figure.unit);
        const put = shelf.put(kpi, when, value, (cells[noteColumn] ?? '').trim());
        if (put) readings.push({ column, kpi: kpi.id, value, ...put });
        else faults.push({ column, text: dayText, problem: 'dayTwice' });
      }
    }
    return { line, cells, day: when.ok ? shelf.dayOf(raws[0]?.kpi, when) : undefined, faults, readings };
  };
  const rows: PreviewRow[] = [];
  for (const row of table.rows) {
    rows.push(readRow(row));
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

function valueOf(figure: WrittenFigure, kpi: Item, form: NumberForm | undefined): number | 'open' | undefined {
  const { point, comma, isOpen } = meaningOf(figure.digits);
  if (isOpen && form === undefined) return 'open';
  const value = isOpen ? (form === 'comma' ? comma : point) : (point ?? comma);
  return value === undefined ? undefined : scaledValue(isScaleOf(figure, textOf(kpi.fields, 'unit')) ? { ...figure, scale: 1 } : figure, value);
}

/** The units that a table names, by KPI. */
class UnitBook {
  readonly #accepted: readonly string[];
  readonly #seen = new Map<string, { readonly kpi: Item; readonly units: string[]; readonly written: Set<string> }>();

  constructor(accepted: readonly string[]) {
    this.#accepted = accepted;
  }

  note(kpi: Item, unit: string): void {
    if (unit === '') return;
    const seen = this.#seen.get(kpi.id) ?? { kpi, units: [], written: new Set<string>() };
    if (seen.written.has(unit)) return;
    seen.written.add(unit);
    this.#seen.set(kpi.id, seen);
    if (!seen.units.some((known) => sameUnit(known, unit))) seen.units.push(unit);
  }

  /** The unit for each KPI that has none, where the table names just one. */
  remembered(): ReadonlyMap<string, string> {
    const all = [...this.#seen.values()].filter(({ kpi, units }) => textOf(kpi.fields, 'unit').trim() === '' && units.length === 1);
    return new Map(all.map(({ kpi, units }) => [kpi.id, units[0] ?? '']));
  }

  questions(): readonly ImportQuestion[] {
    return [...this.#seen.values()].flatMap(({ kpi, units }): ImportQuestion[] => {
      const own = textOf(kpi.fields, 'unit').trim();
      const strange = own === '' ? (units.length > 1 ? units : []) : units.filter((unit) => !sameUnit(unit, own));
      return strange.length > 0 && !this.#accepted.includes(kpi.id) ? [{ kind: 'unit', kpi: kpi.id, units: strange, own }] : [];
    });
  }
}

/** What would be written, by KPI and day, beside what the plan has. */
class Shelf {
  readonly #today: string;
  readonly #adds: boolean;
  readonly #known: ReadonlyMap<string, ReadonlyMap<string, Measurement>>;
  readonly #put = new Map<string, Map<string, Measurement>>();
  /** The first day with several values. */
  #several: { readonly kpi: string; readonly day: string; readonly first: number; sum: number } | undefined;

  constructor(kpis: readonly Item[], today: string, adds: boolean) {
    this.#today = today;
    this.#adds = adds;
    this.#known = new Map(kpis.map((kpi) => [kpi.id, new Map(kpi.measurements.map((reading) => [reading.date, reading]))]));
  }

  /** A KPI's first day that has several values, with what they come to; undefined where each day has one. */
  get severalOn(): { readonly kpi: string; readonly day: string; readonly first: number; readonly sum: number } | undefined {
    return this.#several;
  }

  /** The day under which a reading is stored. */
  dayOf(kpi: Item | undefined, when: Extract<ReadWhen, { ok: true }>): string {
    if (!when.period) return when.day;
    const { first, last } = when.period;
    const [only, ...more] = kpi?.measurements.filter(({ date }) => date >= first && date <= last) ?? [];
    if (only && more.length === 0) return only.date;
    return first <= this.#today && this.#today < last ? this.#today : last;
  }

  /** Takes a reading, or answers undefined where the table gave one for that day before and they are not to be added. */
  put(kpi: Item, when: Extract<ReadWhen, { ok: true }>, value: number, note: string): Pick<PreviewReading, 'date' | 'was' | 'state'> | undefined {
    const date = this.dayOf(kpi, when);
    const days = this.#put.get(kpi.id) ?? new Map<string, Measurement>();
    this.#put.set(kpi.id, days);
    const before = days.get(date);
    if (before) {
      if (this.#several?.kpi === kpi.id && this.#several.day === date) this.#several.sum = added(this.#several.sum, value);
      else this.#several ??= { kpi: kpi.id, day: date, first: before.value, sum: added(before.value, value) };
      const sum = added(before.value, value);
      if (!this.#adds || !Number.isFinite(sum)) return undefined;
      const notes = [...new Set([...(before.note?.split(noteJoint) ?? []), note])].filter((one) => one !== '').join(noteJoint);
      days.set(date, { date, value: sum, ...(notes && notes.length <= longestNotes ? { note: notes } : before.note ? { note: before.note } : {}) });
      return { date, was: undefined, state: 'summed' };
    }
    const known = this.#known.get(kpi.id)?.get(date);
    const kept = note || known?.note;
    const reading = { date, value, ...(kept ? { note: kept } : {}) };
    days.set(date, reading);
    return { date, ...this.#beside(kpi.id, reading) };
  }

  /** A day's first reading with the sum of them all. */
  withSum(reading: PreviewReading): PreviewReading {
    const whole = reading.state === 'summed' ? undefined : this.#put.get(reading.kpi)?.get(reading.date);
    return whole ? { ...reading, value: whole.value, ...this.#beside(reading.kpi, whole) } : reading;
  }

  #beside(kpi: string, { date, value, note }: Measurement): Pick<PreviewReading, 'was' | 'state'> {
    const known = this.#known.get(kpi)?.get(date);
    if (!known) return { was: undefined, state: 'new' };
    return { was: known.value, state: known.value === value && known.note === (note ?? known.note) ? 'same' : 'changed' };
  }

  /** By KPI, what the plan does not have yet. */
  written(): ReadonlyMap<string, readonly Measurement[]> {
    const all = [...this.#put].map(([id, days]) => {
      const known = this.#known.get(id);
      return [id, [...days.values()].filter((reading) => known?.get(reading.date)?.value !== reading.value || known.get(reading.date)?.note !== reading.note)] as const;
    });
    return new Map(all.filter(([, readings]) => readings.length > 0));
  }
}

const noteJoint = '; ';

/** Notes of a day's rows are put together as long as they can be read. */
const longestNotes = 500;

/** A sum without the noise of binary fractions. */
function added(one: number, other: number): number {
  return Number((one + other).toPrecision(15));
}
