import { entriesOf, textOf, type Plan } from './plan.ts';

/** The words on a link, trimmed, or ''. */
export function wordsOnLink(plan: Pick<Plan, 'registers'>, link: string): string {
  const entries = entriesOf(plan, 'linkWords');
  return Object.hasOwn(entries, link) ? textOf(entries[link] ?? {}, 'words').trim() : '';
}

/** The links that have words of their own. Words of links that are gone are left out. */
export function wordedLinks({ links, registers }: Pick<Plan, 'links' | 'registers'>) {
  return Object.keys(entriesOf({ registers }, 'linkWords')).flatMap((id) => {
    const link = links.get(id);
    const words = wordsOnLink({ registers }, id);
    return link && words !== '' ? [{ link, words }] : [];
  });
}
