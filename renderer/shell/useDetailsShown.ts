import { useEffect, useState } from 'react';
import { useCanvasState } from '../canvas/canvasState.ts';
import { pointerOverCanvas } from '../canvas/gestures/pointer.ts';
import { usePanelOpen } from '../session/panels.ts';
import { isNothing, useWindowState } from '../session/windowState.ts';

/** So long after a choice its details appear, milliseconds: a double click must not land on them. */
const settling = 280;
/** As long as the slowest double click that systems take for one: where they would come under the hand, and what is chosen go away from it. */
const slowSettling = 520;
/** Of the window's width: from here on its right side is where they come. */
const comesFrom = 0.6;

function isHandThere(): boolean {
  return (pointerOverCanvas()?.x ?? 0) > window.innerWidth * comesFrom;
}

/**
 * Whether the details show: of what is selected – a view does not open with those of what was selected elsewhere –, or of
 * the plan where they were asked for. They never appear while a card
 * is dragged or typed on, under the hand that does it.
 */
export function useDetailsShown(): boolean {
  const isOpen = usePanelOpen('details');
  const isSelected = useWindowState(({ selection, selectedBefore }) => selection !== selectedBefore && !isNothing(selection));
  const isAsked = useWindowState((state) => state.planFormOpen);
  const isTyping = useWindowState((state) => state.editing?.where === 'canvas');
  const isDragging = useCanvasState((state) => state.isDragging);
  const [isSettled, setSettled] = useState(false);

  const isWanted = isOpen && (isSelected || isAsked);
  const mayAppear = isWanted && (isAsked || (!isTyping && !isDragging));
  useEffect(() => {
    if (isWanted && !mayAppear) return;
    const timer = setTimeout(() => setSettled(isWanted), isWanted && !isAsked ? (isHandThere() ? slowSettling : settling) : 0);
    return () => clearTimeout(timer);
  }, [isWanted, mayAppear, isAsked]);
  useEffect(() => {
    if (isSelected) useWindowState.setState({ planFormOpen: false });
  }, [isSelected]);
  return isWanted && (isAsked || isSettled);
}
