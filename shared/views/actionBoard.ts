import type { Option } from '../framework/field.ts';
import { fieldOf } from '../framework/itemTypes.ts';
import { PlanIndex } from '../insights/planIndex.ts';
import { textOf, titleOf, type Item, type Plan } from '../plan/plan.ts';
import { plannedMoney } from '../plan/planMoney.ts';

/** An action with what its links lead to. */
export interface ActionRow {
  readonly item: Item;
  readonly title: string;
  readonly goals: readonly Item[];
  readonly channels: readonly Item[];
  readonly owner: Item | undefined;
  /** An option of the action's status, or '' where it has none. */
  readonly status: string;
  readonly start: string;
  readonly end: string;
  /** In its own currency; what single months have of their own is counted in. */
  readonly budget: ReturnType<typeof plannedMoney>;
}

/** All actions in the plan's order. */
export function actionRows(plan: Plan): readonly ActionRow[] {
  const index = new PlanIndex(plan);
  return index.ofType('action').map((item) => ({
    item,
    title: titleOf(item),
    goals: index.led(item.id, 'advances'),
    channels: index.led(item.id, 'carriedOutOn'),
    owner: index.led(item.id, 'ownedBy')[0],
    status: textOf(item.fields, 'status'),
    start: textOf(item.fields, 'start'),
    end: textOf(item.fields, 'end'),
    budget: plannedMoney(plan, item),
  }));
}

/** The rows, each the one known before where it still says the same: who draws them draws only what changed. */
export function keepRows(before: readonly ActionRow[], rows: readonly ActionRow[]): readonly ActionRow[] {
  const known = new Map(before.map((row) => [row.item, row]));
  const areSame = (some: readonly Item[], others: readonly Item[]): boolean => some.length === others.length && some.every((item, place) => item === others[place]);
  return rows.map((row) => {
    const old = known.get(row.item);
    const isSame = old && old.owner === row.owner && areSame(old.goals, row.goals) && areSame(old.channels, row.channels);
    return isSame && old.budget?.amount === row.budget?.amount && old.budget?.currency === row.budget?.currency ? old : row;
  });
}

/** The states that an action can be in, in their order. */
export function statusOptions(): readonly Option[] {
  const field = fieldOf('action', 'status');
  return field?.kind === 'choice' ? field.options : [];
}

/** Stands in a filter for “has none”. */
export const none = '';

/** What is shown: an item's id or a state, {@link none} for actions that have none, absent for all. */
export interface ActionFilter {
  readonly goal?: string;
  readonly channel?: string;
  readonly owner?: string;
  readonly status?: string;
}

function holds(wanted: string | undefined, ids: readonly string[]): boolean {
  return wanted === undefined || (wanted === none ? ids.length === 0 : ids.includes(wanted));
}

/** The actions that every part of a filter lets through. */
export function filterActions(rows: readonly ActionRow[], filter: ActionFilter): readonly ActionRow[] {
  return rows.filter(
    (row) =>
      holds(filter.goal, row.goals.map((goal) => goal.id)) &&
      holds(filter.channel, row.channels.map((channel) => channel.id)) &&
      holds(filter.owner, row.owner ? [row.owner.id] : []) &&
      holds(filter.status, row.status === '' ? [] : [row.status]),
  );
}

/** The goals, channels and people that some action has: what a filter offers. */
export function filterChoices(rows: readonly ActionRow[]): Readonly<Record<'goal' | 'channel' | 'owner', readonly Item[]>> {
  const apart = (items: readonly Item[]): readonly Item[] => [...new Map(items.map((item) => [item.id, item])).values()];
  return {
    goal: apart(rows.flatMap((row) => row.goals)),
    channel: apart(rows.flatMap((row) => row.channels)),
    owner: apart(rows.flatMap((row) => row.owner ?? [])),
  };
}

export const actionColumns = ['title', 'status', 'start', 'end', 'goal', 'channel', 'owner', 'budget'] as const;
export type ActionColumn = (typeof actionColumns)[number];

/** By which column, and whether from the last to the first. */
export interface ActionSort {
  readonly column: ActionColumn;
  readonly descending: boolean;
}

/** Sorted by a column; what is empty there comes last either way, and equals keep the plan's order. */
export function sortActions(rows: readonly ActionRow[], sort: ActionSort | null, collate: (one: string, other: string) => number): readonly ActionRow[] {
  if (!sort) return rows;
  const states = statusOptions().map((option) => option.id);
  const key = (row: ActionRow): string | number | undefined => {
    switch (sort.column) {
      case 'budget':
        return row.budget?.amount;
      case 'goal':
        return row.goals[0] && titleOf(row.goals[0]);
      case 'channel':
        return row.channels[0] && titleOf(row.channels[0]);
      case 'owner':
        return row.owner && titleOf(row.owner);
      case 'status':
        return row.status === '' ? undefined : states.indexOf(row.status);
      case 'title':
      case 'start':
      case 'end':
        return row[sort.column] === '' ? undefined : row[sort.column];
    }
  };
  const turn = sort.descending ? -1 : 1;
  return [...rows].sort((first, second) => {
    const one = key(first);
    const other = key(second);
    if (one === undefined || other === undefined) return Number(one === undefined) - Number(other === undefined);
    return turn * (typeof one === 'number' && typeof other === 'number' ? one - other : collate(String(one), String(other)));
  });
}

/** A column of the board: a state and the actions in it. */
export interface BoardColumn {
  /** {@link none} for actions without a state. */
  readonly id: string;
  readonly option: Option | undefined;
  readonly rows: readonly ActionRow[];
}

/** The board: one column a state, after those without a state where there are such, or of a state that is not known. */
export function boardColumns(rows: readonly ActionRow[]): readonly BoardColumn[] {
  const options = statusOptions();
  const stray = rows.filter((row) => !options.some((option) => option.id === row.status));
  const columns = options.map((option) => ({ id: option.id, option, rows: rows.filter((row) => row.status === option.id) }));
  return stray.length === 0 ? columns : [{ id: none, option: undefined, rows: stray }, ...columns];
}

export const timelineGroupings = ['channel', 'goal'] as const;
export type TimelineGrouping = (typeof timelineGroupings)[number];

/** Actions that share a channel or a goal; an action with several stands in each. */
export interface ActionGroup {
  /** Undefined for those that have none. */
  readonly of: Item | undefined;
  readonly rows: readonly ActionRow[];
}

/** The actions by channel or goal, in the order in which these first appear; those without come last. */
export function groupActions(rows: readonly ActionRow[], by: TimelineGrouping): readonly ActionGroup[] {
  const groups = new Map<string, { of: Item; rows: ActionRow[] }>();
  const without: ActionRow[] = [];
  for (const row of rows) {
    const heads = by === 'goal' ? row.goals : row.channels;
    if (heads.length === 0) without.push(row);
    for (const of of heads) {
      const group = groups.get(of.id);
      if (group) group.rows.push(row);
      else groups.set(of.id, { of, rows: [row] });
    }
  }
  return without.length === 0 ? [...groups.values()] : [...groups.values(), { of: undefined, rows: without }];
}
