import PptxGenJS from 'pptxgenjs';
import { fitted, logoFromText } from '../../../shared/report/logo/logo.ts';
import { ownBrand, readableBrand } from '../../../shared/report/palette.ts';
import type { Report } from '../../../shared/report/report.ts';
import { withoutControls, xmlText } from '../../../shared/plan/xmlText.ts';
import type { DrawLogo } from '../logoPixels.ts';
import { languageTag } from '../officeText.ts';
import { finishPptx } from './finishPptx.ts';
import { frames, slideSize } from './frame.ts';
import { defineLayouts } from './layouts.ts';
import { Marks } from './marks.ts';
import { SlideWriter } from './slideWriter.ts';

/** What a deck is set in: every computer that shows it has it, and the theme changes it in one place. */
const font = 'Arial';
/** Of a logo of vectors, where a program draws none. */
const pixelsToInch = 300;

/**
 * The report's slides for PowerPoint (Office Open XML): titles in title placeholders, tables, charts and shapes that stay what
 * they are, what the speaker says as notes, and the brand as the theme's first colour. The same report gives the same bytes.
 */
export async function reportToPptx(report: Report, drawLogo: DrawLogo): Promise<Uint8Array> {
  const deck = new PptxGenJS();
  deck.defineLayout({ name: 'wide', width: slideSize.w, height: slideSize.h });
  deck.layout = 'wide';
  deck.title = withoutControls(report.fileTitle);
  deck.author = withoutControls(report.authors || report.agency || 'Kehys');
  // The one text that the library writes as it is.
  deck.company = xmlText(report.agency || report.company);
  deck.subject = withoutControls([report.cover.deckOverline, report.company, report.revision].filter(Boolean).join(' – '));
  deck.theme = { headFontFace: font, bodyFontFace: font };
  const layouts = defineLayouts(deck, report);
  const marks = new Marks();
  const writer = new SlideWriter(deck, report, layouts, marks);
  writer.cover();
  for (const slide of report.slides) writer.add(slide);
  const logo = logoFromText(report.brand?.logo ?? '');
  const written = await deck.write({ outputType: 'uint8array' });
  if (!(written instanceof Uint8Array)) throw new Error('The slides came in another form than asked for');
  return finishPptx(written, {
    marks: marks.all,
    brand: readableBrand(report.brandColour),
    surface: report.brandColour ?? ownBrand,
    time: report.time,
    language: languageTag(report.language),
    notes: writer.notes,
    logo: logo?.format === 'svg' ? drawLogo(logo, fitted(logo, { width: frames.coverLogo.w, height: frames.coverLogo.h }).width * pixelsToInch, report) : undefined,
  });
}
