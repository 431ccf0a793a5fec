import { entriesOf, type Item, type Link, type Plan } from './plan.ts';

/** The height of a folded area: its heading, canvas units. */
export const foldedHeight = 54;

/** Whether an area is folded to its heading in the plan. */
export function isFolded(plan: Pick<Plan, 'registers'>, id: string): boolean {
  return Object.hasOwn(entriesOf(plan, 'folded'), id);
}

/** The folded areas around an item, innermost first. */
export function foldedAround(plan: Pick<Plan, 'items' | 'registers'>, id: string): readonly string[] {
  const around: string[] = [];
  for (let area = plan.items.get(id)?.area ?? null; area !== null; area = plan.items.get(area)?.area ?? null) if (isFolded(plan, area)) around.push(area);
  return around;
}

/**
 * The plan as the canvas shows it with its folded areas: they are as low as their headings, and what lies in them is left out.
 * Links from and to hidden items end at the area, one for each kind and direction; links inside an area are left out. The same
 * object where nothing is folded.
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

/** Cached, so that drawing sees the same object for an unchanged item. */
function lowered(item: Item): Item {
  const known = low.get(item) ?? { ...item, height: foldedHeight };
  low.set(item, known);
  return known;
}
