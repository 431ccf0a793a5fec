import { z } from 'zod';
import { riskKinds } from '../../../shared/framework/drillScenarios.ts';
import { drillVerdicts, stoppedWatch } from '../../../shared/views/drill.ts';
import { dialogId } from '../../typing/draftId.ts';
import { useKeptForm } from '../../typing/useKeptText.ts';

const drillSchema = z.object({
  kind: z.enum(['', ...riskKinds]),
  /** Ids of what has been drawn already. */
  drawn: z.array(z.string()).readonly(),
  participants: z.array(z.string()).readonly(),
  situation: z.object({ id: z.string(), kind: z.string(), text: z.string(), riskId: z.string().optional(), stages: z.array(z.string()).readonly() }).nullable(),
  /** When each stage of it was revealed, seconds on the clock. */
  marks: z.array(z.number()).readonly(),
  watch: z.object({ gathered: z.number(), startedAt: z.number().nullable() }),
  answer: z.string(),
  isAnswered: z.boolean(),
  /** What the team says of it while it holds its answer against the plan. */
  note: z.string(),
  keptClient: z.enum(drillVerdicts),
  keptAgency: z.enum(drillVerdicts),
});

/** A drill that is going on. It outlives a look at the canvas and a crash, and is no part of the plan until it is kept. */
export type DrillState = z.infer<typeof drillSchema>;

const fresh: DrillState = { kind: '', drawn: [], participants: [], situation: null, marks: [], watch: stoppedWatch, answer: '', isAnswered: false, note: '', keptClient: '', keptAgency: '' };

/** The drill of the open plan, and the way to change it. */
export function useDrill(): readonly [drill: DrillState, change: (change: Partial<DrillState>) => void] {
  const [drill, keep] = useKeptForm(dialogId('drill', 'state'), drillSchema, fresh);
  return [drill, (change) => keep({ ...drill, ...change })];
}
