import { shellTexts } from '../../shared/messages/shell.ts';
import { onDemand } from '../design/onDemand.tsx';
import { Following } from '../session/Following.tsx';
import type { PlanEditor } from '../session/planEditor.ts';
import { useSay } from '../session/useSay.ts';
import { useWindowState } from '../session/windowState.ts';
import { SidePanel } from './SidePanel.tsx';
import { useDetailsShown } from './useDetailsShown.ts';

const Inspector = onDemand(async () => (await import('../inspector/Inspector.tsx')).Inspector);
const HistoryPanel = onDemand(async () => (await import('../history/HistoryPanel.tsx')).HistoryPanel);
const ComparedCanvases = onDemand(async () => (await import('../canvas/compared/ComparedCanvases.tsx')).ComparedCanvases);
const InsightsPanel = onDemand(async () => (await import('../insights/InsightsPanel.tsx')).InsightsPanel);

interface RightPanelsProps {
  readonly session: PlanEditor;
  /** The window has room for details beside history or findings. */
  readonly isWide: boolean;
  readonly isFloating: boolean;
}

/** Details, history or findings. A component of its own, so that selecting and dragging do not draw the whole window. */
export function RightPanels({ session, isWide, isFloating }: RightPanelsProps) {
  const say = useSay();
  const detailsShown = useDetailsShown();
  const beside = useWindowState((state) => (state.historyOpen ? 'history' : state.insightsOpen ? 'insights' : null));
  const isBare = useWindowState((state) => state.isPresenting || state.isProjecting);
  if (isBare) return null;
  return (
    <>
      {detailsShown && (isWide || beside === null) ? (
        <SidePanel id="inspector" name={say(shellTexts.detailsPanel)} side="right" share={0.26} isFloating={isFloating}>
          <Following part="details">
            <Inspector />
          </Following>
        </SidePanel>
      ) : null}
      {beside === 'history' ? (
        <SidePanel id="history" name={say(shellTexts.historyPanel)} side="right" share={0.26} isFloating={isFloating}>
          <Following part="details">
            <HistoryPanel session={session} Canvases={ComparedCanvases} />
          </Following>
        </SidePanel>
      ) : null}
      {beside === 'insights' ? (
        <SidePanel id="insights" name={say(shellTexts.insightsPanel)} side="right" share={0.26} isFloating={isFloating}>
          <Following part="details">
            <InsightsPanel />
          </Following>
        </SidePanel>
      ) : null}
    </>
  );
}
