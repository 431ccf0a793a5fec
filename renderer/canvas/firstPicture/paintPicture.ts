import type { PlanPicture } from '../../../shared/contract/planPicture.ts';
import { boxAround, ringBox, ringRadius } from '../../../shared/plan/geometry.ts';
import type { Box } from '../../../shared/plan/plan.ts';
import { fitBox, leastZoom } from '../scene/fitBox.ts';
import { paintEmptyCards, type ScreenBox } from '../scene/paintBoxes.ts';
import type { Frame } from './frame.ts';

/** Reads a colour of the style sheets by its name. */
export type ReadColour = (name: string) => string;

/** An area's round corners, canvas units; they match AreaNode.css. */
const areaCorner = 16;

/** Draws a whole plan from far, fitted into where the canvas will lie: its ground, areas and cards, and the ring. */
export function paintPicture(pen: CanvasRenderingContext2D, picture: PlanPicture, frame: Frame, colour: ReadColour): void {
  const areas = boxesOf(picture.areas);
  const cards = Object.entries(picture.cards).map(([hue, numbers]) => ({ hue, boxes: boxesOf(numbers) }));
  const whole = boxAround([ringBox, ...areas, ...cards.flatMap(({ boxes }) => boxes)]) ?? ringBox;
  const { x, y, zoom } = fitBox(whole, { ...frame, minZoom: leastZoom, maxZoom: 1 }, frame.margins);
  const onScreen = (box: Box): ScreenBox => ({ x: x + box.x * zoom, y: y + box.y * zoom, width: box.width * zoom, height: box.height * zoom });
  pen.fillStyle = colour('desk');
  pen.fillRect(0, 0, frame.width, frame.height);
  for (const area of areas.map(onScreen)) paintArea(pen, area, zoom, colour);
  for (const { hue, boxes } of cards) {
    const colours = { ink: colour(`hue-${hue}-ink`), wash: colour(`hue-${hue}-wash`), line: colour(`hue-${hue}-line`) };
    paintEmptyCards(pen, boxes.map(onScreen), colours);
  }
  pen.beginPath();
  pen.arc(x, y, ringRadius * zoom, 0, Math.PI * 2);
  pen.fillStyle = colour('paper');
  pen.fill();
  pen.strokeStyle = colour('line');
  pen.lineWidth = 1;
  pen.stroke();
}

function paintArea(pen: CanvasRenderingContext2D, { x, y, width, height }: ScreenBox, zoom: number, colour: ReadColour): void {
  pen.beginPath();
  pen.roundRect(x, y, width, height, areaCorner * zoom);
  pen.fillStyle = colour('paper');
  pen.globalAlpha = 0.55;
  pen.fill();
  pen.globalAlpha = 1;
  pen.strokeStyle = colour('line');
  pen.lineWidth = zoom;
  pen.stroke();
}

function boxesOf(numbers: readonly number[]): readonly Box[] {
  const boxes: Box[] = [];
  for (let at = 0; at + 3 < numbers.length; at += 4) {
    const [x = 0, y = 0, width = 0, height = 0] = numbers.slice(at, at + 4);
    boxes.push({ x, y, width, height });
  }
  return boxes;
}
