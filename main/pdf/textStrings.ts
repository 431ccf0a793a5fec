/** PDFDocEncoding from 0x80 on, where it is not Latin 1 (ISO 32000-1, D.2). */
const special = '•†‡…—–ƒ⁄‹›−‰„“”‘’‚™ﬁﬂŁŒŠŸŽıłœšž';
const bytes: ReadonlyMap<string, number> = new Map([...[...special].map((letter, place) => [letter, 0x80 + place] as const), ['€', 0xa0]]);
const utf16 = /\/(Alt|ActualText|Contents|E|T|Title) <FEFF((?:[0-9A-F]{4})*)>/g;
const hidden: ReadonlyMap<string, string> = new Map([['\n', '\\n'], ['\r', '\\r']]);

/**
 * An object in which texts – alternative ones, titles, bookmarks – say the same in a fourth of the room: a byte a letter where
 * the encoding for documents has them all, otherwise two, instead of the four or more signs that the typesetter writes.
 */
export function shortTexts(object: string): string {
  return object.includes('<FEFF') ? object.replace(utf16, (_, key: string, digits: string) => `/${key} (${literal(Buffer.from(digits, 'hex'))})`) : object;
}

/** UTF-16 without its mark as what stands between the brackets of a text, Latin 1. */
function literal(utf: Buffer): string {
  const text = Buffer.from(utf).swap16().toString('utf16le');
  const short = Array.from(text, (letter) => byteOf(letter) ?? -1);
  // Its first two letters would be taken for the mark of UTF-16, its first three for that of UTF-8.
  const isShort = short.every((byte) => byte >= 0) && !/^(?:þÿ|ï»¿)/.test(text);
  const written = isShort ? Buffer.from(short).toString('latin1') : `\u00fe\u00ff${utf.toString('latin1')}`;
  return written.replaceAll(/[()\\]/g, String.raw`\$&`).replaceAll(/[\n\r]/g, (sign) => hidden.get(sign) ?? sign);
}

function byteOf(letter: string): number | undefined {
  const code = letter.codePointAt(0) ?? 0;
  const isLatin = (code >= 0x20 && code < 0x7f) || (code > 0xa0 && code <= 0xff && code !== 0xad) || letter === '\n' || letter === '\r' || letter === '\t';
  return isLatin ? code : bytes.get(letter);
}
