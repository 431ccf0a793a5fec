import { placedEntries } from './placedEntries.ts';
import { numberOf, textOf, type Box, type Plan } from './plan.ts';

/** A part of the canvas that somebody named, to come back to and to present. */
export interface SavedView {
  readonly id: string;
  readonly name: string;
  /** What was seen, canvas units. */
  readonly box: Box;
  /** The ids of the areas that the view frames, wherever they lie; empty: it frames the box. */
  readonly areas: readonly string[];
  /** The focus words (`type:goal`) of what alone is shown; empty: everything. */
  readonly shows: readonly string[];
  /** The speaker's notes, or ''. */
  readonly speech: string;
}

/** The plan's saved views in people's own order. */
export function savedViewsOf(plan: Pick<Plan, 'registers'>): readonly SavedView[] {
  return placedEntries(plan, 'savedViews').map(([id, fields]) => ({
    id,
    name: textOf(fields, 'name').trim(),
    box: { x: numberOf(fields, 'x') ?? 0, y: numberOf(fields, 'y') ?? 0, width: numberOf(fields, 'width') ?? 1, height: numberOf(fields, 'height') ?? 1 },
    areas: words(textOf(fields, 'areas')),
    shows: words(textOf(fields, 'shows')),
    speech: textOf(fields, 'speech'),
  }));
}

function words(text: string): readonly string[] {
  return text.split(' ').filter((word) => word !== '');
}
