import type { Figure } from './figure.ts';

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
  readonly figure?: Figure;
  /** How many more there are than fit. */
  readonly more?: string;
  /** A slide of one sentence; `decision` closes the deck. */
  readonly form: 'rows' | 'statement' | 'decision';
  /** Whether the headline is the plan's own words. */
  readonly own?: boolean;
}
