import type { Language } from '../../../shared/messages/text.ts';
import type { LockWorld } from '../disk/fileLock.ts';
import type { PlanDisk } from '../disk/planDisk.ts';

/** How long a session waits before what, all in milliseconds. */
export interface SessionTiming {
  /** From an edit to the recovery journal. */
  readonly journal: number;
  /** From the last edit to a save. */
  readonly idle: number;
  /** From the first unsaved edit to a save, however busily the editing goes on. */
  readonly atMost: number;
  /** The first pause after a failed save; each further one is twice as long. */
  readonly retry: number;
  readonly longestRetry: number;
  /** Between two looks at whether another program changed the file. */
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

/** The world as an open plan sees it. */
export interface SessionPorts {
  /** What writes the plan files, for people who look inside: `Kehys 1.2.3`. */
  readonly app: string;
  /** Where recovery journals lie. */
  readonly recoveryFolder: string;
  /** Where states of plan files are kept that saves replaced. */
  readonly earlierFolder: string;
  readonly disk: PlanDisk;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** From 0 up to 1. */
  readonly random: () => number;
  readonly lock: LockWorld;
  readonly timing: SessionTiming;
  /** The language of the names that Kehys itself gives to copies and revisions where the plan names none. */
  readonly language: () => Language;
  /** Takes note of what nobody else hears of. */
  readonly log: (message: string, error?: unknown) => void;
}
