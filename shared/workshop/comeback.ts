import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/ciphers/utils.js';
import { codeAlphabet, readLetters } from './sealing.ts';

/** So many letters that all phones of a room, guessing as fast as the host lets them for a day, find nobody's. */
export const comebackLength = 10;

/**
 * What a phone shows so that its person can come back as themselves by another page – of the workshop's next address, say, where the
 * browser knows nothing of the first. Follows from the participant's token, and the token does not follow from it.
 */
export function comebackOf(token: string): string {
  const bytes = sha256(utf8ToBytes(`kehys workshop 1 comeback ${token}`));
  return Array.from(bytes.subarray(0, comebackLength), (byte) => codeAlphabet[byte % codeAlphabet.length]).join('');
}

/** As it is read out or copied by hand: in two groups. */
export function spacedComeback(comeback: string): string {
  return `${comeback.slice(0, comebackLength / 2)} ${comeback.slice(comebackLength / 2)}`;
}

/** A comeback as it was meant, however it was typed; undefined where it cannot be one. */
export function readComeback(typed: string): string | undefined {
  return readLetters(typed, comebackLength);
}
