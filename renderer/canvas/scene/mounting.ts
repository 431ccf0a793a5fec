import type { Box } from '../../../shared/plan/plan.ts';
import type { Scene } from './scene.ts';

/** How a card is there as an element: `whole`, with all that it shows, or as a `shell` that takes pointer, keyboard and name. */
export type Presence = 'whole' | 'shell';
export type Presences = ReadonlyMap<string, Presence>;

/** More cards in view than this are drawn only; the one that is pointed at, chosen or typed into is always there. */
const most = { whole: 420, shell: 160 } as const;
/** How many come or change within a frame, and how many go. */
const atOnce = { whole: 6, shell: 24, gone: 40 } as const;

/** The cards that are to be elements while the view rests on a box. */
export function wantedIn(scene: Scene, view: Box, presence: Presence, held: Iterable<string>): Presences {
  const seen = scene.cardsWithin(view).filter(({ far }) => far !== 'summed');
  const wanted = new Map<string, Presence>();
  if (seen.length <= most[presence]) for (const { item } of seen) wanted.set(item.id, presence);
  for (const id of held) if (isCard(scene, id)) wanted.set(id, presence);
  return wanted;
}

/** One step of what is there towards what is wanted; the very same where nothing is left to do. */
export function stepTowards(there: Presences, wanted: Presences): Presences {
  const next = new Map(there);
  let [whole, shell, gone] = [atOnce.whole, atOnce.shell, atOnce.gone] as [number, number, number];
  for (const id of there.keys()) if (!wanted.has(id) && gone-- > 0) next.delete(id);
  for (const [id, presence] of wanted) {
    if (next.get(id) === presence) continue;
    if (presence === 'whole' ? whole-- > 0 : shell-- > 0) next.set(id, presence);
  }
  const isSame = next.size === there.size && [...next].every(([id, presence]) => there.get(id) === presence);
  return isSame ? there : next;
}

/** Areas are always there; the ids of links are none of ours. */
export function isCard(scene: Scene, id: string): boolean {
  const item = scene.plan.items.get(id);
  return item !== undefined && item.type !== 'area';
}
