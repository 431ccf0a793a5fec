import { TextRun, type IRunOptions } from 'docx';
import type { Report } from '../../../shared/report/report.ts';
import { officeText } from '../officeText.ts';

/** Makes runs of text that say their language; lines of a text stay lines. */
export class WordRuns {
  constructor(readonly report: Pick<Report, 'language' | 'planLanguage'>) {}

  /** The plan's own words. */
  own(text: string, look: IRunOptions = {}): TextRun[] {
    return this.#runs(text, look, this.report.planLanguage);
  }

  /** Words of the report itself. */
  known(text: string, look: IRunOptions = {}): TextRun[] {
    return this.#runs(text, look);
  }

  #runs(words: string, look: IRunOptions, own = this.report.language): TextRun[] {
    const { text, language, isRightToLeft } = officeText(words, this.report.language, own);
    const marked = { ...look, language: isRightToLeft ? { bidirectional: language } : { value: language }, ...(isRightToLeft ? { rightToLeft: true } : {}) };
    return text.split('\n').map((line, index) => new TextRun({ ...marked, text: line, ...(index > 0 ? { break: 1 } : {}) }));
  }
}
