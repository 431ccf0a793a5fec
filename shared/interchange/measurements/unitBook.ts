import { sameUnit } from '../../plan/figures.ts';
import { textOf, type Item } from '../../plan/plan.ts';
import type { ImportQuestion } from './importPreview.ts';

/** The units that a table names, by KPI. */
export class UnitBook {
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
