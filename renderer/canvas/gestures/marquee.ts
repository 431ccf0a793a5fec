import type { useStoreApi } from 'reactflow';
import type { Box } from '../../../shared/plan/plan.ts';
import { useWindowState } from '../../session/windowState.ts';
import type { Placed } from '../scene/scene.ts';
import { inFocus } from './selection.ts';

/** Follows a marquee while it is drawn, and remembers it: React Flow has forgotten it by the time it says that it ended. */
export function followMarquee(flow: ReturnType<typeof useStoreApi>, drawn: (area: Box) => void): { readonly area: () => Box | undefined; readonly stop: () => void } {
  let last: Box | undefined;
  const stop = flow.subscribe(({ userSelectionRect, transform: [x, y, zoom] }, before) => {
    if (!userSelectionRect || userSelectionRect === before.userSelectionRect) return;
    last = {
      x: (userSelectionRect.x - x) / zoom,
      y: (userSelectionRect.y - y) / zoom,
      width: userSelectionRect.width / zoom,
      height: userSelectionRect.height / zoom,
    };
    drawn(last);
  });
  return { area: () => last, stop };
}

/** Adds the areas that lie whole inside a marquee to the selection. */
export function addAreasInside(areas: Iterable<Placed>, marked: Box): void {
  const inside = inFocus([...areas].filter(({ box }) => encloses(marked, box)).map(({ item }) => item.id));
  if (inside.length === 0) return;
  const { selection } = useWindowState.getState();
  useWindowState.setState({ selection: { ...selection, items: [...new Set([...selection.items, ...inside])] } });
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
