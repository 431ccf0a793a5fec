import { useEffect, useLayoutEffect, type RefObject } from 'react';

/** What the tools at the bottom of the canvas are high, px. Of two lines, where the canvas is narrow, they are higher. */
let high = 0;

/** Keeps in mind how high the tools are, so that nobody who asks has the browser lay out the page in the middle of its work. */
export function useToolsMeasured(tools: RefObject<HTMLElement | null>): void {
  // Before the canvas's own observer is made, which fits the plan into the room that is left: they are told in this order.
  useLayoutEffect(() => {
    const element = tools.current;
    if (!element) return undefined;
    const observer = new ResizeObserver(() => {
      high = element.offsetHeight;
    });
    observer.observe(element);
    return () => {
      observer.disconnect();
      high = 0;
    };
  }, [tools]);
  // The canvas has just asked for its own size.
  useEffect(() => {
    high = tools.current?.offsetHeight ?? 0;
  }, [tools]);
}

/** Room that the tools take at the least, px. */
const least = 76;

/** How much of the canvas's lower edge the tools take, with what stays free over and under them, px. */
export function roomOfTools(): number {
  return Math.max(least, high + 28);
}
