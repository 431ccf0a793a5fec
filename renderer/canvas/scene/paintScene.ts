import { nearFrom } from '../canvasState.ts';
import { boxAround } from '../../../shared/plan/geometry.ts';
import { linksFrom, type Box, type Link } from '../../../shared/plan/plan.ts';
import { paintCards, paintCounts, screenBox, type CardPaint, type SceneView } from './paintCards.ts';
import { bundled, findingLinks, followed, type BundleWays } from '../links/bundles.ts';
import { writeExactly } from './letters.ts';
import type { ScreenBox } from './paintBoxes.ts';
import { paintBundles, paintLinks, thin } from './paintLinks.ts';
import type { Placed, Scene } from './scene.ts';
import { viewPart } from './viewPart.ts';

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
const opacity = { calm: 0.3, beside: 0.12, untraced: 0.05, finding: 0.55, strong: 0.9 } as const;

/** More lines than this at once are a web again. */
const mostStrong = 400;

/** What {@link paintScene} drew, in its order. */
export interface Drawn {
  readonly cards: readonly Placed[];
  /** The lines where something is to be mended; undefined where no such lines are shown, as from near. */
  readonly mending: Mending | undefined;
}

type Mending = { readonly single: readonly Link[]; readonly bundles: ReturnType<BundleWays['of']> };

/** Draws what is in view: links, then cards; not what is in hand. */
export function paintScene(pen: CanvasRenderingContext2D, scene: Scene, view: SceneView, paint: ScenePaint): Drawn {
  const seen = clear(pen, view);
  const mending = mendingIn(scene, seen, view, paint);
  if (mending) paintMending(pen, scene, mending, view, paint);
  else paintAllLinks(pen, scene, seen, view, paint);
  const cards = drawnCards(scene, seen, paint).filter(({ isMoving }) => !isMoving);
  paintCards(pen, cards, view, paint);
  paintCounts(pen, scene, view, { ...paint, isInHand: false });
  return { cards, mending };
}

/** So far marks reach over the edges of their cards at most, px. */
const overEdges = 12;

/**
 * Draws the places of a few cards anew, on a picture from far that {@link paintScene} drew: nothing lies elsewhere since,
 * no other links show, nothing is in hand and no chain is traced.
 */
export function paintPlaces(pen: CanvasRenderingContext2D, scene: Scene, view: SceneView, paint: ScenePaint, drawn: Drawn, ids: ReadonlySet<string>): void {
  const now = drawn.cards.map((card) => (ids.has(card.item.id) ? scene.placed(card.item.id) : undefined) ?? card);
  const places = now.filter(({ item }) => ids.has(item.id)).map((card) => placeOf(screenBox(card, view), view));
  if (places.length === 0) return;
  pen.save();
  // Whole pixels of the screen, so that what is drawn around them stays as it is.
  pen.setTransform(1, 0, 0, 1, 0, 0);
  pen.beginPath();
  for (const { left, top, right, bottom } of places) pen.rect(left, top, right - left, bottom - top);
  pen.clip();
  clear(pen, view);
  if (drawn.mending) paintMending(pen, scene, drawn.mending, view, paint);
  paintCards(pen, now, view, paint, (box) => {
    const own = placeOf(box, view);
    return places.some(({ left, top, right, bottom }) => own.left < right && own.right > left && own.top < bottom && own.bottom > top);
  });
  paintCounts(pen, scene, view, { ...paint, isInHand: false });
  pen.restore();
}

/** All that a card's box and marks may cover, in whole pixels of the screen. */
function placeOf({ x, y, width, height }: ScreenBox, { ratio }: SceneView) {
  return {
    left: Math.floor((x - overEdges) * ratio),
    top: Math.floor((y - overEdges) * ratio),
    right: Math.ceil((x + width + overEdges) * ratio),
    bottom: Math.ceil((y + height + overEdges) * ratio),
  };
}

/** The part of a view that {@link paintHand} draws in. */
export function handPart(scene: Scene, view: SceneView): SceneView | undefined {
  const { moving, plan } = scene;
  // Of so many the lines between them reach anywhere.
  if (moving.size > mostStrong) return view;
  const { x, y } = scene.carried();
  const boxes = [...moving].flatMap((id) => {
    const box = scene.placed(id)?.box;
    const ways = linksFrom(plan, id).flatMap((link) => (moving.has(link.to) ? (scene.wayOf(link)?.box ?? []) : []));
    return box ? [{ ...box, x: box.x + x, y: box.y + y }, ...ways] : ways;
  });
  const around = boxAround(boxes);
  return around && viewPart(view, around, overEdges);
}

/** Draws what is in hand where it is carried now, and the links within it, on a picture of its own. */
export function paintHand(pen: CanvasRenderingContext2D, scene: Scene, view: SceneView, paint: ScenePaint): void {
  const { x, y } = scene.carried();
  const beforeCarried: SceneView = { ...view, x: view.x - x, y: view.y - y };
  const seen = clear(pen, beforeCarried);
  const { moving, colours, isCrowded } = paint;
  if (view.zoom >= nearFrom || isCrowded) {
    const within = scene.linksWithin(seen).filter(({ from, to }) => moving.has(from) && moving.has(to));
    if (within.length <= mostStrong) paintLinks(pen, scene, within, view, { colours, opacity: isCrowded ? opacity.strong : opacity.calm, width: thin });
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

/** From far a web of lines says nothing: with nothing chosen, those show that something is to be mended at. */
function mendingIn(scene: Scene, seen: Box, view: SceneView, { traced, findings, moving, hasSelection, ways }: ScenePaint): Mending | undefined {
  if (view.zoom >= nearFrom || hasSelection || traced || moving.size > 0) return undefined;
  const { single, bundles } = bundled(scene, findingLinks(scene.linksAbout(seen), findings));
  return { single: followed(single), bundles: ways.of(bundles, scene) };
}

function paintMending(pen: CanvasRenderingContext2D, scene: Scene, { single, bundles }: Mending, view: SceneView, { colours }: ScenePaint): void {
  paintLinks(pen, scene, single, view, { colours, opacity: opacity.finding, width: 1.5 });
  paintBundles(pen, bundles, view, { colours, opacity: opacity.finding, width: 1.5 });
}

function paintAllLinks(pen: CanvasRenderingContext2D, scene: Scene, seen: Box, view: SceneView, { colours, traced, selected, moving, hasSelection, isCrowded }: ScenePaint): void {
  const isNear = view.zoom >= nearFrom;
  const isResting = ({ from, to }: Link): boolean => !moving.has(from) && !moving.has(to);
  const near = isNear ? scene.linksWithin(seen).filter(isResting) : [];
  const calm = traced ? opacity.untraced : hasSelection ? opacity.beside : opacity.calm;
  if (isNear) paintLinks(pen, scene, near, view, { colours, opacity: calm, width: thin });
  if (!isCrowded || traced) return;
  const isStrong = (link: Link): boolean => selected.has(link.from) && selected.has(link.to) && isResting(link);
  const strong = isNear ? near.filter(isStrong) : scene.linksAbout(seen, isStrong, mostStrong + 1);
  if (strong.length <= mostStrong) paintLinks(pen, scene, strong, view, { colours, opacity: opacity.strong, width: thin });
}
