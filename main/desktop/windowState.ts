/** A rectangle on the screen, in device-independent pixels. Without a corner the system chooses the place. */
export interface Bounds {
  readonly x?: number;
  readonly y?: number;
  readonly width: number;
  readonly height: number;
}

/** How the window stood when it was last closed. */
export interface WindowState {
  readonly bounds: Bounds;
  readonly maximized: boolean;
}

type Size = { readonly width: number; readonly height: number };
type Screen = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

const firstSize: Size = { width: 1360, height: 860 };

/** So much of the title bar must be reachable for a window to be dragged back. */
const reachable = 80;

/**
 * Where to put the window: where it was, unless that is on no screen now (an unplugged display) or is not what we
 * stored; never larger than the screen it is on.
 */
export function restoredState(stored: unknown, screens: readonly Screen[]): WindowState {
  const state: WindowState = isWindowState(stored) ? stored : { bounds: firstSize, maximized: false };
  const { x, y } = state.bounds;
  const sizeOn = (area: Size): Size => ({ width: Math.min(state.bounds.width, area.width), height: Math.min(state.bounds.height, area.height) });
  const screen = screens.find((area) => x !== undefined && y !== undefined && holdsTitleBar(area, x, y, sizeOn(area).width));
  const bounds = screen ? { x, y, ...sizeOn(screen) } : sizeOn(screens[0] ?? firstSize);
  return { bounds, maximized: state.maximized };
}

function holdsTitleBar(area: Screen, x: number, y: number, width: number): boolean {
  const across = Math.min(x + width, area.x + area.width) - Math.max(x, area.x);
  return across >= reachable && y >= area.y && y <= area.y + area.height - reachable;
}

function isWindowState(value: unknown): value is WindowState {
  if (typeof value !== 'object' || value === null || !('bounds' in value) || !('maximized' in value)) return false;
  const { bounds, maximized } = value;
  if (typeof maximized !== 'boolean' || typeof bounds !== 'object' || bounds === null) return false;
  const sides: Partial<Record<'x' | 'y' | 'width' | 'height', unknown>> = bounds;
  const isNumber = (side: unknown): boolean => typeof side === 'number' && Number.isFinite(side);
  return isNumber(sides.width) && isNumber(sides.height) && [sides.x, sides.y].every((side) => side === undefined || isNumber(side));
}
