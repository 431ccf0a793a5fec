import { createHash } from 'node:crypto';

/** An id for a path, where the path itself must not be shown. */
export function fileId(path: string): string {
  return createHash('sha256').update(path).digest('hex').slice(0, 24);
}
