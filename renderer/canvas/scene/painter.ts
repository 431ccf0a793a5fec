import type { RefObject } from 'react';
import type { Finding } from '../../../shared/insights/finding.ts';
import type { Box, Plan } from '../../../shared/plan/plan.ts';
import type { Language } from '../../../shared/messages/text.ts';
import { votesIn } from '../../../shared/plan/votes.ts';
import { useInsights } from '../../session/insights.ts';
import { useWindowState } from '../../session/windowState.ts';
import { nearFrom } from '../canvasState.ts';
import { endFirstPicture } from '../firstPicture/firstPicture.ts';
import { BundleWays, isToMend } from '../links/bundles.ts';
import { mostWorded } from '../links/StrongLinks.tsx';
import { smallPicture } from '../pictures/smallPictures.ts';
import { coloursOf, type SceneColours } from './colours.ts';
import { hyphensIn } from './hyphens.ts';
import { lettersOf } from './letters.ts';
import type { Presences } from './mounting.ts';
import { family, worstOf, type SceneView } from './paintCards.ts';
import { handPart, paintHand, paintPlaces, paintScene, type Drawn, type ScenePaint } from './paintScene.ts';
import type { Scene, SceneChange } from './scene.ts';
import { lifted, onPixels, setShift } from './shift.ts';

/** How far the picture reaches beyond the view on each side, a share of the view and px at most: panning needs no new one so long. */
const beyond = { share: 0.25, most: 400 } as const;
/** How far a picture may be stretched before it is drawn anew. */
const stretch = { least: 0.7, most: 1.6 } as const;
/** The view rests when it has not moved for so long, ms. */
const restsAfter = 90;
/** Where more cards than this changed, all is drawn anew. */
const mostPlaces = 40;

interface PainterPorts {
  readonly pen: CanvasRenderingContext2D;
  /** Of the picture of what is in hand. */
  readonly handPen: CanvasRenderingContext2D;
  readonly scene: Scene;
  readonly presences: RefObject<Presences>;
  readonly language: Language;
  /** Whether it is the plan as it is now; findings are of that alone. */
  readonly isLive: boolean;
  /** The plan as it is shown. */
  plan(): Plan;
  /** How the view stands, as it appears to who reads it: see apparent.ts. */
  place(): Place;
}

/** Where a view is, and its pixels. */
export interface Place extends Pick<SceneView, 'width' | 'height' | 'ratio'> {
  readonly transform: readonly [x: number, y: number, zoom: number];
}

/** What a picture shows. */
interface Painted {
  readonly view: SceneView;
  readonly covered: ReadonlySet<string>;
  readonly moving: ReadonlySet<string>;
  /** How far what is in hand had been carried; undefined where all of it is there as elements. */
  readonly carried: Pick<Box, 'x' | 'y'> | undefined;
  readonly drawn: Drawn;
}

/** Draws the canvas's pictures and says when new ones are due. */
export class Painter {
  readonly #ports: PainterPorts;
  readonly #ways = new BundleWays();
  /** Read when something is drawn: asked while the window is being made, they would have it laid out in between. */
  #colours: SceneColours | undefined;
  #letters;
  #frame = 0;
  #rest: ReturnType<typeof setTimeout> | undefined;
  #painted: Painted | undefined;
  #isAllDue = false;
  /** Cards whose places alone are to be drawn anew. */
  readonly #due = new Set<string>();
  /** Cards that say something else than the picture, under their elements. */
  readonly #hidden = new Set<string>();

  constructor(ports: PainterPorts) {
    this.#ports = ports;
    this.#letters = lettersOf(ports.pen, family, hyphensIn(ports.language));
  }

  close(): void {
    cancelAnimationFrame(this.#frame);
    clearTimeout(this.#rest);
  }

  /** The pictures are old: new ones come with the next frame. */
  invalidate(): void {
    this.#isAllDue = true;
    this.#paintSoon();
  }

  #paintSoon(): void {
    this.#frame ||= requestAnimationFrame(() => {
      this.#frame = 0;
      if (this.#isAllDue || !this.#paintPlaces()) this.#paint();
    });
  }

  coloursChanged(): void {
    this.#colours = undefined;
    this.invalidate();
  }

  fontsChanged(): void {
    this.#letters = lettersOf(this.#ports.pen, family, hyphensIn(this.#ports.language));
    this.invalidate();
  }

  viewMoved(): void {
    clearTimeout(this.#rest);
    this.#rest = setTimeout(() => this.#rested(), restsAfter);
    if (!this.#holds()) this.invalidate();
  }

  sceneChanged({ changed, moved, linksDiffer }: SceneChange): void {
    const painted = this.#painted;
    const { scene } = this.#ports;
    const isElsewhere = (id: string): boolean => !painted?.covered.has(id) || !painted.moving.has(id);
    if (!painted || linksDiffer || painted.moving !== scene.moving || [...moved].some(isElsewhere)) return this.invalidate();
    this.#sayOtherwise([...changed].filter((id) => !moved.has(id) && !painted.covered.has(id) && scene.placed(id)?.item.type !== 'area'));
  }

  /** The rules found something else: from near the cards say it, and no picture. */
  findingsChanged(before: Findings, now: Findings): void {
    const painted = this.#painted;
    if (!painted || painted.view.zoom >= nearFrom) return;
    const differing = [...new Set([...before.keys(), ...now.keys()])].filter((id) => worstOf(before.get(id)) !== worstOf(now.get(id)));
    if (painted.drawn.mending && differing.some((id) => isToMend(id, before) !== isToMend(id, now))) this.invalidate();
    else this.#sayOtherwise(differing);
  }

  /** Cards say something else where they lie. What an element lies over need not be drawn before that goes. */
  #sayOtherwise(ids: readonly string[]): void {
    if (ids.length === 0) return;
    const { presences } = this.#ports;
    const isNear = (this.#painted?.view.zoom ?? 0) >= nearFrom;
    for (const id of ids) {
      if (isNear && presences.current.get(id) === 'whole' && !useWindowState.getState().traced) this.#hidden.add(id);
      else this.#due.add(id);
    }
    if (this.#due.size > 0) this.#paintSoon();
  }

  /** What is in hand was carried on: its picture goes along, as far as it reaches. */
  carried(): void {
    const painted = this.#painted;
    if (!painted?.carried) return;
    const by = this.#carriedSince(painted.carried);
    const { zoom, ratio } = painted.view;
    setShift(this.#ports.handPen.canvas, onPixels(by, zoom, ratio));
    const { x, y } = marginsOf(this.#ports.place());
    if (Math.abs(by.x * zoom) > x || Math.abs(by.y * zoom) > y) this.invalidate();
  }

  presencesChanged(before: Presences): void {
    const covered = this.#painted?.covered;
    const now = this.#ports.presences.current;
    for (const id of before.keys()) {
      if ((covered?.has(id) || this.#hidden.has(id)) && now.get(id) !== 'whole') return this.#paint();
    }
    // What fades lets the picture under it through.
    if (useWindowState.getState().traced && [...now].some(([id, presence]) => presence === 'whole' && !covered?.has(id))) this.invalidate();
  }

  #carriedSince(before: Pick<Box, 'x' | 'y'>): Pick<Box, 'x' | 'y'> {
    const { x, y } = this.#ports.scene.carried();
    return { x: x - before.x, y: y - before.y };
  }

  #rested(): void {
    const { transform } = this.#ports.place();
    if (this.#painted && this.#painted.view.zoom !== transform[2]) this.invalidate();
  }

  /** Whether the picture still fills the view, and is not stretched too far. */
  #holds(): boolean {
    const painted = this.#painted?.view;
    if (!painted) return false;
    const { transform: [x, y, zoom], width, height } = this.#ports.place();
    if (zoom < nearFrom !== painted.zoom < nearFrom || isStretched(zoom, painted.zoom)) return false;
    const [left, top] = [-x / zoom, -y / zoom];
    return (
      left >= painted.x &&
      top >= painted.y &&
      left + width / zoom <= painted.x + painted.width / painted.zoom &&
      top + height / zoom <= painted.y + painted.height / painted.zoom
    );
  }

  #paint(): void {
    const { pen, handPen, scene, presences, place } = this.#ports;
    const { transform: [x, y, zoom], width, height, ratio } = place();
    if (width === 0 || height === 0) return;
    const margin = marginsOf({ width, height });
    const view: SceneView = { x: -(x + margin.x) / zoom, y: -(y + margin.y) / zoom, zoom, width: width + 2 * margin.x, height: height + 2 * margin.y, ratio };
    const covered = new Set<string>();
    if (zoom >= nearFrom) for (const [id, presence] of presences.current) if (presence === 'whole') covered.add(id);
    const { moving } = scene;
    const paint = this.#paintOf(covered, moving);
    size(pen.canvas, view);
    lay(pen.canvas, view);
    const drawn = paintScene(pen, scene, view, paint);
    const isDrawn = [...moving].some((id) => !covered.has(id) && scene.placed(id)?.item.type !== 'area');
    const carried = isDrawn ? scene.carried() : undefined;
    const handView = isDrawn ? handPart(scene, view) : undefined;
    size(handPen.canvas, handView);
    handPen.canvas.classList.toggle(lifted, isDrawn);
    if (handView) {
      lay(handPen.canvas, handView);
      setShift(handPen.canvas, { x: 0, y: 0 });
      paintHand(handPen, scene, handView, paint);
    }
    this.#painted = { view, covered, moving, carried, drawn };
    this.#isAllDue = false;
    this.#due.clear();
    this.#hidden.clear();
    if (pen.canvas.closest('.canvas[data-placed]')) endFirstPicture();
  }

  /** Draws what is due on the picture that there is; false where it must be drawn as a whole. */
  #paintPlaces(): boolean {
    const [painted, due] = [this.#painted, new Set(this.#due)];
    if (due.size === 0) return true;
    const { pen, scene } = this.#ports;
    if (!painted || due.size > mostPlaces || painted.view.zoom >= nearFrom || painted.view.ratio !== this.#ports.place().ratio) return false;
    const paint = this.#paintOf(painted.covered, painted.moving);
    if (paint.traced || paint.isCrowded || scene.moving.size > 0) return false;
    this.#due.clear();
    paintPlaces(pen, scene, painted.view, paint, painted.drawn, due);
    return true;
  }

  #paintOf(covered: ReadonlySet<string>, moving: ReadonlySet<string>): ScenePaint {
    const { selection, traced } = useWindowState.getState();
    const votes = votesIn(this.#ports.plan());
    return {
      colours: (this.#colours ??= coloursOf(this.#ports.pen.canvas)),
      letters: this.#letters,
      language: this.#ports.language,
      selected: new Set(selection.items),
      traced,
      findings: this.#ports.isLive ? useInsights.getState().byItem : noFindings,
      voteOn: (item) => votes.get(item)?.[0],
      covered,
      moving,
      hasSelection: selection.items.length + selection.links.length > 0,
      isCrowded: selection.items.length > mostWorded,
      ways: this.#ways,
      pictureOf: (item) => smallPicture(item, () => this.invalidate()),
    };
  }
}

/** Whether what was drawn for another zoom is stretched too far at this one. */
export function isStretched(zoom: number, drawnAt: number): boolean {
  return zoom / drawnAt < stretch.least || zoom / drawnAt > stretch.most;
}

type Findings = ReadonlyMap<string, readonly Finding[]>;

const noFindings: Findings = new Map<string, never>();

/** How far a picture reaches beyond the view on each side, px. */
function marginsOf({ width, height }: { readonly width: number; readonly height: number }): { readonly x: number; readonly y: number } {
  return { x: Math.round(Math.min(beyond.most, width * beyond.share)), y: Math.round(Math.min(beyond.most, height * beyond.share)) };
}

/** Lays a lifted canvas (see shift.ts) over a view, with as many pixels as that has. */
export function layLifted(canvas: HTMLCanvasElement, view: SceneView): void {
  size(canvas, view);
  measure(canvas, view);
  canvas.style.transform = `scale(${1 / view.zoom})`;
  setShift(canvas, view);
}

/** Gives a canvas the pixels that a view has; none for what is not shown. */
function size(canvas: HTMLCanvasElement, view: SceneView | undefined): void {
  const [wide, high] = view ? [Math.round(view.width * view.ratio), Math.round(view.height * view.ratio)] : [0, 0];
  if (canvas.width === wide && canvas.height === high) return;
  canvas.width = wide;
  canvas.height = high;
}

/** Lays a picture where its view is. */
function lay(canvas: HTMLCanvasElement, view: SceneView): void {
  measure(canvas, view);
  canvas.style.transform = `translate(${view.x}px, ${view.y}px) scale(${1 / view.zoom})`;
}

function measure(canvas: HTMLCanvasElement, { width, height }: SceneView): void {
  canvas.style.width = `${width}px`;
  canvas.style.height = `${height}px`;
}
