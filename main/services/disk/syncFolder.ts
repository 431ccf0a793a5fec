import { open } from 'node:fs/promises';

/**
 * Makes the names in a folder durable, so that a new file's name survives a loss of power. Systems that cannot open a folder
 * (Windows) keep names durable in their own way, and some network and container file systems refuse; the files' bytes are
 * on disk already, so both are fine.
 */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(refusal);
  try {
    await handle?.sync().catch(refusal);
  } finally {
    await handle?.close().catch(refusal);
  }
}

/** What the file system says no to; anything else is a bug and is thrown on. */
function refusal(error: unknown): undefined {
  if (error instanceof Error && 'code' in error) return undefined;
  throw error;
}
