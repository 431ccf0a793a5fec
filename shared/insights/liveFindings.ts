import { conflictIds } from '../framework/conflicts.ts';
import { followedVoice } from '../plan/followed.ts';
import { inOrder, type Item, type Link, type Plan } from '../plan/plan.ts';
import { saysTheSame } from '../plan/saysTheSame.ts';
import { isPrompt } from '../templates/prompts.ts';
import { findingOf, type Finding } from './finding.ts';
import { PlanIndex } from './planIndex.ts';
import type { Fix, ItemRule, PlanRule, Rule } from './rule.ts';
import { rules as allRules } from './rules.ts';

const noFindings: readonly Finding[] = [];

/**
 * The findings of a plan that changes. An item rule sees an item, its links and their other ends, so only items near a change are
 * judged again; plan rules look at few items and always run.
 */
export class LiveFindings {
  readonly #itemRules: ReadonlyMap<Item['type'], readonly ItemRule[]>;
  readonly #planRules: readonly PlanRule[];
  #today: string;
  #index: PlanIndex;
  #byItem = new Map<string, readonly Finding[]>();
  /** Items to judge again; what one update leaves undone, the next one does. */
  readonly #stale: Set<string>;
  /** The findings are older than the plan. */
  #isBehind = true;
  #findings: readonly Finding[] = noFindings;

  /** @param today the day the plan is judged on, `yyyy-mm-dd` */
  constructor(plan: Plan, today: string, rules: readonly Rule[] = allRules) {
    this.#today = today;
    this.#planRules = rules.filter((rule) => rule.scope === 'plan');
    const byType = new Map<Item['type'], ItemRule[]>();
    for (const rule of rules) if (rule.scope === 'item') byType.set(rule.type, [...(byType.get(rule.type) ?? []), rule]);
    this.#itemRules = byType;
    this.#index = new PlanIndex(plan);
    this.#stale = new Set(plan.items.keys());
  }

  /** All findings: those about the plan first, then by item in the plan's order. */
  get findings(): readonly Finding[] {
    return this.update(this.#index.plan);
  }

  /** Brings the findings up to date with a later plan. */
  update(plan: Plan): readonly Finding[] {
    return lastOf(this.updating(plan));
  }

  /** The same as a generator that can be paused; what one run leaves undone, the next one does. */
  *updating(plan: Plan): Generator<undefined, readonly Finding[]> {
    if (plan !== this.#index.plan) {
      const index = new PlanIndex(plan);
      const stale = staleItems(this.#index.plan, plan, this.#index, index);
      for (const id of stale) this.#stale.add(id);
      this.#isBehind ||= stale.size > 0 || this.#index.plan.items.size !== plan.items.size || restDiffers(this.#index.plan, plan);
      this.#index = index;
    }
    if (this.#isBehind) {
      this.#findings = yield* this.#judgeStale();
      this.#isBehind = false;
    }
    return this.#findings;
  }

  /** Sets the day on which the plan is judged, `yyyy-mm-dd`; the next update judges everything. */
  turnTo(today: string): void {
    this.#today = today;
    for (const id of this.#index.plan.items.keys()) this.#stale.add(id);
    this.#isBehind = true;
  }

  /** The present fixes of a finding, which may name items that are newer than the finding. */
  fixesOf({ rule, item: id, key }: Finding): readonly Fix[] {
    const bench = { index: this.#index, today: this.#today };
    const item = id === undefined ? undefined : this.#index.plan.items.get(id);
    const verdicts = rule.scope === 'plan' ? rule.judge(bench) : item ? [rule.judge(item, bench)] : [];
    const verdict = verdicts.find((one) => one && findingOf(rule, rule.scope === 'plan' ? one : { ...one, item: id }).key === key);
    return verdict?.fixes ?? [];
  }

  *#judgeStale(): Generator<undefined, readonly Finding[]> {
    const index = this.#index;
    for (const id of this.#stale) {
      const item = index.plan.items.get(id);
      if (item) this.#judge(item);
      else this.#byItem.delete(id);
      this.#stale.delete(id);
      yield;
    }
    const bench = { index, today: this.#today };
    const aboutPlan: Finding[] = [];
    for (const rule of this.#planRules) {
      aboutPlan.push(...rule.judge(bench).map((verdict) => findingOf(rule, verdict)));
      yield;
    }
    const judged = [...this.#byItem.keys()].flatMap((id) => index.plan.items.get(id) ?? []);
    return [...aboutPlan, ...inOrder(judged).flatMap((item) => this.#byItem.get(item.id) ?? noFindings)];
  }

  #judge(item: Item): void {
    const bench = { index: this.#index, today: this.#today };
    const judging = isPrompt(item) ? [] : (this.#itemRules.get(item.type) ?? []);
    const found = judging.flatMap((rule) => {
      const verdict = rule.judge(item, bench);
      return verdict ? [findingOf(rule, { ...verdict, item: item.id })] : [];
    });
    if (found.length > 0) this.#byItem.set(item.id, found);
    else this.#byItem.delete(item.id);
  }
}

function lastOf<T>(pieces: Generator<undefined, T>): T {
  for (;;) {
    const piece = pieces.next();
    if (piece.done) return piece.value;
  }
}

/** The items whose fields, links or linked items differ; all where plan fields or a chosen voice differ. */
function staleItems(before: Plan, after: Plan, oldIndex: PlanIndex, newIndex: PlanIndex): ReadonlySet<string> {
  if (before.fields !== after.fields || conflictIds.some((id) => followedVoice(before, id) !== followedVoice(after, id))) return new Set([...before.items.keys(), ...after.items.keys()]);
  const changed = new Set<string>();
  if (before.items !== after.items) {
    for (const [id, item] of after.items) if (isToJudge(before.items.get(id), item)) changed.add(id);
    for (const id of before.items.keys()) if (!after.items.has(id)) changed.add(id);
  }
  const ends = new Set(changed);
  if (before.links !== after.links) {
    for (const link of differing(before.links, after.links)) ends.add(link.from).add(link.to);
  }
  // Item rules look up to two links away (a KPI's goal's business goal), so the neighbours' neighbours are stale, too.
  return neighbours(neighbours(ends, oldIndex, newIndex), oldIndex, newIndex);
}

/** Rules ignore where an item lies and how large it is, so moving thousands leaves nothing to judge. */
function isToJudge(before: Item | undefined, now: Item): boolean {
  return !saysTheSame(before, now) || before?.area !== now.area || before.order !== now.order;
}

/** Whether anything but items differs. */
function restDiffers(before: Plan, now: Plan): boolean {
  return before.fields !== now.fields || before.links !== now.links || before.positions !== now.positions || before.registers !== now.registers || before.pictures !== now.pictures;
}

function differing(before: ReadonlyMap<string, Link>, after: ReadonlyMap<string, Link>): readonly Link[] {
  const gone = [...before.values()].filter((link) => after.get(link.id) !== link);
  const come = [...after.values()].filter((link) => before.get(link.id) !== link);
  return [...gone, ...come];
}

function neighbours(ids: ReadonlySet<string>, ...indexes: readonly PlanIndex[]): ReadonlySet<string> {
  const near = new Set(ids);
  for (const index of indexes) {
    for (const id of ids) {
      for (const link of index.linksFrom(id)) near.add(link.to);
      for (const link of index.linksTo(id)) near.add(link.from);
    }
  }
  return near;
}

/** All findings of a plan, judged once. */
export function findInsights(plan: Plan, today: string, rules: readonly Rule[] = allRules): readonly Finding[] {
  return new LiveFindings(plan, today, rules).findings;
}
