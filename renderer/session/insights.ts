import { create } from 'zustand';
import type { Finding } from '../../shared/insights/finding.ts';
import { LiveFindings } from '../../shared/insights/liveFindings.ts';
import type { Fix } from '../../shared/insights/rule.ts';
import { entriesOf, type Plan } from '../../shared/plan/plan.ts';
import type { PlanEditor } from './planEditor.ts';
import { onNewDay, todayHere } from './today.ts';

interface InsightState {
  /** What is open, in the order in which it is listed. */
  readonly open: readonly Finding[];
  /** What a person has set aside with a reason. */
  readonly aside: readonly Finding[];
  readonly byItem: ReadonlyMap<string, readonly Finding[]>;
  readonly fixesOf: (finding: Finding) => readonly Fix[];
}

const nothing: InsightState = { open: [], aside: [], byItem: new Map(), fixesOf: () => [] };

/** The findings of the open plan. They follow it at leisure, off the frame of the edit that changed it. */
export const useInsights = create<InsightState>(() => nothing);

const none: readonly Finding[] = [];

/** The open findings about one item. */
export function useFindingsOf(itemId: string): readonly Finding[] {
  return useInsights((state) => state.byItem.get(itemId) ?? none);
}

/** Judges a session's plan now, whenever it changes and when the day turns over. Returns the way to stop. */
export function followInsights(session: PlanEditor): () => void {
  const live = new LiveFindings(session.plan, todayHere());
  let waiting = false;
  let stopped = false;
  const publish = (plan: Plan): void => {
    const findings = live.update(plan);
    const asideEntries = entriesOf(plan, 'setAside');
    const open = findings.filter((finding) => !Object.hasOwn(asideEntries, finding.key));
    const byItem = new Map<string, Finding[]>();
    for (const finding of open) {
      if (finding.item !== undefined) byItem.set(finding.item, [...(byItem.get(finding.item) ?? []), finding]);
    }
    const before = useInsights.getState().byItem;
    useInsights.setState({
      open,
      aside: findings.filter((finding) => Object.hasOwn(asideEntries, finding.key)),
      byItem: new Map([...byItem].map(([id, found]) => [id, same(before.get(id), found) ? (before.get(id) ?? found) : found])),
      fixesOf: (finding) => live.fixesOf(finding),
    });
  };
  const whenIdle = (work: () => void): void => {
    if ('requestIdleCallback' in window) window.requestIdleCallback(work, { timeout: 500 });
    else setTimeout(work, 50);
  };
  publish(session.plan);
  const stop = session.store.subscribe((state, before) => {
    if (state.plan === before.plan || waiting) return;
    waiting = true;
    whenIdle(() => {
      waiting = false;
      if (!stopped) publish(session.plan);
    });
  });
  const stopDays = onNewDay((today) => {
    live.judgeOn(today);
    publish(session.plan);
  });
  return () => {
    stopped = true;
    stop();
    stopDays();
    useInsights.setState(nothing);
  };
}

function same(one: readonly Finding[] | undefined, other: readonly Finding[]): boolean {
  return one !== undefined && one.length === other.length && one.every((finding, place) => finding === other[place]);
}
