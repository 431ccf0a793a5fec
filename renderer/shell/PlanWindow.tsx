import { Center } from '@mantine/core';
import { Suspense, useEffect, useLayoutEffect, useMemo, useState } from 'react';
import { createStore, useStore } from 'zustand';
import { shellTexts } from '../../shared/messages/shell.ts';
import { RoomStrip } from '../agenda/RoomStrip.tsx';
import { Canvas } from '../canvas/Canvas.tsx';
import { LateLoader } from '../design/LateLoader.tsx';
import { loadAtLeisure, onDemand, OnceAsked } from '../design/onDemand.tsx';
import { useWindowIs } from '../design/useWindowIs.ts';
import { HistoryFeature } from '../history/HistoryFeature.tsx';
import { RevisionBanner } from '../history/RevisionBanner.tsx';
import { OutlineCommands } from '../outline/OutlineCommands.tsx';
import type { PlanEditor } from '../session/planEditor.ts';
import { usePanelOpen } from '../session/panels.ts';
import { Following } from '../session/Following.tsx';
import { whenIdle } from '../session/idleSlices.ts';
import { PlanSourceProvider, type PlanSource } from '../session/planSource.ts';
import { useSay } from '../session/useSay.ts';
import { useWindowState } from '../session/windowState.ts';
import { WorkshopFeature } from '../workshop/WorkshopFeature.tsx';
import { Boundary } from './Boundary.tsx';
import { LeftRail, RightRail } from './PanelRails.tsx';
import { PlanCommands } from './PlanCommands.tsx';
import classes from './PlanWindow.module.css';
import { ProjectorMode } from './ProjectorMode.tsx';
import { RightPanels } from './RightPanels.tsx';
import { SaveBanner } from './SaveBanner.tsx';
import { SidePanel } from './SidePanel.tsx';
import { ShownView } from './ShownView.tsx';
import { TopBar } from './TopBar.tsx';
import { ViewTabs } from './ViewTabs.tsx';

// The canvas is loaded first, then what stands beside and above it.
const Outline = onDemand(async () => (await import('../outline/Outline.tsx')).Outline);
const RecoveredBanner = onDemand(async () => (await import('../history/RecoveredBanner.tsx')).RecoveredBanner);
const CopiesBanner = onDemand(async () => (await import('../history/copies/CopiesBanner.tsx')).CopiesBanner);
const ExportDialog = onDemand(async () => (await import('../export/ExportDialog.tsx')).ExportDialog);
const ImportDialog = onDemand(async () => (await import('../readings/ImportDialog.tsx')).ImportDialog);
const WayBackDialog = onDemand(async () => (await import('../seat/WayBackDialog.tsx')).WayBackDialog);
const SaveAsDialog = onDemand(async () => (await import('./SaveAsDialog.tsx')).SaveAsDialog);

/** An open plan: outline, canvas and inspector under the top bar. */
export function PlanWindow({ session }: { readonly session: PlanEditor }) {
  const say = useSay();
  const source = useShownPlan(session);
  const isLoaded = useStore(session.store, (state) => state.loaded);
  const outlineOpen = usePanelOpen('outline');
  const isBare = useWindowState((state) => state.isPresenting || state.isProjecting);
  const shownView = useWindowState((state) => state.shownView);
  const dialog = useWindowState((state) => state.dialog);
  const isImporting = useWindowState((state) => state.importing !== null);
  const isWide = useWindowIs('(min-width: 1600px)');
  const hasRoom = useWindowIs('(min-width: 1280px)');
  const holdsTwo = useWindowIs('(min-width: 900px)');
  // Panels float over the canvas, so that nothing moves under the pointer; beside a view they leave all of it in reach.
  const isBesideView = shownView !== null && holdsTwo;
  // The canvas first; banners, and what may be needed later, once the window is idle.
  const [isAtLeisure, setAtLeisure] = useState(false);
  useEffect(() => (isLoaded ? whenIdle(() => setAtLeisure(true)) : undefined), [isLoaded]);
  useEffect(() => (isAtLeisure ? loadAtLeisure() : undefined), [isAtLeisure]);

  return (
    <div className={classes.window} data-bare={isBare}>
      <ProjectorMode />
      <PlanCommands session={session} />
      <TopBar session={session} />
      <div>
        <SaveBanner session={session} />
        <RevisionBanner session={session} />
        <OnceAsked when={isAtLeisure}>
          <RecoveredBanner session={session} />
          <CopiesBanner session={session} />
        </OnceAsked>
      </div>
      {isLoaded ? (
        <PlanSourceProvider value={source}>
          <div className={classes.panels} data-view={shownView !== null}>
            <LeftRail />
            {outlineOpen && !isBare ? (
              <SidePanel id="outline" name={say(shellTexts.outlinePanel)} side="left" share={0.19} isFloating={!hasRoom && !isBesideView}>
                <Following part="outline">
                  {/* Who asks to find while it is still being loaded is heard, too. */}
                  <Suspense fallback={<OutlineCommands />}>
                    <Outline />
                  </Suspense>
                </Following>
              </SidePanel>
            ) : (
              <OutlineCommands />
            )}
            <div className={classes.middle}>
              <ViewTabs />
              <div className={classes.stage}>
                <main className={classes.canvas} aria-label={say(shellTexts.canvasPanel)} data-behind={shownView !== null} inert={shownView !== null}>
                  <Boundary scope="part">
                    <Canvas />
                  </Boundary>
                </main>
                <RoomStrip session={session} />
                {shownView === null ? null : (
                  <Following part="view">
                    <ShownView key={shownView} id={shownView} />
                  </Following>
                )}
              </div>
            </div>
            <RightPanels session={session} isWide={isWide} isFloating={!isWide && !isBesideView} />
            <RightRail />
          </div>
        </PlanSourceProvider>
      ) : (
        <Center role="status" aria-label={say(shellTexts.loading)}>
          <LateLoader />
        </Center>
      )}
      <HistoryFeature session={session} />
      <WorkshopFeature session={session} />
      <OnceAsked when={dialog === 'export'}>
        <ExportDialog session={session} />
      </OnceAsked>
      <OnceAsked when={isImporting}>
        <ImportDialog session={session} />
      </OnceAsked>
      <OnceAsked when={dialog === 'wayBack'}>
        <WayBackDialog />
      </OnceAsked>
      <OnceAsked when={dialog === 'saveAs'}>
        <SaveAsDialog session={session} />
      </OnceAsked>
    </div>
  );
}

/** What the panels show: the live plan, or the revision being looked at, which is loaded once for all. */
function useShownPlan(session: PlanEditor): PlanSource {
  const viewed = useWindowState((state) => state.viewed);
  const isReadOnly = useStore(session.store, (state) => state.saveState.status === 'readOnly');
  const isLookingBack = viewed !== null;
  const past = useMemo(() => (isLookingBack ? createStore(() => ({ plan: useWindowState.getState().viewed?.plan ?? session.plan })) : null), [session, isLookingBack]);
  useLayoutEffect(() => {
    if (viewed && past && past.getState().plan !== viewed.plan) past.setState({ plan: viewed.plan });
  }, [viewed, past]);
  return useMemo(() => (past ? { store: past, readOnly: true, isLive: false } : { store: session.followers.storeOf('canvas'), storeOf: (part) => session.followers.storeOf(part), readOnly: isReadOnly, isLive: true }), [session, past, isReadOnly]);
}
