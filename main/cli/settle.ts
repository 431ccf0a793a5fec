import type { Result } from '../../shared/messages/failures.ts';

/** Handles a command's outcome; a failure becomes the one line and exit code 1. */
export type Settle = (outcome: Promise<Result<unknown>>) => Promise<void>;
