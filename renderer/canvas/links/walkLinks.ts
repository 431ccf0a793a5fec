import { inOrder, linksFrom, linksTo, type Link, type Plan } from '../../../shared/plan/plan.ts';

/** The links of a part in the order in which the keyboard goes through them: those that leave it, then those that arrive. */
function linksOf(plan: Pick<Plan, 'items' | 'links'>, id: string): readonly Link[] {
  const inPlanOrder = (links: readonly Link[], end: 'from' | 'to'): readonly Link[] => {
    const items = inOrder(links.flatMap((link) => plan.items.get(link[end]) ?? []));
    return [...links].sort((one, other) => items.findIndex((item) => item.id === one[end]) - items.findIndex((item) => item.id === other[end]));
  };
  return [...inPlanOrder(linksFrom(plan, id), 'to'), ...inPlanOrder(linksTo(plan, id), 'from')];
}

/** The link after or before one of a part's; from the part itself the first or last. Undefined where it has none. */
export function nextLink(plan: Pick<Plan, 'items' | 'links'>, part: string, from: string | undefined, step: 1 | -1): Link | undefined {
  const links = linksOf(plan, part);
  const at = links.findIndex(({ id }) => id === from);
  const next = at < 0 ? (step === 1 ? 0 : links.length - 1) : (at + step + links.length) % links.length;
  return links[next];
}
