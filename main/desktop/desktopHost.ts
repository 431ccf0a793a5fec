import type { OpenPlan } from '../../shared/contract/contract.ts';
import type { Result } from '../../shared/messages/failures.ts';
import type { Services } from '../../shared/contract/host.ts';
import type { Language } from '../../shared/messages/text.ts';
import type { DocumentServer } from '../services/sync/documentServer.ts';
import type { UpdateCourse, UpdateCoursePorts } from './updates/updateCourse.ts';
import type { PreferenceStore } from '../services/preferences.ts';
import type { Dialogs, Updates } from '../services/servicePorts.ts';

/** The services as the desktop runs them. */
export interface DesktopServices {
  readonly services: Services;
  readonly documentServer: Pick<DocumentServer, 'connect'>;
  /** Opens the plan at a path, for the window. */
  openPlan(path: string): Promise<Result<OpenPlan>>;
  /** Saves and closes everything; what cannot be saved stays in recovery journals. */
  close(): Promise<void>;
}

/** What the services need of the window's side. */
export interface DesktopSide {
  readonly dialogs: Dialogs;
  readonly preferenceStore: PreferenceStore;
  readonly systemLanguage: Language;
  /** The plan to open at start. */
  readonly startWith: string | undefined;
  /** How updates are found, in a copy that can be updated. */
  readonly updates: Updates | undefined;
  /** Told of each plan file that is opened, for the system's recent files. */
  onOpened(path: string): void;
  openAddress(address: string): Promise<void>;
}

/** What the desktop host needs of the world, besides Electron. */
export interface DesktopPorts {
  readonly platform: NodeJS.Platform;
  readonly commandLine: readonly string[];
  readonly workingFolder: string;
  /** The folder of the built renderer and preload. */
  readonly rendererFolder: string;
  readonly preload: string;
  readonly icon: string;
  readFile(path: string): Promise<Uint8Array>;
  /** The settings of this machine (electron-store). */
  readonly store: PreferenceStore;
  /** Writes a crash report; never throws. */
  report(what: string, error: unknown): void;
  /** Starts updates; absent in a copy that is not from a release. */
  readonly startUpdates?: (side: Pick<UpdateCoursePorts, 'looksByItself' | 'onChange' | 'close'>) => UpdateCourse;
  startServices(side: DesktopSide): DesktopServices;
  wait(milliseconds: number): Promise<void>;
  log(message: string, error?: unknown): void;
  /** Tells the process that started this one that the window is open. */
  opened(): void;
}
