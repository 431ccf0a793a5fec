import type { Field } from '../framework/field.ts';
import { itemType } from '../framework/itemTypes.ts';
import type { ItemType } from '../framework/itemType.ts';
import { dateFormat } from '../messages/text.ts';
import type { LinkKindId } from '../framework/vocabulary.ts';
import { linkedItems, type Item } from '../plan/plan.ts';
import { capitalised, fact, itemFacts } from './itemFacts.ts';
import { cellText, ownCell, textCell, withoutEmptyColumns, type Block, type Cell, type Column, type RecordBlock, type Row, type Table } from './report.ts';
import { nameOf, word, type ReportContext } from './reportContext.ts';
import { sectionPlans, type TypePlan } from './sectionPlans.ts';
import { progressCell } from './progressCell.ts';
import { toldName } from '../framework/toldNumber.ts';
import { hasMonths, latestText, plainCell, totalCell, valueCell } from './valueCell.ts';

/** The items of one type as its plan says, driven by the type's field definitions. Empty where there are none. */
export function itemBlocks(context: ReportContext, plan: TypePlan, type: ItemType, items: readonly Item[]): readonly Block[] {
  if (items.length === 0) return [];
  const sorted = inReadingOrder(items, plan.byMonth ?? plan.sortBy);
  switch (plan.form) {
    case 'drawn':
      return [];
    case 'statements':
      return sorted.flatMap((item): readonly Block[] => {
        const facts = itemFacts(context, type, item, [], incomingOf(context, plan));
        const statement: Block = {
          kind: 'statement',
          label: type.name[context.language],
          text: nameOf(context, item),
          hue: type.hue,
        };
        return facts.length > 0 ? [statement, { kind: 'facts', facts }] : [statement];
      });
    case 'records':
      return recordsOf(sorted.map((item) => recordOf(context, plan, type, item)));
    case 'table':
      return [tableOf(context, plan, type, sorted)];
  }
}

/** Records, each of whose facts stands at the same place in all of them: long where it is in one. Names of which nothing is known are a list. */
function recordsOf(records: readonly RecordBlock[]): readonly Block[] {
  const isKnown = records.some(({ facts, table }) => facts.length > 0 || table !== undefined);
  if (!isKnown) return [{ kind: 'bullets', own: true, items: records.map(({ title }) => title) }];
  const long = new Set(records.flatMap(({ facts }) => facts.flatMap((fact) => (fact.long ? fact.label : []))));
  return records.map((record) => ({ ...record, facts: record.facts.map((fact) => ({ ...fact, long: long.has(fact.label) })) }));
}

function recordOf(context: ReportContext, plan: TypePlan, type: ItemType, item: Item): RecordBlock {
  const linked = plan.tableOf ? linkedItems(context.plan, item.id, plan.tableOf) : [];
  const [first] = linked;
  const shown = type.fields.filter((field) => field.kind === 'link' && field.link === plan.tableOf).map((field) => field.key);
  const progress = plan.hasProgress ? progressCell(context, item) : undefined;
  const facts = [
    ...(progress ? [fact(word(context, 'progress'), progress.cell)] : []),
    ...itemFacts(context, type, item, [...(linked.length > 0 ? shown : []), ...(progress?.shown ?? [])], incomingOf(context, plan), plan),
  ];
  const record = { kind: 'record', title: nameOf(context, item), hue: type.hue, facts } as const;
  if (!first) return record;
  const linkedType = itemType(first.type);
  const columns = typePlanOf(linkedType).columns;
  return { ...record, table: { ...tableOf(context, { type: first.type, form: 'table', columns }, linkedType, linked, false) } };
}

/** How the report lays out a type: as planned, or as a table of its title and the rest. */
export function typePlanOf(type: ItemType): TypePlan {
  const planned = sectionPlans.flatMap((section) => section.types).find((plan) => plan.type === type.id);
  return planned ?? { type: type.id, form: 'table', columns: [['title', 1]] };
}

/** What arrives at an item, where the document tells all of its type. */
function incomingOf({ document }: ReportContext, { type, incoming }: TypePlan): readonly LinkKindId[] | undefined {
  const told = document.fields?.[type];
  return told ? incoming?.filter((kind) => told.includes(kind)) : incoming;
}

function tableOf(context: ReportContext, plan: TypePlan, type: ItemType, items: readonly Item[], withDetails = true): Table {
  const columns = (plan.columns ?? [['title', 1]]).flatMap(([key, weight]) => columnsOf(context, type, key, weight));
  const shown = columns.flatMap((column) => column.keys);
  const rows: Row[] = [];
  let month = '';
  for (const item of items) {
    if (plan.byMonth !== undefined) {
      const next = monthName(context, item.fields[plan.byMonth]);
      if (next !== month) rows.push({ cells: [textCell(next, true)], group: true });
      month = next;
    }
    // A column has room for what an amount comes to; its months stand beneath.
    const whole = shown.filter((key) => !type.fields.some((field) => field.key === key && field.kind === 'money' && hasMonths(context, field, item)));
    const details = withDetails ? itemFacts(context, type, item, whole, incomingOf(context, plan), plan) : [];
    const cells = columns.map((column) => column.cellOf(item));
    rows.push(details.length > 0 ? { cells, details } : { cells });
  }
  const table = withoutEmptyColumns({ kind: 'table', columns: columns.map(({ title, weight, align }) => ({ title, weight, align })), rows, hue: type.hue });
  return { ...table, columns: table.columns.map((column, index) => (index === 0 ? { ...column, align: 'start' } : column)) };
}

interface FieldColumn extends Column {
  readonly keys: readonly string[];
  readonly cellOf: (item: Item) => Cell;
}

function columnsOf(context: ReportContext, type: ItemType, key: string | readonly [from: string, to: string], weight: number): readonly FieldColumn[] {
  if (typeof key !== 'string') {
    const days = key.flatMap((each) => type.fields.find((known) => known.key === each) ?? []);
    return [{ keys: key, title: days.map((day) => toldName(day, context.language)).join('–'), weight, align: 'start', cellOf: (item) => spanCell(context, days, item) }];
  }
  const field = type.fields.find((known) => known.key === (key === 'title' ? type.titleField : key));
  if (!field) return [];
  const title = toldName(field, context.language);
  if (field.key === type.titleField) {
    return [{ keys: [field.key], title, weight, align: 'start', cellOf: (item) => ownCell(nameOf(context, item), true) }];
  }
  const column: FieldColumn = {
    keys: [field.key],
    title,
    weight,
    align: alignOf(field),
    cellOf: (item) => (field.kind === 'money' ? totalCell(context, field, item) : valueCell(context, field, item)) ?? textCell('–'),
  };
  if (field.kind !== 'measurements') return [column];
  const latest: FieldColumn = {
    ...column,
    title: word(context, 'latest'),
    align: 'end',
    cellOf: (item) => textCell(latestText(context, item) || '–'),
  };
  return [column, latest];
}

/** From a day to another one, each on a line of its own; a single day once. */
function spanCell(context: ReportContext, days: readonly Field[], item: Item): Cell {
  const [from = '', to = ''] = days.map((day) => cellText(plainCell(context, day, item.fields) ?? textCell('')));
  return textCell(from === to ? from || '–' : `${from}–${from && to ? '\n' : ''}${to}`);
}

function alignOf(field: Field): Column['align'] {
  return field.kind === 'number' || field.kind === 'money' ? 'end' : 'start';
}

function inReadingOrder(items: readonly Item[], key: string | undefined): readonly Item[] {
  if (key === undefined) return items;
  const rank = (item: Item): string | number | undefined => {
    const value = item.fields[key];
    return typeof value === 'object' ? undefined : value;
  };
  return [...items].sort((one, other) => {
    const [first, second] = [rank(one), rank(other)];
    if (first === second) return 0;
    if (first === undefined || second === undefined) return first === undefined ? 1 : -1;
    return first < second ? -1 : 1;
  });
}

function monthName(context: ReportContext, day: unknown): string {
  const time = typeof day === 'string' ? Date.parse(`${day.slice(0, 7)}-01T00:00:00Z`) : Number.NaN;
  if (Number.isNaN(time)) return word(context, 'undated');
  const month = dateFormat(context.language, { month: 'long', year: 'numeric' });
  return capitalised(month.format(time));
}
