import { memo, useMemo } from 'react';
import { EdgeLabelRenderer, useStore, type EdgeProps, type InternalNode, type ReactFlowState } from 'reactflow';
import { itemType } from '../../../shared/framework/itemTypes.ts';
import { linkKind } from '../../../shared/framework/linkKinds.ts';
import { canvasTexts } from '../../../shared/messages/canvas.ts';
import type { Box } from '../../../shared/plan/plan.ts';
import { isChainLink } from '../../../shared/views/goalChain.ts';
import { useItem } from '../../session/planSource.ts';
import { useLanguage, useSay } from '../../session/useSay.ts';
import { useWindowState, type Selection } from '../../session/windowState.ts';
import { useCanvasState, type Point } from '../canvasState.ts';
import type { LinkEdgeType } from './deriveEdges.ts';
import { route, type Route } from './route.ts';
import { wordItem } from './wordLink.ts';
import './links.css';

/** A link: calm and thin, unless it or one of its ends is chosen or pointed at; then it says its kind and direction. */
export const LinkEdge = memo(function LinkEdge({ id, source, target, selected, data }: EdgeProps<LinkEdgeType>) {
  const say = useSay();
  const language = useLanguage();
  const way = useRoute(source, target);
  const from = useItem(source);
  const to = useItem(target);
  const emphasis = useWindowState(({ selection }) => emphasisOf(selection, id, source, target));
  const trace = useWindowState(({ traced }) => traceOf(traced, source, target));
  const isPointedAt = useCanvasState(({ hoveredItem }) => hoveredItem === source || hoveredItem === target || hoveredItem === id);
  const isWorded = useWindowState(({ selection }) => selection.items.length <= 1) || isPointedAt;
  if (!way || !from || !to || !data) return null;
  const isOnChain = trace === 'on' && isChainLink(data.kind);
  const isStrong = isOnChain || (trace === 'untraced' && (emphasis === 'strong' || isPointedAt)) || selected === true;
  const kind = say(linkKind(data.kind).name);
  const label = say(canvasTexts.linkLabel, { from: wordItem(from, language), kind, to: wordItem(to, language) });
  return (
    <g
      className="link"
      data-hue={itemType(from.type).hue}
      data-emphasis={isStrong ? 'strong' : trace === 'untraced' ? emphasis : 'gone'}
      data-selected={selected}
      role="img"
      aria-label={label}
    >
      <path d={way.path} className="link-reach" />
      <path d={way.path} className="link-line" />
      {isStrong && <path d={arrowAt(way)} className="link-arrow" />}
      {isStrong && isWorded && <LinkLabel at={labelPlace(way, source, target)} text={kind} hue={itemType(from.type).hue} />}
    </g>
  );
});

function LinkLabel({ at, text, hue }: { readonly at: Point; readonly text: string; readonly hue: string }) {
  return (
    <EdgeLabelRenderer>
      <div className="link-label" data-hue={hue} style={{ transform: `translate(-50%, -50%) translate(${at.x}px, ${at.y}px)` }} aria-hidden>
        {text}
      </div>
    </EdgeLabelRenderer>
  );
}

function emphasisOf({ items, links }: Selection, id: string, source: string, target: string): 'strong' | 'calm' | 'faded' {
  if (items.length === 0 && links.length === 0) return 'calm';
  return links.includes(id) || items.includes(source) || items.includes(target) ? 'strong' : 'faded';
}

/** How a link stands to the chain that is traced, if one is. */
function traceOf(traced: ReadonlySet<string> | null, source: string, target: string): 'untraced' | 'on' | 'off' {
  if (traced === null) return 'untraced';
  return traced.has(source) && traced.has(target) ? 'on' : 'off';
}

/** Beside the end that the eye is not on, where links of one card fan out. */
function labelPlace(way: Route, source: string, target: string): Point {
  const { hoveredItem } = useCanvasState.getState();
  const { items } = useWindowState.getState().selection;
  const away = 30;
  if (Math.hypot(way.end.x - way.start.x, way.end.y - way.start.y) < away * 3) return way.middle;
  if (items.includes(source) || hoveredItem === source) return { x: way.end.x + way.endOut.x * away, y: way.end.y + way.endOut.y * away };
  if (items.includes(target) || hoveredItem === target) return { x: way.start.x + way.startOut.x * away, y: way.start.y + way.startOut.y * away };
  return way.middle;
}

function arrowAt({ end, endOut }: Route): string {
  const base = { x: end.x + endOut.x * 8, y: end.y + endOut.y * 8 };
  const across = { x: -endOut.y * 4.5, y: endOut.x * 4.5 };
  return `M${end.x} ${end.y}L${base.x + across.x} ${base.y + across.y}L${base.x - across.x} ${base.y - across.y}Z`;
}

type Ends = readonly (InternalNode | undefined)[];

/** The way between two nodes; computed again only when one of them or its area has moved, not while the view pans. */
function useRoute(source: string, target: string): Route | null {
  const select = useMemo(() => {
    let known: { readonly ends: Ends; readonly way: Route | null } = { ends: [], way: null };
    return ({ nodeLookup }: ReactFlowState): Route | null => {
      const from = nodeLookup.get(source);
      const to = nodeLookup.get(target);
      const ends = [from, to, outermost(nodeLookup, from), outermost(nodeLookup, to)];
      if (ends.some((end, index) => end !== known.ends[index]) || known.ends.length === 0) known = { ends, way: wayBetween(ends) };
      return known.way;
    };
  }, [source, target]);
  return useStore(select);
}

function outermost(lookup: ReactFlowState['nodeLookup'], node: InternalNode | undefined): InternalNode | undefined {
  let outer: InternalNode | undefined;
  for (let next = node?.parentId; next !== undefined; next = outer?.parentId) outer = lookup.get(next);
  return outer;
}

function wayBetween([from, to, fromArea, toArea]: Ends): Route | null {
  if (!from || !to) return null;
  if (fromArea === toArea) return route(boxOfNode(from), boxOfNode(to));
  return route(boxOfNode(from), boxOfNode(to), fromArea && boxOfNode(fromArea), toArea && boxOfNode(toArea));
}

function boxOfNode(node: InternalNode): Box {
  return { ...node.internals.positionAbsolute, width: node.measured.width ?? 0, height: node.measured.height ?? 0 };
}
