import { open } from 'node:fs/promises';

/**
 * Makes a folder's names durable, so that a new file survives a loss of power. Windows cannot sync a folder and does not need to;
 * some network and container file systems refuse. Both are fine, since the files' bytes are on disk already.
 */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(refusal);
  try {
    await handle?.sync().catch(refusal);
  } finally {
    await handle?.close().catch(refusal);
  }
}

/** Swallows refusals of the file system; anything else is a bug and is thrown. */
function refusal(error: unknown): undefined {
  if (error instanceof Error && 'code' in error) return undefined;
  throw error;
}
