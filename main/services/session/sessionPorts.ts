import type { Language } from '../../../shared/messages/text.ts';
import type { LockWorld } from '../disk/fileLock.ts';
import type { PlanDisk } from '../disk/planDisk.ts';

/** Times of a session, milliseconds. */
export interface SessionTiming {
  /** From an edit to its write in the recovery journal. */
  readonly journal: number;
  /** From the last edit to a save. */
  readonly idle: number;
  /** From the first unsaved edit to a save, at the latest. */
  readonly atMost: number;
  /** The first pause after a failed save; it doubles each time. */
  readonly retry: number;
  readonly longestRetry: number;
  /** Between two checks whether another program changed the file. */
  readonly look: number;
  /** Between two automatic revisions while the plan is edited. */
  readonly checkpoint: number;
}

export const defaultTiming: SessionTiming = {
  journal: 100,
  idle: 1_000,
  atMost: 5_000,
  retry: 1_000,
  longestRetry: 30_000,
  look: 2_000,
  checkpoint: 3_600_000,
};

/** What an open plan needs of the world. */
export interface SessionPorts {
  /** The program that writes plan files, for people who look inside: `Kehys 1.2.3`. */
  readonly app: string;
  /** The folder of the recovery journals. */
  readonly recoveryFolder: string;
  /** The folder of the states that saves replaced. */
  readonly earlierFolder: string;
  readonly disk: PlanDisk;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** From 0 up to 1. */
  readonly random: () => number;
  readonly lock: LockWorld;
  readonly timing: SessionTiming;
  /** The language of copies' and revisions' names where the plan has none. */
  readonly language: () => Language;
  /** Notes what nobody else is told. */
  readonly log: (message: string, error?: unknown) => void;
}
