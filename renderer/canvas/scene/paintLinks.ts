import { itemType } from '../../../shared/framework/itemTypes.ts';
import type { Hue } from '../../../shared/framework/vocabulary.ts';
import type { Link } from '../../../shared/plan/plan.ts';
import type { Point } from '../canvasState.ts';
import type { Route } from '../links/route.ts';
import type { SceneColours } from './colours.ts';
import type { Scene } from './scene.ts';
import { family, type SceneView } from './paintCards.ts';

/** How lines are drawn: alike, all of one hue in one stroke. */
export interface LinkPaint {
  readonly colours: SceneColours;
  readonly opacity: number;
  /** On the screen, px. */
  readonly width: number;
}

/** The width of lines that are many, px: browsers without a graphics card take three times as long for any wider one. */
export const thin = 1;

/** Draws links as bare lines; what must be read of them – kind and direction – is said where one is chosen or pointed at. */
export function paintLinks(pen: CanvasRenderingContext2D, scene: Scene, links: readonly Link[], view: SceneView, { colours, opacity, width }: LinkPaint): void {
  const ways = new Map<Hue, Route[]>();
  for (const link of links) {
    const way = scene.wayOf(link);
    const from = scene.placed(link.from);
    if (!way || !from) continue;
    const { hue } = itemType(from.item.type);
    const alike = ways.get(hue);
    if (alike) alike.push(way);
    else ways.set(hue, [way]);
  }
  pen.lineWidth = width;
  pen.globalAlpha = opacity;
  for (const [hue, alike] of ways) {
    pen.strokeStyle = colours.hues.get(hue)?.line ?? colours.line;
    pen.beginPath();
    for (const { curves } of alike) traceWay(pen, curves, view);
    pen.stroke();
  }
  pen.globalAlpha = 1;
}

/** Draws bundles as lines along their ways, thicker the more they hold, each with its number where it holds several. */
export function paintBundles(pen: CanvasRenderingContext2D, bundles: readonly { readonly count: number; readonly way: readonly Point[] }[], view: SceneView, { colours, opacity, width }: LinkPaint): void {
  pen.strokeStyle = colours.inkSoft;
  pen.globalAlpha = opacity;
  // Beside each other where they share the room between two areas.
  const shown = bundles.map(({ count, way }, place) => ({ count, corners: way.map((corner) => onScreen(corner, view, ((place % 3) - 1) * apart)) }));
  for (const { count, corners } of shown) {
    pen.lineWidth = width + Math.min(1.5, Math.log2(count) / 2);
    pen.beginPath();
    const [first, last] = [corners[0], corners.at(-1)];
    if (!first || !last) continue;
    pen.moveTo(first.x, first.y);
    for (const [place, { x, y }] of corners.entries()) {
      const next = corners[place + 1];
      if (place > 0 && next) pen.arcTo(x, y, next.x, next.y, rounding);
    }
    pen.lineTo(last.x, last.y);
    pen.stroke();
  }
  pen.globalAlpha = 1;
  const numbers: Point[] = [];
  for (const { count, corners } of shown) if (count > 1) numbers.push(paintNumber(pen, String(count), numberPlace(corners, numbers), colours));
}

/** Between lines beside each other, px. */
const apart = 3;
/** Of a line's corners, px. */
const rounding = 7;
/** Of a number's lozenge, px. */
const numberHeight = 16;

function onScreen({ x, y }: Point, view: SceneView, aside: number): Point {
  return { x: (x - view.x) * view.zoom + aside, y: (y - view.y) * view.zoom + aside };
}

/** The middle of the longest stretch of a line that is free of other numbers; of the longest where none is. */
function numberPlace(corners: readonly Point[], taken: readonly Point[]): Point {
  const stretches = corners.slice(1).map((end, place) => ({ end, start: corners[place] ?? end }));
  const middles = stretches
    .map(({ start, end }) => ({ x: (start.x + end.x) / 2, y: (start.y + end.y) / 2, length: Math.abs(end.x - start.x) + Math.abs(end.y - start.y) }))
    .sort((one, other) => other.length - one.length);
  const isFree = ({ x, y }: Point): boolean => taken.every((other) => Math.hypot(other.x - x, other.y - y) > numberHeight * 1.4);
  return middles.find(isFree) ?? middles[0] ?? { x: 0, y: 0 };
}

function paintNumber(pen: CanvasRenderingContext2D, text: string, at: Point, colours: SceneColours): Point {
  pen.font = `650 11px ${family}`;
  const half = pen.measureText(text).width / 2 + 5;
  pen.beginPath();
  pen.roundRect(at.x - half, at.y - numberHeight / 2, half * 2, numberHeight, numberHeight / 2);
  pen.fillStyle = colours.paper;
  pen.fill();
  pen.lineWidth = 1;
  pen.stroke();
  pen.fillStyle = colours.ink;
  pen.textAlign = 'center';
  pen.fillText(text, at.x, at.y + 4);
  pen.textAlign = 'left';
  return at;
}

function traceWay(pen: CanvasRenderingContext2D, curves: readonly number[], { x, y, zoom }: SceneView): void {
  const at = (index: number): number => ((curves[index] ?? 0) - (index % 2 === 0 ? x : y)) * zoom;
  pen.moveTo(at(0), at(1));
  for (let start = 2; start + 5 < curves.length; start += 6) {
    pen.bezierCurveTo(at(start), at(start + 1), at(start + 2), at(start + 3), at(start + 4), at(start + 5));
  }
}
