import { holdsWords, type Field, type FieldValue } from '../framework/field.ts';
import { dimensionIds } from '../framework/dimensions.ts';
import { itemType } from '../framework/itemTypes.ts';
import { readMonthKey } from '../framework/monthlyMoney.ts';
import { planFields } from '../framework/planFields.ts';
import { registers, type RegisterId } from '../framework/registers.ts';
import type { RevisionSummary } from '../history/revision.ts';
import { reportTexts } from '../messages/report.ts';
import { say, type Language } from '../messages/text.ts';
import { picturesOn } from '../plan/pictures.ts';
import type { FieldValues, Item, Plan, Positions, RegisterEntries } from '../plan/plan.ts';
import type { LeaveOut } from './composition.ts';
import { knownNames, strikeNames } from './knownNames.ts';
import type { ReportInput } from './report.ts';

/** What a file is made of, and what of it may be left out. */
export type Told = Pick<ReportInput, 'plan' | 'revisions' | 'signedOff' | 'against' | 'language' | 'without'>;

/**
 * The same without what a reader is spared (`without`): every form of file is made from what is left, so none can tell more. Costs are all amounts
 * of money; private notes are notes, and the notes that readings and registers carry. People are numbered, and wherever a text names one
 * that the plan knows, the number stands there instead. What a text says of money, and nicknames, nobody can find: they stay.
 */
export function leaveOut<T extends Told>(told: T): T {
  const { without = [], language, plan, revisions, signedOff, against } = told;
  if (without.length === 0) return told;
  const plans = [plan, ...[signedOff, against].flatMap((basis) => basis?.plan ?? [])];
  const strike = without.includes('names') ? strikeNames(plans.flatMap((known) => knownNames(known, revisions, numbered(language)))) : (text: string): string => text;
  const sparing = new Sparing(without, strike);
  const past = (summary: RevisionSummary): RevisionSummary => sparing.revision(summary, language);
  const spared = (basis: NonNullable<Told['signedOff']>): NonNullable<Told['signedOff']> => ({ summary: past(basis.summary), plan: sparing.plan(basis.plan) });
  return {
    ...told,
    plan: sparing.plan(plan),
    revisions: revisions.map(past),
    ...(signedOff ? { signedOff: spared(signedOff) } : {}),
    ...(against ? { against: spared(against) } : {}),
  };
}

function numbered(language: Language): { person(place: number): string; somebody: string } {
  return { person: (place) => say(reportTexts.personNumbered, language, { place }), somebody: reportTexts.somebody[language] };
}

class Sparing {
  constructor(
    readonly without: readonly LeaveOut[],
    readonly strike: (text: string) => string,
  ) {}

  plan(plan: Plan): Plan {
    const items = [...plan.items.values()].filter(({ type }) => !(type === 'note' && this.without.includes('notes'))).map((item) => this.#item(item));
    const kept = new Map(items.map((item) => [item.id, item]));
    return {
      fields: this.#values(planFields, plan.fields),
      items: kept,
      links: new Map([...plan.links].filter(([, { from, to }]) => kept.has(from) && kept.has(to))),
      positions: this.#positions(plan.positions),
      registers: Object.fromEntries(registers.flatMap(({ id, fields }) => {
        const entries = plan.registers[id];
        // A picture's letters are no words.
        return entries ? [[id, id === 'logo' ? entries : this.#entries(fields, entries)]] : [];
      })) as Partial<Record<RegisterId, RegisterEntries>>,
      pictures: picturesOn(plan, items),
    };
  }

  revision(summary: RevisionSummary, language: Language): RevisionSummary {
    const told = { ...summary, label: this.strike(summary.label), reason: this.strike(summary.reason) };
    const signOffs = summary.signOffs.map((signOff) => ({
      ...signOff,
      note: this.without.includes('notes') ? '' : this.strike(signOff.note),
      name: this.without.includes('names') ? reportTexts[signOff.party][language] : signOff.name,
    }));
    return { ...told, author: this.without.includes('names') ? '' : summary.author, signOffs };
  }

  #item(item: Item): Item {
    const { fields } = itemType(item.type);
    const hasNotes = !this.without.includes('notes');
    return {
      ...item,
      fields: this.#values(fields, item.fields),
      measurements: item.measurements.map(({ note, ...reading }) => (note && hasNotes ? { ...reading, note: this.strike(note) } : reading)),
    };
  }

  #entries(fields: readonly Field[], entries: RegisterEntries): RegisterEntries {
    return Object.fromEntries(Object.entries(entries).map(([id, values]) => [id, this.#values(fields, values)]));
  }

  /** What no definition knows is left out as well: nobody could say what it tells. */
  #values(fields: readonly Field[], values: FieldValues): FieldValues {
    return Object.fromEntries(
      Object.entries(values).flatMap(([key, value]): readonly (readonly [string, FieldValue])[] => {
        const field = fields.find((known) => known.key === (readMonthKey(key)?.field ?? key));
        if (!field || this.#spares(field)) return [];
        return [[key, typeof value === 'string' && holdsWords(field) ? this.#words(field, value) : value]];
      }),
    );
  }

  #spares(field: Field): boolean {
    if (field.kind === 'money') return this.without.includes('costs');
    if (field.tells === 'names') return this.without.includes('names') && field.required !== true;
    return field.tells === 'notes' && this.without.includes('notes');
  }

  #words(field: Field, text: string): string {
    const isId = field.kind === 'text' && field.isReference === true;
    return isId ? text : this.strike(text);
  }

  #positions(positions: Positions): Positions {
    return Object.fromEntries(
      dimensionIds.map((dimension) => [
        dimension,
        Object.fromEntries(Object.entries(positions[dimension]).map(([kind, position]) => [kind, { ...position, reason: this.strike(position.reason) }])),
      ]),
    ) as Positions;
  }
}
