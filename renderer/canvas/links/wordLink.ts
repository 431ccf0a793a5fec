import { itemType } from '../../../shared/framework/itemTypes.ts';
import { linkKind } from '../../../shared/framework/linkKinds.ts';
import { canvasTexts } from '../../../shared/messages/canvas.ts';
import { say, type Language } from '../../../shared/messages/text.ts';
import { titleOf, type Item, type Link, type Plan } from '../../../shared/plan/plan.ts';

/** What an item is called in a sentence: its title cut short, or its type where it has none. */
export function wordItem(item: Item | undefined, language: Language): string {
  if (!item) return '';
  const title = titleOf(item);
  if (title === '') return say(itemType(item.type).name, language);
  return title.length > 60 ? `${title.slice(0, 59)}…` : title;
}

/** A link as a sentence: “More enquiries serves New customers”. */
export function wordLink(plan: Pick<Plan, 'items'>, link: Pick<Link, 'kind' | 'from' | 'to'>, language: Language): string {
  return say(canvasTexts.linkSentence, language, {
    from: wordItem(plan.items.get(link.from), language),
    kind: say(linkKind(link.kind).name, language),
    to: wordItem(plan.items.get(link.to), language),
  });
}
