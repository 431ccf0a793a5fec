import type { Services } from '../../shared/contract/host.ts';
import { success, type Result } from '../../shared/messages/failures.ts';

/** The plans that the window has open, known from the calls that pass by. */
export interface OpenedPlans {
  /** Takes note of a call's outcome. */
  note(method: string, input: unknown, outcome: Result<unknown>): void;
  /** Saves every open plan. Fails with the first plan's failure that could not be saved. */
  saveAll(): Promise<Result<void>>;
}

/** Follows which plans are open, so that closing the window can save them. */
export function followOpenedPlans(services: Pick<Services, 'plans.save'>): OpenedPlans {
  const sessions = new Set<string>();
  return {
    note: (method, input, outcome) => {
      if (!outcome.ok) return;
      const opened = isOpenPlan(outcome.value) ? outcome.value.session : undefined;
      if (opened !== undefined) sessions.add(opened);
      if (method === 'plans.close' && hasSession(input)) sessions.delete(input.session);
      // “Save as” gives the plan another id.
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

/** What all methods that open a plan answer with. */
function isOpenPlan(value: unknown): value is { session: string } {
  return hasSession(value) && 'saveState' in value;
}
