import { conflictIds } from '../framework/conflicts.ts';
import { followedVoice } from '../plan/followed.ts';
import { inOrder, type Item, type Link, type Plan } from '../plan/plan.ts';
import { isPrompt } from '../templates/prompts.ts';
import { findingOf, type Finding } from './finding.ts';
import { PlanIndex } from './planIndex.ts';
import type { Fix, ItemRule, PlanRule, Rule } from './rule.ts';
import { rules as allRules } from './rules.ts';

const noFindings: readonly Finding[] = [];

/**
 * The findings of a plan as it changes. Item rules see an item, its links and their other ends, so only the items near
 * a change are judged again; plan rules look at few items each and are judged always.
 */
export class LiveFindings {
  readonly #itemRules: ReadonlyMap<Item['type'], readonly ItemRule[]>;
  readonly #planRules: readonly PlanRule[];
  #today: string;
  #index: PlanIndex;
  #byItem = new Map<string, readonly Finding[]>();
  #findings: readonly Finding[];

  /** @param today the day the plan is judged on, `yyyy-mm-dd` */
  constructor(plan: Plan, today: string, rules: readonly Rule[] = allRules) {
    this.#today = today;
    this.#planRules = rules.filter((rule) => rule.scope === 'plan');
    const byType = new Map<Item['type'], ItemRule[]>();
    for (const rule of rules) if (rule.scope === 'item') byType.set(rule.type, [...(byType.get(rule.type) ?? []), rule]);
    this.#itemRules = byType;
    this.#index = new PlanIndex(plan);
    for (const item of plan.items.values()) this.#judge(item);
    this.#findings = this.#gather();
  }

  /** All findings: those about the plan first, then by item in the plan's order. */
  get findings(): readonly Finding[] {
    return this.#findings;
  }

  /** Brings the findings up to date with a later plan. */
  update(plan: Plan): readonly Finding[] {
    const before = this.#index.plan;
    if (plan === before) return this.#findings;
    const index = new PlanIndex(plan, this.#index);
    const stale = staleItems(before, plan, this.#index, index);
    this.#index = index;
    for (const id of stale) {
      const item = plan.items.get(id);
      if (item) this.#judge(item);
      else this.#byItem.delete(id);
    }
    this.#findings = this.#gather();
    return this.#findings;
  }

  /** Judges everything anew as of this day, `yyyy-mm-dd`. */
  judgeOn(today: string): readonly Finding[] {
    this.#today = today;
    for (const item of this.#index.plan.items.values()) this.#judge(item);
    this.#findings = this.#gather();
    return this.#findings;
  }

  /** What would end a finding, judged now: a fix may point at items that came after the finding did. */
  fixesOf({ rule, item: id, key }: Finding): readonly Fix[] {
    const bench = { index: this.#index, today: this.#today };
    const item = id === undefined ? undefined : this.#index.plan.items.get(id);
    const verdicts = rule.scope === 'plan' ? rule.judge(bench) : item ? [rule.judge(item, bench)] : [];
    const verdict = verdicts.find((one) => one && findingOf(rule, rule.scope === 'plan' ? one : { ...one, item: id }).key === key);
    return verdict?.fixes ?? [];
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

  #gather(): readonly Finding[] {
    const bench = { index: this.#index, today: this.#today };
    const aboutPlan = this.#planRules.flatMap((rule) => rule.judge(bench).map((verdict) => findingOf(rule, verdict)));
    const judged = [...this.#byItem.keys()].flatMap((id) => this.#index.plan.items.get(id) ?? []);
    return [...aboutPlan, ...inOrder(judged).flatMap((item) => this.#byItem.get(item.id) ?? noFindings)];
  }
}

/** The items whose own fields, links or linked items differ, and everything where plan fields differ or another voice is followed. */
function staleItems(before: Plan, after: Plan, oldIndex: PlanIndex, newIndex: PlanIndex): ReadonlySet<string> {
  if (before.fields !== after.fields || conflictIds.some((id) => followedVoice(before, id) !== followedVoice(after, id))) return new Set([...before.items.keys(), ...after.items.keys()]);
  const changed = new Set<string>();
  if (before.items !== after.items) {
    for (const [id, item] of after.items) if (before.items.get(id) !== item) changed.add(id);
    for (const id of before.items.keys()) if (!after.items.has(id)) changed.add(id);
  }
  const ends = new Set(changed);
  if (before.links !== after.links) {
    for (const link of differing(before.links, after.links)) ends.add(link.from).add(link.to);
  }
  // Item rules look up to two links away (a KPI's goal's business goal), so the neighbours' neighbours are stale too.
  return neighbours(neighbours(ends, oldIndex, newIndex), oldIndex, newIndex);
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
