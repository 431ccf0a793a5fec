import { pathStages, type PathStage } from '../framework/customerPath.ts';
import { entriesOf, itemsOfType, numberOf, textOf, type Item, type Plan } from '../plan/plan.ts';

/** A stage with the actions that carry people through it. */
export interface StageColumn {
  readonly stage: PathStage;
  readonly actions: readonly Item[];
  /** What the team says drops people here. */
  readonly filters: string;
  /** Nothing carries people on here, though something is done on both sides of it. */
  readonly isGap: boolean;
}

export interface CustomerPath {
  readonly columns: readonly StageColumn[];
  /** Actions that name no stage. */
  readonly unstaged: readonly Item[];
  /** All that is done ends at attention, the first stage. */
  readonly isAttentionOnly: boolean;
}

/** The plan's actions, or some of them, on the seven stages; dropped ones carry nobody (S4). */
export function customerPath(plan: Plan, among: readonly Item[] = itemsOfType(plan, 'action')): CustomerPath {
  const actions = among.filter((action) => textOf(action.fields, 'status') !== 'dropped');
  const filters = entriesOf(plan, 'path');
  const held = pathStages.map((stage) => ({
    stage,
    actions: actions.filter((action) => numberOf(action.fields, 'pathStage') === stage.stage),
    filters: textOf(filters[stage.id] ?? {}, 'filters').trim(),
  }));
  const used = held.filter((column) => column.actions.length > 0).map(({ stage }) => stage.stage);
  const [first = Infinity] = used;
  const last = used.at(-1) ?? 0;
  return {
    columns: held.map((column) => ({ ...column, isGap: column.actions.length === 0 && column.stage.stage > first && column.stage.stage < last })),
    unstaged: actions.filter((action) => numberOf(action.fields, 'pathStage') === undefined),
    isAttentionOnly: first === 1 && last === 1,
  };
}
