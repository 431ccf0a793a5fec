import type { Report } from '../../../shared/report/report.ts';
import { officeText } from '../officeText.ts';
import { run, type LetterLook } from './wordXml.ts';

/** Makes runs of text that say their language; lines of a text stay lines. */
export class WordRuns {
  constructor(readonly report: Pick<Report, 'language' | 'planLanguage'>) {}

  /** The plan's own words. */
  own(text: string, look: LetterLook = {}): string {
    return this.#runs(text, look, this.report.planLanguage);
  }

  /** Words of the report itself. */
  known(text: string, look: LetterLook = {}): string {
    return this.#runs(text, look);
  }

  #runs(words: string, look: LetterLook, own = this.report.language): string {
    const { text, language, isRightToLeft } = officeText(words, this.report.language, own);
    return text
      .split('\n')
      .map((line, index) => run(line, language, isRightToLeft, look, index > 0))
      .join('');
  }
}
