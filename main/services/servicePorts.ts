import type { Language } from '../../shared/messages/text.ts';
import type { UpdateState } from '../../shared/contract/contract.ts';
import type { CrashReports } from './diagnosis/crashReports.ts';
import type { ExportJobs } from './exports/exportJobs.ts';
import type { LockWorld } from './disk/fileLock.ts';
import type { PlanDisk } from './disk/planDisk.ts';
import type { PreferenceStore } from './preferences.ts';
import type { SessionTiming } from './session/sessionPorts.ts';
import type { Interfaces } from './workshop/networks.ts';
import type { WorkshopOptions } from './workshop/workshops.ts';

/** The system's dialogs, on hosts that have them. Each answers with an absolute path, or null where the person cancelled. */
export interface Dialogs {
  openPlan(): Promise<string | null>;
  /** @param suggested a path to begin with. The dialog asks before an existing file is replaced */
  savePlan(suggested: string): Promise<string | null>;
  saveExport(fileName: string): Promise<string | null>;
}

/** Finds and installs newer versions. */
export interface Updates {
  state(): UpdateState;
  /** Looks for a newer version and downloads it. Never throws. */
  look(): Promise<UpdateState>;
  /** Closes in order to install; does nothing without a downloaded version. */
  install(): void;
}

/** What the services need of the world. Optional ports default to this machine's. */
export interface ServicePorts {
  readonly host: 'web' | 'desktop';
  readonly version: string;
  /** The folder of recovery journals and other data of Kehys. */
  readonly dataFolder: string;
  /** The folder of new, imported and dropped plans. Made when first needed. */
  readonly plansFolder: string;
  /** The folder with `example-en.kehys` and `example-fi.kehys`. */
  readonly examplesFolder: string;
  readonly systemLanguage: Language;
  readonly preferenceStore: PreferenceStore;
  readonly exports: ExportJobs;
  readonly dialogs?: Dialogs;
  /** Asks the person, then opens an https address in the browser; the address was checked. */
  readonly openAddress: (address: string) => Promise<void>;
  /** The path of a plan that each window opens when it starts. */
  readonly startWith?: string;
  /** Told of each plan file that is opened. */
  readonly onOpened?: (path: string) => void;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
  /** From 0 up to 1. */
  readonly random?: () => number;
  /** Absent where this host cannot be updated. */
  readonly updates?: Updates;
  /** Absent: the reports in the data folder. */
  readonly crashes?: CrashReports;
  readonly disk?: PlanDisk;
  /** Absent without a page for phones: then no workshop can be started. */
  readonly workshop?: WorkshopOptions;
  readonly interfaces?: Interfaces;
  readonly lock?: LockWorld;
  readonly timing?: Partial<ServiceTiming>;
  /** Logs bugs, and what nobody else is told. */
  readonly log: (message: string, error?: unknown) => void;
}

/** All in milliseconds. */
export interface ServiceTiming extends SessionTiming {
  /** For how long a plan without windows stays open: closing a tab does not tell the host. */
  readonly abandoned: number;
}
