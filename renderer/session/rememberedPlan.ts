import { windowStore } from './browserStore.ts';

/** Where this window remembers its plan across a reload. */
const rememberedKey = 'kehys.openPlan';

/** Where it remembers how it stood with that plan. */
const keptKeys = { views: 'kehys.views', view: 'kehys.view', room: 'kehys.room' } as const;
type KeptPart = keyof typeof keptKeys;

/** The plan that this window showed before it was loaded anew, as it was remembered; undefined where there is none. */
export function readRemembered(): unknown {
  return windowStore.read(rememberedKey);
}

export function remember(plan: object | null): void {
  windowStore.write(rememberedKey, plan);
}

/** How a part of this window stood with the plan of this session before the window was loaded anew; undefined where nobody knows. */
export function readKept(part: KeptPart, session: string): unknown {
  const kept = windowStore.read(keptKeys[part]);
  return typeof kept === 'object' && kept !== null && 'session' in kept && kept.session === session ? kept : undefined;
}

/** Whether the window comes back to the whole plan: no view is in front of its canvas, and nobody had gone nearer. */
export function comesBackWhole(): boolean {
  const views = windowStore.read(keptKeys.views);
  const isViewInFront = typeof views === 'object' && views !== null && 'shownView' in views && views.shownView !== null;
  return !isViewInFront && windowStore.read(keptKeys.view) === undefined;
}

/** Keeps how a part of this window stands with a plan; null: it stands as at first, or no plan is open. */
export function keep(part: KeptPart, kept: { readonly session: string; readonly [fact: string]: unknown } | null): void {
  windowStore.write(keptKeys[part], kept);
}
