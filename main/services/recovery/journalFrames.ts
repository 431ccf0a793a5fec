import { crc32 } from 'node:zlib';

/** The kinds of records in the recovery journal. */
export type FrameKind = 'about' | 'update' | 'planFile' | 'history' | 'base' | 'since';

/**
 * One record: `about` is JSON, `update` a Yjs update, `planFile` the bytes of a plan file, `history` a history as `encodeHistory`
 * writes it, `base` a Yjs update (V2), deflated, and `since` a Yjs update (V2) with everything after it.
 */
export interface Frame {
  readonly kind: FrameKind;
  readonly payload: Uint8Array;
}

const kinds: readonly FrameKind[] = ['about', 'update', 'planFile', 'history', 'base', 'since'];
/** Header: the payload's length and the CRC-32 of kind and payload (both unsigned, little-endian), then the kind. */
const headerLength = 9;

/** A record as bytes. A torn record can be told from what follows. */
export function encodeFrame({ kind, payload }: Frame): Uint8Array {
  const bytes = new Uint8Array(headerLength + payload.length);
  const view = new DataView(bytes.buffer);
  bytes[headerLength - 1] = kinds.indexOf(kind);
  bytes.set(payload, headerLength);
  view.setUint32(0, payload.length, true);
  view.setUint32(4, checksum(bytes.subarray(headerLength - 1)), true);
  return bytes;
}

/** All whole records from the start; whatever follows a torn or damaged one is left out. */
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
