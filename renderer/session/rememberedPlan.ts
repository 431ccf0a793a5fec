import { windowStore } from './browserStore.ts';

/** The storage key of this window's plan, across a reload. */
const rememberedKey = 'kehys.openPlan';

/** The storage keys of how the window showed it. */
const keptKeys = { views: 'kehys.views', view: 'kehys.view', room: 'kehys.room' } as const;
type KeptPart = keyof typeof keptKeys;

/** The plan that this window showed before a reload, as stored; undefined without one. */
export function readRemembered(): unknown {
  return windowStore.read(rememberedKey);
}

export function remember(plan: object | null): void {
  windowStore.write(rememberedKey, plan);
}

/** How a part of this window showed the plan of this session before a reload; undefined where not known. */
export function readKept(part: KeptPart, session: string): unknown {
  const kept = windowStore.read(keptKeys[part]);
  return typeof kept === 'object' && kept !== null && 'session' in kept && kept.session === session ? kept : undefined;
}

/** Whether the window comes back to the whole plan: no view was in front, and the canvas was not zoomed. */
export function comesBackWhole(): boolean {
  const views = windowStore.read(keptKeys.views);
  const isViewInFront = typeof views === 'object' && views !== null && 'shownView' in views && views.shownView !== null;
  return !isViewInFront && windowStore.read(keptKeys.view) === undefined;
}

/** Remembers how a part of this window shows a plan; null: as at first, or no plan. */
export function keep(part: KeptPart, kept: { readonly session: string; readonly [fact: string]: unknown } | null): void {
  windowStore.write(keptKeys[part], kept);
}
