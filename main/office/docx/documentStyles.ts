import { convertMillimetersToTwip, LineRuleType, type IStylesOptions } from 'docx';
import type { PaperSize } from '../../../shared/report/composition.ts';
import type { Report } from '../../../shared/report/report.ts';

/** What documents are set in: every computer that opens them has it. */
const font = 'Arial';
const ink = '1B2230';
/** What stands beside what matters. */
export const quiet = { colour: '5A6473' } as const;

/** Millimetres: the short side, then the long one. */
const sides: Readonly<Record<PaperSize, readonly [number, number]>> = { a4: [210, 297], letter: [215.9, 279.4], slides: [210, 297], notes: [210, 297] };

/** The paper, on its side for a sheet; twentieths of a point. */
export function pageOf(report: Pick<Report, 'isSheet'>, paper: PaperSize) {
  const [short = 0, long = 0] = sides[paper].map(convertMillimetersToTwip);
  const margin = convertMillimetersToTwip(22);
  return {
    size: report.isSheet ? { width: long, height: short } : { width: short, height: long },
    margin: { top: margin, bottom: margin, left: margin, right: margin },
  };
}

/** What fits between the margins, twentieths of a point. */
export function lineWidth(report: Pick<Report, 'isSheet'>, paper: PaperSize): number {
  const { size, margin } = pageOf(report, paper);
  return size.width - margin.left - margin.right;
}

/** Half points, as Word counts. */
const size = (points: number): number => points * 2;

/** The looks that the document's paragraphs name: who edits it changes them in one place. `brand`: rrggbb. */
export function documentStyles(brand: string, language: string): IStylesOptions {
  const heading = (points: number, before: number, color = brand) => ({
    run: { size: size(points), bold: true, color, font },
    paragraph: { spacing: { before, after: 80 }, keepNext: true },
  });
  return {
    default: {
      document: { run: { font, size: size(10), color: ink, language: { value: language } }, paragraph: { spacing: { after: 100, line: 276, lineRule: LineRuleType.AUTO } } },
      title: { run: { size: size(28), bold: true, color: brand, font }, paragraph: { spacing: { before: 80, after: 360 } } },
      heading1: heading(18, 480),
      heading2: heading(13, 320),
      heading3: heading(11, 240, ink),
    },
    paragraphStyles: [
      { id: 'Kicker', name: 'Kicker', basedOn: 'Normal', run: { size: size(12), color: quiet.colour, bold: true }, paragraph: { spacing: { before: 2400, after: 80 } } },
      { id: 'CoverFact', name: 'Cover fact', basedOn: 'Normal', run: { size: size(11) }, paragraph: { spacing: { after: 60 } } },
      { id: 'ContentsTitle', name: 'Contents title', basedOn: 'Normal', run: { size: size(18), bold: true, color: brand }, paragraph: { spacing: { after: 200 } } },
      { id: 'Headline', name: 'Headline', basedOn: 'Normal', run: { size: size(14), bold: true }, paragraph: { spacing: { before: 40, after: 140 }, keepNext: true } },
      { id: 'Lead', name: 'Lead', basedOn: 'Normal', run: { size: size(11), color: quiet.colour }, paragraph: { spacing: { after: 200 }, keepNext: true } },
      { id: 'Quiet', name: 'Quiet', basedOn: 'Normal', run: { color: quiet.colour } },
      { id: 'Label', name: 'Label', basedOn: 'Normal', run: { size: size(9), color: quiet.colour, bold: true }, paragraph: { spacing: { before: 100, after: 0 }, keepNext: true } },
      { id: 'Statement', name: 'Statement', basedOn: 'Normal', run: { size: size(15), bold: true }, paragraph: { spacing: { after: 200 } } },
      { id: 'Cell', name: 'Cell', basedOn: 'Normal', run: { size: size(9) }, paragraph: { spacing: { before: 30, after: 30, line: 250, lineRule: LineRuleType.AUTO } } },
      { id: 'Foot', name: 'Foot', basedOn: 'Normal', run: { size: size(8), color: quiet.colour }, paragraph: { spacing: { after: 0 } } },
    ],
  };
}
