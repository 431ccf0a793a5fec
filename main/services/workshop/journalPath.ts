import { join } from 'node:path';

/** The path of the sealed journal of a plan's workshop. */
export function journalPath(folder: string, planId: string): string {
  return join(folder, `${planId}.journal`);
}
