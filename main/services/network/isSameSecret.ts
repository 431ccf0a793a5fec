import { hash, timingSafeEqual } from 'node:crypto';

/** Whether two secrets are the same, found out in the same time whatever was given. */
export function isSameSecret(given: string, secret: string): boolean {
  const digest = (text: string): Buffer => hash('sha256', text, 'buffer');
  return timingSafeEqual(digest(given), digest(secret));
}
