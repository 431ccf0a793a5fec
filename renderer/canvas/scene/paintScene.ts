import { nearFrom } from '../canvasState.ts';
import type { Box } from '../../../shared/plan/plan.ts';
import { paintCards, paintCounts, type CardPaint, type SceneView } from './paintCards.ts';
import { bundled, findingLinks, followed, type BundleWays } from '../links/bundles.ts';
import { writeExactly } from './letters.ts';
import { paintBundles, paintLinks } from './paintLinks.ts';
import type { Placed, Scene } from './scene.ts';

/** All that a picture of the canvas is made of, but for what is there as elements. */
export interface ScenePaint extends CardPaint {
  /** Cards that are elements, so are not drawn. */
  readonly covered: ReadonlySet<string>;
  /** What is in hand: it and its links are drawn apart, see {@link paintHand}. */
  readonly moving: ReadonlySet<string>;
  readonly hasSelection: boolean;
  /** So much is chosen that what stands out is drawn here, too. */
  readonly isCrowded: boolean;
  /** Remembers the ways of bundles. */
  readonly ways: BundleWays;
}

/** How strong lines are: with nothing chosen, beside what is chosen, beside a traced chain, where something is to be mended, and where they stand out. */
const opacity = { calm: 0.26, beside: 0.1, untraced: 0.04, finding: 0.55, strong: 0.75 } as const;

/** More lines than this at once are a web again. */
const mostStrong = 400;

/** Draws what is in view: links, then cards; not what is in hand. */
export function paintScene(pen: CanvasRenderingContext2D, scene: Scene, view: SceneView, paint: ScenePaint): void {
  const seen = clear(pen, view);
  paintAllLinks(pen, scene, seen, view, paint);
  paintCards(pen, drawnCards(scene, seen, paint).filter(({ isMoving }) => !isMoving), view, paint);
  paintCounts(pen, scene, view, { ...paint, isInHand: false });
}

/** Draws what is in hand where it is carried now, and the links within it, on a picture of its own. */
export function paintHand(pen: CanvasRenderingContext2D, scene: Scene, view: SceneView, paint: ScenePaint): void {
  const { x, y } = scene.carried();
  const beforeCarried: SceneView = { ...view, x: view.x - x, y: view.y - y };
  const seen = clear(pen, beforeCarried);
  const { moving, colours, isCrowded } = paint;
  if (view.zoom >= nearFrom || isCrowded) {
    const within = scene.linksWithin(seen).filter(({ from, to }) => moving.has(from) && moving.has(to));
    if (within.length <= mostStrong) paintLinks(pen, scene, within, view, { colours, opacity: isCrowded ? opacity.strong : opacity.calm, width: 1.5 });
  }
  paintCards(pen, drawnCards(scene, seen, paint).filter(({ isMoving }) => isMoving), beforeCarried, paint);
  paintCounts(pen, scene, beforeCarried, { ...paint, isInHand: true });
}

/** Takes away what was drawn, and sets the pen to a view. Answers with what is seen in it. */
export function clear(pen: CanvasRenderingContext2D, view: SceneView): Box {
  pen.setTransform(1, 0, 0, 1, 0, 0);
  pen.clearRect(0, 0, pen.canvas.width, pen.canvas.height);
  pen.setTransform(view.ratio, 0, 0, view.ratio, 0, 0);
  writeExactly(pen);
  return { x: view.x, y: view.y, width: view.width / view.zoom, height: view.height / view.zoom };
}

function drawnCards(scene: Scene, seen: Box, { covered }: ScenePaint): readonly Placed[] {
  return scene.cardsWithin(seen).filter(({ item, far }) => far !== 'summed' && !covered.has(item.id));
}

function paintAllLinks(pen: CanvasRenderingContext2D, scene: Scene, seen: Box, view: SceneView, { colours, traced, selected, findings, moving, hasSelection, isCrowded, ways }: ScenePaint): void {
  const isNear = view.zoom >= nearFrom;
  // From far a web of lines says nothing: only those show that something is to be mended at.
  if (!isNear && !isCrowded) {
    if (hasSelection || traced || moving.size > 0) return;
    const { single, bundles } = bundled(scene, findingLinks(scene.linksWithin(seen), findings));
    paintLinks(pen, scene, followed(single), view, { colours, opacity: opacity.finding, width: 1.5 });
    paintBundles(pen, ways.of(bundles, scene), view, { colours, opacity: opacity.finding, width: 1.5 });
    return;
  }
  const links = scene.linksWithin(seen).filter(({ from, to }) => !moving.has(from) && !moving.has(to));
  const calm = traced ? opacity.untraced : hasSelection ? opacity.beside : opacity.calm;
  if (isNear) paintLinks(pen, scene, links, view, { colours, opacity: calm, width: 1.25 });
  if (!isCrowded || traced) return;
  const strong = links.filter(({ from, to }) => selected.has(from) && selected.has(to));
  if (strong.length <= mostStrong) paintLinks(pen, scene, strong, view, { colours, opacity: opacity.strong, width: 1.5 });
}

