import type { Point } from '../canvasState.ts';

/** A place in the window turned into one on the canvas. */
type ToCanvas = (point: Point) => Point;

let toCanvas: ToCanvas | null = null;
let inWindow: Point | null = null;
let bounds: (() => DOMRect) | null = null;

/** While something is dragged in from elsewhere there are no moves of the pointer. */
const movements = ['pointermove', 'dragover', 'drop'] as const;

/** The canvas that pointers are measured on while it is shown. Returns the way to let go of it. */
export function trackPointerOn(root: HTMLElement, convert: ToCanvas): () => void {
  const onMove = (event: MouseEvent): void => {
    inWindow = { x: event.clientX, y: event.clientY };
  };
  const onLeave = (): void => {
    inWindow = null;
  };
  toCanvas = convert;
  bounds = () => root.getBoundingClientRect();
  for (const moving of movements) root.addEventListener(moving, onMove);
  root.addEventListener('pointerleave', onLeave);
  return () => {
    for (const moving of movements) root.removeEventListener(moving, onMove);
    root.removeEventListener('pointerleave', onLeave);
    toCanvas = null;
    bounds = null;
    inWindow = null;
  };
}

/** Where the pointer is on the canvas, or null while it is elsewhere. */
export function pointerOnCanvas(): Point | null {
  return inWindow && toCanvas ? toCanvas(inWindow) : null;
}

/** Where the pointer is in the window while it is over the canvas; null while it is elsewhere. */
export function pointerOverCanvas(): Point | null {
  return inWindow;
}

/** The middle of what is in view. */
export function canvasMiddle(): Point {
  const box = bounds?.();
  return box && toCanvas ? toCanvas({ x: box.left + box.width / 2, y: box.top + box.height / 2 }) : { x: 0, y: 0 };
}

/** The place on the canvas under a place in the window, or null where that is not over the canvas. */
export function canvasAt(point: Point): Point | null {
  const box = bounds?.();
  const isOver = box && point.x >= box.left && point.x <= box.right && point.y >= box.top && point.y <= box.bottom;
  return isOver && toCanvas ? toCanvas(point) : null;
}
