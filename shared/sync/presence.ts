import { z } from 'zod';

/** The largest that a window says of itself, bytes. */
export const largestPresence = 8 * 1024;
const mostItems = 60;

const place = z.number().min(-1e7).max(1e7);
const itemId = z.string().max(64);
const box = z.strictObject({ x: place, y: place, width: place, height: place });

/** What a window says of itself while others are there; nothing of it is kept. Canvas units. */
export const presenceSchema = z.strictObject({
  /** Where its pointer is; null where it is not on the canvas. */
  cursor: z.strictObject({ x: place, y: place }).nullable(),
  /** The part of the canvas that it shows. */
  seen: box.nullable(),
  /** The view in front; null is the canvas. */
  shown: z.string().max(40).nullable(),
  items: z.array(itemId).max(mostItems).readonly(),
  /** Only taken of a window of the host's own; a laptop is called what it sat down as. */
  name: z.string().max(60).optional(),
});
export type Presence = z.infer<typeof presenceSchema>;

/** A person at another window, as the host vouches for it. */
export const personSchema = z.object({
  /** Stands for the window, as long as it is connected. */
  id: z.string(),
  /** Empty where the host's own window has no name. */
  name: z.string(),
  role: z.enum(['facilitator', 'editor', 'observer']),
  /** Its place among the colours and shapes that people are told apart by. */
  mark: z.number().int().nonnegative(),
  /** It sits at the computer that holds the plan. */
  isHost: z.boolean(),
  presence: presenceSchema.omit({ name: true }),
});
export type Person = z.infer<typeof personSchema>;

/** What the host tells of the others: who came or is not what they were, and who left. */
export const presenceNewsSchema = z.object({ changed: z.array(personSchema), gone: z.array(z.string()) });
export type PresenceNews = z.infer<typeof presenceNewsSchema>;
