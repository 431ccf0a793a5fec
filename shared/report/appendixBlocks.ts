import { registers, type Register } from '../framework/registers.ts';
import { formatDate } from '../messages/text.ts';
import { entriesOf, itemsOfType, textOf, type FieldValues } from '../plan/plan.ts';
import { measuredText } from './amounts.ts';
import { minutesRegisters } from './minutesBlocks.ts';
import { ownCell, textCell, type Block, type Row } from './report.ts';
import { nameOf, word, type ReportContext } from './reportContext.ts';
import { plainCell } from './valueCell.ts';

/** Registers that are told elsewhere, or are no part of what a reader is told: hidden ones, and where the guide goes on. */
const leftOut: readonly Register['id'][] = ['setAside', 'guide', 'conflicts', ...minutesRegisters];

/** Every reading of every KPI, with its note. */
export function readingBlocks(context: ReportContext): readonly Block[] {
  const { language } = context;
  const rows = itemsOfType(context.plan, 'kpi').flatMap((kpi): readonly Row[] => {
    const unit = textOf(kpi.fields, 'unit');
    const readings = kpi.measurements.map(({ date, value, note }) => ({
      cells: [textCell(formatDate(date, language).replaceAll(' ', '\u00a0')), textCell(measuredText(value, unit, language)), ownCell(note?.trim() || '–')],
    }));
    return readings.length > 0 ? [{ cells: [ownCell(nameOf(context, kpi), true)], group: true }, ...readings] : [];
  });
  if (rows.length === 0) return [];
  const columns = [
    { title: word(context, 'date'), weight: 16, align: 'start' },
    { title: word(context, 'reading'), weight: 20, align: 'end' },
    { title: word(context, 'readingNote'), weight: 64, align: 'start' },
  ] as const;
  return [{ kind: 'table', columns, rows, hue: 'teal' }];
}

/** What the plan's registers hold: self-assessment, duties, drills, scenarios, agreements. */
export function registerBlocks(context: ReportContext): readonly Block[] {
  return registers.filter((register) => !register.isHidden && !leftOut.includes(register.id)).flatMap((register) => registerBlock(context, register));
}

function registerBlock(context: ReportContext, register: Register): readonly Block[] {
  const { language } = context;
  const held = Object.entries(entriesOf(context.plan, register.id));
  if (held.length === 0) return [];
  const { entries: known } = register;
  const fields = register.fields.filter((field) => held.some(([, values]) => plainCell(context, field, values) !== undefined));
  const place = (id: string): number => known?.findIndex((option) => option.id === id) ?? -1;
  const name = (id: string): string => known?.find((option) => option.id === id)?.name[language] ?? id;
  const rows = [...held]
    .sort(([one], [other]) => place(one) - place(other))
    .map(([id, values]) => ({ cells: [...(known ? [textCell(name(id))] : []), ...fields.map((field) => plainCell(context, field, named(context, values)) ?? textCell('–'))] }));
  const columns = fields.map((field) => ({ title: field.name[language], weight: field.kind === 'longText' ? 30 : 14, align: field.kind === 'number' ? ('end' as const) : ('start' as const) }));
  const first = known ? [{ title: word(context, 'entry'), weight: 44, align: 'start' as const }] : [];
  return [
    { kind: 'heading', text: register.name[language] },
    { kind: 'table', columns: [...first, ...columns], rows },
  ];
}

/** An entry that names an item by its id tells the item's name. */
function named(context: ReportContext, values: FieldValues): FieldValues {
  return Object.fromEntries(
    Object.entries(values).map(([key, value]) => {
      const item = typeof value === 'string' ? context.plan.items.get(value) : undefined;
      return [key, item ? nameOf(context, item) : value];
    }),
  );
}
