import type { Viewport } from 'reactflow';
import { boxAround } from '../../../shared/plan/geometry.ts';
import type { Box } from '../../../shared/plan/plan.ts';
import { fitBox, leastZoom } from '../scene/fitBox.ts';

/** A canvas that is looked at together with others. */
export interface Seen {
  readonly id: string;
  /** Its size on the screen, px. */
  readonly width: number;
  readonly height: number;
  /** What its plan takes of the canvas. */
  bounds(): Box;
  /** @param duration milliseconds */
  show(view: Viewport, duration: number): void;
}

const margins = { top: 16, right: 16, bottom: 16, left: 16 } as const;
const mostZoom = 3;

/** The one view of several canvases of the same size: what moves one moves all. */
export class Sight {
  readonly #seen = new Map<string, Seen>();
  readonly #count: number;
  #view: Viewport | undefined;

  /** @param count how many canvases share it; the whole of all is shown once they are there */
  constructor(count: number) {
    this.#count = count;
  }

  /** A canvas comes, or comes with another size. Answers with what takes it away. */
  join(canvas: Seen): () => void {
    this.#seen.set(canvas.id, canvas);
    if (this.#view) canvas.show(this.#view, 0);
    else if (this.#seen.size === this.#count) this.fit(0);
    return () => this.#seen.delete(canvas.id);
  }

  /** Somebody moved one of them. */
  moved(id: string, view: Viewport): void {
    this.#view = view;
    for (const canvas of this.#seen.values()) if (canvas.id !== id) canvas.show(view, 0);
  }

  /** Shows all that any of them holds. */
  fit(duration: number): void {
    const box = boxAround([...this.#seen.values()].map((canvas) => canvas.bounds()));
    if (box) this.#fitTo(box, 1, duration);
  }

  /** Shows a box, from so near that it can be read. */
  showBox(box: Box, duration: number): void {
    const around = { x: box.x - 160, y: box.y - 120, width: box.width + 320, height: box.height + 240 };
    this.#fitTo(around, 1, duration);
  }

  /** Pans by so many pixels. */
  pan(x: number, y: number): void {
    if (this.#view) this.#show({ ...this.#view, x: this.#view.x + x, y: this.#view.y + y }, 0);
  }

  /** Zooms around the middle. */
  zoom(by: number): void {
    const [canvas] = this.#seen.values();
    if (!this.#view || !canvas) return;
    const { x, y, zoom } = this.#view;
    const next = Math.min(mostZoom, Math.max(leastZoom, zoom * by));
    const [middleX, middleY] = [canvas.width / 2, canvas.height / 2];
    this.#show({ x: middleX - ((middleX - x) / zoom) * next, y: middleY - ((middleY - y) / zoom) * next, zoom: next }, 0);
  }

  #fitTo(box: Box, maxZoom: number, duration: number): void {
    const [canvas] = this.#seen.values();
    if (canvas) this.#show(fitBox(box, { width: canvas.width, height: canvas.height, minZoom: leastZoom, maxZoom }, margins), duration);
  }

  #show(view: Viewport, duration: number): void {
    this.#view = view;
    for (const canvas of this.#seen.values()) canvas.show(view, duration);
  }
}
