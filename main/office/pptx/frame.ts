import { besideHeadline, underHeadline } from '../../../shared/report/rowsSlide.ts';
import type * as slide from '../../../shared/report/slide.ts';

/** Where something stands on a slide, inches. */
export interface Frame {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/** Points in an inch. */
export const points = 72;

/** The same in inches. */
export function inInches({ x, y, width: w, height: h }: slide.Frame): Frame {
  return { x: x / points, y: y / points, w: w / points, h: h / points };
}

/** 16:9, as presentation programs have it. */
export const slideSize = { w: 40 / 3, h: 7.5 } as const;
const side = underHeadline.x / points;
const besideLeft = besideHeadline.x / points;
const width = slideSize.w - 2 * side;

/** Where the parts of a slide stand. */
export const frames = {
  kicker: { x: side, y: 0.68, w: width - 1.4, h: 0.36 },
  draft: { x: slideSize.w - side - 1.2, y: 0.68, w: 1.2, h: 0.36 },
  headline: { x: side, y: 1.03, w: width * 0.92, h: 1.12 },
  more: { x: side, y: 6.42, w: width, h: 0.31 },
  besideKicker: { x: side, y: 0.68, w: 3.3, h: 0.36 },
  besideHeadline: { x: side, y: 1.12, w: 3.3, h: 5.2 },
  besideMore: { x: besideLeft, y: 6.42, w: width, h: 0.31 },
  besideFoot: { x: besideLeft, y: 6.98, w: 5.8, h: 0.32 },
  foot: { x: side, y: 6.98, w: width - 1.2, h: 0.32 },
  number: { x: slideSize.w - side - 1, y: 6.98, w: 1, h: 0.32 },
  statement: { x: side, y: 2.35, w: width * 0.9, h: 4.2 },
  statementKicker: { x: side, y: 1.85, w: width, h: 0.4 },
  coverLogo: { x: side, y: 0.7, w: 3, h: 1.2 },
  coverKicker: { x: side, y: 4.05, w: 8.6, h: 0.42 },
  coverTitle: { x: side, y: 4.5, w: 9.4, h: 1.6 },
  coverFoot: { x: side, y: 6.25, w: 9.4, h: 0.7 },
} as const satisfies Record<string, Frame>;
