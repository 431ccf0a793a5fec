import { createHash } from 'node:crypto';
import type { Section } from '../../shared/report/report.ts';

/** All that a chapter says, in short. */
export interface ChapterContent {
  /** The same for every chapter that says the same. */
  readonly key: string;
  /** Its characters, each once, in the order in which they come. */
  readonly letters: readonly number[];
}

const known = new WeakMap<Section, ChapterContent>();

/** What a chapter says; each is read once. */
export function contentOf(section: Section): ChapterContent {
  const before = known.get(section);
  if (before) return before;
  const text = JSON.stringify(section);
  const content = { key: createHash('sha256').update(text).digest('base64'), letters: charactersIn(text) };
  known.set(section, content);
  return content;
}

/** The characters of a text, each once: a plan has half a million letters, and some hundred different ones. */
export function charactersIn(text: string): readonly number[] {
  const seen = new Uint8Array(usual);
  const others = new Set<number>();
  const found: number[] = [];
  for (let at = 0; at < text.length; at++) {
    let code = text.charCodeAt(at);
    if ((code & 0xfc00) === 0xd800) code = text.codePointAt(at) ?? code;
    if (code > 0xffff) at++;
    if (code < usual) {
      if (seen[code] === 1) continue;
      seen[code] = 1;
    } else {
      if (others.has(code)) continue;
      others.add(code);
    }
    found.push(code);
  }
  return found;
}

/** Where the letters end that nearly all texts are of. */
const usual = 0x30_00;
