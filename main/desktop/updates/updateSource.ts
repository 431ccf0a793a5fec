import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { UpdateSource } from './signedProvider.ts';

const packageSchema = z.looseObject({
  updates: z.object({ address: z.string().startsWith('https://'), publicKey: z.string().min(1) }).optional().catch(undefined),
});

/** Where this copy's updates come from; undefined for a copy that is not from a release (release/packaging.ts writes it). */
export function updateSource(appFolder: string): UpdateSource | undefined {
  return packageSchema.parse(JSON.parse(readFileSync(join(appFolder, 'package.json'), 'utf8'))).updates;
}
