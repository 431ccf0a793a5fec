import { foldedAround, withoutFolded } from '../../../shared/plan/folded.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { stackingOf } from '../../../shared/plan/stacking.ts';
import { useWindowState } from '../../session/windowState.ts';
import { useCanvasState } from '../canvasState.ts';
import type { ShownPlan } from './scene.ts';

type Inputs = Pick<Plan, 'items' | 'links' | 'registers'>;

let known: { readonly from: readonly unknown[]; readonly shown: ShownPlan } | undefined;

/** A plan as the canvas shows it: without what lies in folded areas, and with what was brought forward or sent back. */
export function shownPlan(plan: Inputs): ShownPlan {
  const { openedAreas } = useCanvasState.getState();
  const { folded, stacking, linkWords } = plan.registers;
  if (!folded && !stacking && !linkWords) return plan;
  const from = [plan.items, plan.links, folded, stacking, linkWords, openedAreas];
  if (known?.from.every((input, place) => input === from[place])) return known.shown;
  const { items, links } = withoutFolded(plan, openedAreas);
  known = { from, shown: { items, links, stacking: stackingOf(plan), linkWords } };
  return known.shown;
}

/** Opens, in this window alone, the folded areas around an item that somebody looks for. */
export function openAround(plan: Inputs, id: string): void {
  const around = foldedAround(plan, id);
  const { openedAreas } = useCanvasState.getState();
  if (around.some((area) => !openedAreas.has(area))) useCanvasState.setState({ openedAreas: new Set([...openedAreas, ...around]) });
}

/** Keeps open, in this window alone, what somebody else folds around a card that is being typed in or moved here. */
export function keepOpen(plan: Inputs): void {
  const { editing } = useWindowState.getState();
  const inHand = [...useCanvasState.getState().overrides.keys(), ...(editing?.where === 'canvas' ? [editing.id] : [])];
  for (const id of inHand) openAround(plan, id);
}
