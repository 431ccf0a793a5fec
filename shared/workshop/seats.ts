import { z } from 'zod';
import { secretPattern } from './secret.ts';
import { nameSchema } from './workshop.ts';

/*
 * The seats at a workshop's canvas: laptops that were invited by a link of their own and have the whole plan, while phones only
 * answer. Like the workshop they are made of events, kept in its journal.
 */

/** What a laptop may do. The plan's own windows are facilitators, too; phones are participants or observers. */
export const seatRoles = ['facilitator', 'editor', 'observer'] as const;
export type SeatRole = (typeof seatRoles)[number];

/** The roles of an invitation; the lead is given to a person. */
export const invitedRoles = ['editor', 'observer'] as const satisfies readonly SeatRole[];
export type InvitedRole = (typeof invitedRoles)[number];

/** Whether this role may change the plan. */
export function mayEdit(role: SeatRole): boolean {
  return role !== 'observer';
}

/** More than a room has, and few enough that each hears of every change at once. */
export const mostSeats = 24;
/** With one invitation more, the oldest becomes void, also for those who were seated by it. */
const invitationsRemembered = 8;

const id = z.string().regex(/^[a-z0-9]{4,64}$/);
const secret = z.string().regex(secretPattern);

export const seatEventSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('seatsInvited'), secret, role: z.enum(invitedRoles) }),
  /** Nobody new may sit down; seated laptops stay. */
  z.strictObject({ kind: z.literal('seatsClosed') }),
  z.strictObject({ kind: z.literal('seated'), seat: id, token: secret, time: z.number().int().nonnegative(), name: nameSchema, role: z.enum(seatRoles) }),
  z.strictObject({ kind: z.literal('seatRoleSet'), seat: id, role: z.enum(seatRoles) }),
  z.strictObject({ kind: z.literal('seatTaken'), seat: id }),
]);
export type SeatEvent = z.infer<typeof seatEventSchema>;

export interface Seat {
  readonly id: string;
  /** The secret by which its laptop is recognised. */
  readonly token: string;
  readonly name: string;
  readonly role: SeatRole;
  /** The seat was taken away; its laptop may not return. */
  readonly isTaken: boolean;
}

export interface Seats {
  /** Newest last. The last one is for newcomers while `isInviting`; the others only for known laptops. */
  readonly secrets: readonly string[];
  readonly isInviting: boolean;
  /** The role of newcomers. */
  readonly role: InvitedRole;
  readonly seats: ReadonlyMap<string, Seat>;
}

export const noSeats: Seats = { secrets: [], isInviting: false, role: 'editor', seats: new Map() };

/** The seats after an event that was allowed. */
export function applySeatEvent(before: Seats, event: SeatEvent): Seats {
  switch (event.kind) {
    case 'seatsInvited': {
      const others = before.secrets.filter((known) => known !== event.secret);
      return { ...before, secrets: [...others, event.secret].slice(-invitationsRemembered), isInviting: true, role: event.role };
    }
    case 'seatsClosed':
      return { ...before, isInviting: false };
    case 'seated': {
      const { seat, token, name, role } = event;
      return { ...before, seats: new Map(before.seats).set(seat, { id: seat, token, name, role, isTaken: false }) };
    }
    case 'seatRoleSet':
      return changed(before, event.seat, { role: event.role });
    case 'seatTaken':
      return changed(before, event.seat, { isTaken: true });
  }
}

function changed(before: Seats, seat: string, change: Partial<Seat>): Seats {
  const known = before.seats.get(seat);
  return known ? { ...before, seats: new Map(before.seats).set(seat, { ...known, ...change }) } : before;
}

/** Whether an event may happen: nobody sits down uninvited, above the limit, or in another role than was offered. */
export function maySeat(seats: Seats, event: SeatEvent): boolean {
  switch (event.kind) {
    case 'seatsInvited':
    case 'seatsClosed':
      return true;
    case 'seated':
      return seats.isInviting && event.role === seats.role && !seats.seats.has(event.seat) && [...seats.seats.values()].filter(({ isTaken }) => !isTaken).length < mostSeats;
    case 'seatRoleSet':
      return seats.seats.get(event.seat)?.isTaken === false;
    case 'seatTaken':
      return seats.seats.has(event.seat);
  }
}

/** The contract's methods for each role, besides those that its window answers itself. All others are refused. */
const looking = ['plans.saveState', 'history.list', 'history.read', 'history.past', 'history.sizes', 'history.lastChange'] as const;
const editing = [...looking, 'plans.save', 'plans.bytes'] as const;
const leading = [...editing, 'history.record', 'history.keep', 'history.restore', 'workshop.status', 'workshop.act', 'workshop.end'] as const;
export const seatMethods = { observer: looking, editor: editing, facilitator: leading } as const satisfies Record<SeatRole, readonly string[]>;

/** The largest change of a laptop, bytes: enough for a large paste, too small for a flood. */
export const largestSeatUpdate = 2 * 1024 * 1024;

/** The session of a laptop's only plan. */
export const seatSession = 'seat';
