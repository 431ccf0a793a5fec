import { isAgendaView, type AgendaViewId } from '../framework/agenda.ts';
import { placedEntries } from './placedEntries.ts';
import { numberOf, textOf, type FieldValues, type Plan } from './plan.ts';

/** What a point opens: a view or the canvas, a saved view of the canvas, or an area, by their ids. */
export type AgendaTarget = { readonly kind: 'view'; readonly id: AgendaViewId } | { readonly kind: 'saved' | 'area'; readonly id: string };

/** One point of the agenda. */
export interface AgendaPoint {
  readonly id: string;
  readonly title: string;
  /** Planned length; undefined: as long as it takes. */
  readonly minutes: number | undefined;
  /** What the point opens; null leaves the window as it is. */
  readonly opens: AgendaTarget | null;
}

/** The plan's agenda in the order of its points. */
export function agendaOf(plan: Pick<Plan, 'registers'>): readonly AgendaPoint[] {
  return placedEntries(plan, 'agenda').map(([id, values]) => ({ id, title: textOf(values, 'title').trim(), minutes: numberOf(values, 'minutes'), opens: targetOf(values) }));
}

/** The point `by` places away from the one with this id; from null, or an id that is gone, the first. Undefined beyond the ends. */
export function pointFrom(points: readonly AgendaPoint[], id: string | null, by: 1 | -1): AgendaPoint | undefined {
  const at = points.findIndex((point) => point.id === id);
  return at < 0 ? points[0] : points[at + by];
}

function targetOf(values: FieldValues): AgendaTarget | null {
  const [view, saved, area] = [textOf(values, 'view'), textOf(values, 'saved'), textOf(values, 'area')];
  if (isAgendaView(view)) return { kind: 'view', id: view };
  if (saved !== '') return { kind: 'saved', id: saved };
  return area === '' ? null : { kind: 'area', id: area };
}
