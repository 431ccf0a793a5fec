import type { Figure } from '../../../shared/report/figure.ts';
import { textOf } from '../../../shared/plan/plan.ts';
import { planLanguage } from '../../../shared/plan/planLanguage.ts';
import { canvasFigure } from '../../../shared/report/canvasFigure.ts';
import { figureToSvg } from '../../../shared/report/figureToSvg.ts';
import { reportContext } from '../../../shared/report/reportContext.ts';
import type { PictureWork } from '../../pdf/typesetterMessages.ts';
import type { ExportInput } from './exportInput.ts';

/** A preview of a picture: its SVG, a description, and its size in pixels. */
export interface SeenPicture {
  readonly svg: string;
  readonly description: string;
  readonly width: number;
  readonly height: number;
}

/** The canvas, or parts of it, as SVG. */
export function canvasSvg(input: ExportInput): string {
  return svgOf(input, figureOf(input));
}

/** The preview of that picture. */
export function seeCanvas(input: ExportInput): SeenPicture {
  const figure = figureOf(input);
  const scale = scaleOf(input, figure);
  const [width = 1, height = 1] = [figure.viewBox.width, figure.viewBox.height].map((side) => Math.max(1, Math.round(side * scale)));
  return { svg: svgOf(input, figure), description: figure.description, width, height };
}

/** The canvas, or parts of it, as PNG, with as many pixels a unit as were asked for, or as are allowed. */
export function canvasPixels(input: ExportInput): PictureWork {
  const { plan, language, ground = 'white' } = input;
  const figure = figureOf(input);
  const brandColour = textOf(plan.fields, 'brandColour');
  const own = planLanguage(plan);
  return { format: 'png', figure, language, ...(own ? { planLanguage: own } : {}), ...(brandColour ? { brandColour } : {}), scale: scaleOf(input, figure), ground };
}

function figureOf(input: ExportInput): Figure {
  return canvasFigure(reportContext(input), input.items);
}

function svgOf({ plan, language, ground }: ExportInput, figure: Figure): string {
  return figureToSvg(figure, { language, brandColour: textOf(plan.fields, 'brandColour'), ...(ground === 'none' ? {} : { ground: '#ffffff' }) });
}

/** The most pixels in a picture; more takes more memory than a computer may have to spare. */
const mostPixels = 40e6;

function scaleOf({ scale = 2 }: ExportInput, { viewBox: { width, height } }: Figure): number {
  return Math.min(scale, Math.sqrt(mostPixels / (width * height)));
}
