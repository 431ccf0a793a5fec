import type { Report } from '../../shared/report/report.ts';
import { charactersIn, contentOf } from './chapterContent.ts';

/** The characters of a report, each once, in the order in which they come. */
export function lettersOf({ sections, ...others }: Report): string {
  const all = new Set(charactersIn(JSON.stringify(others)));
  for (const section of sections) for (const letter of contentOf(section).letters) all.add(letter);
  return String.fromCodePoint(...all);
}
