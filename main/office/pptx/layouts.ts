import type PptxGenJS from 'pptxgenjs';
import { officeTexts } from '../../../shared/messages/office.ts';
import { say } from '../../../shared/messages/text.ts';
import { surfaceWidth } from '../../../shared/report/rowsSlide.ts';
import { inkOnBrand } from '../../../shared/report/brand.ts';
import type { Report } from '../../../shared/report/report.ts';
import { withoutControls } from '../../../shared/plan/xmlText.ts';
import { languageTag } from '../officeText.ts';
import { frames, points, slideSize, type Frame } from './frame.ts';

/** The layouts of the deck, by what their slides are; named in its language, as who edits it sees them. */
export interface Layouts {
  readonly cover: string;
  readonly message: string;
  readonly beside: string;
  readonly statement: string;
  readonly decision: string;
}

/** Stand for the brand as it is read on white, and for its own colour on surfaces, where the library takes no colour of the theme; the finished file has the theme's own. */
export const brandGround = '0B0B0D';
export const surfaceGround = '0B0B0E';
export const quiet = '5A6473';
/** Longer footers would run into the page's number. */
const longestFoot = 110;

/** Gives the deck its layouts, each with a title's placeholder; those between cover and end with foot, number and, where nobody signed, the draft's mark. */
export function defineLayouts(deck: PptxGenJS, report: Report): Layouts {
  const t = (key: keyof typeof officeTexts): string => say(officeTexts[key], report.language);
  const lang = languageTag(report.language);
  const names = { cover: t('layoutCover'), message: t('layoutMessage'), beside: t('layoutBeside'), statement: t('layoutStatement'), decision: t('layoutDecision') };
  const title = (frame: Frame, color: string, fontSize: number) => ({
    placeholder: { options: { name: 'title', type: 'title' as const, ...frame, margin: 0, align: 'left' as const, valign: 'top' as const, bold: true, fit: 'shrink' as const, lang, color, fontSize }, text: '' },
  });
  const quietly = { margin: 0, color: quiet, valign: 'middle' as const, lang };
  const foot = withoutControls([report.company, report.revision, report.date].filter(Boolean).join(' · ')).slice(0, longestFoot);
  const furniture = (frame: Frame) => [
    { text: { text: foot, options: { ...frame, ...quietly, fontSize: 12 } } },
    ...(report.draft ? [{ text: { text: report.draft, options: { ...frames.draft, ...quietly, fontSize: 14, align: 'center' as const, line: { color: quiet, width: 0.9 } } } }] : []),
  ];
  const slideNumber = { ...frames.number, fontSize: 12, color: quiet, align: 'right' as const, margin: 0 };
  const ground = { color: surfaceGround };
  const surface = (w: number) => ({ rect: { x: 0, y: 0, w, h: slideSize.h, fill: ground } });
  const onBrand = inkOnBrand(report.brandColour).slice(1);
  deck.defineSlideMaster({ title: names.cover, background: ground, objects: [title(frames.coverTitle, onBrand, 40)] });
  deck.defineSlideMaster({ title: names.message, objects: [title(frames.headline, 'tx1', 28), ...furniture(frames.foot)], slideNumber });
  deck.defineSlideMaster({ title: names.beside, objects: [surface(surfaceWidth / points), title(frames.besideHeadline, onBrand, 28), ...furniture(frames.besideFoot)], slideNumber });
  deck.defineSlideMaster({ title: names.statement, objects: [surface(0.3), title(frames.statement, brandGround, 36), ...furniture(frames.foot)], slideNumber });
  deck.defineSlideMaster({ title: names.decision, background: ground, objects: [title(frames.statement, onBrand, 36)] });
  return names;
}
