import type { OpenPlan } from '../../shared/contract/contract.ts';
import type { Host } from '../../shared/contract/host.ts';
import type { Result } from '../../shared/messages/failures.ts';
import { showFailure } from './notices.ts';
import type { openPlan as open, rememberedPlan } from './openedPlan.ts';

/* Opens plans from the start screen, which does not load what a plan needs. */

interface Opened {
  readonly openPlan: typeof open;
  readonly rememberedPlan: typeof rememberedPlan;
}

let loadParts: (() => Promise<Opened>) | undefined;

/** Sets how the parts for a plan are loaded; called again after a failure. */
export function planOpensBy(load: () => Promise<Opened>): void {
  loadParts = load;
}

/** `openPlan` of openedPlan.ts; `opening` runs while the parts for a plan are loaded. */
export async function openPlan(host: Host, opening: Promise<Result<OpenPlan | null>>): Promise<boolean> {
  const parts = await bringParts();
  return parts !== undefined && parts.openPlan(host, opening);
}

/** Opens the plan that this window showed before a reload. */
export async function openRemembered(host: Host): Promise<boolean> {
  const parts = await bringParts();
  return parts !== undefined && parts.openPlan(host, parts.rememberedPlan(host));
}

/** Undefined where they cannot be loaded, which is shown to the person. */
async function bringParts(): Promise<Opened | undefined> {
  try {
    return await loadParts?.();
  } catch (cause) {
    // The error of browsers for a script that cannot be loaded; anything else is a bug.
    if (!(cause instanceof TypeError)) throw cause;
    showFailure({ code: 'host-unreachable' });
    return undefined;
  }
}
