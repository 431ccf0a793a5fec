import { crc32 } from 'node:zlib';

/** What a record of the recovery journal holds. */
export type FrameKind = 'about' | 'update' | 'planFile' | 'history' | 'base' | 'since';

/**
 * One record: `about` is JSON, `update` a Yjs update, `planFile` the bytes of a whole plan file, `history` a history as `encodeHistory`
 * writes it; `base` is a Yjs update of the second format, deflated, and `since` one of that format with all that came after it.
 */
export interface Frame {
  readonly kind: FrameKind;
  readonly payload: Uint8Array;
}

const kinds: readonly FrameKind[] = ['about', 'update', 'planFile', 'history', 'base', 'since'];
/** Length of the payload and CRC-32 of kind and payload (both unsigned, little-endian), then the kind. */
const headerLength = 9;

/** A record as bytes. Whole or torn, it can be told apart from whatever follows it. */
export function encodeFrame({ kind, payload }: Frame): Uint8Array {
  const bytes = new Uint8Array(headerLength + payload.length);
  const view = new DataView(bytes.buffer);
  bytes[headerLength - 1] = kinds.indexOf(kind);
  bytes.set(payload, headerLength);
  view.setUint32(0, payload.length, true);
  view.setUint32(4, checksum(bytes.subarray(headerLength - 1)), true);
  return bytes;
}

/** Every whole record from the start on; what follows a torn or damaged one is left out. */
export function decodeFrames(bytes: Uint8Array): { readonly frames: readonly Frame[]; readonly torn: boolean } {
  const frames: Frame[] = [];
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;
  while (at + headerLength <= bytes.length) {
    const end = at + headerLength + view.getUint32(at, true);
    const kind = kinds[bytes[at + headerLength - 1] ?? kinds.length];
    if (end > bytes.length || !kind) break;
    if (checksum(bytes.subarray(at + headerLength - 1, end)) !== view.getUint32(at + 4, true)) break;
    frames.push({ kind, payload: bytes.slice(at + headerLength, end) });
    at = end;
  }
  return { frames, torn: at < bytes.length };
}

function checksum(bytes: Uint8Array): number {
  return crc32(bytes);
}
