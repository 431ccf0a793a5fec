import { IconX } from '@tabler/icons-react';
import { useEffect, useMemo } from 'react';
import { canvasTexts } from '../../../shared/messages/canvas.ts';
import { nameOfItem } from '../../../shared/plan/itemNames.ts';
import { chainTypes, traceFrom } from '../../../shared/views/goalChain.ts';
import { useCommands } from '../../commands/useCommands.ts';
import { useBetweenPanels } from '../../session/betweenPanels.ts';
import { showNotice } from '../../session/notices.ts';
import { usePlan, usePlanSource } from '../../session/planSource.ts';
import { useLanguage, useSay } from '../../session/useSay.ts';
import { showTrace, useWindowState } from '../../session/windowState.ts';
import { useCanvasState } from '../canvasState.ts';
import { useScene } from '../scene/sceneContext.ts';
import { boxOfItems, useFit } from '../scene/useFit.ts';
import './trace.css';

/** Room for the chip above, px. */
const chipRoom = 96;

/** Says that only a chain shows, and ends it. While it lasts, choosing another part of a chain follows that one. */
export function TraceChip() {
  const say = useSay();
  const language = useLanguage();
  const traced = useWindowState((state) => (state.isChain ? state.traced : null));
  const chosen = useWindowState((state) => state.selection.items[0]);
  const title = usePlan((plan) => {
    const item = chosen === undefined ? undefined : plan.items.get(chosen);
    return item ? nameOfItem(plan, item, language) : '';
  });
  const between = useBetweenPanels();
  useTraceCommand();
  useFollowedTrace();
  return traced === null ? null : (
    <div className="trace-chip" style={between} role="status">
      <span>{say(canvasTexts.traced, { count: traced.size, title: title || say(canvasTexts.untitled) })}</span>
      <button type="button" onClick={endTrace}>
        <IconX size={14} aria-hidden />
        {say(canvasTexts.endTrace)}
      </button>
    </div>
  );
}

function endTrace(): void {
  useWindowState.setState({ traced: null });
}

/** Traces from what is selected; again: shows everything. */
function useTraceCommand(): void {
  const { store } = usePlanSource();
  useCommands(
    useMemo(() => {
      const trace = (): void => {
        const { traced, isChain, selection } = useWindowState.getState();
        if (traced && isChain) return endTrace();
        const { plan } = store.getState();
        const item = plan.items.get(selection.items[0] ?? '');
        if (item && chainTypes.has(item.type)) showTrace(traceFrom(plan, item.id));
        else showNotice(canvasTexts.traceWhat);
      };
      return { 'view.trace': trace };
    }, [store]),
  );
}

/** Brings a new chain into view, and follows the selection from one chain to the next. */
function useFollowedTrace(): void {
  const { store } = usePlanSource();
  const scene = useScene();
  const fit = useFit();
  useEffect(
    () =>
      useWindowState.subscribe((state, before) => {
        if (!state.traced) return;
        if (state.traced !== before.traced) {
          // A saved view, and a scene of a presentation, say themselves where to look; who types a search stays where they are.
          if (!state.isPresenting && state.traced !== state.found && !useCanvasState.getState().focus?.isFramed) fit(boxOfItems(scene, state.traced), { above: chipRoom });
          return;
        }
        if (!state.isChain || state.selection.items === before.selection.items || state.selection.items.length !== 1) return;
        const { plan } = store.getState();
        const item = plan.items.get(state.selection.items[0] ?? '');
        if (item && chainTypes.has(item.type)) useWindowState.setState({ traced: traceFrom(plan, item.id) });
      }),
    [store, scene, fit],
  );
}
