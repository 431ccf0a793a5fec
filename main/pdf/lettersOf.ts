import type { Report, Section } from '../../shared/report/report.ts';

const known = new WeakMap<Section, readonly number[]>();

/** The characters of a report, each once, in the order in which they come; those of a chapter are looked for once. */
export function lettersOf({ sections, ...others }: Report): string {
  const all = new Set(charactersIn(JSON.stringify(others)));
  for (const section of sections) {
    const letters = known.get(section) ?? charactersIn(JSON.stringify(section));
    known.set(section, letters);
    for (const letter of letters) all.add(letter);
  }
  return String.fromCodePoint(...all);
}

/** The characters of a text, each once: a plan has half a million letters, and some hundred different ones. */
export function charactersIn(text: string): readonly number[] {
  const seen = new Uint8Array(0x11_00_00);
  const found: number[] = [];
  for (let at = 0; at < text.length; at++) {
    let code = text.charCodeAt(at);
    if ((code & 0xfc00) === 0xd800) code = text.codePointAt(at) ?? code;
    if (code > 0xffff) at++;
    if (seen[code] === 1) continue;
    seen[code] = 1;
    found.push(code);
  }
  return found;
}
