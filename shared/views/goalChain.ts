import { itemType } from '../framework/itemTypes.ts';
import type { Field } from '../framework/field.ts';
import type { ItemTypeId, LinkKindId } from '../framework/vocabulary.ts';
import { PlanIndex } from '../insights/planIndex.ts';
import type { Text } from '../messages/text.ts';
import { isFilled, outgoingKinds, type OutgoingKinds } from '../plan/completeness.ts';
import { inOrder, linkedItems, linksTo, numberOf, type Item, type Plan } from '../plan/plan.ts';
import { reaches, wayOf, type Way } from '../plan/targets.ts';

/** Goals, most important first: by priority, then as they stood (the plan's own order); those without a priority last. */
export function rankGoals(goals: readonly Item[]): readonly Item[] {
  const rank = (goal: Item): number => numberOf(goal.fields, 'priority') ?? Number.POSITIVE_INFINITY;
  return [...goals].sort((one, other) => {
    const [first, second] = [rank(one), rank(other)];
    return first === second ? 0 : first - second;
  });
}

/** How many goals claim to be number one; exactly one should (S1). */
export function firstGoals(goals: readonly Item[]): number {
  return goals.filter((goal) => numberOf(goal.fields, 'priority') === 1).length;
}

/** A goal that gets another priority. */
export interface Rank {
  readonly id: string;
  readonly priority: number;
}

/**
 * The priorities to set so that a goal stands at a place (0 is first) of the ranked list: afterwards they run from 1
 * without gaps or ties, so exactly one goal is number one. Goals that have theirs already are left out.
 */
export function ranksWith(goals: readonly Item[], id: string, place: number): readonly Rank[] {
  const moved = goals.find((goal) => goal.id === id);
  if (!moved) return [];
  const rest = goals.filter((goal) => goal !== moved);
  const at = Math.max(0, Math.min(place, rest.length));
  return [...rest.slice(0, at), moved, ...rest.slice(at)].flatMap((goal, index) =>
    numberOf(goal.fields, 'priority') === index + 1 ? [] : [{ id: goal.id, priority: index + 1 }],
  );
}

/** One letter of SMART and the fields that say it. */
interface Criterion {
  readonly id: 'specific' | 'measurable' | 'realistic' | 'timed';
  readonly name: Text;
  readonly keys: readonly string[];
}

/** What a goal must be (S1: specific, measurable, realistic), and by when. */
const smartCriteria: readonly Criterion[] = [
  { id: 'specific', name: { en: 'Specific', fi: 'Täsmällinen' }, keys: ['statement', 'serves', 'focus'] },
  { id: 'measurable', name: { en: 'Measurable', fi: 'Mitattava' }, keys: ['measure', 'measuredBy', 'target'] },
  { id: 'realistic', name: { en: 'Realistic', fi: 'Realistinen' }, keys: ['baseline', 'realistic'] },
  { id: 'timed', name: { en: 'Timed', fi: 'Aikaan sidottu' }, keys: ['start', 'due'] },
];

/** How a goal stands on one criterion. */
export interface SmartMark {
  readonly criterion: Criterion;
  readonly missing: readonly Field[];
}

/** Which fields a goal still lacks for each criterion; none missing: it holds. */
export function smartMarks(goal: Item, outgoing: OutgoingKinds): readonly SmartMark[] {
  const fields = itemType(goal.type).fields;
  return smartCriteria.map((criterion) => ({
    criterion,
    missing: fields.filter((field) => criterion.keys.includes(field.key) && !isFilled(field, goal.fields, goal, outgoing)),
  }));
}

/** How far a goal has come, in its KPI's unit. */
export interface GoalProgress {
  readonly kpi: Item | undefined;
  /** Where no KPI counts what the goal is to reach: how far the first that is measured has come to its own target is told instead. */
  readonly aimsElsewhere: boolean;
  readonly baseline: number | undefined;
  readonly latest: number | undefined;
  readonly target: number | undefined;
  /** Which way it is to go; undefined where nobody can tell. */
  readonly way: Way | undefined;
  /** The way done, 1 at the target; below 0 where it went the wrong way; 1 or 0 where there was none to go. Absent where one of the others is. */
  readonly share: number | undefined;
}

/**
 * From baseline over the latest reading to the target. The KPI is the one that aims at the goal's own target, else one without a target; a
 * reading of another is never held against the goal's: it counts something else. Where the goal has no baseline or target, its KPI's first
 * reading and target stand in.
 */
export function goalProgress(goal: Item, kpis: readonly Item[]): GoalProgress {
  const wanted = numberOf(goal.fields, 'target');
  const aimOf = (kpi: Item): number | undefined => numberOf(kpi.fields, 'target');
  const measured = kpis.filter((kpi) => kpi.measurements.length > 0);
  const own = measured.find((kpi) => wanted !== undefined && aimOf(kpi) === wanted) ?? measured.find((kpi) => wanted === undefined || aimOf(kpi) === undefined);
  const kpi = own ?? measured[0] ?? kpis[0];
  const aimsElsewhere = own === undefined && measured.length > 0;
  const readings = kpi?.measurements ?? [];
  const told = aimsElsewhere ? undefined : numberOf(goal.fields, 'baseline');
  const baseline = told ?? readings[0]?.value;
  const latest = readings.at(-1)?.value;
  const target = (aimsElsewhere ? undefined : wanted) ?? (kpi && aimOf(kpi));
  const known = { kpi, aimsElsewhere, baseline, latest, target };
  const way = target === undefined ? undefined : wayOf(readings, target, told);
  if (baseline === undefined || latest === undefined || target === undefined || way === undefined) return { ...known, way, share: undefined };
  return { ...known, way, share: baseline === target ? (reaches(readings, target, told) ? 1 : 0) : (latest - baseline) / (target - baseline) };
}

/** The chain of one goal, in the order in which it is read. */
export interface GoalChain {
  readonly businessGoals: readonly Item[];
  readonly goal: Item;
  readonly kpis: readonly Item[];
  readonly actions: readonly Item[];
}

/** What a goal comes from, what tells of it and what is done for it (S1). */
export function chainOf(plan: Plan, goal: Item): GoalChain {
  const advancing = linksTo(plan, goal.id, 'advances').flatMap((link) => plan.items.get(link.from) ?? []);
  return {
    businessGoals: inOrder(linkedItems(plan, goal.id, 'serves')),
    goal,
    kpis: inOrder(linkedItems(plan, goal.id, 'measuredBy')),
    actions: inOrder(advancing),
  };
}

/** The links that make a chain, each with the end that lies nearer to the business. */
const towardsBusiness: Readonly<Partial<Record<LinkKindId, 'from' | 'to'>>> = { serves: 'to', measuredBy: 'from', advances: 'to' };

/** Whether links of this kind are part of a chain. */
export function isChainLink(kind: LinkKindId): boolean {
  return towardsBusiness[kind] !== undefined;
}

/** The types that a chain is made of. */
export const chainTypes: ReadonlySet<ItemTypeId> = new Set<ItemTypeId>(['businessGoal', 'goal', 'kpi', 'action']);

/**
 * The chain that runs through an item, both ways: everything above it up to the business and everything below it down
 * to KPIs and actions, the item itself included. Ids.
 */
export function traceFrom(plan: Pick<Plan, 'links'>, id: string): ReadonlySet<string> {
  const above = new Map<string, string[]>();
  const below = new Map<string, string[]>();
  const note = (map: Map<string, string[]>, from: string, to: string): void => {
    const known = map.get(from);
    if (known) known.push(to);
    else map.set(from, [to]);
  };
  for (const link of plan.links.values()) {
    const nearer = towardsBusiness[link.kind];
    if (!nearer) continue;
    const [upper, lower] = nearer === 'to' ? [link.to, link.from] : [link.from, link.to];
    note(above, lower, upper);
    note(below, upper, lower);
  }
  const traced = new Set<string>();
  for (const way of [above, below]) {
    const seen = new Set<string>();
    const waiting = [id];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      if (seen.has(next)) continue;
      seen.add(next);
      waiting.push(...(way.get(next) ?? []));
    }
    for (const found of seen) traced.add(found);
  }
  return traced;
}

/** Every goal with its check and progress, ranked: the rows of the view. */
export interface GoalRow {
  readonly goal: Item;
  readonly smart: readonly SmartMark[];
  readonly progress: GoalProgress;
}

/** The rows of the goals' list, most important first. */
export function goalRows(plan: Plan): readonly GoalRow[] {
  const index = new PlanIndex(plan);
  const outgoing = outgoingKinds(plan.links);
  return rankGoals(index.ofType('goal')).map((goal) => ({
    goal,
    smart: smartMarks(goal, outgoing),
    progress: goalProgress(goal, inOrder(index.led(goal.id, 'measuredBy'))),
  }));
}
