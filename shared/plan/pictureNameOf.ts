import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

/** The name of a picture: the SHA-256 of its bytes. Also works on pages without WebCrypto (plain http). */
export function pictureNameOf(bytes: Uint8Array): string {
  return bytesToHex(sha256(bytes));
}
