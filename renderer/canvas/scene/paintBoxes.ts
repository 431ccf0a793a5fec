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

/** Whether boxes alike, of which this is the first, are no more than specks. */
export function areSpecks(first: ScreenBox | undefined): boolean {
  return (first?.width ?? 0) < smallest.width || (first?.height ?? 0) < smallest.height;
}

/** How wide the bar at the left of a block is, px. */
export function barOf(first: ScreenBox | undefined): number {
  return (first?.width ?? 0) > leastForRound ? 4 : 3;
}

export function paintSpecks(pen: CanvasRenderingContext2D, boxes: readonly ScreenBox[], colour: string): void {
  pen.beginPath();
  for (const { x, y, width, height } of boxes) pen.rect(x, y, width, height);
  pen.fillStyle = colour;
  pen.globalAlpha *= 0.72;
  pen.fill();
}

/** Cards alike as blocks of their hue, before their titles; the first of all alike says how, though only some are drawn. */
export function paintEmptyBlocks(pen: CanvasRenderingContext2D, boxes: readonly ScreenBox[], colours: HueColours, first = boxes[0]): void {
  const share = pen.globalAlpha;
  const isRound = (first?.width ?? 0) > leastForRound;
  const corner = isRound ? 5 : 2;
  pen.beginPath();
  for (const { x, y, width, height } of boxes) {
    if (isRound) pen.roundRect(x, y, width, height, corner);
    else pen.rect(x, y, width, height);
  }
  pen.fillStyle = colours.wash;
  pen.fill();
  pen.strokeStyle = colours.line;
  pen.lineWidth = 1;
  pen.globalAlpha = share * 0.55;
  pen.stroke();
  pen.globalAlpha = share;
  const bar = barOf(first);
  pen.beginPath();
  for (const { x, y, height } of boxes) {
    if (isRound) pen.roundRect(x, y, bar, height, [corner, 0, 0, corner]);
    else pen.rect(x, y, bar, height);
  }
  pen.fillStyle = colours.line;
  pen.fill();
}
