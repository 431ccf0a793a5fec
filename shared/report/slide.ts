import type { Figure } from './figure.ts';

/** Where something stands on a slide, points from its upper left corner. */
export interface Frame {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Amounts side by side, for who can draw them as a chart that stays one. */
export interface SlideChart {
  /** What is counted. */
  readonly name: string;
  readonly bars: readonly { readonly label: string; readonly value: number }[];
  /** As spreadsheets write it, such as `#,##0`. */
  readonly numberForm: string;
}

/** A line of a slide: the plan's own words, and beside it what they come to. */
export interface SlideRow {
  readonly text: string;
  readonly note?: string;
  readonly value?: string;
  /** Whether its value is more than it may be. */
  readonly isOver?: boolean;
}

/** How the rows of a slide stand; points. */
export interface RowsLayout extends Frame {
  /** Of each row. */
  readonly heights: readonly number[];
  /** Of the letters of their words, of what stands under these, and of their values. */
  readonly size: number;
  readonly noteSize: number;
  readonly valueSize: number;
  /** Of the words, at the left, and of the values, at the right; a drawing may stand between them. */
  readonly textWidth: number;
  readonly valueWidth: number;
}

/** One message: its sentence, and what shows it. */
export interface Slide {
  readonly section: string;
  /** The chapter's name, small above the sentence. */
  readonly kicker: string;
  readonly headline: string;
  readonly rows: readonly SlideRow[];
  /** Absent where there are none. */
  readonly layout?: RowsLayout;
  /** What the values are, over the first of them. */
  readonly valueHead?: string;
  readonly figure?: Figure;
  /** The room for it. */
  readonly figureFrame?: Frame;
  /** The same as the figure shows, as amounts. */
  readonly chart?: SlideChart;
  /** What the speaker says to it, from the plan: a paragraph a line. */
  readonly notes?: string;
  /** How many more there are than fit. */
  readonly more?: string;
  /** A sentence over rows or beside them, or nothing but a sentence; `decision` closes the deck. */
  readonly form: 'rows' | 'beside' | 'statement' | 'decision';
  /** Whether the headline is the plan's own words. */
  readonly own?: boolean;
}
