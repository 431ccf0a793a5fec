import { z } from 'zod';
import { failureTexts, type FailureCode } from '../messages/failures.ts';

/* What a window is told of the plan that it shows. It checks this as it starts, and needs nothing else of the contract for it. */

const failureCodes = Object.keys(failureTexts) as FailureCode[];

export const failureSchema = z.object({
  code: z.enum(failureCodes),
  details: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
});

/** How an open plan stands with the disk. `saved` is said only once the plan file holds everything. */
export const saveStateSchema = z.object({
  /** Names the open plan in every call and on the socket; another one after “Save as”. */
  session: z.string(),
  status: z.enum(['saved', 'pending', 'saving', 'failed', 'readOnly']),
  fileName: z.string(),
  /** When the file last took everything, ISO 8601; absent before the first time. */
  savedAt: z.string().optional(),
  /** Why it failed, or why it is read-only. */
  failure: failureSchema.optional(),
});
export type SaveState = z.infer<typeof saveStateSchema>;

/** A plan that a host holds open for this renderer. */
export const openPlanSchema = z.object({
  /** Names the open plan, as `saveState` goes on to tell. */
  session: z.string(),
  saveState: saveStateSchema,
  /** Something the person should know about the opening: a last-good copy used. */
  notices: z.array(failureSchema),
});
export type OpenPlan = z.infer<typeof openPlanSchema>;

/**
 * What a host tells all windows on a plan, as a stateless message (JSON) on the document's socket: sent in order with
 * the document's own updates, so a window that has its edit acknowledged already knows that it is not yet saved.
 */
export const planEventSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('saveState'), saveState: saveStateSchema }),
  z.object({ kind: z.literal('historyChanged') }),
  /** Somebody came, went or answered in the plan's workshop, or it began or ended. */
  z.object({ kind: z.literal('workshopChanged') }),
  z.object({ kind: z.literal('notice'), failure: failureSchema }),
]);
export type PlanEvent = z.infer<typeof planEventSchema>;
