import type { SaveState } from '../../../shared/contract/contract.ts';
import type { Failure } from '../../../shared/messages/failures.ts';
import { mayEdit, seatSession, type SeatRole } from '../../../shared/workshop/seats.ts';

/** Somebody at a window who is not at home here: a laptop at the workshop's canvas. It has one plan, and as much of it as its role says. */
export interface Visitor<Plan> {
  /** Its seat. */
  readonly id: string;
  readonly name: string;
  /** As it is now: it can change at any moment. */
  readonly role: SeatRole;
  /** Its place among the colours and shapes that people are told apart by. */
  readonly mark: number;
  readonly plan: Plan;
  /** Takes note of what it wrote, bytes; false where that is more than one person writes in a workshop. */
  spend(bytes: number): boolean;
}

/** Why a visitor's changes are not taken. */
export function refusalFor(visitor: { readonly role: SeatRole }): Failure | undefined {
  return mayEdit(visitor.role) ? undefined : { code: 'role-looks-on' };
}

/** How the plan stands with the disk, as a visitor is told it: by another name, nothing of where it lies, and for reading where its role says so. */
export function saveStateFor(visitor: { readonly role: SeatRole }, { status, fileName, savedAt, failure }: SaveState): SaveState {
  const refusal = refusalFor(visitor);
  const facts = { session: seatSession, fileName, ...(savedAt === undefined ? {} : { savedAt }) };
  if (refusal) return { ...facts, status: 'readOnly', failure: refusal };
  // What the host's disk says concerns its paths and other people's names.
  return failure ? { ...facts, status, failure: { code: 'seat-host-disk' } } : { ...facts, status };
}
