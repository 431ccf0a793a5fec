import type { Measurement } from '../../framework/field.ts';
import type { Item } from '../../plan/plan.ts';
import type { ReadWhen } from './forms.ts';
import type { PreviewReading } from './importPreview.ts';

/** What would be written, by KPI and day, beside what the plan has. */
export class ReadingShelf {
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
