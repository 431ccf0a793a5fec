import { useLayoutEffect, useRef, type RefObject } from 'react';

const duration = 700;
const easing = 'cubic-bezier(.2, .8, .3, 1)';

/**
 * Lets whatever carries `data-flight` fly from where it stood to where it stands now, and what is new come from the middle.
 * People who asked for less motion see it there at once.
 */
export function useFlights(container: RefObject<HTMLElement | null>): void {
  const places = useRef(new Map<string, DOMRect>());
  useLayoutEffect(() => {
    const board = container.current;
    if (!board) return;
    const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    const whole = board.getBoundingClientRect();
    const here = new Map<string, DOMRect>();
    for (const part of board.querySelectorAll<HTMLElement>('[data-flight]')) {
      const name = part.dataset['flight'] ?? '';
      // Where it is going to be, not where a flight that is under way has brought it.
      for (const running of part.getAnimations()) running.finish();
      const place = part.getBoundingClientRect();
      here.set(name, place);
      const before = places.current.get(name);
      const from = before ?? { left: whole.left + whole.width / 2 - place.width / 2, top: whole.top + whole.height / 3 };
      const moved = { x: from.left - place.left, y: from.top - place.top };
      if (isCalm || (moved.x === 0 && moved.y === 0)) continue;
      const start = before ? { transform: `translate(${moved.x}px, ${moved.y}px)` } : { transform: `translate(${moved.x}px, ${moved.y}px) scale(.4)`, opacity: 0 };
      part.animate([start, { transform: 'none', opacity: 1 }], { duration, easing, fill: 'backwards', delay: before ? 0 : Math.min(here.size, 30) * 35 });
    }
    places.current = here;
  });
}
