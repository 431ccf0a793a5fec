import { z } from 'zod';
import { readComeback } from './comeback.ts';
import { secretPattern } from './secret.ts';
import { answerSchema, namings, roles, sides, taskSchema } from './task.ts';
import { nameSchema, slotSchema } from './workshop.ts';
import { readMessage } from './readMessage.ts';

/** The largest frame that a host takes from a phone, bytes: the longest answer in every letter's longest form, and sealed. */
export const largestGuestFrame = 16 * 1024;

const token = z.string().regex(secretPattern);

/** What a phone says, sealed. */
export const guestFrameSchema = z.discriminatedUnion('kind', [
  /** The first frame; with the token where it was here before. */
  z.strictObject({ kind: z.literal('hello'), token: token.optional() }),
  /** Instead of joining anew: who was here before, by what their other page shows. */
  z.strictObject({ kind: z.literal('comeBack'), comeback: z.string().refine((typed) => readComeback(typed) === typed) }),
  z.strictObject({ kind: z.literal('join'), name: nameSchema, side: z.enum(sides), role: z.enum(roles) }),
  z.strictObject({ kind: z.literal('answer'), ...slotSchema.shape, answer: answerSchema.nullable() }),
]);
export type GuestFrame = z.infer<typeof guestFrameSchema>;

/** A round as phones see it: never what others answered before it is revealed. */
const roundSchema = z.object({
  id: z.string(),
  stage: z.enum(['open', 'closed', 'revealed']),
  task: taskSchema,
  /** Milliseconds left as this was said; absent where there is no end. */
  left: z.number().optional(),
  /** What came of it, a line each; only once it is revealed. */
  outcome: z.array(z.object({ en: z.string(), fi: z.string() })),
});

/** An answer that everybody hears of as it comes; null: taken back. */
const heardSchema = z.object({ place: z.number(), name: z.string().optional(), side: z.enum(sides).optional(), answer: answerSchema.nullable() });

/** Of so many answers to a round that is told as it comes a phone hears, the last ones: it has to show them. */
export const mostHeard = 200;

/** What the host says to a phone, sealed. */
export const hostFrameSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('view'),
    title: z.string(),
    keepsNames: z.boolean(),
    naming: z.enum(namings),
    /** Who this phone is; null before it has joined. */
    me: z.object({ name: z.string(), side: z.enum(sides), role: z.enum(roles) }).nullable(),
    people: z.number(),
    /** Oldest first; the last is the one at hand. */
    rounds: z.array(roundSchema),
    /** What the host has of this phone's answers to the last round. */
    mine: z.array(z.object({ ...slotSchema.shape, answer: answerSchema.nullable() })),
    /** What everybody has answered to the last round, where that is told as it comes; after the reveal its outcome says it. */
    heard: z.array(heardSchema),
  }),
  /** What everybody has answered since. */
  z.object({ kind: z.literal('heard'), round: z.string(), heard: z.array(heardSchema) }),
  z.object({ kind: z.literal('joined'), token }),
  /** Nobody is known by what it showed. */
  z.object({ kind: z.literal('notKnown') }),
  /** The answer is on the host's disk. */
  z.object({ kind: z.literal('kept'), ...slotSchema.shape }),
  z.object({ kind: z.literal('refused'), ...slotSchema.shape, why: z.enum(['not-open', 'observer', 'does-not-fit', 'too-many', 'unknown', 'ended']) }),
  /** For whoever came by the code: the QR's secret. */
  z.object({ kind: z.literal('secret'), secret: token }),
  z.object({ kind: z.literal('away'), why: z.enum(['ended', 'removed', 'full']) }),
  /** Nothing else was said for a while: the host is there. */
  z.object({ kind: z.literal('here') }),
]);
export type HostFrame = z.infer<typeof hostFrameSchema>;
export type GuestView = Extract<HostFrame, { kind: 'view' }>;

/** A frame that was opened; undefined for what is none. */
export function readGuestFrame(text: string): GuestFrame | undefined {
  return readMessage(guestFrameSchema, text);
}

export function readHostFrame(text: string): HostFrame | undefined {
  return readMessage(hostFrameSchema, text);
}

/** Codes with which the host closes a phone's socket. */
export const closeCodes = { ended: 4000, removed: 4001, full: 4002, notUnderstood: 4003, tooFast: 4004, wrongCode: 4005 } as const;
