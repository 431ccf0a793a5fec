import { entriesOf, type Item, type Link, type Plan } from './plan.ts';

/** How high a folded area is: its heading, canvas units. */
export const foldedHeight = 54;

/** Whether an area is folded to its heading in the plan. */
export function isFolded(plan: Pick<Plan, 'registers'>, id: string): boolean {
  return Object.hasOwn(entriesOf(plan, 'folded'), id);
}

/** The folded areas that hold an item, whatever lies between; innermost first. */
export function foldedAround(plan: Pick<Plan, 'items' | 'registers'>, id: string): readonly string[] {
  const around: string[] = [];
  for (let area = plan.items.get(id)?.area ?? null; area !== null; area = plan.items.get(area)?.area ?? null) if (isFolded(plan, area)) around.push(area);
  return around;
}

/**
 * A plan with its folded areas as low as their headings, and without what lies in them: links from or to that end at the
 * area, one for each kind and direction, and links within it are not there. The very same where nothing is folded.
 * @param opened folded areas that are shown open
 */
export function withoutFolded(plan: Pick<Plan, 'items' | 'links' | 'registers'>, opened: ReadonlySet<string>): Pick<Plan, 'items' | 'links'> {
  const folded = new Set(Object.keys(entriesOf(plan, 'folded')).filter((id) => plan.items.get(id)?.type === 'area' && !opened.has(id)));
  if (folded.size === 0) return plan;
  const shownAs = (id: string): string => {
    let shown = id;
    for (let area = plan.items.get(id)?.area ?? null; area !== null; area = plan.items.get(area)?.area ?? null) if (folded.has(area)) shown = area;
    return shown;
  };
  const items = new Map<string, Item>();
  for (const item of plan.items.values()) if (shownAs(item.id) === item.id) items.set(item.id, folded.has(item.id) ? lowered(item) : item);
  const links = new Map<string, Link>();
  const known = new Set<string>();
  for (const link of plan.links.values()) {
    const [from, to] = [shownAs(link.from), shownAs(link.to)];
    const isSame = from === link.from && to === link.to;
    const way = `${link.kind} ${from} ${to}`;
    if (isSame) links.set(link.id, link);
    else if (from !== to && !known.has(way)) links.set(link.id, { ...link, from, to });
    if (!isSame) known.add(way);
  }
  return { items, links };
}

const low = new WeakMap<Item, Item>();

/** The same object for the same item, so that whoever draws it sees that nothing changed. */
function lowered(item: Item): Item {
  const known = low.get(item) ?? { ...item, height: foldedHeight };
  low.set(item, known);
  return known;
}
