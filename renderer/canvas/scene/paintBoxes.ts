import type { HueColours } from './colours.ts';

/** A box on the screen, px. */
export interface ScreenBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Below this size on the screen a card is a speck of its hue. */
const smallest = { width: 26, height: 13 };
/** From this width on corners are seen as round. */
const leastForRound = 44;

/** Whether a card is no more than a speck. Cards alike may be both: from far some stand in rows of their area, large enough to be read, and some lie where they lie. */
export function isSpeck({ width, height }: ScreenBox): boolean {
  return width < smallest.width || height < smallest.height;
}

function isRound({ width }: ScreenBox): boolean {
  return width > leastForRound;
}

/** How wide the bar at the left of a block is, px. */
export function barOf(box: ScreenBox): number {
  return isRound(box) ? 4 : 3;
}

/** Cards alike as specks or blocks of their hue, before their titles. */
export function paintEmptyCards(pen: CanvasRenderingContext2D, boxes: readonly ScreenBox[], colours: HueColours): void {
  const blocks = boxes.filter((box) => !isSpeck(box));
  if (blocks.length < boxes.length) paintSpecks(pen, boxes.filter(isSpeck), colours.line);
  if (blocks.length > 0) paintBlocks(pen, blocks, colours);
}

function paintSpecks(pen: CanvasRenderingContext2D, boxes: readonly ScreenBox[], colour: string): void {
  const share = pen.globalAlpha;
  pen.beginPath();
  for (const { x, y, width, height } of boxes) pen.rect(x, y, width, height);
  pen.fillStyle = colour;
  pen.globalAlpha = share * 0.72;
  pen.fill();
  pen.globalAlpha = share;
}

const corner = 5;

function paintBlocks(pen: CanvasRenderingContext2D, boxes: readonly ScreenBox[], colours: HueColours): void {
  const share = pen.globalAlpha;
  pen.beginPath();
  for (const box of boxes) {
    const { x, y, width, height } = box;
    if (isRound(box)) pen.roundRect(x, y, width, height, corner);
    else pen.rect(x, y, width, height);
  }
  pen.fillStyle = colours.wash;
  pen.fill();
  pen.strokeStyle = colours.line;
  pen.lineWidth = 1;
  pen.globalAlpha = share * 0.55;
  pen.stroke();
  pen.globalAlpha = share;
  pen.beginPath();
  for (const box of boxes) {
    const { x, y, height } = box;
    if (isRound(box)) pen.roundRect(x, y, barOf(box), height, [corner, 0, 0, corner]);
    else pen.rect(x, y, barOf(box), height);
  }
  pen.fillStyle = colours.line;
  pen.fill();
}
