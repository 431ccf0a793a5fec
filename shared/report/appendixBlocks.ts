import type { Field } from '../framework/field.ts';
import { speechName } from '../framework/items/frame.ts';
import { linkKind } from '../framework/linkKinds.ts';
import { register, registers, type Register } from '../framework/registers.ts';
import { planTableTexts } from '../messages/planTables.ts';
import { formatDate } from '../messages/text.ts';
import { entriesOf, itemsOfType, textOf, type FieldValues } from '../plan/plan.ts';
import { wordedLinks } from '../plan/linkWords.ts';
import { savedViewsOf } from '../plan/savedViews.ts';
import { measuredText, numberText } from '../plan/amounts.ts';
import { agendaBlocks } from './agendaBlocks.ts';
import { capitalised, fact } from './itemFacts.ts';
import { minutesRegisters } from './minutesBlocks.ts';
import { ownCell, textCell, type Block, type Fact, type Row } from './report.ts';
import { nameOf, word, type ReportContext } from './reportContext.ts';
import { toldName } from '../framework/toldNumber.ts';
import { plainCell } from './valueCell.ts';

/** Registers that are told elsewhere, or are no part of what a reader is told: hidden ones, where the guide goes on, and how documents are made. */
const leftOut: readonly Register['id'][] = ['setAside', 'guide', 'audit', 'auditHour', 'conflicts', 'headlines', 'brand', 'presets', 'savedViews', 'canvases', 'linkWords', 'agenda', ...minutesRegisters];

/** How many readings stand side by side. */
const readingsAcross = 4;

/** Every reading of every KPI, with its note. */
export function readingBlocks(context: ReportContext): readonly Block[] {
  const { language } = context;
  const rows = itemsOfType(context.plan, 'kpi').flatMap((kpi): readonly Row[] => {
    const unit = textOf(kpi.fields, 'unit').trim();
    // A unit in words is said once, a sign with each figure.
    const isSign = /^[^\p{L}\d]/u.test(unit) || unit === '';
    const day = (date: string): string => formatDate(date, language).replaceAll(' ', '\u00a0');
    const readings = kpi.measurements.map(({ date, value, note }): Row => {
      const cells = [textCell(day(date)), textCell(isSign ? measuredText(value, unit, language) : numberText(value, language), true)];
      return note?.trim() ? { cells, details: [fact(day(date), ownCell(note.trim()))] } : { cells };
    });
    const name = nameOf(context, kpi);
    return readings.length > 0 ? [{ cells: [ownCell(isSign ? name : word(context, 'readingUnit', { name, unit }), true)], group: true }, ...readings] : [];
  });
  if (rows.length === 0) return [];
  const columns = [
    { title: word(context, 'date'), weight: 58, align: 'start' },
    { title: word(context, 'reading'), weight: 42, align: 'start' },
  ] as const;
  return [{ kind: 'table', columns, rows, hue: 'teal', across: readingsAcross }];
}

/** What the plan's registers hold: self-assessment, duties, drills, scenarios, agreements. */
export function registerBlocks(context: ReportContext): readonly Block[] {
  return [...registers.filter(({ id, isHidden }) => !isHidden && !leftOut.includes(id)).flatMap((known) => registerBlock(context, known)), ...agendaBlocks(context), ...linkWordBlocks(context), ...sceneBlocks(context)];
}

/** What is written on links, each with what it joins. */
function linkWordBlocks(context: ReportContext): readonly Block[] {
  const { plan, language } = context;
  const rows = wordedLinks(plan).flatMap(({ link, words }): readonly Row[] => {
    const [from, to] = [plan.items.get(link.from), plan.items.get(link.to)];
    return from && to ? [{ cells: [ownCell(nameOf(context, from)), textCell(linkKind(link.kind).name[language]), ownCell(nameOf(context, to)), ownCell(words)] }] : [];
  });
  if (rows.length === 0) return [];
  const { name, fields } = register('linkWords');
  const columns = [planTableTexts.from, planTableTexts.kind, planTableTexts.to, ...fields.map((field) => field.name)].map((title, place) => ({ title: title[language], weight: place === 1 ? 16 : 28, align: 'start' as const }));
  return [{ kind: 'heading', text: name[language] }, { kind: 'table', columns, rows }];
}

/** The views that somebody named for a presentation, and what is said there and of the areas. */
function sceneBlocks(context: ReportContext): readonly Block[] {
  const { plan, language } = context;
  const scenes = [
    ...savedViewsOf(plan),
    ...itemsOfType(plan, 'area').map((area) => ({ name: nameOf(context, area), speech: textOf(area.fields, 'speech') })).filter(({ speech }) => speech.trim() !== ''),
  ];
  if (scenes.length === 0) return [];
  const rows = scenes.map(({ name, speech }): Row => ({ cells: [ownCell(name), speech.trim() === '' ? textCell('–') : ownCell(speech.trim())] }));
  const columns = [
    { title: word(context, 'scene'), weight: 30, align: 'start' },
    { title: speechName[language], weight: 70, align: 'start' },
  ] as const;
  return [{ kind: 'heading', text: word(context, 'scenes') }, { kind: 'table', columns, rows }];
}

/** More columns than this are too narrow to read: what is long then stands under its row. */
const mostColumns = 5;

function registerBlock(context: ReportContext, told: Register): readonly Block[] {
  const { language } = context;
  const held = Object.entries(entriesOf(context.plan, told.id));
  const { entries: known } = told;
  const filled = told.fields.filter((field) => !field.isLook && held.some(([, values]) => plainCell(context, field, values) !== undefined));
  if (filled.length === 0) return [];
  // What an entry is about stands first, however long; what is long otherwise stands under its row.
  const short = filled.filter((field, place) => field.kind !== 'longText' || (place === 0 && !known)).slice(0, mostColumns);
  const chosen = filled.length <= mostColumns ? filled : short;
  // What says in every entry what a column before it says is left out: a drill on a risk's own scenario.
  const said = (field: Field): string => JSON.stringify(held.map(([, stored]) => plainCell(context, field, named(context, told, stored))));
  const columned = chosen.filter((field, place) => field.kind !== 'text' || !chosen.slice(0, place).some((before) => before.kind === 'text' && said(before) === said(field)));
  const beneath = filled.filter((field) => !chosen.includes(field));
  const place = (id: string): number => known?.findIndex((option) => option.id === id) ?? -1;
  const name = (id: string): string => known?.find((option) => option.id === id)?.name[language] ?? id;
  const rows = [...held]
    .sort(([one], [other]) => place(one) - place(other) || (one < other ? -1 : 1))
    .map(([id, stored]): Row => {
      const values = named(context, told, stored);
      const cells = [...(known ? [textCell(capitalised(name(id)))] : []), ...columned.map((field) => plainCell(context, field, values) ?? textCell('–'))];
      const details = beneath.flatMap((field): readonly Fact[] => {
        const cell = plainCell(context, field, values);
        return cell ? [fact(toldName(field, language), cell, field)] : [];
      });
      return details.length > 0 ? { cells, details } : { cells };
    });
  const columns = columned.map((field) => ({ title: toldName(field, language), weight: field.kind === 'longText' ? 30 : 14, align: field.kind === 'number' ? ('end' as const) : ('start' as const) }));
  const first = known ? [{ title: told.entryName?.[language] ?? word(context, 'entry'), weight: beneath.length > 0 ? 24 : 44, align: 'start' as const }] : [];
  return [
    { kind: 'heading', text: told.name[language] },
    { kind: 'table', columns: [...first, ...columns], rows },
  ];
}

/** What holds an item's id tells the item's name. */
function named(context: ReportContext, { fields }: Register, values: FieldValues): FieldValues {
  return Object.fromEntries(
    Object.entries(values).map(([key, value]) => {
      const isReference = fields.some((field) => field.key === key && field.kind === 'text' && field.isReference);
      const item = isReference && typeof value === 'string' ? context.plan.items.get(value) : undefined;
      return [key, item ? nameOf(context, item) : value];
    }),
  );
}
