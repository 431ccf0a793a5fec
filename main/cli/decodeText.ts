import type { Decode } from '../../shared/imports/readOutline.ts';

/** What the Western code page has at 0x80–0x9F, where Latin 1 has signs that nobody writes. */
const western = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Node's own decoder; nothing where the bytes are no text of that kind. */
export const decodeText: Decode = (bytes, decoding) => {
  try {
    const text = new TextDecoder(decoding, { fatal: true }).decode(bytes);
    // Node before 24 reads Windows' code page as Latin 1: no euro sign, no dash, no quotation mark of a spreadsheet came through.
    return decoding === 'windows-1252' ? text.replace(/[\u0080-\u009f]/gu, (sign) => western.charAt(sign.charCodeAt(0) - 0x80)) : text;
  } catch {
    return undefined;
  }
};
