import type { Condition } from '../../shared/messages/diagnosis.ts';
import type { Result } from '../../shared/messages/failures.ts';
import type { Language } from '../../shared/messages/text.ts';
import type { FileLock } from '../services/disk/fileLock.ts';
import type { ExportJobs } from '../services/exports/exportJobs.ts';
import type { StartServing } from './serveWeb.ts';
import type { OpenSession } from './planChange.ts';

/** What the commands need of the world. Heavy parts are functions, so that each command loads only what it uses. */
export interface CliPorts {
  /** The language of messages, and of results where the command line names none. */
  readonly language: Language;
  /** Writes to standard output. Resolves once the chunk is written. */
  out(chunk: string | Uint8Array): Promise<void>;
  /** Writes to standard error. */
  err(text: string): void;
  /** Whether a progress line can overwrite itself. */
  readonly errIsTerminal: boolean;
  /** The folder of relative paths. */
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
  /** Takes the lock of a plan file that is to be replaced; undefined where its folder takes no files. */
  lockPlan(path: string): Promise<Result<Pick<FileLock, 'release'> | undefined>>;
  readonly startServing: StartServing;
  /** Checks what Kehys needs of this machine. */
  diagnose(): Promise<readonly Condition[]>;
  /** The folder of the states of plan files that saves replaced. */
  readonly earlierFolder: string;
  /** The folder with `example-en.kehys` and `example-fi.kehys`. */
  readonly examplesFolder: string;
}
