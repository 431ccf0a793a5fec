import type { Finding } from '../../../shared/insights/finding.ts';
import { ringBox } from '../../../shared/plan/geometry.ts';
import type { Box, Link } from '../../../shared/plan/plan.ts';
import type { Point } from '../canvasState.ts';
import type { Placed, Scene } from '../scene/scene.ts';
import { wayAround } from './wayAround.ts';

/** Links between the same two areas, told as one line with their number. */
export interface Bundle {
  readonly from: Placed;
  readonly to: Placed;
  readonly count: number;
}

/** Links as few lines: those between the same two areas in one, either direction alike; all others by themselves. */
export function bundled(scene: Pick<Scene, 'placed'>, links: readonly Link[]): { readonly single: readonly Link[]; readonly bundles: readonly Bundle[] } {
  const bundles = new Map<string, Bundle>();
  const single: Link[] = [];
  for (const link of links) {
    const [from, to] = [scene.placed(link.from)?.region, scene.placed(link.to)?.region];
    if (!from || !to || from === to) {
      single.push(link);
      continue;
    }
    const key = [from.item.id, to.item.id].sort().join(' ');
    const known = bundles.get(key);
    bundles.set(key, known ? { ...known, count: known.count + 1 } : { from, to, count: 1 });
  }
  return { single, bundles: [...bundles.values()] };
}

/** Boards of more areas than this have their bundles drawn across what lies between. */
const mostAround = 24;

/** The ways of bundles through the room between areas, sought again only once an area lies elsewhere. */
export class BundleWays {
  #boxes: readonly Box[] = [];
  #ways = new Map<Box, Map<Box, readonly Point[]>>();

  /** The way of each bundle. */
  of(bundles: readonly Bundle[], scene: Pick<Scene, 'areas'>): readonly { readonly count: number; readonly way: readonly Point[] }[] {
    const boxes = [ringBox, ...[...scene.areas].filter(({ depth }) => depth === 0).map(({ box }) => box)];
    if (boxes.length !== this.#boxes.length || boxes.some((box, place) => box !== this.#boxes[place])) {
      this.#boxes = boxes;
      this.#ways = new Map();
    }
    return bundles.map(({ from, to, count }) => ({ count, way: this.#between(from.box, to.box) }));
  }

  #between(from: Box, to: Box): readonly Point[] {
    const ways = this.#ways.get(from) ?? new Map<Box, readonly Point[]>();
    this.#ways.set(from, ways);
    const way = ways.get(to) ?? wayAround(from, to, this.#boxes.length > mostAround ? [from, to] : this.#boxes);
    ways.set(to, way);
    return way;
  }
}

/** As many lines as an eye can follow from far. */
export const mostFollowed = 60;

/** Lines where they are few enough to be followed; more are a web that says nothing, and the cards' own marks say it better. */
export function followed(links: readonly Link[]): readonly Link[] {
  return links.length <= mostFollowed ? links : [];
}

/** The links of parts of which a finding says that something is to be mended. */
export function findingLinks(links: Iterable<Link>, findings: ReadonlyMap<string, readonly Finding[]>): readonly Link[] {
  return findings.size === 0 ? [] : [...links].filter(({ from, to }) => isToMend(from, findings) || isToMend(to, findings));
}

/** Whether a finding says of a part that it is to be mended. */
export function isToMend(id: string, findings: ReadonlyMap<string, readonly Finding[]>): boolean {
  return findings.get(id)?.some(({ rule }) => rule.severity !== 'mind') === true;
}
