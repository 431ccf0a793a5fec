import { create } from 'zustand';
import type { DimensionId, PositionKindId } from '../../shared/framework/dimensions.ts';
import type { ItemTypeId } from '../../shared/framework/vocabulary.ts';
import type { CellTable } from '../../shared/interchange/cellTable.ts';
import type { Box } from '../../shared/plan/plan.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** How much a card shows: the nearer, the more. */
export type Detail = 'near' | 'middle' | 'far';

/** A line that shows what a dragged card is aligned with, canvas units. */
export interface Guide {
  readonly axis: 'x' | 'y';
  readonly at: number;
  readonly from: number;
  readonly to: number;
  /** A gap that is as wide as another, and no line that edges stand on. */
  readonly isGap?: true;
}

/** A link being drawn from a card to wherever the pointer is. */
export interface LinkDraft {
  readonly from: string;
  /** Pointer on the canvas. */
  readonly at: Point;
  readonly target: string | null;
}

/** What a menu at the pointer is about. */
export type MenuSubject =
  | { readonly kind: 'items' }
  | { readonly kind: 'link'; readonly id: string }
  | { readonly kind: 'canvas'; readonly at: Point };

/** A small searchable list at the pointer: which type to add, or how to link. */
export type PickerSubject =
  | { readonly kind: 'type'; readonly at: Point; readonly linkFrom?: string }
  | { readonly kind: 'linkKind'; readonly from: string; readonly to: string };

interface Placed<Subject> {
  /** Where it opens, in the window. */
  readonly x: number;
  readonly y: number;
  readonly subject: Subject;
}

/** What the hands are doing on the canvas; no part of the plan, gone when they let go. */
interface CanvasState {
  readonly detail: Detail;
  /** Boxes under way, as stored (relative to the item's area), until the gesture ends in an edit. */
  readonly overrides: ReadonlyMap<string, Partial<Box>>;
  readonly isDragging: boolean;
  readonly isResizing: boolean;
  /** A drag moves the view, wherever it begins, and takes nothing in hand. */
  readonly isHand: boolean;
  /** The gesture was called off; its end changes nothing. */
  readonly isCancelled: boolean;
  /** Alt is held while dragging: the originals stay, copies are dropped. */
  readonly isCopying: boolean;
  /** Areas that would take what is dragged. */
  readonly dropAreas: readonly string[];
  /** Areas whose cards are set in columns for a view from far, and whether they have room for a second line. */
  readonly spreadAreas: ReadonlyMap<string, 'tall' | 'low'>;
  /** What is to come into sight, once for each of these: what undo has just changed, if none of it is seen; the part that the keyboard went to, whole. */
  readonly sought: { readonly ids: readonly string[]; readonly why: 'chosen' | 'visited' };
  readonly linkDraft: LinkDraft | null;
  readonly hoveredItem: string | null;
  /** The link whose words are being typed. */
  readonly wordedLink: string | null;
  readonly marker: { readonly dimension: DimensionId; readonly kind: PositionKindId; readonly value: number } | null;
  /** A type dragged from the toolbar, pointer in the window. */
  readonly placing: { readonly type: ItemTypeId; readonly x: number; readonly y: number } | null;
  /** Pasted cells, or a long list, that the person is asked about, and the area that they were pasted over. */
  readonly pasting: { readonly table: CellTable; readonly text: string; readonly area: string | null } | null;
  /** Pictures that are being made ready, where that takes long. */
  readonly bringing: { readonly done: number; readonly count: number } | null;
  /** What of the plan is asked to be seen alone, as words of a focus; null: nobody asks. `isFramed`: a saved view says where to look. */
  readonly focus: { readonly keys: readonly string[]; readonly isFramed: boolean } | null;
  /** Folded areas that are open in this window alone, because something in them was looked for. */
  readonly openedAreas: ReadonlySet<string>;
  /** The list of saved views is open, with a name asked for what is seen now or without. */
  readonly savedViews: 'list' | 'naming' | null;
  readonly menu: Placed<MenuSubject> | null;
  readonly picker: Placed<PickerSubject> | null;
  /** Said to screen readers. */
  readonly announcement: string;
}

const noOverrides: ReadonlyMap<string, Partial<Box>> = new Map();
const none: readonly never[] = [];

/** Nothing is being dragged or resized. */
export const restingHands = {
  overrides: noOverrides,
  isDragging: false,
  isResizing: false,
  isCancelled: false,
  isCopying: false,
  dropAreas: none,
} satisfies Partial<CanvasState>;

export const useCanvasState = create<CanvasState>(() => ({
  ...restingHands,
  isHand: false,
  detail: 'near',
  spreadAreas: new Map(),
  sought: { ids: none, why: 'chosen' },
  linkDraft: null,
  hoveredItem: null,
  wordedLink: null,
  marker: null,
  placing: null,
  pasting: null,
  bringing: null,
  focus: null,
  openedAreas: new Set(),
  savedViews: null,
  menu: null,
  picker: null,
  announcement: '',
}));

/** The lines that say why what is dragged lies where it does. Apart from the rest: they differ with each step, and only those who draw them look. */
export const useGuides = create<readonly Guide[]>(() => none);

/** Takes the guides away. */
export function endGuides(): void {
  useGuides.setState(none, true);
}

/** From this zoom up, cards are legible as they are on a desk; elsewhere the zoom that appears decides (scene/apparent.ts). */
export const nearFrom = 0.55;

/** The level of detail at an apparent zoom. */
export function detailAt(zoom: number): Detail {
  if (zoom >= nearFrom) return 'near';
  return zoom >= 0.24 ? 'middle' : 'far';
}

export function announce(announcement: string): void {
  // The same words again would change nothing, and not be read out.
  useCanvasState.setState((before) => ({ announcement: before.announcement === announcement ? `${announcement}\u00a0` : announcement }));
}
