import type { Panel, Preferences } from '../../shared/contract/contract.ts';
import type { Host } from '../../shared/contract/host.ts';
import type { ViewId } from '../../shared/framework/views.ts';
import { writePreferences } from './preferences.ts';
import { useWindowState } from './windowState.ts';

/** Where panels open and close each for itself: the canvas, or a view. */
type PanelPlace = ViewId | 'canvas';

/** From this width on, px, the outline stands beside the canvas unless it was closed. */
const roomForOutline = 1440;

/** What is open where nobody chose yet. */
function usualPanels(place: PanelPlace): readonly Panel[] {
  return place === 'canvas' && window.innerWidth >= roomForOutline ? ['outline', 'details'] : ['details'];
}

function panelsAt(place: PanelPlace, { panels }: Preferences): readonly Panel[] {
  return panels[place] ?? usualPanels(place);
}

/** Whether a panel is open in what is in front; details show there as soon as something is selected. */
export function usePanelOpen(panel: Panel): boolean {
  return useWindowState(({ shownView, preferences }) => panelsAt(shownView ?? 'canvas', preferences).includes(panel));
}

/** Opens or closes a panel in what is in front, and remembers it for there. */
export function setPanelOpen(host: Host, panel: Panel, isOpen: boolean): void {
  const { shownView, preferences } = useWindowState.getState();
  const place = shownView ?? 'canvas';
  const others = panelsAt(place, preferences).filter((open) => open !== panel);
  void writePreferences(host, { panels: { ...preferences.panels, [place]: isOpen ? [...others, panel] : others } });
}

export function togglePanel(host: Host, panel: Panel): void {
  const { shownView, preferences } = useWindowState.getState();
  setPanelOpen(host, panel, !panelsAt(shownView ?? 'canvas', preferences).includes(panel));
}

/** Folds the details away, or unfolds them: then at once, with the plan's own where nothing is selected. */
export function toggleDetails(host: Host): void {
  togglePanel(host, 'details');
  const { shownView, preferences } = useWindowState.getState();
  useWindowState.setState({ planFormOpen: panelsAt(shownView ?? 'canvas', preferences).includes('details') });
}

/** Shows the details of what is selected, or of the plan where nothing is. */
export function openDetails(host: Host): void {
  useWindowState.setState({ planFormOpen: true, historyOpen: false, insightsOpen: false });
  setPanelOpen(host, 'details', true);
}
