import { promisify } from 'node:util';
import { constants, deflateRaw, deflateRawSync, type ZlibOptions } from 'node:zlib';
import { joinedBytes } from '../../../shared/plan/joinedBytes.ts';

const deflateAside = promisify<Uint8Array, ZlibOptions, Uint8Array>(deflateRaw);

/** A stretch of an entry that is deflated by itself, so that it is deflated only once as long as it does not change. */
export interface EntryPiece {
  /** What its text is made of. The deflated bytes are remembered as long as somebody holds this object. */
  readonly of: object;
  readonly bytes: Uint8Array;
}

const known = new WeakMap<object, { readonly bytes: Uint8Array; readonly packed: Uint8Array }>();
/** An empty last block, which ends a stream of pieces that all say that more follows. */
const streamEnd = new Uint8Array([3, 0]);

/** One deflate stream of all pieces; only pieces that are not remembered are deflated. */
export function deflatedPieces(pieces: readonly EntryPiece[], options: ZlibOptions): Uint8Array {
  return joinedBytes([...pieces.map((piece) => knownPiece(piece) ?? deflatedPiece(piece, options)), streamEnd]);
}

/** {@link deflatedPieces} with the same result; large pieces are deflated off the main thread. */
export async function deflatedPiecesAside(pieces: readonly EntryPiece[], options: ZlibOptions, smallestAside: number): Promise<Uint8Array> {
  const packed = pieces.map(async (piece) => knownPiece(piece) ?? (piece.bytes.length < smallestAside ? deflatedPiece(piece, options) : await deflatedPieceAside(piece, options)));
  return joinedBytes([...(await Promise.all(packed)), streamEnd]);
}

function deflatedPiece(piece: EntryPiece, options: ZlibOptions): Uint8Array {
  return kept(piece, deflateRawSync(piece.bytes, endsOpen(options)));
}

async function deflatedPieceAside(piece: EntryPiece, options: ZlibOptions): Promise<Uint8Array> {
  return kept(piece, await deflateAside(piece.bytes, endsOpen(options)));
}

/** Ends the piece at a whole byte and with nothing for later pieces to refer to, so that the stream can go on. */
function endsOpen(options: ZlibOptions): ZlibOptions {
  return { ...options, finishFlush: constants.Z_FULL_FLUSH };
}

function knownPiece({ of, bytes }: EntryPiece): Uint8Array | undefined {
  const before = known.get(of);
  return before && Buffer.compare(before.bytes, bytes) === 0 ? before.packed : undefined;
}

function kept({ of, bytes }: EntryPiece, packed: Uint8Array): Uint8Array {
  // A copy: zlib's result may be a view of a larger buffer.
  const own = packed.slice();
  known.set(of, { bytes, packed: own });
  return own;
}
