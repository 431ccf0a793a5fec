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

/** The system's dialogs, where a host has them. Each answers with an absolute path, or null where the person cancelled. */
export interface Dialogs {
  openPlan(): Promise<string | null>;
  /** `suggested`: a path to begin with. The dialog itself asks before an existing file is replaced. */
  savePlan(suggested: string): Promise<string | null>;
  saveExport(fileName: string): Promise<string | null>;
}

/** A newer Kehys, on its way from finding it to installing it. */
export interface Updates {
  state(): UpdateState;
  /** Looks for a newer version and gets it. Never throws. */
  look(): Promise<UpdateState>;
  /** Begins to close, so that it can be installed; does nothing where none is ready. */
  install(): void;
}

/** The world as the services see it. A host gives what it has; what is optional has this machine's own. */
export interface ServicePorts {
  readonly host: 'web' | 'desktop';
  readonly version: string;
  /** Recovery journals and everything else that is Kehys' own. */
  readonly dataFolder: string;
  /** Where new, imported and dropped plans are kept. Made when first needed. */
  readonly plansFolder: string;
  /** Where `example-en.kehys` and `example-fi.kehys` lie. */
  readonly examplesFolder: string;
  readonly systemLanguage: Language;
  readonly preferenceStore: PreferenceStore;
  readonly exports: ExportJobs;
  readonly dialogs?: Dialogs;
  /** Asks the person and opens an https address outside; the address was checked. */
  readonly openAddress: (address: string) => Promise<void>;
  /** The path of a plan that every window opens at its start. */
  readonly startWith?: string;
  /** Takes note of a plan file that was opened. */
  readonly onOpened?: (path: string) => void;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
  /** From 0 up to 1. */
  readonly random?: () => number;
  /** How this host comes by a newer Kehys; absent where it cannot. */
  readonly updates?: Updates;
  /** Reports of crashes; those in the data folder where absent. */
  readonly crashes?: CrashReports;
  readonly disk?: PlanDisk;
  /** Absent where there is no page for phones: then no workshop can be started. */
  readonly workshop?: WorkshopOptions;
  readonly interfaces?: Interfaces;
  readonly lock?: LockWorld;
  readonly timing?: Partial<ServiceTiming>;
  /** Takes note of bugs and of what nobody else hears of. */
  readonly log: (message: string, error?: unknown) => void;
}

/** All in milliseconds. */
export interface ServiceTiming extends SessionTiming {
  /** How long a plan stays open that no window is connected to any more: a tab that was closed says no goodbye. */
  readonly abandoned: number;
}
