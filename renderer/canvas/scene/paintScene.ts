import { nearFrom } from '../canvasState.ts';
import type { Box } from '../../../shared/plan/plan.ts';
import { paintCards, paintCounts, type CardPaint, type SceneView } from './paintCards.ts';
import { bundled, findingLinks } from '../links/bundles.ts';
import { paintBundles, paintLinks } from './paintLinks.ts';
import type { Scene } from './scene.ts';

/** All that a picture of the canvas is made of, but for what is there as elements. */
export interface ScenePaint extends CardPaint {
  /** Cards that are elements, so are not drawn. */
  readonly covered: ReadonlySet<string>;
  /** Of whose links only those are drawn that stand out. */
  readonly moving: ReadonlySet<string>;
  readonly hasSelection: boolean;
  /** So much is chosen that what stands out is drawn here, too. */
  readonly isCrowded: boolean;
}

/** How strong lines are: with nothing chosen, beside what is chosen, beside a traced chain, where something is to be mended, and where they stand out. */
const opacity = { calm: 0.26, beside: 0.1, untraced: 0.04, finding: 0.55, strong: 0.75 } as const;

/** Draws what is in view: links, then cards, what is in hand on top. */
export function paintScene(pen: CanvasRenderingContext2D, scene: Scene, view: SceneView, paint: ScenePaint): void {
  pen.setTransform(1, 0, 0, 1, 0, 0);
  pen.clearRect(0, 0, pen.canvas.width, pen.canvas.height);
  pen.setTransform(view.ratio, 0, 0, view.ratio, 0, 0);
  const seen: Box = { x: view.x, y: view.y, width: view.width / view.zoom, height: view.height / view.zoom };
  paintAllLinks(pen, scene, seen, view, paint);
  const cards = scene.cardsWithin(seen).filter(({ item, far }) => far !== 'summed' && !paint.covered.has(item.id));
  const resting = cards.filter(({ isMoving }) => !isMoving);
  paintCards(pen, resting, view, paint);
  paintCounts(pen, scene, view, paint);
  if (resting.length < cards.length) paintCards(pen, cards.filter(({ isMoving }) => isMoving), view, paint);
}

function paintAllLinks(pen: CanvasRenderingContext2D, scene: Scene, seen: Box, view: SceneView, { colours, traced, selected, findings, moving, hasSelection, isCrowded }: ScenePaint): void {
  const isNear = view.zoom >= nearFrom;
  // From far a web of lines says nothing: only those show that something is to be mended at.
  if (!isNear && !isCrowded) {
    if (hasSelection || traced || moving.size > 0) return;
    const { single, bundles } = bundled(scene, findingLinks(scene.linksWithin(seen), findings));
    paintLinks(pen, scene, single.slice(0, mostStrong), view, { colours, opacity: opacity.finding, width: 1.5 });
    paintBundles(pen, bundles, view, { colours, opacity: opacity.finding, width: 1.5 });
    return;
  }
  const links = scene.linksWithin(seen).filter(({ from, to }) => !moving.has(from) && !moving.has(to));
  const calm = traced ? opacity.untraced : hasSelection ? opacity.beside : opacity.calm;
  if (isNear) paintLinks(pen, scene, links, view, { colours, opacity: calm, width: 1.25 });
  if (!isCrowded || traced) return;
  const strong = scene.linksWithin(seen).filter(({ from, to }) => selected.has(from) && selected.has(to));
  if (strong.length <= mostStrong) paintLinks(pen, scene, strong, view, { colours, opacity: opacity.strong, width: 1.5 });
}

/** More lines than this at once are a web again. */
const mostStrong = 400;
