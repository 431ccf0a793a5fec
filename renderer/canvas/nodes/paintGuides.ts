import { boxAround } from '../../../shared/plan/geometry.ts';
import type { Box } from '../../../shared/plan/plan.ts';
import type { Guide } from '../canvasState.ts';
import type { SceneView } from '../scene/paintCards.ts';

/** A gap is a bar, so that it is no edge's line; widths on the screen, px. */
const strokes = [
  { isGap: false, width: 1, opacity: 1 },
  { isGap: true, width: 5, opacity: 0.55 },
] as const;

/** What the lines lie in. */
export function aroundGuides(guides: readonly Guide[]): Box | undefined {
  return boxAround(guides.map(({ axis, at, from, to }) => (axis === 'x' ? { x: at, y: from, width: 0, height: to - from } : { x: from, y: at, width: to - from, height: 0 })));
}

/** Draws the lines that say why what is dragged lies where it does. */
export function paintGuides(pen: CanvasRenderingContext2D, guides: readonly Guide[], { x, y, zoom }: Pick<SceneView, 'x' | 'y' | 'zoom'>): void {
  pen.strokeStyle = '#e5487a';
  for (const { isGap, width, opacity } of strokes) {
    const alike = guides.filter((guide) => (guide.isGap ?? false) === isGap);
    if (alike.length === 0) continue;
    pen.lineWidth = width;
    pen.globalAlpha = opacity;
    pen.beginPath();
    for (const { axis, at, from, to } of alike) {
      const point = (along: number): readonly [number, number] => (axis === 'x' ? [(at - x) * zoom, (along - y) * zoom] : [(along - x) * zoom, (at - y) * zoom]);
      pen.moveTo(...point(from));
      pen.lineTo(...point(to));
    }
    pen.stroke();
  }
  pen.globalAlpha = 1;
}
