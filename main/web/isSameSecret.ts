import { createHash, timingSafeEqual } from 'node:crypto';

/** Whether two secrets are the same, found out in the same time whatever was given. */
export function isSameSecret(given: string, secret: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(secret));
}
