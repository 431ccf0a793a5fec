import { z } from 'zod';
import { failureTexts, type FailureCode } from '../messages/failures.ts';

/* What a window is told about its plan. Apart from the contract, because a starting window checks only this. */

const failureCodes = Object.keys(failureTexts) as FailureCode[];

export const failureSchema = z.object({
  code: z.enum(failureCodes),
  details: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
});

/** How an open plan compares with its file. `saved` only while the file holds everything. */
export const saveStateSchema = z.object({
  /** Names the open plan in calls and on the socket; changes with “Save as”. */
  session: z.string(),
  status: z.enum(['saved', 'pending', 'saving', 'failed', 'readOnly']),
  fileName: z.string(),
  /** When the file was last up to date, ISO 8601; absent before the first time. */
  savedAt: z.string().optional(),
  /** Why it failed, or why it is read-only. */
  failure: failureSchema.optional(),
});
export type SaveState = z.infer<typeof saveStateSchema>;

/** A plan that a host holds open for this window. */
export const openPlanSchema = z.object({
  /** Names the open plan; `saveState` tells when that changes. */
  session: z.string(),
  saveState: saveStateSchema,
  /** What the person should know about the opening, such as a last-good copy that was used. */
  notices: z.array(failureSchema),
});
export type OpenPlan = z.infer<typeof openPlanSchema>;

/**
 * What a host tells all windows on a plan: a stateless JSON message on the document's socket, in order with the document's updates.
 * So a window whose edit was acknowledged knows already that it is not saved yet.
 */
export const planEventSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('saveState'), saveState: saveStateSchema }),
  z.object({ kind: z.literal('historyChanged') }),
  /** Somebody joined, left or answered in the plan's workshop, or it began or ended. */
  z.object({ kind: z.literal('workshopChanged') }),
  z.object({ kind: z.literal('notice'), failure: failureSchema }),
]);
export type PlanEvent = z.infer<typeof planEventSchema>;
