import { z } from 'zod';
import { positionKinds } from '../framework/dimensions.ts';

const places = z.partialRecord(z.enum(positionKinds.map(({ id }) => id)), z.number());
const day = z.string();
const amount = z.number();

/** What a portfolio knows of one plan: figures to compare, and the few names that go with them. Days are `yyyy-mm-dd`, '' where unknown. */
export const planSummarySchema = z.object({
  /** Names the plan among those that are compared. */
  id: z.string(),
  /** The file's name, without folder and ending. */
  file: z.string(),
  title: z.string(),
  company: z.string(),
  /** By dimension: where each party stands, 0–100. */
  positions: z.record(z.string(), places),
  /** The level that was assessed, or null. */
  maturity: z.number().nullable(),
  /** Most important first. `share`: the way to the target, 1 at it; null where it cannot be told. */
  goals: z.array(z.object({ title: z.string(), share: z.number().nullable() })),
  kpis: z.array(
    z.object({
      name: z.string(),
      unit: z.string(),
      /** Id of the business KPI that it serves, '' where none. */
      serves: z.string(),
      target: z.number().nullable(),
      latest: z.number().nullable(),
      isReached: z.boolean().nullable(),
      /** Names of the channels on which the actions for its goals are carried out. */
      channels: z.array(z.string()),
      /** What the actions for its goals cost, for each unit that it has risen since the first reading; null where it cannot be told. */
      costPerResult: z.number().nullable(),
    }),
  ),
  /** ISO 4217; of all amounts. */
  currency: z.string(),
  /** All money of the plan. */
  money: amount,
  /** What channels and the actions on them mean to use, largest first. */
  channels: z.array(z.object({ name: z.string(), amount })),
  openFindings: z.number(),
  starts: day,
  lastReview: day,
  nextReview: day,
  isReviewOverdue: z.boolean(),
});
export type PlanSummary = z.infer<typeof planSummarySchema>;
export type KpiSummary = PlanSummary['kpis'][number];
