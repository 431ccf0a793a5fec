import type { ReasonCode } from '../messages/reasons.ts';

/** What was read of a file that anybody may have made, or why it could not be. */
export type ReadOutcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly reason: ReasonCode };

/** Thrown inside of a reader, whose own boundary turns it into its reason; never leaves it. */
export class ReadFault extends Error {
  constructor(readonly reason: ReasonCode) {
    super(reason);
  }
}

/** Runs a reader; a ReadFault is its outcome. */
export function reading<T>(read: () => T): ReadOutcome<T> {
  try {
    return { ok: true, value: read() };
  } catch (error) {
    if (error instanceof ReadFault) return { ok: false, reason: error.reason };
    throw error;
  }
}
