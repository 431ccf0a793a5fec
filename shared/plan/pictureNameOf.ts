import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

/** What a picture is called, by its bytes; in page and process alike, also where a page has no cryptography of its browser's. */
export function pictureNameOf(bytes: Uint8Array): string {
  return bytesToHex(sha256(bytes));
}
