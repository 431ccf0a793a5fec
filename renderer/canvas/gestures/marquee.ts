import type { useStoreApi } from 'reactflow';
import { boxOf } from '../../../shared/plan/geometry.ts';
import type { Box, Plan } from '../../../shared/plan/plan.ts';
import { useWindowState } from '../../session/windowState.ts';

/** Follows a marquee while it is drawn: React Flow has forgotten it by the time it says that it ended. */
export function followMarquee(flow: ReturnType<typeof useStoreApi>): { readonly area: () => Box | undefined; readonly stop: () => void } {
  let last: Box | undefined;
  const stop = flow.subscribe(({ userSelectionRect, transform: [x, y, zoom] }) => {
    if (!userSelectionRect) return;
    last = {
      x: (userSelectionRect.x - x) / zoom,
      y: (userSelectionRect.y - y) / zoom,
      width: userSelectionRect.width / zoom,
      height: userSelectionRect.height / zoom,
    };
  });
  return { area: () => last, stop };
}

/** Adds the areas that lie whole inside a marquee to the selection. */
export function addAreasInside(plan: Pick<Plan, 'items'>, marked: Box): void {
  const inside = [...plan.items.values()].filter((item) => item.type === 'area' && encloses(marked, boxOf(plan, item)));
  if (inside.length === 0) return;
  const { selection } = useWindowState.getState();
  useWindowState.setState({ selection: { ...selection, items: [...new Set([...selection.items, ...inside.map(({ id }) => id)])] } });
}

/** Whether one box holds another whole. */
export function encloses(outer: Box, inner: Box): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  );
}
