import { ActionIcon } from '@mantine/core';
import { IconChevronLeft, IconChevronRight, IconNotes, IconX } from '@tabler/icons-react';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useReactFlow } from 'reactflow';
import { canvasTexts } from '../../../shared/messages/canvas.ts';
import { ringBox } from '../../../shared/plan/geometry.ts';
import type { Box } from '../../../shared/plan/plan.ts';
import { partsInFocus } from '../../../shared/views/focus.ts';
import { useCommands } from '../../commands/useCommands.ts';
import { useInsights } from '../../session/insights.ts';
import { usePlan, usePlanSource } from '../../session/planSource.ts';
import { useSay } from '../../session/useSay.ts';
import { nothingSelected, showView, useWindowState } from '../../session/windowState.ts';
import { useCanvasState } from '../canvasState.ts';
import { endNudge } from '../gestures/moving.ts';
import { glide } from '../gestures/useReveal.ts';
import { frameOf, nearest } from '../savedViews/SavedViews.tsx';
import type { Scene as SceneOnCanvas } from '../scene/scene.ts';
import { useScene } from '../scene/sceneContext.ts';
import { boxOfItems, useFit } from '../scene/useFit.ts';
import { scenesOf, speechOf, type Scene } from './scenes.ts';
import './Presentation.css';

/** Scenes are gone to this much slower than the view glides otherwise, so that a room can follow. */
const unhurried = 3;
/** Free edges around a scene, and room for the strip below it. */
const framing = { top: '3%', left: '3%', right: '3%', bottom: '76px' } as const;

/** The plan shown to a room, scene after scene, with nothing else on the screen. */
export function Presentation() {
  const isPresenting = useWindowState((state) => state.isPresenting);
  useCommands(
    useMemo(
      () => ({
        'view.present': () => {
          endNudge();
          showView(null);
          useCanvasState.setState({ focus: null, savedViews: null });
          useWindowState.setState({ isPresenting: true, selection: nothingSelected, traced: null, historyOpen: false, insightsOpen: false });
        },
      }),
      [],
    ),
  );
  return isPresenting ? <Show /> : null;
}

function end(): void {
  useWindowState.setState({ isPresenting: false });
}

function Show() {
  const say = useSay();
  const { store } = usePlanSource();
  const { getViewport, setViewport } = useReactFlow();
  const canvas = useScene();
  const fit = useFit();
  const items = usePlan((plan) => plan.items);
  const savedViews = usePlan((plan) => plan.registers.savedViews);
  const scenes = useMemo(() => scenesOf({ ...store.getState().plan, items, registers: { savedViews } }), [store, items, savedViews]);
  const [wanted, setAt] = useState(0);
  const [isBlack, setBlack] = useState(false);
  const [hasNotes, setNotes] = useState(false);
  const at = Math.min(wanted, scenes.length - 1);
  const scene = scenes[at];

  useFullScreen();
  useEffect(() => {
    const before = getViewport();
    return () => void setViewport(before, { duration: glide() });
  }, [getViewport, setViewport]);

  useShownParts(scene);
  const frame = useRef(scene);
  useLayoutEffect(() => {
    frame.current = scene;
  });
  const key = scene && 'id' in scene ? scene.id : scene?.kind;
  useEffect(() => {
    const go = (): void => fit(boxOf(canvas, frame.current), { padding: framing, maxZoom: frame.current?.kind === 'view' ? nearest : 2, duration: glide() * unhurried });
    // The canvas has the whole screen only once everything else has left it.
    const next = requestAnimationFrame(go);
    window.addEventListener('resize', go);
    return () => {
      cancelAnimationFrame(next);
      window.removeEventListener('resize', go);
    };
  }, [key, canvas, fit]);

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const step = steps[event.key];
      if (step) setAt((now) => step(Math.min(now, scenes.length - 1), scenes.length));
      else if (event.key.toLowerCase() === 'b' || event.key === '.') setBlack((black) => !black);
      else if (event.key.toLowerCase() === 'n') setNotes((shown) => !shown);
      else if (event.key === 'Escape') end();
      // No other key may change the plan while a room looks at it; Tab still reaches the strip.
      else if (event.key === 'Tab') return;
      event.preventDefault();
      event.stopPropagation();
    };
    window.addEventListener('keydown', onKeyDown, true);
    return () => window.removeEventListener('keydown', onKeyDown, true);
  }, [scenes.length]);

  const name = scene ? nameOf(scene, say) : '';
  const speech = scene ? speechOf(scene) : '';
  return (
    <div className="presentation" data-black={isBlack} role="group" aria-label={say(canvasTexts.presentation)}>
      {hasNotes && (
        <div className="presentation-notes" role="note" aria-label={say(canvasTexts.speech)} data-empty={speech === ''}>
          {speech || say(canvasTexts.speechNone)}
        </div>
      )}
      <div className="presentation-strip">
        <ActionIcon variant="subtle" color="gray" disabled={at === 0} aria-label={say(canvasTexts.sceneBefore)} onClick={() => setAt(at - 1)}>
          <IconChevronLeft size={20} />
        </ActionIcon>
        <span role="status">
          <b>{name}</b> {say(canvasTexts.sceneOf, { place: at + 1, count: scenes.length })}
        </span>
        <ActionIcon variant="subtle" color="gray" disabled={at === scenes.length - 1} aria-label={say(canvasTexts.sceneAfter)} onClick={() => setAt(at + 1)}>
          <IconChevronRight size={20} />
        </ActionIcon>
        <ActionIcon variant="subtle" color={hasNotes ? undefined : 'gray'} aria-pressed={hasNotes} aria-label={say(canvasTexts.speech)} title={say(canvasTexts.speechToggle)} onClick={() => setNotes(!hasNotes)}>
          <IconNotes size={18} />
        </ActionIcon>
        <ActionIcon variant="subtle" color="gray" aria-label={say(canvasTexts.endPresentation)} title={say(canvasTexts.presentationKeys)} onClick={end}>
          <IconX size={18} />
        </ActionIcon>
      </div>
    </div>
  );
}

const forward = (at: number, count: number): number => Math.min(count - 1, at + 1);
const back = (at: number): number => Math.max(0, at - 1);

/** What people press, and what a presenter's remote sends. */
const steps: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowRight: forward, ArrowDown: forward, PageDown: forward, ' ': forward, Enter: forward,
  ArrowLeft: back, ArrowUp: back, PageUp: back, Backspace: back,
  Home: () => 0,
  End: (_at, count) => count - 1,
};

function nameOf(scene: Scene, say: ReturnType<typeof useSay>): string {
  switch (scene.kind) {
    case 'plan':
      return say(canvasTexts.wholePlan);
    case 'ring':
      return say(canvasTexts.ring);
    case 'view':
      return scene.view.name || say(canvasTexts.untitled);
    case 'area':
      return scene.title || say(canvasTexts.untitled);
  }
}

/** Where a scene lies on the canvas. */
function boxOf(canvas: SceneOnCanvas, scene: Scene | undefined): Box {
  switch (scene?.kind) {
    case undefined:
    case 'plan':
      return canvas.bounds();
    case 'ring':
      return ringBox;
    case 'view':
      return frameOf(canvas, scene.view);
    case 'area':
      return boxOfItems(canvas, [scene.id]) ?? canvas.bounds();
  }
}

/** While a saved view is the scene, what it shows alone stands out. */
function useShownParts(scene: Scene | undefined): void {
  const plan = usePlan((whole) => whole);
  const byItem = useInsights((state) => state.byItem);
  const shows = scene?.kind === 'view' ? scene.view.shows.join(' ') : '';
  const shown = useMemo(() => (shows === '' ? null : partsInFocus(plan, shows.split(' '), new Set(byItem.keys()))), [plan, shows, byItem]);
  useEffect(() => {
    useWindowState.setState({ traced: shown, isChain: false });
    return () => useWindowState.setState({ traced: null });
  }, [shown]);
}

/** Takes the whole screen where the browser lets it, and ends the presentation with it. */
function useFullScreen(): void {
  useEffect(() => {
    const onChange = (): void => {
      if (!document.fullscreenElement) end();
    };
    const taken = document.documentElement.requestFullscreen?.().catch(() => undefined);
    document.addEventListener('fullscreenchange', onChange);
    return () => {
      document.removeEventListener('fullscreenchange', onChange);
      void taken?.then(() => document.fullscreenElement && document.exitFullscreen());
    };
  }, []);
}
