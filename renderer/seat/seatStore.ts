import { z } from 'zod';
import { secretPattern } from '../../shared/workshop/secret.ts';
import { browserStore } from '../session/browserStore.ts';

const keptSchema = z.object({ secret: z.string().regex(secretPattern), token: z.string().regex(secretPattern).nullable() });
export type KeptSeat = z.infer<typeof keptSchema>;

const keptAt = 'kehys.seat';

/** By what this laptop comes in again after a reload; undefined where it keeps nothing, or may not. */
export function readKeptSeat(): KeptSeat | undefined {
  return keptSchema.safeParse(browserStore.read(keptAt)).data;
}

/** Where nothing may be kept, a reload begins with the link. */
export function writeKeptSeat(kept: KeptSeat | undefined): void {
  browserStore.write(keptAt, kept ?? null);
}
