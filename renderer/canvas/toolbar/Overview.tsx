import { useEffect, useLayoutEffect, useRef } from 'react';
import { useReactFlow, useStoreApi } from 'reactflow';
import { itemType } from '../../../shared/framework/itemTypes.ts';
import { canvasTexts } from '../../../shared/messages/canvas.ts';
import { ringBox } from '../../../shared/plan/geometry.ts';
import type { Box } from '../../../shared/plan/plan.ts';
import { useBetweenPanels } from '../../session/betweenPanels.ts';
import { useSay } from '../../session/useSay.ts';
import { useWindowState } from '../../session/windowState.ts';
import { radius } from '../ring/ringShape.ts';
import { coloursOf, onColoursChanged, type SceneColours } from '../scene/colours.ts';
import type { Scene } from '../scene/scene.ts';
import { useScene } from '../scene/sceneContext.ts';
import './toolbar.css';

/** On the screen, px. */
const size = { width: 176, height: 124 };
/** How much larger than the plan the overview's ground is. */
const margin = 1.08;
/** The overview is drawn so long after a change, ms; never in the frames of a gesture. */
const pause = 250;
const zoomPerPixel = 0.002;

/** The whole plan in a corner; pressing and dragging in it moves the view, the wheel zooms. */
export function Overview() {
  const isOpen = useWindowState((state) => state.minimapOpen);
  return isOpen ? <OpenOverview /> : null;
}

function OpenOverview() {
  const say = useSay();
  const between = useBetweenPanels();
  const canvas = useRef<HTMLCanvasElement>(null);
  const window = useRef<HTMLDivElement>(null);
  const ground = useDrawnPlan(canvas);
  const place = useWindowPlace(window, ground);
  const { setCenter, getZoom, zoomTo } = useReactFlow();
  const go = (event: React.PointerEvent): void => {
    const box = event.currentTarget.getBoundingClientRect();
    const { x, y, scale } = ground.current;
    void setCenter(x + (event.clientX - box.left) / scale, y + (event.clientY - box.top) / scale, { zoom: getZoom() });
  };
  useLayoutEffect(place);
  return (
    <div
      className="overview nowheel nopan"
      role="img"
      aria-label={say(canvasTexts.minimap)}
      style={{ ...size, ...between }}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        go(event);
      }}
      onPointerMove={(event) => event.currentTarget.hasPointerCapture(event.pointerId) && go(event)}
      onWheel={(event) => void zoomTo(getZoom() * 2 ** (-event.deltaY * zoomPerPixel))}
    >
      <canvas ref={canvas} style={size} />
      <div ref={window} className="overview-view" />
    </div>
  );
}

/** What of the canvas the overview shows: its corner, and pixels a canvas unit. */
interface Ground {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

function groundOf(bounds: Box): Ground {
  const scale = Math.min(size.width / bounds.width, size.height / bounds.height) / margin;
  return {
    x: bounds.x + bounds.width / 2 - size.width / 2 / scale,
    y: bounds.y + bounds.height / 2 - size.height / 2 / scale,
    scale,
  };
}

function useDrawnPlan(canvas: React.RefObject<HTMLCanvasElement | null>): React.RefObject<Ground> {
  const scene = useScene();
  const ground = useRef<Ground>(groundOf(scene.bounds()));
  useEffect(() => {
    const element = canvas.current;
    const pen = element?.getContext('2d');
    if (!element || !pen) return undefined;
    const ratio = globalThis.devicePixelRatio || 1;
    element.width = size.width * ratio;
    element.height = size.height * ratio;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const draw = (): void => {
      timer = undefined;
      ground.current = groundOf(scene.bounds());
      pen.setTransform(ratio, 0, 0, ratio, 0, 0);
      pen.clearRect(0, 0, size.width, size.height);
      drawPlan(pen, scene, ground.current, coloursOf(element));
    };
    const later = (): void => {
      timer ??= setTimeout(draw, pause);
    };
    draw();
    const stops = [scene.subscribe(({ moved }) => moved.size > 0 && later()), onColoursChanged(element, later)];
    return () => {
      clearTimeout(timer);
      stops.forEach((stop) => stop());
    };
  }, [canvas, scene]);
  return ground;
}

function drawPlan(pen: CanvasRenderingContext2D, scene: Scene, { x, y, scale }: Ground, colours: SceneColours): void {
  const rect = (box: Box): void => pen.rect((box.x - x) * scale, (box.y - y) * scale, Math.max(1, box.width * scale), Math.max(1, box.height * scale));
  pen.strokeStyle = colours.line;
  pen.fillStyle = colours.desk;
  pen.beginPath();
  for (const { box } of scene.areas) rect(box);
  pen.fill();
  pen.stroke();
  pen.strokeStyle = colours.inkSoft;
  pen.globalAlpha = 0.6;
  pen.lineWidth = 1.5;
  pen.beginPath();
  pen.arc((ringBox.x + ringBox.width / 2 - x) * scale, (ringBox.y + ringBox.height / 2 - y) * scale, radius * scale, 0, Math.PI * 2);
  pen.stroke();
  pen.globalAlpha = 0.75;
  for (const { item, box } of scene.cardsWithin(scene.bounds())) {
    pen.fillStyle = colours.hues.get(itemType(item.type).hue)?.line ?? colours.line;
    pen.fillRect((box.x - x) * scale, (box.y - y) * scale, Math.max(1, box.width * scale), Math.max(1, box.height * scale));
  }
  pen.globalAlpha = 1;
}

/** Keeps the frame of what is in view at its place. */
function useWindowPlace(frame: React.RefObject<HTMLDivElement | null>, ground: React.RefObject<Ground>): () => void {
  const flow = useStoreApi();
  const scene = useScene();
  const place = (): void => {
    if (!frame.current) return;
    const { transform: [left, top, zoom], width, height } = flow.getState();
    const { x, y, scale } = ground.current;
    const share = scale / zoom;
    frame.current.style.transform = `translate(${(-left / zoom - x) * scale}px, ${(-top / zoom - y) * scale}px)`;
    frame.current.style.width = `${width * share}px`;
    frame.current.style.height = `${height * share}px`;
  };
  useEffect(() => {
    const stops = [flow.subscribe((state, before) => state.transform !== before.transform && place()), scene.subscribe(({ moved }) => moved.size > 0 && place())];
    return () => stops.forEach((stop) => stop());
  });
  return place;
}
