import { isScaleOf, meaningOf, scaledValue, takeFigureApart, type NumberForm, type WrittenFigure } from '../../plan/figures.ts';
import { textOf, type Item } from '../../plan/plan.ts';
import type { DayOrder } from '../../plan/writtenDays.ts';
import { headingParts, kpiNamed, type ColumnMapping, type ColumnUse } from './columns.ts';
import type { DelimitedRow } from './delimitedText.ts';
import { readWhen, type ReadWhen } from './forms.ts';
import type { CellFault, PreviewReading, PreviewRow } from './importPreview.ts';
import type { MeasurementTable } from './measurementTable.ts';
import type { ReadingShelf } from './readingShelf.ts';
import type { UnitBook } from './unitBook.ts';

/** The first column of a use; -1 where there is none. */
export function columnOf(mapping: ColumnMapping, kind: ColumnUse['kind']): number {
  return mapping.findIndex((use) => use.kind === kind);
}

/** A value as it is written, and whose it is. */
interface WrittenValue {
  readonly kpi: Item;
  readonly column: number;
  readonly text: string;
}

interface RowReaderParts {
  readonly table: MeasurementTable;
  readonly mapping: ColumnMapping;
  readonly kpis: readonly Item[];
  readonly order: DayOrder | undefined;
  readonly forms: ReadonlyMap<number, NumberForm>;
  readonly units: UnitBook;
  readonly shelf: ReadingShelf;
}

/** Reads a table's rows one after the other: their readings go on the shelf, the units that they name into the book. */
export class RowReader {
  readonly #parts: RowReaderParts;
  readonly #byId: ReadonlyMap<string, Item>;
  readonly #columns: Readonly<Record<'day' | 'note' | 'name' | 'value', number>>;

  constructor(parts: RowReaderParts) {
    const { table, mapping, kpis, units } = parts;
    this.#parts = parts;
    this.#byId = new Map(kpis.map((kpi) => [kpi.id, kpi]));
    this.#columns = { day: columnOf(mapping, 'day'), note: columnOf(mapping, 'note'), name: columnOf(mapping, 'name'), value: columnOf(mapping, 'value') };
    for (const [column, use] of mapping.entries()) {
      const kpi = this.#kpiOf(use);
      if (kpi) units.note(kpi, headingParts(table.heading?.[column] ?? '').unit);
    }
  }

  read({ line, cells, isQuoteOpen }: DelimitedRow): PreviewRow {
    const { table, order, shelf } = this.#parts;
    const faults: CellFault[] = [];
    if (isQuoteOpen) faults.push({ column: cells.findIndex((cell) => cell.startsWith('"')), text: cells.find((cell) => cell.startsWith('"')) ?? '', problem: 'quoteOpen' });
    const spare = cells.findIndex((cell, column) => column >= table.width && cell !== '');
    if (spare >= 0) faults.push({ column: spare, text: cells[spare] ?? '', problem: 'tooManyCells' });
    if (faults.length > 0 || this.#columns.day < 0) return { line, cells, day: undefined, faults, readings: [] };
    const dayText = cells[this.#columns.day] ?? '';
    const when = readWhen(dayText, order);
    const found = this.#valuesIn(cells, faults);
    if (!when.ok) faults.push({ column: this.#columns.day, text: dayText, problem: dayText === '' ? 'dayMissing' : when.problem });
    const readings = found.flatMap((value) => this.#readingOf(value, when, cells, faults) ?? []);
    return { line, cells, day: when.ok ? shelf.dayOf(found[0]?.kpi, when) : undefined, faults, readings };
  }

  #kpiOf(use: ColumnUse): Item | undefined {
    return use.kind === 'kpi' ? this.#byId.get(use.id) : undefined;
  }

  /** The row's values as they are written, each with its KPI: by column, or by the name that the row has. */
  #valuesIn(cells: readonly string[], faults: CellFault[]): readonly WrittenValue[] {
    const { mapping, kpis } = this.#parts;
    const { name: nameColumn, value: valueColumn } = this.#columns;
    const raws = mapping.flatMap((use, column): WrittenValue[] => {
      const text = cells[column] ?? '';
      const kpi = this.#kpiOf(use);
      return kpi && text !== '' ? [{ kpi, column, text }] : [];
    });
    if (nameColumn < 0 || valueColumn < 0) return raws;
    const name = cells[nameColumn] ?? '';
    const kpi = kpiNamed(kpis, name);
    if (kpi) return [...raws, { kpi, column: valueColumn, text: cells[valueColumn] ?? '' }];
    faults.push({ column: nameColumn, text: name, problem: 'nameUnknown' });
    return raws;
  }

  /** The reading that a value makes; undefined where it is at fault, which is noted. */
  #readingOf({ kpi, column, text }: WrittenValue, when: ReadWhen, cells: readonly string[], faults: CellFault[]): PreviewReading | undefined {
    const { forms, units, shelf } = this.#parts;
    const figure = takeFigureApart(text);
    const value = figure && valueOf(figure, kpi, forms.get(column));
    const dayText = cells[this.#columns.day] ?? '';
    if (text === '') faults.push({ column, text: dayText, problem: 'valueMissing' });
    else if (!figure || value === undefined) faults.push({ column, text, problem: 'notANumber' });
    else if (value === 'open') faults.push({ column, text, problem: 'numberOpen' });
    else if (when.ok) {
      units.note(kpi, figure.unit === '' || isScaleOf(figure, textOf(kpi.fields, 'unit')) ? '' : figure.unit);
      const put = shelf.put(kpi, when, value, (cells[this.#columns.note] ?? '').trim());
      if (put) return { column, kpi: kpi.id, value, ...put };
      faults.push({ column, text: dayText, problem: 'dayTwice' });
    }
    return undefined;
  }
}

function valueOf(figure: WrittenFigure, kpi: Item, form: NumberForm | undefined): number | 'open' | undefined {
  const { point, comma, isOpen } = meaningOf(figure.digits);
  if (isOpen && form === undefined) return 'open';
  const value = isOpen ? (form === 'comma' ? comma : point) : (point ?? comma);
  return value === undefined ? undefined : scaledValue(isScaleOf(figure, textOf(kpi.fields, 'unit')) ? { ...figure, scale: 1 } : figure, value);
}
