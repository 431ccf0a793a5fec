import { z } from 'zod';

/** The largest presence of a window, bytes. */
export const largestPresence = 8 * 1024;
const mostItems = 60;

const place = z.number().min(-1e7).max(1e7);
const itemId = z.string().max(64);
const box = z.strictObject({ x: place, y: place, width: place, height: place });

/** What a window tells the others about its person; never stored. Canvas units. */
export const presenceSchema = z.strictObject({
  /** The pointer; null where it is not on the canvas. */
  cursor: z.strictObject({ x: place, y: place }).nullable(),
  /** The part of the canvas in view. */
  seen: box.nullable(),
  /** The view in front; null: the canvas. */
  shown: z.string().max(40).nullable(),
  items: z.array(itemId).max(mostItems).readonly(),
  /** Taken from the host's own windows only; a laptop has the name that it sat down with. */
  name: z.string().max(60).optional(),
});
export type Presence = z.infer<typeof presenceSchema>;

/** The person at another window, confirmed by the host. */
export const personSchema = z.object({
  /** Names the window while it is connected. */
  id: z.string(),
  /** '' where the host's own window has no name. */
  name: z.string(),
  role: z.enum(['facilitator', 'editor', 'observer']),
  /** The number of the colour and shape that tell people apart. */
  mark: z.number().int().nonnegative(),
  /** Sits at the computer with the plan. */
  isHost: z.boolean(),
  presence: presenceSchema.omit({ name: true }),
});
export type Person = z.infer<typeof personSchema>;

/** Which windows came or changed, and which left. */
export const presenceNewsSchema = z.object({ changed: z.array(personSchema), gone: z.array(z.string()) });
export type PresenceNews = z.infer<typeof presenceNewsSchema>;
