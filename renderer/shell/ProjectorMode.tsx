import { useEffect, useMemo } from 'react';
import { shellTexts } from '../../shared/messages/shell.ts';
import { useCommands } from '../commands/useCommands.ts';
import { isInOverlay, isOnCanvas, takesKeys } from '../input/keyboardTarget.ts';
import { useSay } from '../session/useSay.ts';
import { useWindowState } from '../session/windowState.ts';
import classes from './PlanWindow.module.css';
import { useWindowEvent } from './useWindowEvent.ts';

function leave(): void {
  useWindowState.setState({ isProjecting: false });
}

/** On the canvas, Escape first clears the selection, and leaves last. */
function leaveByEscape(event: KeyboardEvent): void {
  const { isProjecting, dialog } = useWindowState.getState();
  if (event.key !== 'Escape' || event.defaultPrevented || !isProjecting || dialog !== null) return;
  if (takesKeys(event.target) || isInOverlay(event.target) || isOnCanvas(document.activeElement)) return;
  leave();
}

/** For a projector: only the plan, in large letters and strong contrast, until Escape. */
export function ProjectorMode() {
  const say = useSay();
  const isProjecting = useWindowState((state) => state.isProjecting && !state.isPresenting);
  useCommands(useMemo(() => ({ 'view.project': () => useWindowState.setState(({ isProjecting: was }) => ({ isProjecting: !was })) }), []));
  useWindowEvent('keydown', leaveByEscape);
  useEffect(() => {
    document.documentElement.toggleAttribute('data-projector', isProjecting);
    return () => document.documentElement.removeAttribute('data-projector');
  }, [isProjecting]);
  return isProjecting ? (
    <button type="button" className={classes.leave} onClick={leave}>
      {say(shellTexts.leaveProjector)}
    </button>
  ) : null;
}
