import { z } from 'zod';
import { secretPattern } from '../../shared/workshop/secret.ts';

const keptSchema = z.object({ secret: z.string().regex(secretPattern), token: z.string().regex(secretPattern).nullable() });
export type KeptSeat = z.infer<typeof keptSchema>;

const keptAt = 'kehys.seat';

/** By what this laptop comes in again after a reload; undefined where it keeps nothing, or may not. */
export function readKeptSeat(): KeptSeat | undefined {
  try {
    return keptSchema.safeParse(JSON.parse(localStorage.getItem(keptAt) ?? '')).data;
  } catch {
    return undefined;
  }
}

/** Browsers can deny storage; a reload then begins with the link. */
export function writeKeptSeat(kept: KeptSeat | undefined): void {
  try {
    if (kept) localStorage.setItem(keptAt, JSON.stringify(kept));
    else localStorage.removeItem(keptAt);
  } catch {
    return;
  }
}
