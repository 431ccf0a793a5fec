import { randomBytes } from 'node:crypto';

/** Logs a bug with an id and answers with the id, by which a user's report can be found in the log. */
export function reportBug(what: string, error: unknown, log: (message: string, error?: unknown) => void): string {
  const id = randomBytes(4).toString('hex');
  log(`${what} failed unexpectedly (${id})`, error);
  return id;
}
