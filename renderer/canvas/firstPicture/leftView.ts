import type { Viewport } from 'reactflow';

/** What of a plan a window showed, and in how large a canvas. */
export interface LeftView extends Viewport {
  /** The open plan. */
  readonly session: string;
  readonly width: number;
  readonly height: number;
}

/** Where this window remembers it across a reload. */
const leftKey = 'kehys.view';

/** Remembers what is seen; null: as a plan is seen at first. Browsers can deny storage; a reload then shows the whole plan. */
export function leaveView(view: LeftView | null): void {
  try {
    if (view) sessionStorage.setItem(leftKey, JSON.stringify(view));
    else sessionStorage.removeItem(leftKey);
  } catch {
    return;
  }
}

/** What this window showed of a plan before it was loaded anew; undefined where that was all of it. */
export function leftView(): LeftView | undefined {
  try {
    return (JSON.parse(sessionStorage.getItem(leftKey) ?? 'null') as LeftView | null) ?? undefined;
  } catch {
    return undefined;
  }
}

/** The view that shows in a canvas of another size the same in its middle. */
export function inMiddle({ x, y, zoom, width, height }: LeftView, now: { readonly width: number; readonly height: number }): Viewport {
  return { x: x + (now.width - width) / 2, y: y + (now.height - height) / 2, zoom };
}
