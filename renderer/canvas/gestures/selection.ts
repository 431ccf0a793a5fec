import type { NodeChange } from 'reactflow';
import type { Plan } from '../../../shared/plan/plan.ts';
import { isLocked } from '../../../shared/plan/locks.ts';
import { currentSession, nothingSelected, useWindowState, type Selection } from '../../session/windowState.ts';
import { useCanvasState } from '../canvasState.ts';

type SelectChange = Extract<NodeChange, { type: 'select' }>;

/**
 * The ids that are selected after some changes, in the order in which they were chosen; the same list where none differs.
 * @param isAdding a key is held that chooses more; otherwise what comes takes the place of all that was chosen
 */
export function selectedAfter(selected: readonly string[], changes: readonly SelectChange[], isAdding: boolean): readonly string[] {
  const isReplacing = !isAdding && changes.some((change) => change.selected);
  const next = new Set(isReplacing ? [] : selected);
  for (const { id, selected: isSelected } of changes) {
    if (isSelected) next.add(id);
    else next.delete(id);
  }
  return next.size === selected.length && selected.every((id) => next.has(id)) ? selected : [...next];
}

/** Takes what React Flow says about the parts that are there as elements into the window's selection. */
export function applySelection(changes: readonly SelectChange[], isAdding: boolean): void {
  if (changes.length === 0) return;
  const { selection } = useWindowState.getState();
  const items = selectedAfter(selection.items, changes, isAdding);
  const links = isAdding || !changes.some((change) => change.selected) ? selection.links : nothingSelected.links;
  if (items !== selection.items || links !== selection.links) useWindowState.setState({ selection: { items, links, marker: null } });
}

/** The selection without what the plan no longer holds; the same object where all is still there. */
export function pruned(selection: Selection, plan: Plan): Selection {
  const items = selection.items.filter((id) => plan.items.has(id));
  const links = selection.links.filter((id) => plan.links.has(id));
  const isWhole = items.length === selection.items.length && links.length === selection.links.length;
  return isWhole ? selection : { ...selection, items, links };
}

/** All parts of the types that these are of, in the plan's order. */
export function allOfTheirTypes({ items }: Pick<Plan, 'items'>, ids: readonly string[]): readonly string[] {
  const types = new Set(ids.map((id) => items.get(id)?.type));
  return [...items.values()].flatMap(({ id, type }) => (types.has(type) ? [id] : []));
}

/** What of these is not locked. */
export function unlocked(ids: readonly string[]): readonly string[] {
  const { plan } = currentSession();
  return ids.filter((id) => !isLocked(plan, id));
}

/** Selected items whose areas are not selected with them: what a move, a copy or a group is about. */
export function outermostOf(plan: Pick<Plan, 'items'>, ids: readonly string[]): readonly string[] {
  const chosen = new Set(ids);
  return ids.filter((id) => {
    for (let area = plan.items.get(id)?.area ?? null; area !== null; area = plan.items.get(area)?.area ?? null) {
      if (chosen.has(area)) return false;
    }
    return plan.items.has(id);
  });
}

/** What of these stands out where only a part of the plan is asked for; all where nobody asks. What is faded is taken by no marquee and no “all”. */
export function inFocus(ids: readonly string[]): readonly string[] {
  const { traced } = useWindowState.getState();
  const isAsked = (useCanvasState.getState().focus?.keys.length ?? 0) > 0;
  return traced && isAsked ? ids.filter((id) => traced.has(id)) : ids;
}
