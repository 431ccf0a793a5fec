import { create } from 'zustand';
import type { BroughtEdits } from './carriedOver.ts';
import type { KeptSeat } from './seatStore.ts';

/** Whose seat this window's is, and what it would take along to another address. */
export interface SeatWay {
  readonly seat: KeptSeat;
  /** What the host has not got; undefined where it has everything. */
  unsent(): BroughtEdits | undefined;
}

/** Null before this window sits, and once its seat is gone for good. */
export const useSeatWay = create<{ readonly way: SeatWay | null }>(() => ({ way: null }));
