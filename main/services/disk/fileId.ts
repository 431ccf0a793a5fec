import { createHash } from 'node:crypto';

/** Stands for a path where the path itself must not go. */
export function fileId(path: string): string {
  return createHash('sha256').update(path).digest('hex').slice(0, 24);
}
