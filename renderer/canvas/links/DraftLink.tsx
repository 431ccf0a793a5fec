import { ViewportPortal } from 'reactflow';
import { itemType } from '../../../shared/framework/itemTypes.ts';
import { boxOf } from '../../../shared/plan/geometry.ts';
import { usePlanSource } from '../../session/planSource.ts';
import { useSay } from '../../session/useSay.ts';
import { useCanvasState } from '../canvasState.ts';
import { kindBetween } from './linkChoices.ts';
import { pathOf, route, routeToPoint } from './route.ts';

/** The link being drawn, and what it would become where it is dropped now. */
export function DraftLink() {
  const say = useSay();
  const draft = useCanvasState((state) => state.linkDraft);
  const { store } = usePlanSource();
  if (!draft) return null;
  const { plan } = store.getState();
  const from = plan.items.get(draft.from);
  const target = draft.target === null ? undefined : plan.items.get(draft.target);
  if (!from) return null;
  const way = target ? route(boxOf(plan, from), boxOf(plan, target)) : routeToPoint(boxOf(plan, from), draft.at);
  const kind = target && kindBetween(plan, from.id, target.id);
  return (
    <ViewportPortal>
      <svg className="draft-link" data-hue={itemType(from.type).hue} aria-hidden>
        <path d={pathOf(way)} />
        <circle cx={way.end.x} cy={way.end.y} r={5} />
      </svg>
      {kind && (
        <div className="link-label" data-hue={itemType(from.type).hue} style={{ transform: `translate(-50%, -50%) translate(${way.middle.x}px, ${way.middle.y}px)` }}>
          {say(kind.name)}
        </div>
      )}
    </ViewportPortal>
  );
}
