import { xmlText } from '../../../shared/plan/xmlText.ts';

/*
 * What a Word document's body is made of, as XML (WordprocessingML, ISO/IEC 29500-1): a library's tree of it takes four times as long, and stands whole in memory. The order
 * of what describes an element is that of the schema.
 */

/** How letters look where their paragraph's style does not say it. */
export interface LetterLook {
  readonly bold?: boolean | undefined;
  readonly strike?: boolean;
  readonly underline?: boolean;
  /** rrggbb. */
  readonly colour?: string;
  /** Half points. */
  readonly size?: number;
}

interface ParagraphLook {
  /** The id of a style of the document. */
  readonly style?: string;
  /** How deep it stands in a list. */
  readonly bullet?: number;
  /** Stands on the page of what follows. */
  readonly keepNext?: boolean;
  readonly beginsPage?: boolean;
  /** Room, twentieths of a point. */
  readonly before?: number;
  readonly after?: number;
  readonly indent?: number;
  /** Where the words after each tab begin, twentieths of a point; lines that follow the first begin where the first tab leads. */
  readonly tabs?: readonly number[] | undefined;
  readonly align?: 'start' | 'end' | 'center' | undefined;
}

/** A paragraph of runs. */
export function paragraph(runs: string, { style, bullet, keepNext, beginsPage, before, after, indent, tabs = [], align }: ParagraphLook = {}): string {
  const name = style ?? (bullet === undefined ? undefined : 'ListParagraph');
  const spacing = attributes({ before, after });
  const look = [
    name ? `<w:pStyle w:val="${name}"/>` : '',
    keepNext ? '<w:keepNext/>' : '',
    beginsPage ? '<w:pageBreakBefore/>' : '',
    bullet === undefined ? '' : `<w:numPr><w:ilvl w:val="${bullet}"/><w:numId w:val="1"/></w:numPr>`,
    tabs.length > 0 ? `<w:tabs>${tabs.map((position) => `<w:tab w:val="left" w:pos="${position}"/>`).join('')}</w:tabs>` : '',
    spacing ? `<w:spacing${spacing}/>` : '',
    tabs[0] ? `<w:ind w:left="${tabs[0]}" w:hanging="${tabs[0]}"/>` : '',
    indent ? `<w:ind w:left="${indent}"/>` : '',
    align ? `<w:jc w:val="${align}"/>` : '',
  ].join('');
  return `<w:p>${look ? `<w:pPr>${look}</w:pPr>` : ''}${runs}</w:p>`;
}

/** A paragraph that a section of the document ends with. */
export function endingSection(written: string, section: string): string {
  return written.startsWith('<w:p><w:pPr>') ? written.replace('</w:pPr>', () => `${section}</w:pPr>`) : written.replace('<w:p>', () => `<w:p><w:pPr>${section}</w:pPr>`);
}

/** A line of letters in one look and language. */
export function run(text: string, language: string, isRightToLeft: boolean, { bold, strike, underline, colour, size }: LetterLook, isBelow: boolean): string {
  const look = [
    bold ? '<w:b/><w:bCs/>' : '',
    strike ? '<w:strike/>' : '',
    colour ? `<w:color w:val="${colour}"/>` : '',
    size ? `<w:sz w:val="${size}"/><w:szCs w:val="${size}"/>` : '',
    underline ? '<w:u w:val="single"/>' : '',
    isRightToLeft ? `<w:rtl/><w:lang w:bidi="${language}"/>` : `<w:lang w:val="${language}"/>`,
  ].join('');
  return `<w:r><w:rPr>${look}</w:rPr>${isBelow ? '<w:br/>' : ''}<w:t xml:space="preserve">${xmlText(text)}</w:t></w:r>`;
}

/** What follows begins at the paragraph's next tab, or on a line of its own. */
export const [tab, lineBreak] = ['<w:r><w:tab/></w:r>', '<w:r><w:br/></w:r>'] as const;

/** A value that the program counts, such as `PAGE`; one that is stale is counted as the document is opened. */
export function field(instruction: string, isStale = false): string {
  const sign = (kind: 'begin' | 'separate' | 'end', more = ''): string => `<w:r><w:fldChar w:fldCharType="${kind}"${more}/></w:r>`;
  return `${sign('begin', isStale ? ' w:dirty="true"' : '')}<w:r><w:instrText xml:space="preserve">${instruction}</w:instrText></w:r>${sign('separate')}${sign('end')}`;
}

export interface TableCell {
  /** The runs of each of its paragraphs. */
  readonly paragraphs: readonly string[];
  readonly tabs?: ParagraphLook['tabs'];
  readonly align?: ParagraphLook['align'];
  /** Columns that it takes. */
  readonly span?: number;
  /** Its row stands on the page of the next one: a group's name, what has details beneath. */
  readonly leads?: boolean;
}

const hairline = 'w:val="single" w:color="D8DDE4" w:sz="4"';
const noLine = 'w:val="none" w:color="auto" w:sz="0"';
const lines = `<w:tblBorders><w:top ${hairline}/><w:left ${noLine}/><w:bottom ${hairline}/><w:right ${noLine}/><w:insideH ${hairline}/><w:insideV ${noLine}/></w:tblBorders>`;

/** A table with lines between its rows, none of which is parted; its head stands again on every page. Widths in twentieths of a point. */
export function table(width: number, widths: readonly number[], rows: readonly (readonly TableCell[])[], head?: readonly TableCell[]): string {
  const whole = widths.reduce((sum, column) => sum + column, 0);
  const cell = ({ paragraphs, tabs, align, span, leads }: TableCell, index: number): string =>
    `<w:tc><w:tcPr><w:tcW w:type="dxa" w:w="${span ? whole : (widths[index] ?? 0)}"/>${span ? `<w:gridSpan w:val="${span}"/>` : ''}<w:vAlign w:val="top"/></w:tcPr>${paragraphs.map((runs) => paragraph(runs, { style: 'Cell', tabs, align, keepNext: leads === true })).join('')}</w:tc>`;
  const row = (cells: readonly TableCell[], isHead: boolean): string => `<w:tr><w:trPr><w:cantSplit/>${isHead ? '<w:tblHeader/>' : ''}</w:trPr>${cells.map(cell).join('')}</w:tr>`;
  const grid = widths.map((column) => `<w:gridCol w:w="${column}"/>`).join('');
  return `<w:tbl><w:tblPr><w:tblW w:type="dxa" w:w="${width}"/>${lines}</w:tblPr><w:tblGrid>${grid}</w:tblGrid>${head ? row(head, true) : ''}${rows.map((cells) => row(cells, false)).join('')}</w:tbl>`;
}

export interface PictureFrame {
  /** Counted through the document. */
  readonly id: number;
  /** Pixels at 96 an inch. */
  readonly width: number;
  readonly height: number;
  readonly name: string;
  readonly description: string;
  /** The relationships that lead to its file of pixels and, where there are any, of vectors. */
  readonly pixels: string;
  readonly vectors?: string;
}

const drawing = 'http://schemas.openxmlformats.org/drawingml/2006';
const unitsInPixel = 9525;

/** A picture in a line. */
export function picture({ id, width, height, name, description, pixels, vectors }: PictureFrame): string {
  const extent = `cx="${Math.round(width * unitsInPixel)}" cy="${Math.round(height * unitsInPixel)}"`;
  const svg = vectors ? `<a:extLst><a:ext uri="{96DAC541-7B7A-43D3-8B79-37D633B846F1}"><asvg:svgBlip xmlns:asvg="http://schemas.microsoft.com/office/drawing/2016/SVG/main" r:embed="${vectors}"/></a:ext></a:extLst>` : '';
  return `<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent ${extent}/><wp:docPr id="${id}" name="${xmlText(name)}" descr="${xmlText(description)}"/><wp:cNvGraphicFramePr><a:graphicFrameLocks xmlns:a="${drawing}/main" noChangeAspect="1"/></wp:cNvGraphicFramePr><a:graphic xmlns:a="${drawing}/main"><a:graphicData uri="${drawing}/picture"><pic:pic xmlns:pic="${drawing}/picture"><pic:nvPicPr><pic:cNvPr id="0" name=""/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="${pixels}">${svg}</a:blip><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext ${extent}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;
}

function attributes(values: Readonly<Record<string, number | undefined>>): string {
  return Object.entries(values)
    .map(([key, value]) => (value === undefined ? '' : ` w:${key}="${value}"`))
    .join('');
}
