/** Where this window remembers its plan across a reload. */
const rememberedKey = 'kehys.openPlan';

/** The plan that this window showed before it was loaded anew, as it was remembered; undefined where there is none. */
export function readRemembered(): unknown {
  try {
    return JSON.parse(sessionStorage.getItem(rememberedKey) ?? 'null') ?? undefined;
  } catch {
    return undefined;
  }
}

/** Browsers can deny storage; a reload then leads to the start screen. */
export function remember(plan: object | null): void {
  try {
    if (plan) sessionStorage.setItem(rememberedKey, JSON.stringify(plan));
    else sessionStorage.removeItem(rememberedKey);
  } catch {
    return;
  }
}
