import { z } from 'zod';
import { answerSchema } from '../../shared/workshop/task.ts';
import { slotSchema } from '../../shared/workshop/workshop.ts';
import { secretPattern } from '../../shared/workshop/secret.ts';

/** An answer of this phone, and how it stands with the host. */
export const ownAnswerSchema = z.object({
  ...slotSchema.shape,
  answer: answerSchema.nullable(),
  state: z.enum(['sending', 'kept', 'refused']),
  /** Why it was refused, where it was. */
  why: z.string().optional(),
});
export type OwnAnswer = z.infer<typeof ownAnswerSchema>;

export const keptSchema = z.object({
  secret: z.string().regex(secretPattern),
  token: z.string().regex(secretPattern).nullable(),
  own: z.array(ownAnswerSchema),
  /** What is being written, by round and field. */
  drafts: z.record(z.string(), z.unknown()),
});
export type KeptOnPhone = z.infer<typeof keptSchema>;

const keptAt = 'kehys.workshop';

/** What this phone keeps of a workshop across reloads and sleep; undefined where it keeps nothing, or may not. */
export function readKept(): KeptOnPhone | undefined {
  try {
    const found = keptSchema.safeParse(JSON.parse(localStorage.getItem(keptAt) ?? ''));
    return found.success ? found.data : undefined;
  } catch {
    return undefined;
  }
}

/** Browsers can deny storage; then a reload begins anew, with nothing lost that was sent. */
export function writeKept(kept: KeptOnPhone | undefined): void {
  try {
    if (kept) localStorage.setItem(keptAt, JSON.stringify(kept));
    else localStorage.removeItem(keptAt);
  } catch {
    return;
  }
}
