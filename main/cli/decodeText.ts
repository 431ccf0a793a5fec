import type { Decode } from '../../shared/imports/readOutline.ts';

/** Node's own decoder; nothing where the bytes are no text of that kind. */
export const decodeText: Decode = (bytes, decoding) => {
  try {
    return new TextDecoder(decoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
};
