import { useLayoutEffect, useMemo, useRef, useSyncExternalStore } from 'react';
import { ViewportPortal } from 'reactflow';
import { itemType } from '../../../shared/framework/itemTypes.ts';
import type { Hue } from '../../../shared/framework/vocabulary.ts';
import { linksFrom, linksTo, type Link } from '../../../shared/plan/plan.ts';
import { useWindowState } from '../../session/windowState.ts';
import { useCanvasState } from '../canvasState.ts';
import type { Scene } from '../scene/scene.ts';
import { useScene } from '../scene/sceneContext.ts';
import { pathOf, type Route } from './route.ts';
import { mostWorded, useCarriedWays, useStrongLinks } from './StrongLinks.tsx';

/** More lines than this that follow a drag say nothing; they come back when it is let go. */
const mostFollowing = 300;

/** While an area or many cards are carried: their links to what stays, as bare lines that follow. */
export function CarriedLinks() {
  const isInHand = useCanvasState((state) => state.isDragging && state.overrides.size > 0);
  const isNear = useCanvasState((state) => state.detail === 'near');
  const isCrowded = useWindowState(({ selection }) => selection.items.length > mostWorded);
  return isInHand && (isNear || isCrowded) ? <Following /> : null;
}

function Following() {
  const scene = useScene();
  const strong = useStrongLinks(scene);
  const moving = useSyncExternalStore(scene.subscribe, () => scene.moving);
  const plan = useSyncExternalStore(scene.subscribe, () => scene.plan);
  const byHue = useMemo(() => [...linesOf(plan, moving, new Set(strong.length > mostWorded ? [] : strong))], [plan, moving, strong]);
  return byHue.length === 0 ? null : (
    <ViewportPortal>
      <svg className="strong-links" aria-hidden>
        {byHue.map(([hue, links]) => <Lines key={hue} hue={hue} links={links} />)}
      </svg>
    </ViewportPortal>
  );
}

function Lines({ hue, links }: { readonly hue: Hue; readonly links: readonly Link[] }) {
  const scene = useScene();
  const lines = useRef<SVGPathElement>(null);
  const draw = (ways: readonly Route[]): void => lines.current?.setAttribute('d', ways.map(pathOf).join(''));
  useCarriedWays(scene, links, draw);
  useLayoutEffect(() => draw(links.flatMap((link) => scene.wayOf(link) ?? [])));
  return <path ref={lines} data-hue={hue} className="carried-line" />;
}

/** The links between what is in hand and what stays, but for those that stand out anyhow; none where they are too many. */
function linesOf(plan: Scene['plan'], moving: ReadonlySet<string>, standingOut: ReadonlySet<Link>): ReadonlyMap<Hue, readonly Link[]> {
  const following = [...moving].flatMap((id) => [
    ...linksFrom(plan, id).filter((link) => !moving.has(link.to) && !standingOut.has(link)),
    ...linksTo(plan, id).filter((link) => !moving.has(link.from) && !standingOut.has(link)),
  ]);
  const byHue = new Map<Hue, Link[]>();
  if (following.length > mostFollowing) return byHue;
  for (const link of following) {
    const from = plan.items.get(link.from);
    if (!from) continue;
    const { hue } = itemType(from.type);
    byHue.set(hue, [...(byHue.get(hue) ?? []), link]);
  }
  return byHue;
}
