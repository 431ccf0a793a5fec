import { z } from 'zod';
import { invitedRoles, seatRoles } from '../workshop/seats.ts';
import { answerSchema, axisPlacesSchema, longestRound, namings, roles, sides, taskSchema } from '../workshop/task.ts';
import { nameSchema } from '../workshop/workshop.ts';

const session = z.object({ session: z.string() });
const nothing = z.object({});

/** A network of this computer that phones can reach it by. */
export const networkSchema = z.object({
  /** What the system calls it: `wlan0`. */
  name: z.string(),
  /** IPv4. */
  address: z.string(),
  /** This computer alone. */
  isLoopback: z.boolean(),
});
export type Network = z.infer<typeof networkSchema>;

/** A workshop as the window that leads sees it: who has answered, and what only once it is revealed. */
export const workshopStatusSchema = z.object({
  id: z.string(),
  title: z.string(),
  /** Milliseconds since 1970. */
  startedAt: z.number(),
  naming: z.enum(namings),
  keepsNames: z.boolean(),
  /** How phones come in; null while nothing listens: the network went, or Kehys was started again long after. */
  door: z
    .object({
      network: networkSchema,
      /** To be typed, with the code. */
      address: z.string(),
      /** For the QR code: it carries the secret. */
      joinAddress: z.string(),
      code: z.string(),
      isTls: z.boolean(),
    })
    .nullable(),
  /** How laptops come to the canvas; null while nobody is asked to. */
  invitation: z
    .object({
      /** What newcomers become. */
      role: z.enum(invitedRoles),
      /** To be typed, with the code. */
      address: z.string(),
      /** It carries the secret. */
      joinAddress: z.string(),
      code: z.string(),
    })
    .nullable(),
  /** The laptops that sit at the canvas, or did and may come back. */
  seats: z.array(z.object({ id: z.string(), name: z.string(), role: z.enum(seatRoles), isHere: z.boolean() })),
  people: z.array(z.object({ id: z.string(), name: z.string(), side: z.enum(sides), role: z.enum(roles), isHere: z.boolean(), isRemoved: z.boolean() })),
  rounds: z.array(
    z.object({
      id: z.string(),
      task: taskSchema,
      stage: z.enum(['open', 'closed', 'revealed']),
      openedAt: z.number(),
      /** Ids of those who have answered. */
      answered: z.array(z.string()),
      /** From the opening to the last answer. */
      seconds: z.number(),
      /** Empty before the reveal, unless answers are told as they come. */
      told: z.array(z.object({ name: z.string().optional(), side: z.enum(sides).optional(), answer: answerSchema })),
    }),
  ),
});
export type WorkshopStatus = z.infer<typeof workshopStatusSchema>;
export type RoundStatus = WorkshopStatus['rounds'][number];

/** What the one who leads can do in a workshop that goes on. */
export const workshopActSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('open'), task: taskSchema }),
  z.object({ kind: z.enum(['close', 'reopen', 'reveal']), round: z.string() }),
  z.object({ kind: z.literal('setMinutes'), round: z.string(), minutes: z.number().int().min(0).max(longestRound) }),
  z.object({ kind: z.literal('setRole'), participant: z.string(), role: z.enum(roles) }),
  z.object({ kind: z.literal('remove'), participant: z.string() }),
  /** Asks laptops to the canvas, by a link that there was before unless a new one is wanted; who has sat down stays. */
  z.object({ kind: z.literal('invite'), role: z.enum(invitedRoles), isNew: z.boolean() }),
  /** Nobody new comes to the canvas. */
  z.object({ kind: z.literal('uninvite') }),
  z.object({ kind: z.literal('setSeat'), seat: z.string(), role: z.enum(seatRoles) }),
  /** Takes a seat away: its laptop is sent off at once. */
  z.object({ kind: z.literal('removeSeat'), seat: z.string() }),
]);
export type WorkshopAct = z.infer<typeof workshopActSchema>;

const party = z.enum(['client', 'agency']);

/** The methods of a workshop in the room, and of placements that nobody may read before both are made. */
export const workshopMethods = {
  'workshop.networks': { input: nothing, output: z.object({ networks: z.array(networkSchema) }) },
  /** Begins to listen on one network; nothing does before. */
  'workshop.start': {
    input: session.extend({ title: z.string().max(300), address: z.string(), naming: z.enum(namings), keepsNames: z.boolean() }),
    output: workshopStatusSchema,
  },
  /** Listens again, on this network. */
  'workshop.listen': { input: session.extend({ address: z.string() }), output: workshopStatusSchema },
  'workshop.status': { input: session, output: workshopStatusSchema.nullable() },
  'workshop.act': { input: session.extend({ act: workshopActSchema }), output: workshopStatusSchema },
  /** Stops listening; every invitation and token is void from here on. */
  'workshop.end': { input: session, output: nothing },
  /** Who has placed themselves for which party; never where. */
  'placements.status': { input: session, output: z.object({ client: z.string().nullable(), agency: z.string().nullable() }) },
  'placements.place': { input: session.extend({ party, name: nameSchema, values: axisPlacesSchema }), output: nothing },
  /** Where both placed themselves. Fails (`nothing-to-do`) before both have. */
  'placements.reveal': {
    input: session,
    output: z.object({ client: z.object({ name: z.string(), values: axisPlacesSchema }), agency: z.object({ name: z.string(), values: axisPlacesSchema }) }),
  },
  'placements.forget': { input: session, output: nothing },
} as const;
