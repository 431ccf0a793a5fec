import { entriesOf, textOf, type Plan } from './plan.ts';

/** What somebody wrote on a link, trimmed; '' where nothing is written. */
export function wordsOnLink(plan: Pick<Plan, 'registers'>, link: string): string {
  const entries = entriesOf(plan, 'linkWords');
  return Object.hasOwn(entries, link) ? textOf(entries[link] ?? {}, 'words').trim() : '';
}

/** The links that say something in words of their own. Words whose link is gone are none. */
export function wordedLinks({ links, registers }: Pick<Plan, 'links' | 'registers'>) {
  return Object.keys(entriesOf({ registers }, 'linkWords')).flatMap((id) => {
    const link = links.get(id);
    const words = wordsOnLink({ registers }, id);
    return link && words !== '' ? [{ link, words }] : [];
  });
}
