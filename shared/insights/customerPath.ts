import { pathStages, type PathStage } from '../framework/customerPath.ts';
import { entriesOf, itemsOfType, numberOf, textOf, type Item, type Plan } from '../plan/plan.ts';

/** A stage, and the actions that serve it. */
export interface StageColumn {
  readonly stage: PathStage;
  readonly actions: readonly Item[];
  /** The team's words on what makes people drop out here. */
  readonly filters: string;
  /** No action serves this stage, though some serve stages before and after it. */
  readonly isGap: boolean;
}

export interface CustomerPath {
  readonly columns: readonly StageColumn[];
  /** Actions without a stage. */
  readonly unstaged: readonly Item[];
  /** All actions serve the first stage, attention. */
  readonly isAttentionOnly: boolean;
}

/** The plan's actions, or some of them, by the seven stages (S4); without dropped ones. */
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
