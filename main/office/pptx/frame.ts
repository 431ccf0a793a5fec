/** Where something stands on a slide, inches. */
export interface Frame {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/** 16:9, as presentation programs have it. */
export const slideSize = { w: 40 / 3, h: 7.5 } as const;
const side = 0.86;
const width = slideSize.w - 2 * side;

/** Where the parts of a slide stand. */
export const frames = {
  kicker: { x: side, y: 0.55, w: width - 1.4, h: 0.36 },
  draft: { x: slideSize.w - side - 1.2, y: 0.55, w: 1.2, h: 0.36 },
  headline: { x: side, y: 0.93, w: width, h: 1.15 },
  body: { x: side, y: 2.25, w: width, h: 4.3 },
  more: { x: side, y: 6.65, w: width, h: 0.31 },
  foot: { x: side, y: 6.98, w: width - 1.2, h: 0.32 },
  number: { x: slideSize.w - side - 1, y: 6.98, w: 1, h: 0.32 },
  statement: { x: side, y: 2.35, w: width * 0.9, h: 4.2 },
  statementKicker: { x: side, y: 1.85, w: width, h: 0.4 },
  coverLogo: { x: side, y: 0.7, w: 3, h: 1.2 },
  coverKicker: { x: side, y: 4.05, w: 8.6, h: 0.42 },
  coverTitle: { x: side, y: 4.5, w: 9.4, h: 1.6 },
  coverFoot: { x: side, y: 6.25, w: 9.4, h: 0.7 },
} as const satisfies Record<string, Frame>;
