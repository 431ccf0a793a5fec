import { itemType } from '../../../shared/framework/itemTypes.ts';
import { linkKind } from '../../../shared/framework/linkKinds.ts';
import { canvasTexts } from '../../../shared/messages/canvas.ts';
import { shortened } from '../../../shared/messages/shortened.ts';
import { say, type Language } from '../../../shared/messages/text.ts';
import { wordsOnLink } from '../../../shared/plan/linkWords.ts';
import { nameOfItem } from '../../../shared/plan/itemNames.ts';
import type { Item, Link, Plan } from '../../../shared/plan/plan.ts';

/** What an item is called in a sentence: its name cut short, or its type where it has none. */
export function wordItem(plan: Pick<Plan, 'items'>, item: Item | undefined, language: Language): string {
  if (!item) return '';
  const title = nameOfItem(plan, item, language);
  if (title === '') return say(itemType(item.type).name, language);
  return shortened(title, 60);
}

/** A link as a sentence, with what is written on it: “More enquiries serves New customers: from spring”. */
export function wordLink(plan: Pick<Plan, 'items' | 'registers'>, { id, ...link }: Omit<Link, 'id'> & Partial<Link>, language: Language): string {
  const words = id === undefined ? '' : wordsOnLink(plan, id);
  const sentence = say(canvasTexts.linkSentence, language, {
    from: wordItem(plan, plan.items.get(link.from), language),
    kind: say(linkKind(link.kind).name, language),
    to: wordItem(plan, plan.items.get(link.to), language),
  });
  return words === '' ? sentence : `${sentence}: ${words}`;
}
