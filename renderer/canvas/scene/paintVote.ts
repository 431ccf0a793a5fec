import type { Vote } from '../../../shared/plan/votes.ts';
import type { SceneColours } from './colours.ts';
import type { ScreenBox } from './paintBoxes.ts';
import { leastLetters } from './spread.ts';

/** From these on there is room for a number, px. */
const least = { width: 40, height: 14 };
const dot = 3.5;
const inset = 5;
const high = 13;
/** Between the pill and its card's edges. */
const edge = 1.5;
/** A figure's share of its letters' size, widest. */
const figure = 0.66;

/** How wide the pill of so many dots is on a card of this size, px; undefined where it has no room. */
export function voteWidth({ width, height }: Pick<ScreenBox, 'width' | 'height'>, { dots }: Pick<Vote, 'dots'>): number | undefined {
  if (width < least.width || height < least.height) return undefined;
  return Math.ceil(String(dots).length * leastLetters * figure + dot * 2 + inset * 2 + 3);
}

/** Where the pill begins, from its card's upper edge. */
export function voteTop({ height }: Pick<ScreenBox, 'height'>): number {
  return height - high - edge;
}

/** How many dots the room gave a card: a pill in its lower corner, of one size from any distance, whose dot is full on the first place. */
export function paintVote(pen: CanvasRenderingContext2D, box: ScreenBox, vote: Vote, { paper, ink, inkSoft }: SceneColours, family: string): void {
  const wide = voteWidth(box, vote);
  if (wide === undefined) return;
  const { dots, place } = vote;
  const [left, top] = [Math.round(box.x + box.width - wide - edge), Math.round(box.y + voteTop(box))];
  pen.font = `650 ${leastLetters}px ${family}`;
  pen.beginPath();
  pen.roundRect(left, top, wide, high, high / 2);
  pen.fillStyle = paper;
  pen.fill();
  pen.strokeStyle = inkSoft;
  pen.lineWidth = 1;
  pen.stroke();
  pen.beginPath();
  pen.arc(left + inset + dot, top + high / 2, place === 1 ? dot : dot - 0.75, 0, Math.PI * 2);
  pen.strokeStyle = ink;
  pen.lineWidth = 1.5;
  pen.fillStyle = ink;
  if (place === 1) pen.fill();
  else pen.stroke();
  pen.fillStyle = ink;
  pen.fillText(String(dots), left + inset + dot * 2 + 3, top + high / 2 + leastLetters * 0.36);
}
