/** Codes of the signs that mean something in a page's contents. */
const [space, open, close, slash, backslash, minus, plus, point, bracket, closing, smaller, greater] = [0x20, 0x28, 0x29, 0x2f, 0x5c, 0x2d, 0x2b, 0x2e, 0x5b, 0x5d, 0x3c, 0x3e] as const;
const [zero, half, nine] = [0x30, 0x35, 0x39] as const;

/** Digits kept behind the point: of places (points), and of shares and colours below one. Between letters whole thousandths of their size do, rounded so that a line keeps its length. */
const [ofPlaces, ofShares] = [2, 4];

/**
 * A page's contents with numbers no finer than an eye could see: the typesetter writes all digits that a number has. Texts and names stay as they are.
 */
export function thinContents(contents: Uint8Array): Uint8Array {
  const thin = Buffer.allocUnsafe(contents.length);
  let [length, at, isInLine] = [0, 0, false];
  const keep = (): void => {
    thin[length++] = contents[at++] ?? 0;
  };
  while (at < contents.length) {
    const sign = contents[at];
    if (sign === open) {
      let depth = 0;
      do {
        if (contents[at] === backslash) keep();
        else if (contents[at] === open) depth++;
        else if (contents[at] === close) depth--;
        keep();
      } while (depth > 0 && at < contents.length);
    } else if (sign === slash) {
      do keep();
      while (at < contents.length && isOfName(contents[at]));
    } else if (sign === minus || sign === plus || sign === point || isDigit(sign)) {
      let [value, isNegative] = [0, false];
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
        length += thin.write(String(isNegative ? -value : value), length, 'latin1');
        continue;
      }
      const end = at;
      at = start;
      while (at < end) keep();
      if (!isFraction) continue;
      let left = value === 0 ? ofShares : ofPlaces;
      keep();
      // What a drawing is scaled by may be small: then what counts begins behind the noughts.
      if (value === 0) while (contents[at] === zero) keep();
      for (; isDigit(contents[at]); left--) {
        if (left > 0) keep();
        else at++;
      }
    } else {
      if (sign === bracket) isInLine = holdsLetters(contents, at + 1);
      else if (sign === closing) isInLine = false;
      keep();
    }
  }
  return thin.subarray(0, length);
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
