import type { OpenPlan } from '../../shared/contract/contract.ts';
import type { Host } from '../../shared/contract/host.ts';
import type { Result } from '../../shared/messages/failures.ts';
import { showFailure } from './notices.ts';
import type { openPlan as open, rememberedPlan } from './openedPlan.ts';

/* The way to a plan for what is there before one: the start screen does without all that a plan needs. */

interface Opened {
  readonly openPlan: typeof open;
  readonly rememberedPlan: typeof rememberedPlan;
}

let loadParts: (() => Promise<Opened>) | undefined;

/** Says how all that opens and shows a plan is loaded; asked again where it could not be. */
export function planOpensBy(load: () => Promise<Opened>): void {
  loadParts = load;
}

/** As `openPlan` of openedPlan.ts: `opening` is under way while what shows the plan is loaded. */
export async function openPlan(host: Host, opening: Promise<Result<OpenPlan | null>>): Promise<boolean> {
  const parts = await bringParts();
  return parts !== undefined && parts.openPlan(host, opening);
}

/** Opens the plan that this window showed before it was loaded anew. */
export async function openRemembered(host: Host): Promise<boolean> {
  const parts = await bringParts();
  return parts !== undefined && parts.openPlan(host, parts.rememberedPlan(host));
}

/** Undefined where they cannot be loaded, which the person is told. */
async function bringParts(): Promise<Opened | undefined> {
  try {
    return await loadParts?.();
  } catch (cause) {
    // As browsers say that a script cannot be fetched; all else is a bug.
    if (!(cause instanceof TypeError)) throw cause;
    showFailure({ code: 'host-unreachable' });
    return undefined;
  }
}
