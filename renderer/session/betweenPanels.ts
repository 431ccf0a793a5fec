import type { CSSProperties } from 'react';
import { useWindowState } from './windowState.ts';

/**
 * How much of the canvas lies under panels, for the style of what floats between them: `--covered-left` and `--covered-right`, px.
 * On these elements alone: around the canvas it had each card of it styled anew whenever a panel came or went.
 */
export function useBetweenPanels(): CSSProperties {
  const { left, right } = useWindowState((state) => state.covered);
  return { '--covered-left': `${left}px`, '--covered-right': `${right}px` } as CSSProperties;
}
