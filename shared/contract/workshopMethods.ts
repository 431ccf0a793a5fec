import { z } from 'zod';
import { invitedRoles, seatRoles } from '../workshop/seats.ts';
import { answerSchema, axisPlacesSchema, longestRound, namings, roles, sides, taskSchema } from '../workshop/task.ts';
import { nameSchema } from '../workshop/workshop.ts';

const session = z.object({ session: z.string() });
const nothing = z.object({});

/** A network on which phones can reach this computer. */
export const networkSchema = z.object({
  /** The system's name: `wlan0`. */
  name: z.string(),
  /** IPv4. */
  address: z.string(),
  /** Only this computer itself. */
  isLoopback: z.boolean(),
});
export type Network = z.infer<typeof networkSchema>;

/** A workshop as its leader sees it: who has answered, and after the reveal what. */
export const workshopStatusSchema = z.object({
  id: z.string(),
  title: z.string(),
  /** Milliseconds since 1970. */
  startedAt: z.number(),
  naming: z.enum(namings),
  keepsNames: z.boolean(),
  /** How phones join; null while nothing listens, because the network is gone or the interruption was long. */
  door: z
    .object({
      network: networkSchema,
      /** To be typed, together with the code. */
      address: z.string(),
      /** For the QR code; contains the secret. */
      joinAddress: z.string(),
      code: z.string(),
      isTls: z.boolean(),
    })
    .nullable(),
  /** How laptops join the canvas; null while nobody is invited. */
  invitation: z
    .object({
      /** The role of newcomers. */
      role: z.enum(invitedRoles),
      /** To be typed, together with the code. */
      address: z.string(),
      /** Contains the secret. */
      joinAddress: z.string(),
      code: z.string(),
    })
    .nullable(),
  /** The laptops that sit at the canvas, or did and may return. */
  seats: z.array(z.object({ id: z.string(), name: z.string(), role: z.enum(seatRoles), isHere: z.boolean() })),
  people: z.array(z.object({ id: z.string(), name: z.string(), side: z.enum(sides), role: z.enum(roles), isHere: z.boolean(), isRemoved: z.boolean() })),
  rounds: z.array(
    z.object({
      id: z.string(),
      task: taskSchema,
      stage: z.enum(['open', 'closed', 'revealed']),
      openedAt: z.number(),
      /** The ids of those who have answered. */
      answered: z.array(z.string()),
      /** From the opening to the last answer. */
      seconds: z.number(),
      /** Empty before the reveal, unless answers are shown as they come. */
      told: z.array(z.object({ name: z.string().optional(), side: z.enum(sides).optional(), answer: answerSchema })),
    }),
  ),
});
export type WorkshopStatus = z.infer<typeof workshopStatusSchema>;
export type RoundStatus = WorkshopStatus['rounds'][number];

/** What the leader can do in a running workshop. */
export const workshopActSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('open'), task: taskSchema }),
  z.object({ kind: z.enum(['close', 'reopen', 'reveal']), round: z.string() }),
  z.object({ kind: z.literal('setMinutes'), round: z.string(), minutes: z.number().int().min(0).max(longestRound) }),
  z.object({ kind: z.literal('setRole'), participant: z.string(), role: z.enum(roles) }),
  z.object({ kind: z.literal('remove'), participant: z.string() }),
  /** Invites laptops to the canvas by the existing link, or by a new one. Seated laptops stay. */
  z.object({ kind: z.literal('invite'), role: z.enum(invitedRoles), isNew: z.boolean() }),
  /** Ends the invitation; seated laptops stay. */
  z.object({ kind: z.literal('uninvite') }),
  z.object({ kind: z.literal('setSeat'), seat: z.string(), role: z.enum(seatRoles) }),
  /** Takes a seat away and disconnects its laptop. */
  z.object({ kind: z.literal('removeSeat'), seat: z.string() }),
]);
export type WorkshopAct = z.infer<typeof workshopActSchema>;

const party = z.enum(['client', 'agency']);

/** The methods of a workshop, and of placements that stay hidden until both are made. */
export const workshopMethods = {
  'workshop.networks': { input: nothing, output: z.object({ networks: z.array(networkSchema) }) },
  /** Begins to listen, on one network. */
  'workshop.start': {
    input: session.extend({ title: z.string().max(300), address: z.string(), naming: z.enum(namings), keepsNames: z.boolean() }),
    output: workshopStatusSchema,
  },
  /** Listens again, on this network. */
  'workshop.listen': { input: session.extend({ address: z.string() }), output: workshopStatusSchema },
  'workshop.status': { input: session, output: workshopStatusSchema.nullable() },
  'workshop.act': { input: session.extend({ act: workshopActSchema }), output: workshopStatusSchema },
  /** Ends the workshop; every invitation and token becomes void. */
  'workshop.end': { input: session, output: nothing },
  /** Which parties have chosen; never what. */
  'placements.status': { input: session, output: z.object({ client: z.string().nullable(), agency: z.string().nullable() }) },
  'placements.place': { input: session.extend({ party, name: nameSchema, values: axisPlacesSchema }), output: nothing },
  /** Both placements. Fails with `nothing-to-do` while one is missing. */
  'placements.reveal': {
    input: session,
    output: z.object({ client: z.object({ name: z.string(), values: axisPlacesSchema }), agency: z.object({ name: z.string(), values: axisPlacesSchema }) }),
  },
  'placements.forget': { input: session, output: nothing },
} as const;
