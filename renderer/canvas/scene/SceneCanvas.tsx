import { useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import { useStoreApi, ViewportPortal } from 'reactflow';
import type { Language } from '../../../shared/messages/text.ts';
import { useInsights } from '../../session/insights.ts';
import { useLanguage } from '../../session/useSay.ts';
import { useWindowState } from '../../session/windowState.ts';
import { nearFrom, useCanvasState } from '../canvasState.ts';
import { endFirstPicture } from '../firstPicture/firstPicture.ts';
import { mostWorded } from '../links/StrongLinks.tsx';
import { coloursOf, onColoursChanged } from './colours.ts';
import { hyphensIn } from './hyphens.ts';
import { lettersOf } from './letters.ts';
import type { Presences } from './mounting.ts';
import { family, type SceneView } from './paintCards.ts';
import { paintScene } from './paintScene.ts';
import type { Scene, SceneChange } from './scene.ts';
import { useScene } from './sceneContext.ts';
import './scene.css';

/** How far the picture reaches beyond the view on each side, a share of the view and px at most: panning needs no new one so long. */
const beyond = { share: 0.25, most: 400 } as const;
/** How far a picture may be stretched before it is drawn anew. */
const stretch = { least: 0.7, most: 1.6 } as const;
/** The view rests when it has not moved for so long, ms. */
const restsAfter = 90;

interface SceneCanvasProps {
  /** The cards that are there as elements. */
  readonly presences: Presences;
}

/**
 * One picture of all links and of all cards that are no elements, under the elements and over the areas. It lies in the
 * view and moves with it; a new one is drawn when the view comes to its edge, stretches it too far, or comes to rest.
 */
export function SceneCanvas({ presences }: SceneCanvasProps) {
  // The portal, and the canvas in it, come only after React Flow's own elements.
  const [canvas, setCanvas] = useState<HTMLCanvasElement | null>(null);
  const shown = useRef(presences);
  const painter = usePainter(canvas, shown);
  useLayoutEffect(() => {
    const before = shown.current;
    shown.current = presences;
    painter.current?.presencesChanged(before);
  }, [presences, painter]);
  return (
    <ViewportPortal>
      <canvas ref={setCanvas} className="scene" aria-hidden />
    </ViewportPortal>
  );
}

function usePainter(element: HTMLCanvasElement | null, presences: RefObject<Presences>): RefObject<Painter | null> {
  const scene = useScene();
  const flow = useStoreApi();
  const language = useLanguage();
  const painter = useRef<Painter | null>(null);
  useLayoutEffect(() => {
    const pen = element?.getContext('2d');
    if (!element || !pen) return undefined;
    const made = new Painter({ element, pen, scene, presences, language, place: () => flow.getState() });
    painter.current = made;
    const stops = [
      flow.subscribe((state, before) => {
        if (state.width !== before.width || state.height !== before.height) made.invalidate();
        else if (state.transform !== before.transform) made.viewMoved();
      }),
      scene.subscribe((change) => made.sceneChanged(change)),
      useWindowState.subscribe((state, before) => {
        if (state.selection !== before.selection || state.traced !== before.traced || state.viewed !== before.viewed) made.invalidate();
      }),
      useInsights.subscribe((state, before) => state.byItem !== before.byItem && made.invalidate()),
      onColoursChanged(element, () => made.coloursChanged()),
    ];
    made.invalidate();
    return () => {
      painter.current = null;
      made.close();
      stops.forEach((stop) => stop());
    };
  }, [element, presences, scene, flow, language]);
  useEffect(() => {
    const repaint = (): void => painter.current?.fontsChanged();
    document.fonts.addEventListener('loadingdone', repaint);
    return () => document.fonts.removeEventListener('loadingdone', repaint);
  }, []);
  return painter;
}

interface PainterPorts {
  readonly element: HTMLCanvasElement;
  readonly pen: CanvasRenderingContext2D;
  readonly scene: Scene;
  readonly presences: RefObject<Presences>;
  readonly language: Language;
  place(): { readonly transform: readonly [number, number, number]; readonly width: number; readonly height: number };
}

/** Draws the picture and says when a new one is due. */
class Painter {
  readonly #ports: PainterPorts;
  #colours;
  #letters;
  #frame = 0;
  #rest: ReturnType<typeof setTimeout> | undefined;
  #painted: { readonly view: SceneView; readonly covered: ReadonlySet<string>; readonly moving: ReadonlySet<string> } | undefined;

  constructor(ports: PainterPorts) {
    this.#ports = ports;
    this.#colours = coloursOf(ports.element);
    this.#letters = lettersOf(ports.pen, family, hyphensIn(ports.language));
  }

  close(): void {
    cancelAnimationFrame(this.#frame);
    clearTimeout(this.#rest);
  }

  /** The picture is old: a new one comes with the next frame. */
  invalidate(): void {
    this.#frame ||= requestAnimationFrame(() => {
      this.#frame = 0;
      this.#paint();
    });
  }

  coloursChanged(): void {
    this.#colours = coloursOf(this.#ports.element);
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
    const isDrawn = (id: string): boolean => !painted?.covered.has(id) || (moved.has(id) && !painted.moving.has(id));
    if (linksDiffer || [...changed].some(isDrawn)) this.invalidate();
  }

  presencesChanged(before: Presences): void {
    const covered = this.#painted?.covered;
    for (const id of before.keys()) {
      if (covered?.has(id) && this.#ports.presences.current.get(id) !== 'whole') return this.#paint();
    }
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
    const stretched = zoom / painted.zoom;
    const isFar = zoom < nearFrom !== painted.zoom < nearFrom;
    if (isFar || stretched < stretch.least || stretched > stretch.most) return false;
    const [left, top] = [-x / zoom, -y / zoom];
    return (
      left >= painted.x &&
      top >= painted.y &&
      left + width / zoom <= painted.x + painted.width / painted.zoom &&
      top + height / zoom <= painted.y + painted.height / painted.zoom
    );
  }

  #paint(): void {
    const { element, pen, scene, presences, language, place } = this.#ports;
    const { transform: [x, y, zoom], width, height } = place();
    if (width === 0 || height === 0) return;
    const ratio = window.devicePixelRatio || 1;
    const margin = { x: Math.round(Math.min(beyond.most, width * beyond.share)), y: Math.round(Math.min(beyond.most, height * beyond.share)) };
    const view: SceneView = { x: -(x + margin.x) / zoom, y: -(y + margin.y) / zoom, zoom, width: width + 2 * margin.x, height: height + 2 * margin.y, ratio };
    const [pixelsWide, pixelsHigh] = [Math.round(view.width * ratio), Math.round(view.height * ratio)];
    if (element.width !== pixelsWide || element.height !== pixelsHigh) {
      element.width = pixelsWide;
      element.height = pixelsHigh;
    }
    element.style.width = `${view.width}px`;
    element.style.height = `${view.height}px`;
    element.style.transform = `translate(${view.x}px, ${view.y}px) scale(${1 / zoom})`;
    const { selection, traced, viewed } = useWindowState.getState();
    const isNear = zoom >= nearFrom;
    const covered = new Set<string>();
    if (isNear) for (const [id, presence] of presences.current) if (presence === 'whole') covered.add(id);
    const moving = movingIn(scene, useCanvasState.getState().overrides.keys());
    const isCrowded = selection.items.length > mostWorded;
    paintScene(pen, scene, view, {
      colours: this.#colours,
      letters: this.#letters,
      language,
      selected: new Set(selection.items),
      traced,
      findings: viewed ? noFindings : useInsights.getState().byItem,
      covered,
      moving: isCrowded ? noneMoving : moving,
      hasSelection: selection.items.length + selection.links.length > 0,
      isCrowded,
    });
    this.#painted = { view, covered, moving: isCrowded ? noneMoving : moving };
    if (element.closest('.canvas[data-placed]')) endFirstPicture();
  }
}

const noFindings: ReadonlyMap<string, never> = new Map<string, never>();
const noneMoving: ReadonlySet<string> = new Set();

/** What moves with what is in hand: areas carry what they hold. */
function movingIn(scene: Scene, inHand: Iterable<string>): ReadonlySet<string> {
  const first = [...inHand];
  if (first.length === 0) return noneMoving;
  return new Set([...scene.plan.items.keys()].filter((id) => scene.placed(id)?.isMoving));
}

