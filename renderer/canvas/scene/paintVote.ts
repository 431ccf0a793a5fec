import type { Vote } from '../../../shared/plan/votes.ts';
import type { SceneColours } from './colours.ts';
import type { ScreenBox } from './paintBoxes.ts';
import { leastLetters } from './spread.ts';

/** From these on there is room for a number, px. */
const least = { width: 40, height: 14 };
const dot = 3.5;
const inset = 5;
const high = 15;

/** How many dots the room gave a card: a pill on its lower corner, of one size from any distance, whose dot is full on the first place. */
export function paintVote(pen: CanvasRenderingContext2D, { x, y, width, height }: ScreenBox, { dots, place }: Vote, { paper, ink, inkSoft }: SceneColours, family: string): void {
  if (width < least.width || height < least.height) return;
  const number = String(dots);
  pen.font = `650 ${leastLetters}px ${family}`;
  const wide = pen.measureText(number).width + dot * 2 + inset * 2 + 3;
  const [left, top] = [Math.round(x + width - wide + 4), Math.round(y + height - high * 0.4)];
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
  pen.fillText(number, left + inset + dot * 2 + 3, top + high / 2 + leastLetters * 0.36);
}
