import { itemType } from '../../../shared/framework/itemTypes.ts';
import type { Hue } from '../../../shared/framework/vocabulary.ts';
import type { Link } from '../../../shared/plan/plan.ts';
import type { Bundle } from '../links/bundles.ts';
import { route, type Route } from '../links/route.ts';
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

/** Draws bundles as thicker lines with their number in the middle. */
export function paintBundles(pen: CanvasRenderingContext2D, bundles: readonly Bundle[], view: SceneView, { colours, opacity, width }: LinkPaint): void {
  for (const { from, to, count } of bundles) {
    const { curves, middle } = route(from.box, to.box);
    pen.globalAlpha = opacity;
    pen.strokeStyle = colours.inkSoft;
    pen.lineWidth = width + Math.min(1.5, Math.log2(count) / 2);
    pen.beginPath();
    traceWay(pen, curves, view);
    pen.stroke();
    pen.globalAlpha = 1;
    const [x, y] = [(middle.x - view.x) * view.zoom, (middle.y - view.y) * view.zoom];
    pen.font = `650 11px ${family}`;
    const half = pen.measureText(String(count)).width / 2 + 5;
    pen.beginPath();
    pen.roundRect(x - half, y - 8, half * 2, 16, 8);
    pen.fillStyle = colours.paper;
    pen.fill();
    pen.lineWidth = 1;
    pen.stroke();
    pen.fillStyle = colours.ink;
    pen.textAlign = 'center';
    pen.fillText(String(count), x, y + 4);
    pen.textAlign = 'left';
  }
}

function traceWay(pen: CanvasRenderingContext2D, curves: readonly number[], { x, y, zoom }: SceneView): void {
  const at = (index: number): number => ((curves[index] ?? 0) - (index % 2 === 0 ? x : y)) * zoom;
  pen.moveTo(at(0), at(1));
  for (let start = 2; start + 5 < curves.length; start += 6) {
    pen.bezierCurveTo(at(start), at(start + 1), at(start + 2), at(start + 3), at(start + 4), at(start + 5));
  }
}
