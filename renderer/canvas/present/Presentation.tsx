import { ActionIcon } from '@mantine/core';
import { IconChevronLeft, IconChevronRight, IconDeviceDesktopShare, IconMaximize, IconNotes, IconX } from '@tabler/icons-react';
import { useEffect, useEffectEvent, useMemo, useState } from 'react';
import { useReactFlow, useStoreApi } from 'reactflow';
import { canvasTexts } from '../../../shared/messages/canvas.ts';
import { ringBox } from '../../../shared/plan/geometry.ts';
import type { Box } from '../../../shared/plan/plan.ts';
import { partsInFocus } from '../../../shared/views/focus.ts';
import { useCommands } from '../../commands/useCommands.ts';
import { onDemand, OnceAsked } from '../../design/onDemand.tsx';
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
import { sceneName } from './sceneName.ts';
import { keyOf, placeNow, scenesOf, speechOf, type Scene, type ShownScene } from './scenes.ts';
import { end, useFullScreen } from './useFullScreen.ts';
import { usePresenterWindow } from './usePresenterWindow.ts';
import { back, forward, usePresentationKeys, type PresentingHands } from './usePresentationKeys.ts';
import './Presentation.css';

const PresenterWindow = onDemand(async () => (await import('./PresenterWindow.tsx')).PresenterWindow);

/** Scenes are gone to this much slower than the view glides otherwise, so that a room can follow. */
const unhurried = 3;
/** Free edges around a scene, and room for the strip below it and the room's clock above. */
const framing = { top: '3%', left: '3%', right: '3%', bottom: '76px' } as const;
/** What stays free between the clock and a scene, px. */
const clockRoom = 12;

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

function Show() {
  const say = useSay();
  const { store } = usePlanSource();
  const { getViewport, setViewport } = useReactFlow();
  const flow = useStoreApi();
  const canvas = useScene();
  const fit = useFit();
  const items = usePlan((plan) => plan.items);
  const savedViews = usePlan((plan) => plan.registers.savedViews);
  const scenes = useMemo(() => scenesOf({ ...store.getState().plan, items, registers: { savedViews } }), [store, items, savedViews]);
  const [shown, setShown] = useState<ShownScene>({ key: 'plan', at: 0 });
  const [isBlack, setBlack] = useState(false);
  const [hasNotes, setNotes] = useState(false);
  // Whoever works on the plan meanwhile turns no page.
  const at = placeNow(scenes, shown);
  const scene = scenes[at];

  const screen = useFullScreen();
  const presenter = usePresenterWindow(screen);
  useEffect(() => {
    const before = getViewport();
    return () => void setViewport(before, { duration: glide() });
  }, [getViewport, setViewport]);

  useShownParts(scene);
  const above = useWindowState((state) => state.covered.top);
  const key = scene && keyOf(scene);
  const go = useEffectEvent((): void => {
    const padding = above > 0 ? ({ ...framing, top: `${above + clockRoom}px` } as const) : framing;
    fit(boxOf(canvas, scene), { padding, maxZoom: scene?.kind === 'view' ? nearest : 2, duration: glide() * unhurried });
  });
  useEffect(() => {
    go();
    // The canvas has the whole screen only once everything else has left it.
    return flow.subscribe((state, before) => {
      if (state.width !== before.width || state.height !== before.height) go();
    });
  }, [key, canvas, flow, above]);

  const hands: PresentingHands = {
    go: (step) =>
      setShown((now) => {
        const place = step(placeNow(scenes, now), scenes.length);
        const next = scenes[place];
        return next ? { key: keyOf(next), at: place } : now;
      }),
    blacken: () => setBlack((black) => !black),
    showNotes: () => setNotes((shown) => !shown),
    openPresenter: presenter.open,
    takeScreen: screen.take,
    end,
  };
  usePresentationKeys(presenter.window, hands);

  const name = scene ? sceneName(scene, say) : '';
  const speech = scene ? speechOf(scene) : '';
  return (
    <div className="presentation" data-black={isBlack} data-elsewhere={presenter.window !== null} role="group" aria-label={say(canvasTexts.presentation)}>
      {hasNotes && (
        <div className="presentation-notes" role="note" aria-label={say(canvasTexts.speech)} data-empty={speech === ''}>
          {speech || say(canvasTexts.speechNone)}
        </div>
      )}
      <div className="presentation-strip">
        <ActionIcon variant="subtle" color="gray" disabled={at === 0} aria-label={say(canvasTexts.sceneBefore)} onClick={() => hands.go(back)}>
          <IconChevronLeft size={20} />
        </ActionIcon>
        <span role="status">
          <b>{name}</b> {say(canvasTexts.sceneOf, { place: at + 1, count: scenes.length })}
        </span>
        <ActionIcon variant="subtle" color="gray" disabled={at === scenes.length - 1} aria-label={say(canvasTexts.sceneAfter)} onClick={() => hands.go(forward)}>
          <IconChevronRight size={20} />
        </ActionIcon>
        <ActionIcon variant="subtle" color={hasNotes ? undefined : 'gray'} aria-pressed={hasNotes} aria-label={say(canvasTexts.speech)} title={say(canvasTexts.speechToggle)} onClick={hands.showNotes}>
          <IconNotes size={18} />
        </ActionIcon>
        <ActionIcon variant="subtle" color={presenter.window ? undefined : 'gray'} aria-pressed={presenter.window !== null} aria-label={say(canvasTexts.presenterWindow)} title={say(canvasTexts.presenterOpen)} onClick={hands.openPresenter}>
          <IconDeviceDesktopShare size={18} />
        </ActionIcon>
        {!screen.isWhole && (
          <ActionIcon variant="subtle" color="gray" aria-label={say(canvasTexts.fullScreen)} title={say(canvasTexts.fullScreenKey)} onClick={hands.takeScreen}>
            <IconMaximize size={18} />
          </ActionIcon>
        )}
        <ActionIcon variant="subtle" color="gray" aria-label={say(canvasTexts.endPresentation)} title={say(canvasTexts.presentationKeys)} onClick={end}>
          <IconX size={18} />
        </ActionIcon>
      </div>
      <OnceAsked when={presenter.window !== null}>
        {presenter.window && <PresenterWindow into={presenter.window} scenes={scenes} at={at} isBlack={isBlack} hands={hands} onClosed={presenter.closed} />}
      </OnceAsked>
    </div>
  );
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

