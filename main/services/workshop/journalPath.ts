import { join } from 'node:path';

/** The sealed journal of a plan's workshop, in the folder of all. */
export function journalPath(folder: string, planId: string): string {
  return join(folder, `${planId}.journal`);
}
