import type { Decode } from '../../shared/imports/readOutline.ts';

/** The characters of Windows-1252 at 0x80–0x9F, where Latin 1 has control characters. */
const western = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Node's decoder; undefined where the bytes are not valid in this encoding. */
export const decodeText: Decode = (bytes, decoding) => {
  try {
    const text = new TextDecoder(decoding, { fatal: true }).decode(bytes);
    // Node before 24 decodes Windows-1252 as Latin 1, which loses euro signs, dashes and quotation marks.
    return decoding === 'windows-1252' ? text.replace(/[\u0080-\u009f]/gu, (sign) => western.charAt(sign.charCodeAt(0) - 0x80)) : text;
  } catch {
    return undefined;
  }
};
