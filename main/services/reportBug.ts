import { randomBytes } from 'node:crypto';

/** Notes a bug once, with an id by which whoever is told of it can find it in the log; answers with that id. */
export function reportBug(what: string, error: unknown, log: (message: string, error?: unknown) => void): string {
  const id = randomBytes(4).toString('hex');
  log(`${what} failed unexpectedly (${id})`, error);
  return id;
}
