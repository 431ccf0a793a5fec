import { wellFormed } from './wellFormedText.ts';

/** Removes the characters that XML cannot hold and those that turn the direction of the words around them. Lines end in `\n`. */
export function withoutControls(text: string): string {
  return wellFormed(text)
    .replaceAll(/\r\n?|[\u2028\u2029]/g, '\n')
    .replaceAll(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/g, '');
}

/** Escapes a text for XML, as an attribute's value or an element's content. */
export function xmlText(text: string): string {
  return withoutControls(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;').replaceAll('\n', '&#10;');
}
