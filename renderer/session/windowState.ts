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

/** The selection: items and links on the canvas, or a marker of the ring. */
export interface Selection {
  readonly items: readonly string[];
  readonly links: readonly string[];
  readonly marker: { readonly dimension: DimensionId; readonly kind: PositionKindId } | null;
}

export const nothingSelected: Selection = { items: [], links: [], marker: null };

export function isNothing({ items, links, marker }: Selection): boolean {
  return items.length === 0 && links.length === 0 && marker === null;
}

/** A revision that the window shows instead of the live plan. */
export interface ViewedRevision {
  readonly id: string;
  readonly label: string;
  readonly plan: Plan;
}

export type DialogId = 'palette' | 'new' | 'open' | 'saveAs' | 'export' | 'record' | 'properties' | 'keys' | 'find' | 'connect' | 'portfolio' | 'import' | 'workshop' | 'wayBack' | 'diagnosis';

/** Two moments of the plan that are compared; while the later one is shown, the canvas marks the differences. */
export interface Compared {
  readonly before: Plan;
  readonly after: Plan;
  readonly changes: readonly Change[];
}

/** How a new item, whose first words are being typed, was made. */
export interface JustAdded {
  /** It was put at a place, not into its type's area. */
  readonly isPlaced: boolean;
  /** The item that Enter continued, and the step of undo that added this one: left empty, it is removed again. */
  readonly next?: { readonly after: string; readonly step: object };
}

/** The window's state that is not part of a plan and not stored. */
interface WindowState {
  /** How starting the window stands; a failure is the host's first answer. */
  readonly start: 'under way' | 'over' | Failure;
  readonly app: MethodOutput<'app.describe'> | null;
  readonly preferences: Preferences;
  readonly session: PlanEditor | null;
  readonly viewed: ViewedRevision | null;
  readonly compared: Compared | null;
  readonly selection: Selection;
  /** The item whose title is being typed, on the canvas or in the outline. */
  readonly editing: { readonly id: string; readonly where: 'canvas' | 'outline'; readonly added?: JustAdded } | null;
  readonly historyOpen: boolean;
  /** The field that was focused last, or asked about, for its history. */
  readonly pastField: PastSubject | null;
  readonly insightsOpen: boolean;
  /** The plan's own details were asked for while nothing is selected. */
  readonly planFormOpen: boolean;
  /** How far panels, the timer and the agenda cover the canvas from its edges, px. */
  readonly covered: { readonly left: number; readonly right: number; readonly top: number };
  /** The views with tabs, in the order in which they were opened. */
  readonly openViews: readonly ViewId[];
  /** The view in front; null: the canvas. */
  readonly shownView: ViewId | null;
  /** What was in front before, the latest last. */
  readonly shownBefore: readonly (ViewId | null)[];
  /** The views whose tabs were closed, with their places, the latest last. */
  readonly closedViews: readonly { readonly id: ViewId; readonly place: number }[];
  /** The selection at the time when the view came to the front. */
  readonly selectedBefore: Selection | null;
  /** The items that the canvas shows in full while all others fade; null: none fade. */
  readonly traced: ReadonlySet<string> | null;
  /** Whether these are a chain, which follows the selection, rather than something that somebody asked to see. */
  readonly isChain: boolean;
  /** Those found by a search; while somebody types the canvas does not move to them. */
  readonly found: ReadonlySet<string> | null;
  /** The saved view or area (by id) to go to; the canvas goes there and clears this. */
  readonly wantedView: string | null;
  /** Where to open the context menu in the window; the canvas opens it and clears this. */
  readonly wantedMenu: { readonly x: number; readonly y: number } | null;
  readonly minimapOpen: boolean;
  /** The canvas alone fills the screen, scene by scene. */
  readonly isPresenting: boolean;
  /** The plan fills the window, in large letters and strong contrast, and can still be edited. */
  readonly isProjecting: boolean;
  /** The state of updates. */
  readonly updates: UpdateState;
  readonly dialog: DialogId | null;
  /** The document that the export dialog begins with. */
  readonly exportDocument: DocumentId;
  /** The text that readings are imported from, and the KPI for those without a name; null: no import. */
  readonly importing: { readonly text: string; readonly kpi?: string } | null;
  /** The file of another program to import; null until one is chosen. */
  readonly fileToImport: File | null;
  /** The format that the export dialog begins with; null: the one used last. */
  readonly exportFormat: Preferences['exportFormat'] | null;
  /** The template that the dialog for new plans begins with. */
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

/** The window's language until the host tells the system's. */
const browserLanguage: Language = globalThis.navigator?.language.startsWith('fi') ? 'fi' : 'en';

/** The window's language. */
export function languageOf(state: Pick<WindowState, 'app' | 'preferences'>): Language {
  const { language } = state.preferences;
  return language === 'system' ? (state.app?.systemLanguage ?? browserLanguage) : language;
}

/** Brings a view to the front, in a new tab where it has none; null: the canvas. */
export function showView(id: ViewId | null): void {
  useWindowState.setState(({ openViews, shownView, shownBefore, closedViews, selection }) => ({
    ...inFront(id, selection),
    shownBefore: [...shownBefore.filter((before) => before !== id && before !== shownView), shownView],
    openViews: id === null || openViews.includes(id) ? openViews : [...openViews, id],
    closedViews: closedViews.filter((closed) => closed.id !== id),
  }));
}

/** Closes the tabs of views. If the one in front is among them, `next` comes to the front, or what was there before. */
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

/** Opens the last closed tab at its place and brings its view to the front. */
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

/** Brings the canvas to the front, with everything but these items faded. */
export function showTrace(traced: ReadonlySet<string>): void {
  useWindowState.setState({ traced, isChain: true, shownView: null });
}

/** Selects only these items. */
export function selectItems(items: readonly string[]): void {
  useWindowState.setState({ selection: { ...nothingSelected, items } });
}

/** The open session; there must be one. */
export function currentSession(): PlanEditor {
  const { session } = useWindowState.getState();
  if (!session) throw new Error('No plan is open');
  return session;
}
