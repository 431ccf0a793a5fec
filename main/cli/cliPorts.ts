import type { Condition } from '../../shared/messages/diagnosis.ts';
import type { Result } from '../../shared/messages/failures.ts';
import type { Language } from '../../shared/messages/text.ts';
import type { FileLock } from '../services/disk/fileLock.ts';
import type { ExportJobs } from '../services/exports/exportJobs.ts';
import type { StartServing } from './serveWeb.ts';
import type { OpenSession } from './planChange.ts';

/** The world as the commands see it. Heavy parts are functions, so that a command loads only what it uses. */
export interface CliPorts {
  /** Of messages, and of what is made where the command line does not say. */
  readonly language: Language;
  /** Standard output. Resolves once the chunk is taken. */
  out(chunk: string | Uint8Array): Promise<void>;
  /** Standard error. */
  err(text: string): void;
  /** Whether a progress line can overwrite itself. */
  readonly errIsTerminal: boolean;
  /** The folder that relative paths start from. */
  readonly folder: string;
  now(): Date;
  /** From 0 up to 1. */
  random(): number;
  /** The user of this computer. */
  userName(): string;
  readonly version: string;
  /** Aborts when the person presses Ctrl+C. */
  readonly interrupted: AbortSignal;
  exportJobs(): Promise<ExportJobs>;
  readonly openSession: OpenSession;
  /** Takes the lock of a plan file that is to be replaced; undefined where its folder takes none. */
  lockPlan(path: string): Promise<Result<Pick<FileLock, 'release'> | undefined>>;
  readonly startServing: StartServing;
  /** Looks at what Kehys stands on here. */
  diagnose(): Promise<readonly Condition[]>;
  /** Where Kehys keeps states of plan files that saves replaced. */
  readonly earlierFolder: string;
  /** Where `example-en.kehys` and `example-fi.kehys` lie. */
  readonly examplesFolder: string;
}
