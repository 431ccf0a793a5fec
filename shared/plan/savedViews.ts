import { entriesOf, numberOf, textOf, type Box, type Plan } from './plan.ts';

/** A part of the canvas that somebody named, to come back to and to present. */
export interface SavedView {
  readonly id: string;
  readonly name: string;
  /** What was seen, canvas units. */
  readonly box: Box;
  /** Ids of the areas that it frames wherever they lie; empty: it frames the box. */
  readonly areas: readonly string[];
  /** What alone it shows, as words of a focus (`type:goal`); empty: everything. */
  readonly shows: readonly string[];
  /** What is said when it is presented; '' where nothing is written. */
  readonly speech: string;
}

/** The plan's saved views in the order in which people keep them. */
export function savedViewsOf(plan: Pick<Plan, 'registers'>): readonly SavedView[] {
  return Object.entries(entriesOf(plan, 'savedViews'))
    .map(([id, fields]) => ({
      place: numberOf(fields, 'place') ?? Infinity,
      view: {
        id,
        name: textOf(fields, 'name').trim(),
        box: { x: numberOf(fields, 'x') ?? 0, y: numberOf(fields, 'y') ?? 0, width: numberOf(fields, 'width') ?? 1, height: numberOf(fields, 'height') ?? 1 },
        areas: words(textOf(fields, 'areas')),
        shows: words(textOf(fields, 'shows')),
        speech: textOf(fields, 'speech'),
      },
    }))
    .sort((one, other) => compared(one.place, other.place) || (one.view.id < other.view.id ? -1 : 1))
    .map(({ view }) => view);
}

/** Infinity comes last, and is as much as itself. */
function compared(one: number, other: number): number {
  return one === other ? 0 : one - other;
}

function words(text: string): readonly string[] {
  return text.split(' ').filter((word) => word !== '');
}
