import type { Panel, Preferences } from '../../shared/contract/contract.ts';
import type { Host } from '../../shared/contract/host.ts';
import type { ViewId } from '../../shared/framework/views.ts';
import { writePreferences } from './preferences.ts';
import { useWindowState } from './windowState.ts';

/** Where panels are open is remembered for each: the canvas, or a view. */
type PanelPlace = ViewId | 'canvas';

/** From this window width on, px, the outline is open beside the canvas unless it was closed. */
const roomForOutline = 1440;

/** The open panels where nobody has chosen. */
function usualPanels(place: PanelPlace): readonly Panel[] {
  return place === 'canvas' && window.innerWidth >= roomForOutline ? ['outline', 'details'] : ['details'];
}

function panelsAt(place: PanelPlace, { panels }: Preferences): readonly Panel[] {
  return panels[place] ?? usualPanels(place);
}

/** Whether a panel is open beside what is in front. Where they are not, details open as soon as something is selected. */
export function usePanelOpen(panel: Panel): boolean {
  return useWindowState(({ shownView, preferences }) => panelsAt(shownView ?? 'canvas', preferences).includes(panel));
}

/** Opens or closes a panel beside what is in front, and remembers it. */
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

/** Closes the details, or opens them at once, with the plan's own where nothing is selected. */
export function toggleDetails(host: Host): void {
  togglePanel(host, 'details');
  const { shownView, preferences } = useWindowState.getState();
  useWindowState.setState({ planFormOpen: panelsAt(shownView ?? 'canvas', preferences).includes('details') });
}

/** Shows the details of the selection, or of the plan. */
export function openDetails(host: Host): void {
  useWindowState.setState({ planFormOpen: true, historyOpen: false, insightsOpen: false });
  setPanelOpen(host, 'details', true);
}
