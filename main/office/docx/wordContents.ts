import { xmlText } from '../../../shared/plan/xmlText.ts';
import { field, paragraph } from './wordXml.ts';

interface Heading {
  readonly level: number;
  readonly text: string;
}

/** How deep headings are listed. */
const deepest = 2;

/** The headings of a Word document, and the contents that list them. */
export class WordContents {
  readonly #listed: Heading[] = [];

  /** A heading, to which the contents lead. */
  heading(level: 1 | 2 | 3, text: string, runs: string, beginsPage = false): string {
    if (level > deepest) return paragraph(runs, { style: `Heading${level}` });
    const mark = this.#listed.push({ level, text });
    return paragraph(`<w:bookmarkStart w:name="${nameOf(mark)}" w:id="${mark}"/>${runs}<w:bookmarkEnd w:id="${mark}"/>`, { style: `Heading${level}`, beginsPage });
  }

  /** All headings that were written, as a field that the program which opens the document fills with their pages. `width`: of a line, twentieths of a point. */
  list(title: string, width: number): string {
    const entries = this.#listed.map(({ level, text }, place) => {
      const words = `<w:r><w:t xml:space="preserve">${xmlText(text.replaceAll('\n', ' '))}</w:t></w:r><w:r><w:tab/></w:r>`;
      const link = `<w:hyperlink w:history="1" w:anchor="${nameOf(place + 1)}">${words}${field(String.raw`PAGEREF ${nameOf(place + 1)} \h`, true)}</w:hyperlink>`;
      return `<w:p><w:pPr><w:pStyle w:val="TOC${level}"/><w:tabs><w:tab w:val="right" w:pos="${width}" w:leader="dot"/></w:tabs></w:pPr>${place === 0 ? begin : ''}${link}</w:p>`;
    });
    return `<w:sdt><w:sdtPr><w:alias w:val="${xmlText(title)}"/><w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/></w:docPartObj></w:sdtPr><w:sdtContent>${entries.join('')}${paragraph('<w:r><w:fldChar w:fldCharType="end"/></w:r>')}</w:sdtContent></w:sdt>`;
  }
}

const begin = String.raw`<w:r><w:fldChar w:fldCharType="begin" w:dirty="true"/><w:instrText xml:space="preserve">TOC \h \o &quot;1-${deepest}&quot;</w:instrText><w:fldChar w:fldCharType="separate"/></w:r>`;

function nameOf(mark: number): string {
  return `_Toc${mark}`;
}
