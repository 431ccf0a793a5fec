import type { FailureCode } from '../../messages/failures.ts';
import type { TextValues } from '../../messages/text.ts';

/** Why a file cannot be read; never leaves `readOutline`. */
export class ImportFault extends Error {
  constructor(
    readonly code: FailureCode,
    readonly details: TextValues = {},
  ) {
    super(code);
  }
}

/** A file in a form that has a limit, or that is not what its name says. */
export function damaged(why: string): ImportFault {
  return new ImportFault('import-damaged', { why });
}

/** The most things that a file may hold, of every kind together. */
export const mostParts = 50_000;

/** Throws where a file holds more than Kehys takes. */
export function checkCount(count: number): void {
  if (count > mostParts) throw new ImportFault('import-too-many', { count, limit: mostParts });
}
