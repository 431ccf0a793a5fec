import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * The token that lets a browser in. It is kept for this person's eyes only and outlives the process, so that a tab which was
 * open when the host stopped finds back, with its edits, when it runs again.
 */
export async function webToken(dataFolder: string): Promise<string> {
  const path = join(dataFolder, 'web-token');
  const kept = await readFile(path, 'utf8').catch(() => '');
  if (/^[0-9a-f]{48}$/.test(kept)) return kept;
  const token = randomBytes(24).toString('hex');
  await mkdir(dataFolder, { recursive: true, mode: 0o700 });
  await writeFile(path, token, { mode: 0o600 });
  return token;
}
