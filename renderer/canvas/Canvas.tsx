import { VisuallyHidden } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { ReactFlowProvider, useReactFlow } from 'reactflow';
import 'reactflow/dist/style.css';
import { canvasTexts } from '../../shared/messages/canvas.ts';
import { guideTexts } from '../../shared/messages/viewGuide.ts';
import { runCommand } from '../commands/dispatch.ts';
import { onDemand, OnceAsked } from '../design/onDemand.tsx';
import { usePlan, usePlanSource } from '../session/planSource.ts';
import { useSay } from '../session/useSay.ts';
import { useWindowState } from '../session/windowState.ts';
import { useCanvasState } from './canvasState.ts';
import { CaptureBar } from './capture/CaptureBar.tsx';
import { CanvasFlow } from './CanvasFlow.tsx';
import { FocusBar } from './focus/FocusBar.tsx';
import { pruned } from './gestures/selection.ts';
import { trackPointerOn } from './gestures/pointer.ts';
import { useCanvasCommands } from './gestures/useCanvasCommands.ts';
import { useCanvasKeys } from './gestures/useCanvasKeys.ts';
import { useClipboard } from './gestures/useClipboard.ts';
import { useHand } from './gestures/useHand.ts';
import { useKeptKeyboard } from './gestures/useKeptKeyboard.ts';
import { useLongPress } from './gestures/useLongPress.ts';
import { usePinch } from './gestures/usePinch.ts';
import { useReveal } from './gestures/useReveal.ts';
import { ContextMenu } from './menus/ContextMenu.tsx';
import { LinkDialog } from './menus/LinkDialog.tsx';
import { PointerPicker } from './menus/PointerPicker.tsx';
import { FarNote } from './toolbar/FarNote.tsx';
import { CardInHand, Toolbar } from './toolbar/Toolbar.tsx';
import { Presentation } from './present/Presentation.tsx';
import { SavedViews } from './savedViews/SavedViews.tsx';
import { SceneProvider, useFollowedScene } from './scene/sceneContext.ts';
import { TraceChip } from './trace/TraceChip.tsx';
import { useToolsMeasured } from './toolbar/toolsRoom.ts';
import { ZoomTools } from './toolbar/ZoomTools.tsx';
import './Canvas.css';

const PasteDialog = onDemand(async () => (await import('./paste/PasteDialog.tsx')).PasteDialog);
const PicturesDialog = onDemand(async () => (await import('./pictures/PicturesDialog.tsx')).PicturesDialog);

/** The strategy canvas: the ring, areas, cards and links of the plan that this part of the window shows. */
export function Canvas() {
  return (
    <ReactFlowProvider>
      <CanvasParts />
    </ReactFlowProvider>
  );
}

function CanvasParts() {
  const scene = useFollowedScene();
  return (
    <SceneProvider value={scene}>
      <CanvasOf />
    </SceneProvider>
  );
}

function CanvasOf() {
  const root = useRef<HTMLDivElement>(null);
  const tools = useRef<HTMLDivElement>(null);
  const { readOnly } = usePlanSource();
  const { screenToFlowPosition } = useReactFlow();
  useCanvasCommands();
  useCanvasKeys(root);
  useKeptKeyboard(root);
  useClipboard();
  useLongPress(root);
  usePinch(root);
  useHand(root);
  useReveal();
  usePrunedSelection();
  useToolsMeasured(tools);
  useEffect(() => (root.current ? trackPointerOn(root.current, (point) => screenToFlowPosition(point)) : undefined), [screenToFlowPosition]);
  const isPresenting = useWindowState((state) => state.isPresenting);
  const isPasting = useCanvasState((state) => state.pasting !== null);
  const isBringing = useCanvasState((state) => state.bringing !== null);
  const isTracing = useWindowState((state) => state.traced !== null);
  return (
    <div ref={root} className="canvas" data-read-only={readOnly} data-tracing={isTracing} data-presenting={isPresenting}>
      <CanvasFlow />
      <EmptyHint />
      <TraceChip />
      <FocusBar />
      <SavedViews />
      <Presentation />
      <FarNote />
      <div ref={tools} className="canvas-tools">
        {!readOnly && <Toolbar />}
        <ZoomTools />
      </div>
      {!readOnly && <CaptureBar />}
      <CardInHand />
      <ContextMenu />
      <PointerPicker />
      <LinkDialog />
      <OnceAsked when={isPasting}>
        <PasteDialog />
      </OnceAsked>
      <OnceAsked when={isBringing}>
        <PicturesDialog />
      </OnceAsked>
      <Announcements />
    </div>
  );
}

/** What is gone cannot stay selected: after undo, or an edit of somebody else. */
function usePrunedSelection(): void {
  const { store } = usePlanSource();
  useEffect(
    () =>
      store.subscribe(({ plan }) => {
        const { selection } = useWindowState.getState();
        const left = pruned(selection, plan);
        if (left !== selection) useWindowState.setState({ selection: left });
      }),
    [store],
  );
}

function EmptyHint() {
  const say = useSay();
  const isEmpty = usePlan((plan) => [...plan.items.values()].every((item) => item.type === 'area'));
  const { readOnly } = usePlanSource();
  return isEmpty && !readOnly ? (
    <div className="canvas-empty" role="note">
      <strong>{say(canvasTexts.emptyTitle)}</strong>
      <span>{say(canvasTexts.emptyText)}</span>
      <button type="button" onClick={() => runCommand('plan.guide')}>
        {say(guideTexts.begin)}
      </button>
    </div>
  ) : null;
}

function Announcements() {
  const announcement = useCanvasState((state) => state.announcement);
  return (
    <VisuallyHidden className="canvas-announcements" role="status">
      {announcement}
    </VisuallyHidden>
  );
}
