import type { CSSProperties } from 'react';
import { useWindowState } from './windowState.ts';

/**
 * `--covered-left` and `--covered-right`: how much of the canvas is covered by panels, px, for what floats between them. Set on
 * these elements only: set on the canvas, opening a panel would restyle every card.
 */
export function useBetweenPanels(): CSSProperties {
  const { left, right } = useWindowState((state) => state.covered);
  return { '--covered-left': `${left}px`, '--covered-right': `${right}px` } as CSSProperties;
}
