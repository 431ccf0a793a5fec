/*
 * Searching as people type: whatever the case, and in a hurry without the dots. A letter that is typed plain finds its accented
 * kin ("tyopaja" finds *työpaja*); one that is typed with its mark finds that letter alone.
 */

/** Letters that consist of a plain Latin one and marks, by the plain one. */
const kinOf: ReadonlyMap<string, string> = latinKin();

function latinKin(): ReadonlyMap<string, string> {
  const kin = new Map<string, string>();
  for (const [first, last] of [[0xc0, 0x24f], [0x1e00, 0x1eff]] as const) {
    for (let code = first; code <= last; code++) {
      const letter = String.fromCharCode(code);
      const [base = ''] = letter.normalize('NFD');
      if (base !== letter && /[a-z]/iu.test(base)) kin.set(base.toLowerCase(), (kin.get(base.toLowerCase()) ?? '') + letter);
    }
  }
  return kin;
}

/** A text is sought by so many of its first letters: by a page that was pasted there is no pattern that a program could make. */
const mostSought = 300;

/** What is sought where this was typed; empty for nothing. What has a text has each that it begins with. */
export function soughtText(typed: string): string {
  return typed.trimStart().slice(0, mostSought).replace(/\p{Surrogate}$/u, '').trimEnd().normalize('NFC').replace(/\s+/gu, ' ');
}

/** What finds a typed text within another, any white space being any; undefined where nothing was typed. */
export function soughtPattern(typed: string): RegExp | undefined {
  const text = soughtText(typed);
  return text === '' ? undefined : new RegExp(Array.from(text, letterPattern).join(''), 'iu');
}

function letterPattern(letter: string): string {
  if (letter === ' ') return '\\s+';
  const kin = kinOf.get(letter.toLowerCase());
  if (kin !== undefined) return `[${letter}${kin}]\\p{M}*`;
  const parts = letter.normalize('NFD');
  return parts === letter ? letter.replace(/[.*+?^${}()|[\]\\/]/u, '\\$&') : `(?:${letter}|${parts})`;
}

/** Whether a text begins with what was typed; none does where nothing was. */
export function soughtBeginning(typed: string): (text: string) => boolean {
  const pattern = soughtPattern(typed);
  return (text) => pattern !== undefined && text.search(pattern) === 0;
}

/** Whether a text holds every word that was typed, in any order; each does where nothing was. */
export function soughtWords(typed: string): (text: string) => boolean {
  const patterns = soughtText(typed).split(' ').flatMap((word) => soughtPattern(word) ?? []);
  return (text) => patterns.every((pattern) => pattern.test(text));
}

/** Words that people put between those that they seek, in either language. */
const smallWords: ReadonlySet<string> = new Set(['a', 'an', 'the', 'this', 'that', 'these', 'my', 'our', 'of', 'in', 'to', 'for', 'se', 'sen', 'tämä', 'tämän', 'tätä', 'nämä', 'ja', 'on']);

/** What was typed without its articles and the like; all of it where nothing else was. */
export function withoutSmallWords(typed: string): string {
  const words = soughtText(typed).split(' ').filter((word) => !smallWords.has(word.toLowerCase()));
  return words.length > 0 ? words.join(' ') : typed;
}

/** Whether every word that was typed begins a word of a text but for one slip in it – a letter too many, missing, wrong, or two the wrong way round. */
export function soughtNearly(typed: string): (text: string) => boolean {
  const words = plainWords(soughtText(typed));
  return (text) => {
    const known = plainWords(text);
    return words.length > 0 && words.every((word) => known.some((other) => beginsNearly(word, other)));
  };
}

function plainWords(text: string): readonly string[] {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Below this a word is too short to be told from others but for a slip. */
const shortestSlip = 3;

function beginsNearly(typed: string, word: string): boolean {
  if (word.startsWith(typed)) return true;
  return typed.length >= shortestSlip && [-1, 0, 1].some((more) => isOneSlip(typed, word.slice(0, typed.length + more)));
}

function isOneSlip(typed: string, word: string): boolean {
  let same = 0;
  while (same < typed.length && typed[same] === word[same]) same++;
  const [left, right] = [typed.slice(same), word.slice(same)];
  const isSwapped = left[0] === right[1] && left[1] === right[0] && left.slice(2) === right.slice(2);
  return isSwapped || left.slice(1) === right.slice(1) || left.slice(1) === right || left === right.slice(1);
}
