import { memo, useCallback, useEffect, useEffectEvent, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { useOnViewportChange, useReactFlow, useStoreApi, ViewportPortal } from 'reactflow';
import { itemType } from '../../../shared/framework/itemTypes.ts';
import { linkKind } from '../../../shared/framework/linkKinds.ts';
import { canvasTexts } from '../../../shared/messages/canvas.ts';
import { wordedLinks, wordsOnLink } from '../../../shared/plan/linkWords.ts';
import type { Box, Link } from '../../../shared/plan/plan.ts';
import { traceFrom } from '../../../shared/views/goalChain.ts';
import { usePlanSource } from '../../session/planSource.ts';
import { useLanguage, useSay } from '../../session/useSay.ts';
import { useWindowState } from '../../session/windowState.ts';
import { useCanvasState, type Point } from '../canvasState.ts';
import type { Scene } from '../scene/scene.ts';
import { useScene } from '../scene/sceneContext.ts';
import { lifted, onPixels, setShift, shiftedBy } from '../scene/shift.ts';
import { useGround } from '../gestures/edgePan.ts';
import { chooseLink, startWording } from '../gestures/editing.ts';
import { drawEnd } from './drawLink.ts';
import { arrowOf } from './paintCarried.ts';
import { pathOf, type Route } from './route.ts';
import { strongLinks } from './strongLinks.ts';
import { wordItem } from './wordLink.ts';
import './links.css';

/** More links than this that stand out are drawn as bare lines with all the others. */
export const mostWorded = 80;

/** The links that stand out now, and whether they are too many to be worded. */
export function useStrongLinks(scene: Scene): readonly Link[] {
  const selection = useWindowState((state) => state.selection);
  const traced = useWindowState((state) => state.traced);
  const hovered = useCanvasState((state) => state.hoveredItem);
  const overrides = useCanvasState((state) => state.overrides);
  const isNear = useCanvasState((state) => state.detail === 'near');
  const links = useSyncExternalStore(scene.subscribe, () => scene.plan.links);
  return useMemo(() => {
    const { items } = selection;
    if (items.length > mostWorded) return [];
    const [only, ...more] = items;
    // From far no other links show, so the one that is chosen brings its whole chain.
    const chain = !isNear && only !== undefined && more.length === 0 ? traceFrom({ links }, only) : undefined;
    return strongLinks({ links }, { selection, traced, chain, hovered, moving: overrides.keys() });
  }, [links, selection, traced, hovered, overrides, isNear]);
}

/** Links that stand out say their kind and direction; all others are drawn under the cards, calm and thin. */
export function StrongLinks() {
  const scene = useScene();
  const links = useStrongLinks(scene);
  useSyncExternalStore(scene.subscribe, scene.version);
  const isWorded = useWindowState(({ selection }) => selection.items.length <= 1);
  const hovered = useCanvasState((state) => state.hoveredItem);
  // Farther away words would lie over the cards' titles: only a link that is chosen itself says its kind.
  const isNear = useCanvasState((state) => state.detail === 'near');
  const chosen = useWindowState(({ selection }) => selection.links);
  const worded = useWordedLinks(scene);
  const typed = useCanvasState((state) => state.wordedLink);
  if (links.length > mostWorded || (links.length === 0 && worded.size === 0)) return null;
  // What is written on the chosen one is read at any distance.
  const { linkWords } = scene.plan;
  const wordsOn = (id: string): string => (linkWords ? wordsOnLink({ registers: { linkWords } }, id) : '');
  const lying = (link: Link) => {
    const way = scene.wayOf(link);
    const isCarried = scene.moving.has(link.from) || scene.moving.has(link.to);
    // What follows a drag is moved by hand; another key when it is let go gives it back to React.
    return way ? [{ key: isCarried ? `${link.id} in hand` : link.id, link, way, isCarried, words: worded.get(link.id)?.words ?? (chosen.includes(link.id) ? wordsOn(link.id) : '') }] : [];
  };
  const shown = links.flatMap(lying);
  const named = isWorded || hovered !== null ? shown.filter(({ link }) => isNear || chosen.includes(link.id)) : [];
  const namedIds = new Set(named.map(({ link }) => link.id));
  const wordsAlone = [...worded.values()].flatMap(({ link }) => (namedIds.has(link.id) ? [] : lying(link)));
  return (
    <ViewportPortal>
      <svg className="strong-links">
        {shown.map(({ key, ...one }) => (
          <StrongLink key={key} scene={scene} {...one} />
        ))}
      </svg>
      {shown.map(({ link, way }) => <LinkEnds key={link.id} link={link} way={way} />)}
      {[...named, ...wordsAlone].map(({ key, ...one }) => (one.link.id === typed ? null : <LinkLabel key={key} scene={scene} {...one} isNamed={namedIds.has(one.link.id)} />))}
    </ViewportPortal>
  );
}

interface LinkProps {
  readonly scene: Scene;
  readonly link: Link;
  readonly way: Route;
  /** One of its ends is in hand. */
  readonly isCarried: boolean;
  /** What somebody wrote on it; '' where nothing is. */
  readonly words: string;
}

/** Calls back with the way of a link at each step of a drag that carries one of its ends, outside of React. */
function useCarriedWay({ scene, link, isCarried }: Omit<LinkProps, 'way' | 'words'>, follow: (way: Route) => void): void {
  const onWay = useEffectEvent(follow);
  useEffect(() => {
    if (!isCarried) return undefined;
    return scene.onCarried(() => {
      const way = scene.wayOf(link);
      if (way) onWay(way);
    });
  }, [scene, link, isCarried]);
}

/** A link with its name. The line of one that is carried is drawn by CarriedLinks. */
const StrongLink = memo(function StrongLink({ scene, link, way, isCarried, words }: LinkProps) {
  const { id, from, to, kind } = link;
  const say = useSay();
  const language = useLanguage();
  const isSelected = useWindowState(({ selection }) => selection.links.includes(id));
  const { store } = usePlanSource();
  const source = scene.placed(from)?.item;
  if (!source) return null;
  const { plan } = store.getState();
  const label = say(canvasTexts.linkLabel, { from: wordItem(plan, source, language), kind: say(linkKind(kind).name), to: wordItem(plan, scene.placed(to)?.item, language) });
  return (
    <g className="link" data-hue={itemType(source.type).hue} data-selected={isSelected} role="img" aria-label={words === '' ? label : `${label}: ${words}`}>
      {!isCarried && <path d={pathOf(way)} className="link-line" />}
      {!isCarried && <path d={arrowAt(way)} className="link-arrow" />}
    </g>
  );
});

/** The ends of the one chosen link, to be dragged to another card. */
const LinkEnds = memo(function LinkEnds({ link, way }: Pick<LinkProps, 'link' | 'way'>) {
  const say = useSay();
  const { readOnly } = usePlanSource();
  const ground = useGround();
  const isAlone = useWindowState(({ selection }) => selection.links.length === 1 && selection.links[0] === link.id && selection.items.length === 0);
  if (!isAlone || readOnly) return null;
  return (['from', 'to'] as const).map((end) => {
    const { x, y } = end === 'from' ? way.start : way.end;
    return (
      <div
        key={end}
        className="link-end nodrag nopan"
        title={say(canvasTexts.dragEnd)}
        style={{ transform: `translate(-50%, -50%) translate(${x}px, ${y}px)` }}
        onPointerDown={(event) => {
          if (event.button !== 0) return;
          event.stopPropagation();
          drawEnd(link, end, event.nativeEvent, ground);
        }}
      />
    );
  });
});

/** The links that say something in words of their own: near all of them, else none, and only those that a trace shows. */
function useWordedLinks(scene: Scene): ReadonlyMap<string, { readonly link: Link; readonly words: string }> {
  const plan = useSyncExternalStore(scene.subscribe, () => scene.plan);
  const isNear = useCanvasState((state) => state.detail === 'near');
  const traced = useWindowState((state) => state.traced);
  const { getViewport } = useReactFlow();
  const [seen, setSeen] = useState<Box | null>(null);
  const flow = useStoreApi();
  const see = useCallback(() => {
    const { x, y, zoom } = getViewport();
    const { width, height } = flow.getState();
    setSeen({ x: -x / zoom, y: -y / zoom, width: width / zoom, height: height / zoom });
  }, [getViewport, flow]);
  useOnViewportChange({ onEnd: see });
  return useMemo(() => {
    const { links, linkWords } = plan;
    if (!isNear || !linkWords) return noWords;
    const all = wordedLinks({ links, registers: { linkWords } }).filter(({ link }) => !traced || (traced.has(link.from) && traced.has(link.to)));
    const inView = all.length > mostWorded && seen ? new Set(scene.linksWithin(seen)) : undefined;
    return new Map(all.filter(({ link }) => inView?.has(link) ?? true).slice(0, mostWorded).map((one) => [one.link.id, one]));
  }, [plan, isNear, traced, seen, scene]);
}

const noWords: ReadonlyMap<string, never> = new Map<string, never>();

/** What a link says: its kind where it stands out (`isNamed`), and what somebody wrote on it. */
const LinkLabel = memo(function LinkLabel({ way, words, isNamed, ...carried }: LinkProps & { readonly isNamed: boolean }) {
  const { scene, link: { id, from, to, kind } } = carried;
  const label = useRef<HTMLDivElement>(null);
  const place = labelPlace(way, from, to);
  const { getZoom } = useReactFlow();
  useCarriedWay(carried, (next) => {
    const { x, y } = labelPlace(next, from, to);
    const by = onPixels({ x: x - place.x, y: y - place.y }, getZoom());
    if (label.current) setShift(label.current, { x: place.x + by.x, y: place.y + by.y });
  });
  const say = useSay();
  const source = scene.placed(from)?.item;
  return source ? (
    <div
      ref={label}
      className={carried.isCarried ? `link-label ${lifted}` : 'link-label'}
      data-worded={words !== ''}
      data-hue={itemType(source.type).hue}
      style={{ transform: 'translate(-50%, -50%)', ...shiftedBy(place) }}
      aria-hidden
      onClick={() => chooseLink(id)}
      onDoubleClick={(event) => {
        event.stopPropagation();
        startWording(id);
      }}
    >
      {isNamed && <span>{say(linkKind(kind).name)}</span>}
      {words !== '' && <b>{words}</b>}
    </div>
  ) : null;
});

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

function arrowAt(way: Route): string {
  return `M${arrowOf(way).map(({ x, y }) => `${x} ${y}`).join('L')}Z`;
}
