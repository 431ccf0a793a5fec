import { Paragraph } from 'docx';
import { endingSection } from './wordXml.ts';

const place = /<w:p>(?:<w:pPr>(<w:sectPr\b.*?<\/w:sectPr>)<\/w:pPr>)?<w:r><w:t[^>]*>@(\d+)<\/w:t><\/w:r><\/w:p>/g;

/** What the library writes around the words of a Word document – styles, paper, sections, parts –, with a paragraph in the place of those. */
export class WordFrame {
  readonly #parts: (readonly string[])[] = [];

  /** What stands for paragraphs and tables until they are put there. */
  place(parts: readonly string[]): Paragraph {
    return new Paragraph(`@${this.#parts.push(parts) - 1}`);
  }

  /** A part of the file with all in its place. A section's last paragraph says how its pages are. */
  filled(xml: string): string {
    return xml.replaceAll(place, (_, section: string | undefined, number: string) => {
      const parts = this.#parts[Number(number)] ?? [];
      if (!section) return parts.join('');
      const last = parts.at(-1) ?? '';
      return last.startsWith('<w:p>') ? parts.slice(0, -1).join('') + endingSection(last, section) : parts.join('') + endingSection('<w:p></w:p>', section);
    });
  }
}
