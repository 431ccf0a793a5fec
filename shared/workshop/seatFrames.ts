import { z } from 'zod';
import { secretPattern } from './secret.ts';
import { readComeback } from './comeback.ts';
import { seatRoles } from './seats.ts';
import { nameSchema } from './workshop.ts';
import { readMessage } from './readMessage.ts';

/** Where on a workshop's port laptops find the whole app and their socket. */
export const seatPagePath = '/editor';
export const seatSocketPath = '/editor-socket';

const token = z.string().regex(secretPattern);

/** What a laptop says, sealed, besides the frames of its document (shared/sync). */
export const laptopSayingSchema = z.discriminatedUnion('kind', [
  /** The first one; with the token where it sat here before. */
  z.strictObject({ kind: z.literal('hello'), token: token.optional() }),
  z.strictObject({ kind: z.literal('sit'), name: nameSchema }),
  /** Instead of sitting down anew: who sat here before, by what their other window shows. */
  z.strictObject({ kind: z.literal('comeBack'), comeback: z.string().refine((typed) => readComeback(typed) === typed) }),
  /** Calls a method of the contract; which ones, its role says. */
  z.strictObject({ kind: z.literal('call'), number: z.number().int().nonnegative(), method: z.string().max(60), input: z.unknown() }),
]);
export type LaptopSaying = z.infer<typeof laptopSayingSchema>;

/** What the host says to a laptop, sealed. */
export const hostSayingSchema = z.discriminatedUnion('kind', [
  /** Says who is asked in to what, before a name is given. */
  z.object({ kind: z.literal('asks'), title: z.string(), role: z.enum(seatRoles), keepsNames: z.boolean() }),
  z.object({ kind: z.literal('seated'), token, name: z.string(), role: z.enum(seatRoles), workshop: z.string(), version: z.string() }),
  /** Nobody is known by what it showed. */
  z.object({ kind: z.literal('notKnown') }),
  /** What it may do from now on. */
  z.object({ kind: z.literal('role'), role: z.enum(seatRoles) }),
  z.object({ kind: z.literal('answer'), number: z.number(), result: z.unknown() }),
  /** For whoever came by the code. */
  z.object({ kind: z.literal('secret'), secret: token }),
  z.object({ kind: z.literal('away'), why: z.enum(['ended', 'removed', 'full', 'closed']) }),
  /** Nothing else was said for a while: the host is there. */
  z.object({ kind: z.literal('here') }),
]);
export type HostSaying = z.infer<typeof hostSayingSchema>;

/** Undefined for what is none. */
export function readLaptopSaying(text: string): LaptopSaying | undefined {
  return readMessage(laptopSayingSchema, text);
}

export function readHostSaying(text: string): HostSaying | undefined {
  return readMessage(hostSayingSchema, text);
}
