import { frameworkAreas } from '../framework/areas.ts';
import type { Field } from '../framework/field.ts';
import { itemType } from '../framework/itemTypes.ts';
import { historyTexts } from '../messages/history.ts';
import { speechTexts } from '../messages/speech.ts';
import { formatDate, localeOf, namesIn, say, withinSentence } from '../messages/text.ts';
import { itemsOfType, linkedItems, numberOf, textOf, type Item } from '../plan/plan.ts';
import { goalRows } from '../views/goalChain.ts';
import { standingOf } from '../views/readings.ts';
import { measuredText } from '../plan/amounts.ts';
import { cellText } from './report.ts';
import { nameOf, referenceTo, type ReportContext } from './reportContext.ts';
import { toldType } from './toldType.ts';
import { valueCell } from './valueCell.ts';
import { ended } from './sentences.ts';

/** Items of which the speaker says what matters; the others are named. */
const toldInFull = 5;

/**
 * What a speaker says of items: first the notes written for the areas of their kind, then each item by its whole name, the first
 * ones in sentences as one says them aloud. A paragraph a line.
 */
export function speakerNotes(context: ReportContext, items: readonly Item[]): string {
  return [...writtenFor(context, items), ...items.map((item, index) => told(context, item, index))].join('\n\n');
}

/** The notes of the areas that such items belong in. */
function writtenFor({ plan }: ReportContext, items: readonly Item[]): readonly string[] {
  const types = new Set(items.map(({ type }) => type));
  const homes = frameworkAreas.filter(({ holds }) => holds.some((type) => types.has(type))).map(({ id }): string => id);
  return itemsOfType(plan, 'area').flatMap(({ fields }) => {
    const speech = textOf(fields, 'speech').trim();
    return speech !== '' && homes.includes(textOf(fields, 'home')) ? [speech] : [];
  });
}

function told(context: ReportContext, item: Item, index: number): string {
  const name = oneLine(nameOf(context, item));
  if (index >= toldInFull) return name;
  const values = spokenValues(context, item);
  const sentences = (speechTexts[item.type] ?? []).flatMap((telling) => {
    const fit = telling.find((text) => namesIn(text[context.language]).every((key) => values[key] !== undefined));
    return fit ? ended(oneLine(say(fit, context.language, values))) : [];
  });
  return sentences.length > 0 ? `${name}\n${sentences.join(' ')}` : name;
}

/** What is filled in, as it is said: by key of the field. */
function spokenValues(context: ReportContext, item: Item): Readonly<Record<string, string>> {
  const type = toldType(context, itemType(item.type));
  const own = type.fields.flatMap((field): readonly (readonly [string, string])[] => {
    const value = field.kind === 'link' ? namesOf(context, linkedItems(context.plan, item.id, field.link)) : fieldWords(context, field, item);
    return value === '' ? [] : [[field.key, value]];
  });
  return { ...Object.fromEntries(own), ...standingWords(context, item) };
}

function fieldWords(context: ReportContext, field: Field, item: Item): string {
  const cell = valueCell(context, field, item);
  const text = cell ? cellText(cell).trim() : '';
  return field.kind === 'choice' ? withinSentence(text) : text;
}

/** People by their names, all else in quotes. */
function namesOf(context: ReportContext, items: readonly Item[]): string {
  const names = items.map((item) => (item.type === 'person' ? nameOf(context, item) : say(historyTexts.quoted, context.language, { text: referenceTo(context, item) })));
  return new Intl.ListFormat(localeOf[context.language]).format(names);
}

/** Where a KPI stands, or a goal by the one that counts what it is to reach: with the unit, which the plan names once. */
function standingWords(context: ReportContext, item: Item): Readonly<Record<string, string>> {
  const { plan, language, day } = context;
  const told = item.type === 'kpi' ? { kpi: item, ...standingOf(item, day) } : goalRows(plan).find(({ goal, progress }) => goal.id === item.id && !progress.aimsElsewhere)?.progress;
  const unit = told?.kpi ? textOf(told.kpi.fields, 'unit') : '';
  const measured = (key: string, value: number | undefined): Readonly<Record<string, string>> => (value === undefined ? {} : { [key]: measuredText(value, unit, language) });
  const latest = told?.latest;
  const now = typeof latest === 'object' ? latest.value : latest;
  return {
    ...measured('now', now),
    ...(typeof latest === 'object' ? { on: formatDate(latest.date, language) } : {}),
    ...measured('target', numberOf(item.fields, 'target')),
    ...measured('baseline', numberOf(item.fields, 'baseline')),
  };
}

function oneLine(text: string): string {
  return text.replaceAll(/\s*\n\s*/g, '; ');
}
