import { create } from 'zustand';
import type { MethodOutput, UpdateState, templateIds } from '../../shared/contract/contract.ts';
import { defaultPreferences } from '../../shared/contract/defaultPreferences.ts';
import type { Preferences } from '../../shared/contract/preferences.ts';
import type { ViewId } from '../../shared/framework/views.ts';
import type { PositionKindId, DimensionId } from '../../shared/framework/dimensions.ts';
import type { Change } from '../../shared/history/change.ts';
import type { PastSubject } from '../../shared/history/pastQuery.ts';
import type { Failure } from '../../shared/messages/failures.ts';
import type { Language } from '../../shared/messages/text.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import type { DocumentId } from '../../shared/report/documents.ts';
import type { PlanEditor } from './planEditor.ts';

/** What is selected: items and links on the canvas, or a marker of the ring. */
export interface Selection {
  readonly items: readonly string[];
  readonly links: readonly string[];
  readonly marker: { readonly dimension: DimensionId; readonly kind: PositionKindId } | null;
}

export const nothingSelected: Selection = { items: [], links: [], marker: null };

export function isNothing({ items, links, marker }: Selection): boolean {
  return items.length === 0 && links.length === 0 && marker === null;
}

/** A revision that the canvas shows instead of the live plan. */
export interface ViewedRevision {
  readonly id: string;
  readonly label: string;
  readonly plan: Plan;
}

export type DialogId = 'palette' | 'new' | 'open' | 'saveAs' | 'export' | 'record' | 'properties' | 'keys' | 'find' | 'connect' | 'portfolio' | 'import' | 'workshop' | 'wayBack' | 'diagnosis';

/** Two moments of the plan that are compared; the canvas marks what differs while it shows the later one. */
export interface Compared {
  readonly before: Plan;
  readonly after: Plan;
  readonly changes: readonly Change[];
}

/** How an item came about whose first words are being typed. */
export interface JustAdded {
  /** Where a person put it, not where its type belongs. */
  readonly isPlaced: boolean;
  /** The item that Enter went on from, and the step of undo that added this one: left empty, it was not meant. */
  readonly next?: { readonly after: string; readonly step: object };
}

/** The state of this window that is no part of any plan and is not kept. */
interface WindowState {
  /** How the start of the window stands; a failure is the host's first answer. */
  readonly start: 'under way' | 'over' | Failure;
  readonly app: MethodOutput<'app.describe'> | null;
  readonly preferences: Preferences;
  readonly session: PlanEditor | null;
  readonly viewed: ViewedRevision | null;
  readonly compared: Compared | null;
  readonly selection: Selection;
  /** The item whose title is being typed on the canvas or in the outline. */
  readonly editing: { readonly id: string; readonly where: 'canvas' | 'outline'; readonly added?: JustAdded } | null;
  readonly historyOpen: boolean;
  /** The field that somebody stood in last, or asked about: what its history would be about. */
  readonly pastField: PastSubject | null;
  readonly insightsOpen: boolean;
  /** The details of the plan itself are asked for, where nothing is selected. */
  readonly planFormOpen: boolean;
  /** How much of the canvas lies under panels that float over it, and under the room's clock and agenda, px from its edges. */
  readonly covered: { readonly left: number; readonly right: number; readonly top: number };
  /** The views that have tabs, in the order in which they were opened. */
  readonly openViews: readonly ViewId[];
  /** The view in front; null is the canvas. */
  readonly shownView: ViewId | null;
  /** What was in front before it, the last one last. */
  readonly shownBefore: readonly (ViewId | null)[];
  /** The views whose tabs were closed and where those stood, the last one last. */
  readonly closedViews: readonly { readonly id: ViewId; readonly place: number }[];
  /** What was selected already when that view came to the front. */
  readonly selectedBefore: Selection | null;
  /** The parts of a chain that the canvas shows in full while all else fades; null: nothing fades. */
  readonly traced: ReadonlySet<string> | null;
  /** Whether those are a chain, which follows the selection, and not what somebody asked to see. */
  readonly isChain: boolean;
  /** Those of them that a search found: the canvas does not go there by itself while somebody types. */
  readonly found: ReadonlySet<string> | null;
  /** The saved view that somebody asked for by name, or the area, by its id; the canvas goes there and forgets it. */
  readonly wantedView: string | null;
  /** Where in the window somebody asked what can be done with what is chosen; the canvas shows it and forgets it. */
  readonly wantedMenu: { readonly x: number; readonly y: number } | null;
  readonly minimapOpen: boolean;
  /** The canvas alone has the screen, scene after scene. */
  readonly isPresenting: boolean;
  /** The plan has the whole window, in large letters and strong contrast, and stays workable. */
  readonly isProjecting: boolean;
  /** How it stands with newer versions of Kehys. */
  readonly updates: UpdateState;
  readonly dialog: DialogId | null;
  /** Which document the dialog for exports starts with. */
  readonly exportDocument: DocumentId;
  /** What readings are imported from, and the KPI that those without a name belong to; null: nothing is imported. */
  readonly importing: { readonly text: string; readonly kpi?: string } | null;
  /** The file of another program that is being brought in; null until one was chosen. */
  readonly fileToImport: File | null;
  /** The format that the export dialog was opened for; null: the one that this person used last. */
  readonly exportFormat: Preferences['exportFormat'] | null;
  /** Which template the dialog for a new plan starts with. */
  readonly newTemplate: (typeof templateIds)[number];
}

export const useWindowState = create<WindowState>(() => ({
  start: 'under way',
  app: null,
  preferences: defaultPreferences,
  session: null,
  viewed: null,
  compared: null,
  selection: nothingSelected,
  editing: null,
  historyOpen: false,
  pastField: null,
  insightsOpen: false,
  planFormOpen: false,
  covered: { left: 0, right: 0, top: 0 },
  openViews: [],
  shownView: null,
  shownBefore: [],
  closedViews: [],
  selectedBefore: null,
  traced: null,
  isChain: false,
  found: null,
  wantedView: null,
  wantedMenu: null,
  minimapOpen: false,
  isPresenting: false,
  isProjecting: false,
  updates: { status: 'off' },
  dialog: null,
  exportDocument: 'strategy',
  importing: null,
  fileToImport: null,
  exportFormat: null,
  newTemplate: 'holistic',
}));

/** What a window speaks until its host has said what the system speaks. */
const browserLanguage: Language = globalThis.navigator?.language.startsWith('fi') ? 'fi' : 'en';

/** The language of this window's words. */
export function languageOf(state: Pick<WindowState, 'app' | 'preferences'>): Language {
  const { language } = state.preferences;
  return language === 'system' ? (state.app?.systemLanguage ?? browserLanguage) : language;
}

/** Brings a view to the front, opening its tab where it has none; null is the canvas. */
export function showView(id: ViewId | null): void {
  useWindowState.setState(({ openViews, shownView, shownBefore, closedViews, selection }) => ({
    ...inFront(id, selection),
    shownBefore: [...shownBefore.filter((before) => before !== id && before !== shownView), shownView],
    openViews: id === null || openViews.includes(id) ? openViews : [...openViews, id],
    closedViews: closedViews.filter((closed) => closed.id !== id),
  }));
}

/** Closes the tabs of views. Where the one in front is among them, what was in front before it comes back, or `next`. */
export function closeViews(ids: readonly ViewId[], next?: ViewId | null): void {
  useWindowState.setState(({ openViews, shownView, shownBefore, closedViews, selection }) => {
    const left = openViews.filter((id) => !ids.includes(id));
    const isThere = (id: ViewId | null): boolean => id === null || left.includes(id);
    return {
      ...(isThere(shownView) ? {} : inFront(next === undefined ? (shownBefore.findLast(isThere) ?? null) : next, selection)),
      openViews: left,
      closedViews: [...closedViews, ...openViews.flatMap((id, place) => (isThere(id) ? [] : [{ id, place }])).reverse()],
    };
  });
}

/** Opens the tab that was closed last where it stood, and brings its view to the front. */
export function reopenView(): void {
  const { openViews, closedViews } = useWindowState.getState();
  const last = closedViews.at(-1);
  if (!last) return;
  useWindowState.setState({ openViews: openViews.toSpliced(last.place, 0, last.id) });
  showView(last.id);
}

function inFront(id: ViewId | null, selection: Selection): Pick<WindowState, 'shownView' | 'selectedBefore'> {
  return { shownView: id, selectedBefore: id === null ? null : selection };
}

/** Brings the canvas to the front with everything but these parts faded. */
export function showTrace(traced: ReadonlySet<string>): void {
  useWindowState.setState({ traced, isChain: true, shownView: null });
}

/** Selects items alone. */
export function selectItems(items: readonly string[]): void {
  useWindowState.setState({ selection: { ...nothingSelected, items } });
}

/** The open session; a bug where there is none. */
export function currentSession(): PlanEditor {
  const { session } = useWindowState.getState();
  if (!session) throw new Error('No plan is open');
  return session;
}
