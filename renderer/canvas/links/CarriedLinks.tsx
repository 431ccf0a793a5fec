import { useCallback, useMemo, useSyncExternalStore } from 'react';
import { ViewportPortal } from 'reactflow';
import { boxAround } from '../../../shared/plan/geometry.ts';
import { linksFrom, linksTo, type Link } from '../../../shared/plan/plan.ts';
import { useWindowState } from '../../session/windowState.ts';
import { useCanvasState } from '../canvasState.ts';
import type { Scene } from '../scene/scene.ts';
import { useScene } from '../scene/sceneContext.ts';
import { lifted } from '../scene/shift.ts';
import { useOverlay, type Overlay } from '../scene/useOverlay.ts';
import { paintCarried } from './paintCarried.ts';
import { mostWorded, useStrongLinks } from './StrongLinks.tsx';

/** More lines than this that follow a drag say nothing; they come back when it is let go. */
const mostFollowing = 300;

/** While something is in hand: the lines of its links, drawn anew at each step. Their names are said by StrongLinks. */
export function CarriedLinks() {
  const isInHand = useCanvasState((state) => state.overrides.size > 0);
  return isInHand ? <Following /> : null;
}

function Following() {
  const scene = useScene();
  const strong = useStrongLinks(scene);
  const moving = useSyncExternalStore(scene.subscribe, () => scene.moving);
  const plan = useSyncExternalStore(scene.subscribe, () => scene.plan);
  const chosen = useWindowState(({ selection }) => selection.links);
  const isNear = useCanvasState((state) => state.detail === 'near');
  const isCrowded = useWindowState(({ selection }) => selection.items.length > mostWorded);
  const isDragging = useCanvasState((state) => state.isDragging);
  const lines = useMemo(() => {
    const standingOut = strong.length > mostWorded ? [] : strong.filter(({ from, to }) => moving.has(from) || moving.has(to));
    const bare = isDragging && (isNear || isCrowded) ? linesOf(plan, moving, new Set(standingOut)) : [];
    return { strong: standingOut, bare, chosen };
  }, [plan, moving, strong, chosen, isDragging, isNear, isCrowded]);
  const overlay = useMemo<Overlay>(
    () => ({
      around: () => boxAround([...lines.strong, ...lines.bare].flatMap((link) => scene.wayOf(link)?.box ?? [])),
      paint: (pen, view, colours) => paintCarried(pen, scene, view, lines, colours),
    }),
    [scene, lines],
  );
  const follow = useCallback(
    (draw: () => void) => {
      const stops = [scene.onCarried(draw), scene.subscribe(draw)];
      return () => stops.forEach((stop) => stop());
    },
    [scene],
  );
  const canvas = useOverlay(overlay, follow);
  return (
    <ViewportPortal>
      <canvas ref={canvas} className={`scene carried-links ${lifted}`} width={0} height={0} aria-hidden />
    </ViewportPortal>
  );
}

/** The links between what is in hand and what stays, but for those that stand out anyhow; none where they are too many. */
function linesOf(plan: Scene['plan'], moving: ReadonlySet<string>, standingOut: ReadonlySet<Link>): readonly Link[] {
  const following = [...moving].flatMap((id) => [
    ...linksFrom(plan, id).filter((link) => !moving.has(link.to) && !standingOut.has(link)),
    ...linksTo(plan, id).filter((link) => !moving.has(link.from) && !standingOut.has(link)),
  ]);
  return following.length > mostFollowing ? [] : following;
}
