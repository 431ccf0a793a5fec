/** Codes of the signs that mean something in a page's contents. */
const [space, open, close, slash, backslash, minus, plus, point, bracket, closing, smaller, greater] = [0x20, 0x28, 0x29, 0x2f, 0x5c, 0x2d, 0x2b, 0x2e, 0x5b, 0x5d, 0x3c, 0x3e] as const;
const [zero, half, nine] = [0x30, 0x35, 0x39] as const;
const [lineFeed, carriageReturn] = [0x0a, 0x0d] as const;
const [letterT, letterR] = [0x54, 0x72] as const;
/** What `n`, `r`, `t`, `b` and `f` behind a backslash stand for. */
const named: ReadonlyMap<number, number> = new Map([[0x6e, lineFeed], [0x72, carriageReturn], [0x74, 0x09], [0x62, 0x08], [0x66, 0x0c]]);

/** Digits kept behind the point: of places (points), and of shares and colours below one. Between letters whole thousandths of their size do, rounded so that a line keeps its length. */
const [ofPlaces, ofShares] = [2, 4];

/**
 * A page's contents with numbers no finer than an eye could see: the typesetter writes all digits that a number has. Texts say the same in as few bytes as can be; names stay as they are.
 */
export function thinContents(contents: Uint8Array): Uint8Array {
  const thin = Buffer.allocUnsafe(contents.length);
  let length = 0;
  let at = 0;
  let isInLine = false;
  const fillsAll = fillsAllLetters(contents);
  while (at < contents.length) {
    const sign = contents[at];
    if (sign === open) {
      let depth = 0;
      do {
        if (contents[at] === backslash) {
          const byte = escaped(contents, ++at);
          at += byte === undefined ? 1 : lengthOfEscape(contents, at);
          if (byte !== undefined) length = plain(byte, thin, length);
          continue;
        }
        if (contents[at] === open) depth++;
        else if (contents[at] === close) depth--;
        thin[length++] = contents[at++] ?? 0;
      } while (depth > 0 && at < contents.length);
    } else if (sign === slash) {
      do thin[length++] = contents[at++] ?? 0;
      while (at < contents.length && isOfName(contents[at]));
    } else if (sign === minus || sign === plus || sign === point || isDigit(sign)) {
      let value = 0;
      let isNegative = false;
      const start = at;
      for (; contents[at] === minus || contents[at] === plus || isDigit(contents[at]); at++) {
        if (contents[at] === minus) isNegative = true;
        else if (contents[at] !== plus) value = value * 10 + (contents[at] ?? 0) - zero;
      }
      const isFraction = contents[at] === point;
      if (isInLine && isFraction) {
        if ((contents[at + 1] ?? 0) >= half) value++;
        at++;
        while (isDigit(contents[at])) at++;
        if (isNegative && value > 0) thin[length++] = minus;
        length = digits(value, thin, length);
        continue;
      }
      const end = at;
      at = start;
      while (at < end) thin[length++] = contents[at++] ?? 0;
      if (!isFraction) continue;
      let left = value === 0 ? ofShares : ofPlaces;
      thin[length++] = contents[at++] ?? 0;
      // What a drawing is scaled by may be small: then what counts begins behind the noughts.
      if (value === 0) while (contents[at] === zero) thin[length++] = contents[at++] ?? 0;
      for (; isDigit(contents[at]); left--) {
        if (left > 0) thin[length++] = contents[at] ?? 0;
        at++;
      }
      while (thin[length - 1] === zero && isDigit(thin[length - 2])) length--;
      if (thin[length - 1] === zero && thin[length - 2] === point && isDigit(thin[length - 3])) length -= 2;
    } else {
      if (sign === space || sign === lineFeed) {
        const isNeedless = thin[length - 1] === space || (isInLine && (contents[at - 1] === close || contents[at + 1] === open));
        if (!isNeedless) thin[length++] = space;
        at++;
        continue;
      }
      // Letters are filled where nothing else is said: `0 Tr` says it for each line.
      if (fillsAll && sign === letterT && contents[at + 1] === letterR && thin[length - 1] === space && thin[length - 2] === zero && thin[length - 3] === space) {
        length -= 2;
        at += 2;
        continue;
      }
      if (sign === bracket) isInLine = holdsLetters(contents, at + 1);
      else if (sign === closing) isInLine = false;
      thin[length++] = contents[at++] ?? 0;
    }
  }
  return thin.subarray(0, length);
}

/** Whether no letters are outlined, hidden or cut with: no text rendering mode but 0 (ISO 32000-1, 9.3.6) is set. */
function fillsAllLetters(contents: Uint8Array): boolean {
  const bytes = Buffer.from(contents.buffer, contents.byteOffset, contents.length);
  return [1, 2, 3, 4, 5, 6, 7].every((mode) => !bytes.includes(`${mode} Tr`));
}

/** The byte that an escape behind a backslash stands for, none for a broken line (ISO 32000-1, 7.3.4.2). */
function escaped(contents: Uint8Array, at: number): number | undefined {
  const sign = contents[at] ?? 0;
  if (!isOctal(sign)) return sign === lineFeed ? undefined : (named.get(sign) ?? sign);
  let byte = 0;
  for (let next = at; next < at + 3 && isOctal(contents[next]); next++) byte = byte * 8 + (contents[next] ?? 0) - zero;
  return byte & 0xff;
}

/** How many signs an escape has behind its backslash. */
function lengthOfEscape(contents: Uint8Array, at: number): number {
  let length = 0;
  while (length < 3 && isOctal(contents[at + length])) length++;
  return Math.max(1, length);
}

/** Writes a byte of a text as it is – letters are numbers of two bytes, which would take eight signs – and only what would mean something else behind a backslash. */
function plain(byte: number, thin: Buffer, length: number): number {
  if (byte === open || byte === close || byte === backslash || byte === carriageReturn) thin[length++] = backslash;
  thin[length++] = byte === carriageReturn ? 0x72 : byte;
  return length;
}

/** Writes a whole number of no sign. */
function digits(value: number, thin: Buffer, length: number): number {
  let unit = 1;
  while (value >= unit * 10) unit *= 10;
  let at = length;
  for (let left = value; unit >= 1; unit /= 10) {
    const digit = Math.floor(left / unit);
    thin[at++] = zero + digit;
    left -= digit * unit;
  }
  return at;
}

function isOctal(sign: number | undefined): boolean {
  return sign !== undefined && sign >= zero && sign <= 0x37;
}

/** Whether an array is a line of letters and the room between them, not the dashes of a stroke. */
function holdsLetters(contents: Uint8Array, at: number): boolean {
  for (let next = at; next < contents.length; next++) {
    if (contents[next] === open || contents[next] === smaller) return true;
    if (contents[next] === closing) return false;
  }
  return false;
}

function isDigit(sign: number | undefined): boolean {
  return sign !== undefined && sign >= zero && sign <= nine;
}

/** Regular characters: neither white space nor one that begins something else. */
function isOfName(sign: number | undefined): boolean {
  return sign !== undefined && sign > space && sign !== open && sign !== close && sign !== slash && sign !== bracket && sign !== closing && sign !== smaller && sign !== greater;
}
