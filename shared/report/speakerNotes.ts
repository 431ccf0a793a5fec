import { labelled } from '../history/describeChange.ts';
import { frameworkAreas } from '../framework/areas.ts';
import { itemType } from '../framework/itemTypes.ts';
import { itemsOfType, textOf, type Item } from '../plan/plan.ts';
import { itemFacts } from './itemFacts.ts';
import { cellText } from './report.ts';
import { nameOf, type ReportContext } from './reportContext.ts';
import { toldType } from './toldType.ts';

/** Items that are told with all that is known of them; the others by name. */
const toldInFull = 5;

/**
 * What a speaker says of items: first the notes written for the areas of their kind, then each item by its whole name, the first
 * ones with what the plan knows of them. A paragraph a line.
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
  const facts = itemFacts(context, toldType(context, itemType(item.type)), item, []);
  return facts.length > 0 ? `${name}\n${facts.map(({ label, value }) => `${labelled(label)} ${oneLine(cellText(value))}`).join('\n')}` : name;
}

function oneLine(text: string): string {
  return text.replaceAll(/\s*\n\s*/g, '; ');
}
