import type { Finding } from '../../../shared/insights/finding.ts';
import type { Link } from '../../../shared/plan/plan.ts';
import type { Placed, Scene } from '../scene/scene.ts';

/** Links between the same two areas, told as one line with their number. */
export interface Bundle {
  readonly from: Placed;
  readonly to: Placed;
  readonly count: number;
}

/** More links than this between two areas are one bundle. */
const mostSingle = 2;

/** Links as few lines: those between the same two areas in one, either direction alike; all others by themselves. */
export function bundled(scene: Pick<Scene, 'placed'>, links: readonly Link[]): { readonly single: readonly Link[]; readonly bundles: readonly Bundle[] } {
  const groups = new Map<string, { readonly from: Placed; readonly to: Placed; readonly links: Link[] }>();
  const single: Link[] = [];
  for (const link of links) {
    const [from, to] = [scene.placed(link.from)?.region, scene.placed(link.to)?.region];
    if (!from || !to || from === to) {
      single.push(link);
      continue;
    }
    const key = [from.item.id, to.item.id].sort().join(' ');
    const group = groups.get(key);
    if (group) group.links.push(link);
    else groups.set(key, { from, to, links: [link] });
  }
  const bundles: Bundle[] = [];
  for (const { from, to, links: alike } of groups.values()) {
    if (alike.length > mostSingle) bundles.push({ from, to, count: alike.length });
    else single.push(...alike);
  }
  return { single, bundles };
}

/** The links of parts of which a finding says that something is to be mended. */
export function findingLinks(links: Iterable<Link>, findings: ReadonlyMap<string, readonly Finding[]>): readonly Link[] {
  const matters = (id: string): boolean => findings.get(id)?.some(({ rule }) => rule.severity !== 'mind') === true;
  return findings.size === 0 ? [] : [...links].filter(({ from, to }) => matters(from) || matters(to));
}
