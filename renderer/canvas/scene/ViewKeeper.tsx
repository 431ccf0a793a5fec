import { useEffect, useLayoutEffect, useRef } from 'react';
import { useReactFlow, useStore, useStoreApi } from 'reactflow';
import { nextFrame } from '../../session/nextFrame.ts';
import { keep } from '../../session/rememberedPlan.ts';
import { useWindowState } from '../../session/windowState.ts';
import { detailAt, useCanvasState } from '../canvasState.ts';
import { rememberFrame, type Frame } from '../firstPicture/frame.ts';
import { clearOfAll, glide } from '../gestures/useReveal.ts';
import { apparentZoom } from './apparent.ts';
import { inMiddle, leftView } from './leftView.ts';
import { isStretched } from './painter.ts';
import { useScene } from './sceneContext.ts';
import { fittedInto, useFit, useKeptFit } from './useFit.ts';

/** The view rests when it has not moved for so long, ms. */
const restsAfter = 160;
/** The name of a region: on the screen never under so many px, and in canvas units. */
const regionTitle = 14;
const leastRegionTitle = 19;
/** Dots of the ground stand so far apart on the screen, px; beyond twice that, more of them show. */
const dotsApart = 18;
const dotsDrawnApart = 24;

/** Keeps in step with the view. At first, and for a projector, it shows the whole plan, or what this window showed before it was loaded anew; what was fitted stays fitted. */
export function ViewKeeper() {
  useFirstView();
  useViewLeft();
  useWholePlanProjected();
  useKeptFit();
  return <Ground />;
}

/**
 * Keeps in step with the view, frame by frame, without drawing anything anew: the ground's dots, the elements, which are carried as they were drawn for
 * as long as the picture under them, and what the style sheets know of it: how much is to be seen.
 */
export function Ground() {
  const flow = useStoreApi();
  const dots = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const ground = dots.current;
    const canvas = ground?.closest<HTMLElement>('.canvas');
    if (!ground || !canvas) return undefined;
    let rest: ReturnType<typeof setTimeout> | undefined;
    const showDetail = (): void => {
      const detail = detailAt(apparentZoom(flow.getState().transform[2]));
      if (canvas.dataset['detail'] !== detail) canvas.dataset['detail'] = detail;
    };
    // Drawn anew only when the zoom rests, and laid on whole pixels of the screen: dots that are stretched are blurred, and take longer to lay under what is dragged.
    const placeDots = (): void => {
      const [x, y, zoom] = flow.getState().transform;
      const ratio = window.devicePixelRatio || 1;
      const onPixel = (at: number): number => Math.round(at * ratio) / ratio;
      const apart = dotsApart * 2 ** (((Math.log2((dotsDrawnApart * zoom) / dotsApart) % 1) + 1) % 1);
      const scale = apart / dotsDrawnApart;
      ground.style.transform = `translate3d(${onPixel((x % apart) - apart)}px, ${onPixel((y % apart) - apart)}px, 0) scale(${scale})`;
    };
    // Elements that no layer of the compositor carries are drawn anew at each step: at 100 % more than a frame's work.
    const carryElements = (isCarried: boolean): void => {
      const viewport = canvas.querySelector<HTMLElement>('.react-flow__viewport');
      if (viewport) viewport.style.willChange = isCarried ? 'transform' : 'auto';
    };
    let drawnAt = flow.getState().transform[2];
    const rested = (): void => {
      ground.style.willChange = 'auto';
      carryElements(false);
      drawnAt = flow.getState().transform[2];
      const zoom = apparentZoom(drawnAt);
      const detail = detailAt(zoom);
      if (useCanvasState.getState().detail !== detail) useCanvasState.setState({ detail });
      canvas.style.setProperty('--screen-pixel', `${1 / zoom}px`);
      canvas.style.setProperty('--region-title', `${Math.max(leastRegionTitle, regionTitle / zoom)}px`);
    };
    showDetail();
    placeDots();
    rested();
    const stop = flow.subscribe((state, before) => {
      if (state.transform === before.transform && state.width === before.width && state.height === before.height) return;
      showDetail();
      if (state.transform[2] !== before.transform[2]) ground.style.willChange = 'transform';
      placeDots();
      const isFarStretched = isStretched(state.transform[2], drawnAt);
      carryElements(!isFarStretched);
      if (isFarStretched) drawnAt = state.transform[2];
      clearTimeout(rest);
      rest = setTimeout(rested, restsAfter);
    });
    return () => {
      clearTimeout(rest);
      stop();
    };
  }, [flow]);
  return (
    <div className="canvas-ground" aria-hidden>
      <div ref={dots} className="canvas-dots" />
    </div>
  );
}

function useFirstView(): void {
  const scene = useScene();
  const fit = useFit();
  const flow = useStoreApi();
  const { setViewport } = useReactFlow();
  const domNode = useStore((state) => state.domNode);
  const isMeasured = useStore((state) => state.width > 0 && state.height > 0);
  useEffect(() => {
    if (!isMeasured) return;
    const left = leftView(useWindowState.getState().session?.id ?? '');
    if (left) void setViewport(inMiddle(left, flow.getState()));
    else fit(scene.bounds(), { duration: 0 });
    domNode?.closest('.canvas')?.setAttribute('data-placed', '');
    // Asked now, the browser would lay out twice what it draws once.
    void nextFrame().then(() => domNode?.isConnected && rememberFrame(frameOf(domNode), useWindowState.getState().preferences));
  }, [isMeasured, domNode, scene, fit, flow, setViewport]);
}

/** Remembers for a reload what is seen, once the view rests; not where that is the whole plan. */
function useViewLeft(): void {
  const scene = useScene();
  const flow = useStoreApi();
  useEffect(() => {
    let rest: ReturnType<typeof setTimeout> | undefined;
    const rested = (): void => {
      const { transform, width, height } = flow.getState();
      const { session, isPresenting, isProjecting } = useWindowState.getState();
      if (!session || isPresenting || isProjecting) return;
      const [x, y, zoom] = transform;
      const [box, whole] = [fittedInto(transform), scene.bounds()];
      const isWhole = box && box.x === whole.x && box.y === whole.y && box.width === whole.width && box.height === whole.height;
      keep('view', isWhole ? null : { session: session.id, x, y, zoom, width, height });
    };
    const stop = flow.subscribe((state, before) => {
      if (state.transform === before.transform) return;
      clearTimeout(rest);
      rest = setTimeout(rested, restsAfter);
    });
    return () => {
      clearTimeout(rest);
      stop();
    };
  }, [flow, scene]);
}

/** For a projector the panels go, and the whole plan takes the room that they leave; afterwards all lies where it did, in the middle of the window as it is by then. */
function useWholePlanProjected(): void {
  const scene = useScene();
  const fit = useFit();
  const flow = useStoreApi();
  const { getViewport, setViewport } = useReactFlow();
  const isProjecting = useWindowState((state) => state.isProjecting);
  // Before the browser says that the canvas has grown.
  useLayoutEffect(() => {
    if (!isProjecting) return undefined;
    const before = { ...getViewport(), width: window.innerWidth, height: window.innerHeight };
    const stop = flow.subscribe((state, previous) => {
      if (state.width === previous.width && state.height === previous.height) return;
      stop();
      fit(scene.bounds());
    });
    return () => {
      stop();
      const { x, y, zoom, width, height } = before;
      void setViewport({ x: x + (window.innerWidth - width) / 2, y: y + (window.innerHeight - height) / 2, zoom }, { duration: glide() });
    };
  }, [isProjecting, scene, fit, flow, getViewport, setViewport]);
}

/** Where the canvas lies now, for the picture that the next window starts with. */
function frameOf(canvas: Element): Frame {
  const { left, top, width, height } = canvas.getBoundingClientRect();
  return { left, top, width, height, margins: clearOfAll().margins };
}
