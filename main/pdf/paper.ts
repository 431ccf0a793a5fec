import type { paperSizes } from '../../shared/contract/contract.ts';

export type Paper = (typeof paperSizes)[number];

export interface Margin {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** A paper's size and margins. Points. */
export interface PaperLook {
  readonly width: number;
  readonly height: number;
  readonly margin: Margin;
  /** Of a page that belongs to one figure. */
  readonly figureMargin: Margin;
  /** How many short facts stand side by side. */
  readonly factColumns: number;
  /** A deck of slides instead of a document. */
  readonly isDeck: boolean;
  /** The slide itself, where it is a deck. */
  readonly slide?: { readonly width: number; readonly height: number; readonly margin: Margin };
  /** Each slide stands over what is said to it. */
  readonly hasNotes?: boolean;
}

const page = {
  margin: { top: 78, bottom: 68, left: 62, right: 58 },
  figureMargin: { top: 64, bottom: 54, left: 44, right: 44 },
  factColumns: 3,
  isDeck: false,
} as const;

/** 13⅓ × 7½ inches, 16:9. */
const slide = { width: 960, height: 540, margin: { top: 56, bottom: 54, left: 62, right: 62 } } as const;

/** Letter is 50 points lower than A4 and takes half of them from its margins, or every page of A4 that is just full would be a page and a half. */
const lowMargin = { ...page.margin, top: 64, bottom: 56 } as const;

/** The papers that a plan can be exported to. A4 and Letter by their standards; notes to slides stand on A4. */
export const paperLooks: Readonly<Record<Paper, PaperLook>> = {
  a4: { ...page, width: 595.28, height: 841.89 },
  letter: { ...page, width: 612, height: 792, margin: lowMargin },
  slides: { ...page, ...slide, slide, isDeck: true },
  notes: { ...page, width: 595.28, height: 841.89, margin: { ...page.margin, top: 58 }, slide, isDeck: true, hasNotes: true },
};
