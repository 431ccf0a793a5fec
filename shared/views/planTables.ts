import type { Field } from '../framework/field.ts';
import { itemType, itemTypes } from '../framework/itemTypes.ts';
import { linkKind } from '../framework/linkKinds.ts';
import { registers, type Register } from '../framework/registers.ts';
import { planTableTexts } from '../messages/planTables.ts';
import { say, type Language } from '../messages/text.ts';
import { amountOf } from '../plan/schedule.ts';
import { wordsOnLink } from '../plan/linkWords.ts';
import { nameOfItem } from '../plan/itemNames.ts';
import { placedEntries } from '../plan/placedEntries.ts';
import { entriesOf, itemsOfType, linkedItems, textOf, titleOf, type FieldValues, type Item, type Plan } from '../plan/plan.ts';
import { moneyLineOf, plannedMoney } from '../plan/planMoney.ts';

/** A day is written `yyyy-mm-dd`. */
export type TableValue = string | number | null;

export interface TableColumn {
  readonly title: string;
  readonly kind: 'text' | 'number' | 'money' | 'date';
}

/** Part of a plan as rows for a spreadsheet, every value as what it is. */
export interface PlanTable {
  /** What the command line calls it. */
  readonly id: string;
  readonly name: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly TableValue[])[];
}

/** Registers that a spreadsheet has a use for: not how documents look, where work in Kehys goes on, nor what nobody may see yet. What links say stands with the links. */
const tabled = registers.filter(({ id, isLook, isHousekeeping, isHidden }) => !isLook && !isHousekeeping && !isHidden && id !== 'linkWords');

/** What a plan can be asked for as a table, by the command line's names. */
export const planTableIds: readonly string[] = [...itemTypes.map(({ plural }) => slug(plural.en)), 'readings', 'money', 'links', ...tabled.map(({ id }) => slug(id))];
/** The table that is meant where one is needed and none is named. */
export const usualTable = 'actions';

/** Every table of a plan that holds anything: its items by type, readings, money by month, links, registers. */
export function planTables(plan: Plan, language: Language): readonly PlanTable[] {
  return planTableIds.flatMap((id) => {
    const table = planTable(plan, id, language);
    return table && table.rows.length > 0 ? [table] : [];
  });
}

/** One of them, be it empty; undefined where there is none of this name. */
export function planTable(plan: Plan, id: string, language: Language): PlanTable | undefined {
  const type = itemTypes.find(({ plural }) => slug(plural.en) === id);
  if (type) return itemTable(plan, type.id, language);
  if (id === 'readings') return readingTable(plan, language);
  if (id === 'money') return moneyTable(plan, language);
  if (id === 'links') return linkTable(plan, language);
  const register = tabled.find((known) => slug(known.id) === id);
  if (!register) return undefined;
  const fields = register.fields.filter(({ isLook }) => !isLook);
  const shown = fields.map((field) => columnOf(field, language));
  const held = register.id === 'agenda' ? placedEntries(plan, register.id) : Object.entries(entriesOf(plan, register.id));
  const names = held.map(([entry]) => nameOfEntry(plan, register, entry, language));
  // Ids say nothing to anybody.
  const isNamed = names.some((name) => name !== null);
  const rows = held.map(([, values], at) => [...(isNamed ? [names[at] ?? null] : []), ...fields.map((field) => referredName(plan, field, values, language) ?? valueOf(field, values, language))]);
  const name = text(register.entryName?.[language] ?? say(planTableTexts.entry, language));
  return { id, name: register.name[language], columns: [...(isNamed ? [name] : []), ...shown], rows };
}

/** What an entry is called that is known beforehand, or which part a finding that was set aside is about. */
function nameOfEntry(plan: Plan, { id, entries = [] }: Register, entry: string, language: Language): string | null {
  const about = id === 'setAside' ? entry.split(':').flatMap((part) => plan.items.get(part) ?? []) : [];
  return entries.find((known) => known.id === entry)?.name[language] ?? (about.map((item) => nameOfItem(plan, item, language)).join('; ') || null);
}

function itemTable(plan: Plan, id: Item['type'], language: Language): PlanTable {
  const type = itemType(id);
  const fields = type.fields.filter((field) => field.kind !== 'measurements' && field.kind !== 'picture');
  const ordered = [...fields.filter(({ key }) => key === type.titleField), ...fields.filter(({ key }) => key !== type.titleField)];
  const value = (item: Item, field: Field): TableValue => {
    if (field.kind === 'link') return linkedItems(plan, item.id, field.link).map(titleOf).join('; ') || null;
    const line = field.kind === 'money' ? moneyLineOf(plan, item) : undefined;
    // Months with amounts of their own count in.
    if (line?.key === field.key) return plannedMoney(plan, item)?.amount ?? null;
    if (line && field.key === 'used' && line.used.own.size > 0) return amountOf(line.used.total, line.used);
    return valueOf(field, item.fields, language);
  };
  return {
    id: slug(type.plural.en),
    name: type.plural[language],
    columns: [...ordered.map((field) => columnOf(field, language)), text(say(planTableTexts.area, language))],
    rows: itemsOfType(plan, id).map((item) => [...ordered.map((field) => value(item, field)), areaOf(plan, item)]),
  };
}

function readingTable(plan: Plan, language: Language): PlanTable {
  const t = words(language);
  const rows = itemsOfType(plan, 'kpi').flatMap((kpi) => kpi.measurements.map(({ date, value, note }) => [titleOf(kpi), date, value, note ?? null]));
  return { id: 'readings', name: t('readings'), columns: [text(t('kpi')), { title: t('date'), kind: 'date' }, { title: t('value'), kind: 'number' }, text(t('note'))], rows };
}

/** A row for each month that something is planned or used in; what falls in no month stands under no month. */
function moneyTable(plan: Plan, language: Language): PlanTable {
  const t = words(language);
  const rows = itemTypes.flatMap(({ id, name }) =>
    itemsOfType(plan, id).flatMap((item) => {
      const line = moneyLineOf(plan, item);
      if (!line) return [];
      const months = [...new Set([...line.planned.months.keys(), ...line.used.months.keys()])].sort();
      const row = (month: string, planned: number, used: number): TableValue[] => [name[language], titleOf(item), month, amountOf(planned, line.planned), amountOf(used, line.used), line.currency];
      const apart = line.planned.apart !== 0 || line.used.apart !== 0 ? [row(t('undated'), line.planned.apart, line.used.apart)] : [];
      return [...months.map((month) => row(month, line.planned.months.get(month) ?? 0, line.used.months.get(month) ?? 0)), ...apart];
    }),
  );
  return { id: 'money', name: t('money'), columns: [text(t('type')), text(t('name')), text(t('month')), { title: t('planned'), kind: 'money' }, { title: t('used'), kind: 'money' }, text(t('currency'))], rows };
}

function linkTable(plan: Plan, language: Language): PlanTable {
  const t = words(language);
  const rows = [...plan.links.values()].flatMap(({ id, kind, from, to }) => {
    const [start, end] = [plan.items.get(from), plan.items.get(to)];
    return start && end ? [[itemType(start.type).name[language], nameOfItem(plan, start, language), linkKind(kind).name[language], itemType(end.type).name[language], nameOfItem(plan, end, language), wordsOnLink(plan, id) || null]] : [];
  });
  return { id: 'links', name: t('links'), columns: [t('type'), t('from'), t('kind'), t('type'), t('to'), t('words')].map(text), rows };
}

function valueOf(field: Field, values: FieldValues, language: Language): TableValue {
  const value = values[field.key];
  if (value === undefined) return null;
  if (field.kind === 'choice' || field.kind === 'many') {
    const chosen = typeof value === 'object' ? value : [String(value)];
    return chosen.map((id) => field.options.find((option) => option.id === id)?.name[language] ?? id).join('; ') || null;
  }
  return typeof value === 'object' ? value.join('; ') : value;
}

/** What holds an item's id tells the item's name. */
function referredName(plan: Plan, field: Field, values: FieldValues, language: Language): string | undefined {
  const item = field.kind === 'text' && field.isReference ? plan.items.get(textOf(values, field.key)) : undefined;
  return item && (nameOfItem(plan, item, language) || undefined);
}

function columnOf(field: Field, language: Language): TableColumn {
  const kind = field.kind === 'number' || field.kind === 'scale' ? 'number' : field.kind === 'money' || field.kind === 'date' ? field.kind : 'text';
  return { title: field.name[language], kind };
}

function areaOf(plan: Plan, item: Item): string | null {
  const area = item.area === null ? undefined : plan.items.get(item.area);
  return area ? titleOf(area) : null;
}

function words(language: Language): (key: keyof typeof planTableTexts) => string {
  return (key) => say(planTableTexts[key], language);
}

function text(title: string): TableColumn {
  return { title, kind: 'text' };
}

/** `Business goals` and `workshopSteps` as one writes them on a command line. */
function slug(name: string): string {
  return name.replaceAll(/([a-z])([A-Z])(?=[a-z])/g, '$1-$2').replaceAll(' ', '-').toLowerCase();
}
