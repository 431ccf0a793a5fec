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
  /** Opens a plan by its path, for the window. */
  openPlan(path: string): Promise<Result<OpenPlan>>;
  /** Saves and closes everything; what cannot be saved stays in the recovery journals. */
  close(): Promise<void>;
}

/** What the services need of the window's side. */
export interface DesktopSide {
  readonly dialogs: Dialogs;
  readonly preferenceStore: PreferenceStore;
  readonly systemLanguage: Language;
  /** A plan that the start itself asked for. */
  readonly startWith: string | undefined;
  /** How a newer Kehys is come by, where this copy can. */
  readonly updates: Updates | undefined;
  /** Takes note of a plan file that was opened, for the system's own lists. */
  onOpened(path: string): void;
  openAddress(address: string): Promise<void>;
}

/** The desktop host's world besides Electron. */
export interface DesktopPorts {
  readonly platform: NodeJS.Platform;
  readonly commandLine: readonly string[];
  readonly workingFolder: string;
  /** The built renderer and preload. */
  readonly rendererFolder: string;
  readonly preload: string;
  readonly icon: string;
  readFile(path: string): Promise<Uint8Array>;
  /** Settings of this machine (electron-store). */
  readonly store: PreferenceStore;
  /** Keeps what happened for the person to read; never throws. */
  report(what: string, error: unknown): void;
  /** The course of updates; absent in a copy that came from no release. */
  readonly startUpdates?: (side: Pick<UpdateCoursePorts, 'looksByItself' | 'onChange' | 'close'>) => UpdateCourse;
  startServices(side: DesktopSide): DesktopServices;
  wait(milliseconds: number): Promise<void>;
  log(message: string, error?: unknown): void;
  /** Tells the process that started this one that the window is open. */
  opened(): void;
}
