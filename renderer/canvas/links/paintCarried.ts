import { itemType } from '../../../shared/framework/itemTypes.ts';
import type { Link } from '../../../shared/plan/plan.ts';
import type { Point } from '../canvasState.ts';
import type { SceneColours } from '../scene/colours.ts';
import type { SceneView } from '../scene/paintCards.ts';
import { paintLinks, thin } from '../scene/paintLinks.ts';
import type { Scene } from '../scene/scene.ts';
import type { Route } from './route.ts';

/** The links that follow a drag. */
export interface CarriedLinks {
  /** Those that stand out: as strong as links.css has them, with their arrows. */
  readonly strong: readonly Link[];
  /** All others: thin lines. */
  readonly bare: readonly Link[];
  /** The links that are chosen themselves. */
  readonly chosen: readonly string[];
}

/** Draws the links that follow a drag, where it has come to. */
export function paintCarried(pen: CanvasRenderingContext2D, scene: Scene, view: SceneView, { strong, bare, chosen }: CarriedLinks, colours: SceneColours): void {
  paintLinks(pen, scene, bare, view, { colours, opacity: 0.55, width: thin });
  for (const link of strong) {
    const [way, from] = [scene.wayOf(link), scene.placed(link.from)];
    if (!way || !from) continue;
    const isChosen = chosen.includes(link.id);
    const hue = colours.hues.get(itemType(from.item.type).hue)?.line ?? colours.line;
    const colour = isChosen ? colours.accent : hue;
    paintLinks(pen, scene, [link], view, { colours: { ...colours, hues: new Map(), line: colour }, opacity: 1, width: isChosen ? 3 : 2 });
    pen.fillStyle = colour;
    pen.beginPath();
    for (const [place, { x, y }] of arrowOf(way).entries()) {
      const [left, top] = [(x - view.x) * view.zoom, (y - view.y) * view.zoom];
      if (place === 0) pen.moveTo(left, top);
      else pen.lineTo(left, top);
    }
    pen.fill();
  }
}

/** The corners of the arrow at a link's end, its tip first. */
export function arrowOf({ end, endOut }: Pick<Route, 'end' | 'endOut'>): readonly [Point, Point, Point] {
  const base = { x: end.x + endOut.x * 8, y: end.y + endOut.y * 8 };
  const across = { x: -endOut.y * 4.5, y: endOut.x * 4.5 };
  return [end, { x: base.x + across.x, y: base.y + across.y }, { x: base.x - across.x, y: base.y - across.y }];
}
