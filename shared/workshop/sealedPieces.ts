import { joinedBytes } from '../plan/joinedBytes.ts';
import type { SealedWay } from './sealing.ts';

/** What a message on a laptop's sealed way is: something said, or a frame of its document. */
export const channels = ['saying', 'document'] as const;
export type Channel = (typeof channels)[number];

export interface Message {
  readonly channel: Channel;
  readonly bytes: Uint8Array;
}

/** Bytes of a message in one sealed piece: so much is in memory of whoever has shown nothing yet. */
const pieceBytes = 60 * 1024;
/** The largest sealed piece: with its sign and its seal. */
export const largestPiece = pieceBytes + 1 + 16;

const goesOn = 0x80;

/** The sealed pieces of a message, to be sent one after the other. */
export function sealMessage(way: SealedWay, { channel, bytes }: Message): readonly Uint8Array[] {
  const pieces: Uint8Array[] = [];
  let at = 0;
  do {
    const part = bytes.subarray(at, at + pieceBytes);
    at += part.length;
    const piece = new Uint8Array(part.length + 1);
    piece[0] = channels.indexOf(channel) | (at < bytes.length ? goesOn : 0);
    piece.set(part, 1);
    pieces.push(way.seal(piece));
  } while (at < bytes.length);
  return pieces;
}

/** Puts the pieces that arrive on a sealed way together again. */
export class PieceReader {
  readonly #way: SealedWay;
  #parts: Uint8Array[] = [];
  #length = 0;

  constructor(way: SealedWay) {
    this.#way = way;
  }

  /** A whole message; `more` where it goes on; undefined for what does not open, or is larger than `limit` bytes. */
  read(sealed: Uint8Array, limit: number): Message | 'more' | undefined {
    const piece = this.#way.openBytes(sealed);
    const sign = piece?.[0];
    if (!piece || sign === undefined) return undefined;
    const channel = channels[sign & ~goesOn];
    this.#length += piece.length - 1;
    if (!channel || this.#length > limit) return undefined;
    this.#parts.push(piece.subarray(1));
    if (sign & goesOn) return 'more';
    const bytes = joinedBytes(this.#parts);
    this.#parts = [];
    this.#length = 0;
    return { channel, bytes };
  }
}
