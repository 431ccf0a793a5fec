import { itemType } from '../framework/itemTypes.ts';
import type { Item } from '../plan/plan.ts';
import { itemFacts } from './itemFacts.ts';
import { cellText } from './report.ts';
import { nameOf, type ReportContext } from './reportContext.ts';
import { toldType } from './toldType.ts';

/** Items that are told with all that is known of them; the others by name. */
const toldInFull = 5;

/** What a speaker says of items: each by its whole name, the first ones with what the plan knows of them. A paragraph a line. */
export function speakerNotes(context: ReportContext, items: readonly Item[]): string {
  return items
    .map((item, index) => {
      const name = oneLine(nameOf(context, item));
      if (index >= toldInFull) return name;
      const facts = itemFacts(context, toldType(context, itemType(item.type)), item, []);
      return facts.length > 0 ? `${name}\n${facts.map(({ label, value }) => `${label}: ${oneLine(cellText(value))}`).join('\n')}` : name;
    })
    .join('\n\n');
}

function oneLine(text: string): string {
  return text.replaceAll(/\s*\n\s*/g, '; ');
}
