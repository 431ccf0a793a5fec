import type { Figure } from './figure.ts';

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
  /** The way to a target that is done; absent where there is none. */
  readonly share?: number;
}

/** One message: its sentence, and what shows it. */
export interface Slide {
  readonly section: string;
  /** The chapter's name, small above the sentence. */
  readonly kicker: string;
  readonly headline: string;
  readonly rows: readonly SlideRow[];
  /** Size of the rows' letters where nothing stands beside them; points. */
  readonly rowSize?: number;
  readonly figure?: Figure;
  /** The same as the figure shows, as amounts. */
  readonly chart?: SlideChart;
  /** What the speaker says to it, from the plan: a paragraph a line. */
  readonly notes?: string;
  /** How many more there are than fit. */
  readonly more?: string;
  /** A slide of one sentence; `decision` closes the deck. */
  readonly form: 'rows' | 'statement' | 'decision';
  /** Whether the headline is the plan's own words. */
  readonly own?: boolean;
}
