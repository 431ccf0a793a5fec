import { create } from 'zustand';
import type { Finding } from '../../shared/insights/finding.ts';
import { LiveFindings } from '../../shared/insights/liveFindings.ts';
import type { Fix } from '../../shared/insights/rule.ts';
import { entriesOf, type Plan } from '../../shared/plan/plan.ts';
import { inIdleSlices } from './idleSlices.ts';
import type { PlanEditor } from './planEditor.ts';
import { onNewDay, todayHere } from './today.ts';

interface InsightState {
  /** Open findings, in the order of the list. */
  readonly open: readonly Finding[];
  /** Findings that were set aside with a reason. */
  readonly aside: readonly Finding[];
  readonly byItem: ReadonlyMap<string, readonly Finding[]>;
  readonly fixesOf: (finding: Finding) => readonly Fix[];
}

const nothing: InsightState = { open: [], aside: [], byItem: new Map(), fixesOf: () => [] };

/** The findings of the open plan. They are updated in idle time, after the frame of an edit. */
export const useInsights = create<InsightState>(() => nothing);

const none: readonly Finding[] = [];

/** The open findings about one item. */
export function useFindingsOf(itemId: string): readonly Finding[] {
  return useInsights((state) => state.byItem.get(itemId) ?? none);
}

/** Rules run when the plan has not changed for this long, milliseconds: nobody reads findings while typing. */
const restsAfter = 250;
/** A plan that many people edit never rests; rules then run after this long, milliseconds. */
const longestWait = 2_000;

/** Runs the rules on a session's plan after it changes and when the day changes, in slices, so that no edit waits. Returns how to stop. */
export function followInsights(session: Pick<PlanEditor, 'plan' | 'store'>): () => void {
  const live = new LiveFindings(session.plan, todayHere());
  let callOff: (() => void) | undefined;
  const judge = (): void => {
    // A reloaded window has no plan yet, and findings would be wrong.
    if (!session.store.getState().loaded) return;
    const { plan } = session;
    callOff ??= inIdleSlices(sortingOut(live.updating(plan), () => session.plan), (found) => {
      callOff = undefined;
      useInsights.setState({ ...found, fixesOf: (finding) => live.fixesOf(finding) });
      // Changes made meanwhile are judged now.
      if (session.plan !== plan) judge();
    });
  };
  judge();
  let rest: ReturnType<typeof setTimeout> | undefined;
  let waitsSince = 0;
  const stop = session.store.subscribe((state, before) => {
    if (state.loaded && !before.loaded) return judge();
    if (state.plan === before.plan) return;
    if (rest === undefined) waitsSince = performance.now();
    else if (performance.now() - waitsSince > longestWait) return;
    clearTimeout(rest);
    rest = setTimeout(() => {
      rest = undefined;
      judge();
    }, restsAfter);
  });
  const stopDays = onNewDay((today) => {
    live.turnTo(today);
    callOff?.();
    callOff = undefined;
    judge();
  });
  return () => {
    clearTimeout(rest);
    callOff?.();
    stop();
    stopDays();
    useInsights.setState(nothing);
  };
}

/** How many findings are sorted in one slice. */
const piece = 400;

/** Runs the rules and sorts findings into open ones and those set aside, in slices. */
function* sortingOut(judging: Generator<undefined, readonly Finding[]>, plan: () => Plan): Generator<undefined, Omit<InsightState, 'fixesOf'>> {
  const findings = yield* judging;
  const asideEntries = entriesOf(plan(), 'setAside');
  const [open, aside]: [Finding[], Finding[]] = [[], []];
  const found = new Map<string, Finding[]>();
  for (const [place, finding] of findings.entries()) {
    if (place % piece === piece - 1) yield;
    const isAside = Object.hasOwn(asideEntries, finding.key);
    (isAside ? aside : open).push(finding);
    if (isAside || finding.item === undefined) continue;
    const list = found.get(finding.item);
    if (list) list.push(finding);
    else found.set(finding.item, [finding]);
  }
  const before = useInsights.getState().byItem;
  const byItem = new Map<string, readonly Finding[]>();
  let isSame = found.size === before.size;
  for (const [id, list] of found) {
    if (byItem.size % piece === piece - 1) yield;
    const kept = same(before.get(id), list);
    isSame &&= kept !== undefined;
    byItem.set(id, kept ?? list);
  }
  return { open, aside, byItem: isSame ? before : byItem };
}

/** The earlier list where it is equal, so that nothing is drawn again. */
function same(before: readonly Finding[] | undefined, list: readonly Finding[]): readonly Finding[] | undefined {
  return before?.length === list.length && before.every((finding, place) => finding === list[place]) ? before : undefined;
}
