import type { Services } from '../../shared/contract/host.ts';
import { success, type Result } from '../../shared/messages/failures.ts';

/** The plans that are open in the window, known from the calls that pass. */
export interface OpenedPlans {
  /** Notes the outcome of a call. */
  note(method: string, input: unknown, outcome: Result<unknown>): void;
  /** Saves all open plans. Fails with the first failure. */
  saveAll(): Promise<Result<void>>;
}

/** Follows which plans are open, so that they can be saved before the window closes. */
export function followOpenedPlans(services: Pick<Services, 'plans.save'>): OpenedPlans {
  const sessions = new Set<string>();
  return {
    note: (method, input, outcome) => {
      if (!outcome.ok) return;
      const opened = isOpenPlan(outcome.value) ? outcome.value.session : undefined;
      if (opened !== undefined) sessions.add(opened);
      if (method === 'plans.close' && hasSession(input)) sessions.delete(input.session);
      // “Save as” changes the plan's id.
      if (method === 'plans.saveAs' && hasSession(input) && hasSession(outcome.value)) {
        sessions.delete(input.session);
        sessions.add(outcome.value.session);
      }
    },
    saveAll: async () => {
      for (const session of sessions) {
        const saved = await services['plans.save']({ session });
        if (!saved.ok && saved.failure.code === 'plan-not-open') sessions.delete(session);
        else if (!saved.ok) return saved;
        else if (saved.value.status === 'failed') return { ok: false, failure: saved.value.failure ?? { code: 'write-failed' } };
      }
      return success(undefined);
    },
  };
}

function hasSession(value: unknown): value is { session: string } {
  return typeof value === 'object' && value !== null && 'session' in value && typeof value.session === 'string';
}

/** Whether a method answered with an open plan, as all methods that open one do. */
function isOpenPlan(value: unknown): value is { session: string } {
  return hasSession(value) && 'saveState' in value;
}
