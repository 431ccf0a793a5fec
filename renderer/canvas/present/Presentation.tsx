import { ActionIcon } from '@mantine/core';
import { IconChevronLeft, IconChevronRight, IconX } from '@tabler/icons-react';
import { useEffect, useMemo, useState } from 'react';
import { useReactFlow } from 'reactflow';
import { canvasTexts } from '../../../shared/messages/canvas.ts';
import { ringBox } from '../../../shared/plan/geometry.ts';
import { useCommands } from '../../commands/useCommands.ts';
import { usePlan, usePlanSource } from '../../session/planSource.ts';
import { useSay } from '../../session/useSay.ts';
import { nothingSelected, showView, useWindowState } from '../../session/windowState.ts';
import { endNudge } from '../gestures/moving.ts';
import { glide } from '../gestures/useReveal.ts';
import { useScene } from '../scene/sceneContext.ts';
import { boxOfItems, useFit } from '../scene/useFit.ts';
import { scenesOf, type Scene } from './scenes.ts';
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
  const scenes = useMemo(() => scenesOf({ ...store.getState().plan, items }), [store, items]);
  const [wanted, setAt] = useState(0);
  const [isBlack, setBlack] = useState(false);
  const at = Math.min(wanted, scenes.length - 1);
  const scene = scenes[at];

  useFullScreen();
  useEffect(() => {
    const before = getViewport();
    return () => void setViewport(before, { duration: glide() });
  }, [getViewport, setViewport]);

  const area = scene?.kind === 'area' ? scene.id : null;
  const isRing = scene?.kind === 'ring';
  useEffect(() => {
    const box = area === null ? undefined : boxOfItems(canvas, [area]);
    const go = (): void => fit(box ?? (isRing ? ringBox : canvas.bounds()), { padding: framing, maxZoom: 2, duration: glide() * unhurried });
    // The canvas has the whole screen only once everything else has left it.
    const frame = requestAnimationFrame(go);
    window.addEventListener('resize', go);
    return () => {
      cancelAnimationFrame(frame);
      window.removeEventListener('resize', go);
    };
  }, [area, isRing, canvas, fit]);

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const step = steps[event.key];
      if (step) setAt((now) => step(Math.min(now, scenes.length - 1), scenes.length));
      else if (event.key.toLowerCase() === 'b' || event.key === '.') setBlack((black) => !black);
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
  return (
    <div className="presentation" data-black={isBlack} role="group" aria-label={say(canvasTexts.presentation)}>
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
    case 'area':
      return scene.title || say(canvasTexts.untitled);
  }
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
