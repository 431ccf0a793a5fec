import { cornerOf } from '../../../shared/plan/geometry.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { currentSession } from '../../session/windowState.ts';
import { restingHands, useCanvasState } from '../canvasState.ts';
import { glide } from './useReveal.ts';

/** More parts than this are at their new places at once: moving them would cost frames. */
const mostGliding = 400;
let frame = 0;

/** Shows parts on their way from where they lay in an earlier plan to where they lie now. A gesture that begins meanwhile ends it. */
export function glideFrom(before: Pick<Plan, 'items'>): void {
  cancelAnimationFrame(frame);
  const { plan } = currentSession();
  const moved = [...plan.items.values()].flatMap((item) => {
    const old = before.items.get(item.id);
    if (!old || old === item) return [];
    const [from, to] = [cornerOf(before, old), cornerOf(plan, item)];
    return from.x === to.x && from.y === to.y ? [] : [{ item, by: { x: from.x - to.x, y: from.y - to.y } }];
  });
  const duration = glide();
  if (duration === 0 || moved.length === 0 || moved.length > mostGliding) return;
  const ways = new Map(moved.map(({ item, by }) => [item.id, by]));
  const begun = performance.now();
  const step = (now: number): void => {
    const { isDragging, overrides } = useCanvasState.getState();
    const isOurs = overrides.size === 0 || overrides === shown;
    const left = Math.max(0, 1 - (now - begun) / duration) ** 3;
    if (isDragging || !isOurs) return;
    if (left === 0) return useCanvasState.setState(restingHands);
    shown = new Map(moved.map(({ item, by }) => {
      const carried = ways.get(item.area ?? '') ?? { x: 0, y: 0 };
      return [item.id, { x: item.x + (by.x - carried.x) * left, y: item.y + (by.y - carried.y) * left }];
    }));
    useCanvasState.setState({ overrides: shown });
    frame = requestAnimationFrame(step);
  };
  let shown: ReturnType<typeof useCanvasState.getState>['overrides'] = new Map();
  step(begun);
}
