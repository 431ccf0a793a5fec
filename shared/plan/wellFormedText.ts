const loneSurrogate = /\p{Surrogate}/gu;

/**
 * A text that UTF-8 can hold. Half of a surrogate pair is no character; on the way to another peer or to a file it would
 * turn into the replacement character, so it does so at once and everybody has the same text.
 */
export function wellFormed(text: string): string {
  return text.replace(loneSurrogate, '\ufffd');
}
