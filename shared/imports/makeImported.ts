import { linkKind } from '../framework/linkKinds.ts';
import { keptEntry } from '../interchange/canvas/keptCanvas.ts';
import type { Language } from '../messages/text.ts';
import { pictureOn } from '../plan/pictures.ts';
import { entriesOf, emptyPlan, type Item, type Link, type Plan } from '../plan/plan.ts';
import type { Arrangement } from './arrangeImport.ts';

/** A plan of its own of what a file became. */
export function planOfImport({ title, items, links, words, kept, pictures }: Arrangement, language: Language): Plan {
  return {
    ...emptyPlan,
    fields: { ...(title ? { title } : {}), language },
    items: new Map(items.map((item) => [item.id, item])),
    links: new Map(links.map((link) => [link.id, link])),
    ...(pictures.size > 0 ? { pictures } : {}),
    registers: {
      ...(words.size > 0 ? { linkWords: Object.fromEntries([...words].map(([link, said]) => [link, { words: said }])) } : {}),
      ...(kept.length > 0 ? { canvases: Object.fromEntries(kept.map((piece, place) => [keptEntry('0001', place), { kept: piece }])) } : {}),
    },
  };
}

/** Part of an import that is written at once: so many that a window goes on drawing between two. */
export interface ImportTurn {
  readonly items: readonly Item[];
  readonly links: readonly Link[];
  readonly moved: Arrangement['moved'];
  readonly words: Arrangement['words'];
  readonly kept: readonly (readonly [entry: string, piece: string])[];
  readonly pictures: Arrangement['pictures'];
}

/** What an import must know of the plan that it goes into. */
export interface Standing {
  /** `KIND ID` of each link that leaves an item only once. */
  readonly singles: ReadonlySet<string>;
  /** What the next canvas is called whose unknown parts are kept. */
  readonly canvas: string;
}

export function standingIn(plan: Plan): Standing {
  const last = Math.max(0, ...Object.keys(entriesOf(plan, 'canvases')).map((entry) => Number.parseInt(entry, 10) || 0));
  return { singles: new Set([...plan.links.values()].flatMap(({ kind, from }) => (linkKind(kind).single ? [`${kind} ${from}`] : []))), canvas: String(last + 1).padStart(4, '0') };
}

/** A link is less work than a part: so many are written in the place of one. */
const linksForPart = 4;

/**
 * What is written one after the other to put a file's parts into a plan: what makes room and areas first, then cards, links once
 * both ends are there – what leaves an item of the plan only once already does so stays –, and at the end what is kept for the export.
 * @param atOnce how many parts one turn has
 */
export function importTurns({ items, links, moved, words, kept, pictures }: Arrangement, { singles, canvas }: Standing, atOnce: number): readonly ImportTurn[] {
  const nothing: ImportTurn = { items: [], links: [], moved: new Map(), words, kept: [], pictures: new Map() };
  const slices = <T>(all: readonly T[], most: number): readonly (readonly T[])[] => Array.from({ length: Math.ceil(all.length / most) }, (_, at) => all.slice(at * most, (at + 1) * most));
  const turns = [...slices(items, atOnce).map((slice) => ({ ...nothing, items: slice, pictures: carriedBy(slice, pictures) })), ...slices(links.filter(({ kind, from }) => !singles.has(`${kind} ${from}`)), atOnce * linksForPart).map((slice) => ({ ...nothing, links: slice }))];
  const [first = nothing, ...rest] = turns;
  return [{ ...first, moved }, ...rest, ...(kept.length > 0 ? [{ ...nothing, kept: kept.map((piece, place) => [keptEntry(canvas, place), piece] as const) }] : [])];
}

function carriedBy(items: readonly Item[], pictures: Arrangement['pictures']): Arrangement['pictures'] {
  return new Map(items.flatMap((item) => {
    const bytes = pictures.get(pictureOn(item));
    return bytes ? [[pictureOn(item), bytes] as const] : [];
  }));
}
