import type { Measurement } from '../../framework/field.ts';
import type { NumberForm } from '../../plan/figures.ts';
import type { DayOrder } from '../../plan/writtenDays.ts';

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
