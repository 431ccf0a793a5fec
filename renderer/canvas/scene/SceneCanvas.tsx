import { useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import { useStoreApi, ViewportPortal, type ReactFlowState } from 'reactflow';
import { useInsights } from '../../session/insights.ts';
import { usePlanSource } from '../../session/planSource.ts';
import { useLanguage } from '../../session/useSay.ts';
import { useWindowState } from '../../session/windowState.ts';
import { enlargement } from './apparent.ts';
import { onColoursChanged } from './colours.ts';
import type { Presences } from './mounting.ts';
import { Painter, type Place } from './painter.ts';
import { useScene } from './sceneContext.ts';
import './scene.css';

interface SceneCanvasProps {
  /** The cards that are there as elements. */
  readonly presences: Presences;
}

/**
 * One picture of all links and of all cards that are no elements, under the elements and over the areas. It lies in the
 * view and moves with it; a new one is drawn when the view comes to its edge, stretches it too far, or comes to rest. From far,
 * cards that say something else where they lie are drawn on the one that there is.
 * What is in hand has a picture of its own over it, which is only moved while it is carried.
 */
export function SceneCanvas({ presences }: SceneCanvasProps) {
  // The portal, and the canvases in it, come only after React Flow's own elements.
  const [canvas, setCanvas] = useState<HTMLCanvasElement | null>(null);
  const [hand, setHand] = useState<HTMLCanvasElement | null>(null);
  const shown = useRef(presences);
  const painter = usePainter(canvas, hand, shown);
  useLayoutEffect(() => {
    const before = shown.current;
    shown.current = presences;
    painter.current?.presencesChanged(before);
  }, [presences, painter]);
  return (
    <ViewportPortal>
      <canvas ref={setCanvas} className="scene" aria-hidden />
      <canvas ref={setHand} className="scene" width={0} height={0} aria-hidden />
    </ViewportPortal>
  );
}

function usePainter(element: HTMLCanvasElement | null, hand: HTMLCanvasElement | null, presences: RefObject<Presences>): RefObject<Painter | null> {
  const scene = useScene();
  const { store, isLive } = usePlanSource();
  const flow = useStoreApi();
  const language = useLanguage();
  const painter = useRef<Painter | null>(null);
  useLayoutEffect(() => {
    const [pen, handPen] = [element?.getContext('2d'), hand?.getContext('2d')];
    if (!element || !pen || !handPen) return undefined;
    const made = new Painter({ pen, handPen, scene, presences, language, isLive, plan: () => store.getState().plan, place: () => placeIn(flow.getState()) });
    painter.current = made;
    const stops = [
      flow.subscribe((state, before) => {
        if (state.width !== before.width || state.height !== before.height) made.invalidate();
        else if (state.transform !== before.transform) made.viewMoved();
      }),
      scene.subscribe((change) => made.sceneChanged(change)),
      scene.onCarried(() => made.carried()),
      useWindowState.subscribe((state, before) => {
        if (state.selection !== before.selection || state.traced !== before.traced || state.isProjecting !== before.isProjecting) made.invalidate();
      }),
      store.subscribe(({ plan }, before) => plan.registers.votes !== before.plan.registers.votes && made.invalidate()),
      useInsights.subscribe((state, before) => state.byItem !== before.byItem && made.findingsChanged(before.byItem, state.byItem)),
      onColoursChanged(element, () => made.coloursChanged()),
    ];
    made.invalidate();
    return () => {
      painter.current = null;
      made.close();
      stops.forEach((stop) => stop());
    };
  }, [element, hand, presences, scene, store, isLive, flow, language]);
  useEffect(() => {
    const repaint = (): void => painter.current?.fontsChanged();
    document.fonts.addEventListener('loadingdone', repaint);
    return () => document.fonts.removeEventListener('loadingdone', repaint);
  }, []);
  return painter;
}

/** A view that is read from further off is one of a smaller window, drawn with more pixels to each of that. */
function placeIn({ transform: [x, y, zoom], width, height }: Pick<ReactFlowState, 'transform' | 'width' | 'height'>): Place {
  const larger = enlargement();
  return { transform: [x / larger, y / larger, zoom / larger], width: width / larger, height: height / larger, ratio: (window.devicePixelRatio || 1) * larger };
}
