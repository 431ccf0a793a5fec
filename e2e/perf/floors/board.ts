/** A card of a bench's board, and the links between them: what Kehys and its floors draw alike. */
export interface Board {
  readonly cards: readonly { readonly id: string; readonly x: number; readonly y: number; readonly width: number; readonly height: number; readonly title: string }[];
  readonly links: readonly { readonly id: string; readonly from: string; readonly to: string }[];
}

/** The view that shows a whole board: its corner on the screen, and zoom. */
export function wholeBoard({ cards }: Board, width: number, height: number): { readonly x: number; readonly y: number; readonly zoom: number } {
  const right = Math.max(...cards.map((card) => card.x + card.width));
  const bottom = Math.max(...cards.map((card) => card.y + card.height));
  const zoom = Math.min(1, 0.94 * Math.min(width / right, height / bottom));
  return { x: (width - right * zoom) / 2, y: (height - bottom * zoom) / 2, zoom };
}

declare global {
  interface Window {
    /** Set before the page's own script. */
    board: Board;
    /** How large the floor shows its board, where it is not to be read from its elements. */
    zoom?: number;
    /** The cards of a floor that draws them, where they are on the screen. */
    drawnBoxes?: () => readonly { readonly x: number; readonly y: number; readonly width: number; readonly height: number }[];
    /** When all was drawn, ms from the page's start. */
    ready?: number;
  }
}

/** Tells the bench that what was drawn in this frame is all. */
export function tellReady(): void {
  requestAnimationFrame(() => requestAnimationFrame(() => (window.ready = performance.now())));
}
