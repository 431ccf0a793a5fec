import type { UpdateState } from '../../../shared/contract/contract.ts';
import type { Updates } from '../../services/servicePorts.ts';

/** The part of electron-updater that is used. */
export interface Updater {
  /** Whether the app is updated when it quits. */
  autoInstallOnAppQuit: boolean;
  checkForUpdates(): Promise<{ readonly isUpdateAvailable: boolean; readonly updateInfo: { readonly version: string } } | null>;
  downloadUpdate(): Promise<unknown>;
  quitAndInstall(isSilent: boolean, isForceRunAfter: boolean): void;
}

export interface UpdateCoursePorts {
  /** Loaded when first needed. */
  updater(): Promise<Updater>;
  /** Whether the person allows automatic checks. */
  looksByItself(): boolean;
  onChange(state: UpdateState): void;
  /** Closes the window as its close button does: saves, and asks where that fails. */
  close(): void;
  /** Runs a task at this interval; returns how to stop. */
  every(milliseconds: number, task: () => void): () => void;
  log(message: string, error?: unknown): void;
}

const day = 24 * 60 * 60 * 1000;
/** The first check waits until the start is over, milliseconds. */
const first = 30_000;

/**
 * Finds and downloads updates while the person works, and installs them only after the window has closed and everything is saved.
 * Failures are logged and change nothing.
 */
export class UpdateCourse implements Updates {
  readonly #ports: UpdateCoursePorts;
  #state: UpdateState = { status: 'idle' };
  #looking: Promise<UpdateState> | undefined;
  #updater: Updater | undefined;
  #restarts = false;

  constructor(ports: UpdateCoursePorts) {
    this.#ports = ports;
  }

  /** Checks once a day from now on, while the person wants that. Returns how to stop. */
  begin(): () => void {
    const look = (): void => {
      if (this.#ports.looksByItself()) void this.look();
    };
    const stopFirst = this.#ports.every(first, () => {
      stopFirst();
      look();
    });
    const stop = this.#ports.every(day, look);
    return () => {
      stopFirst();
      stop();
    };
  }

  state(): UpdateState {
    return this.#state;
  }

  look(): Promise<UpdateState> {
    if (this.#state.status === 'ready') return Promise.resolve(this.#state);
    this.#looking ??= this.#get().finally(() => {
      this.#looking = undefined;
    });
    return this.#looking;
  }

  install(): void {
    if (this.#state.status !== 'ready') return;
    this.#restarts = true;
    this.#ports.close();
  }

  /** The person keeps the window open after all. */
  stay(): void {
    this.#restarts = false;
  }

  /** The window closed. Only if everything is saved may the app be replaced, now or when it quits. */
  closed(isAllSaved: boolean): void {
    if (!this.#updater || this.#state.status !== 'ready') return;
    this.#updater.autoInstallOnAppQuit = isAllSaved;
    if (this.#restarts && isAllSaved) this.#updater.quitAndInstall(true, true);
  }

  async #get(): Promise<UpdateState> {
    try {
      this.#change({ status: 'looking' });
      const updater = (this.#updater ??= await this.#ports.updater());
      const found = await updater.checkForUpdates();
      if (!found?.isUpdateAvailable) return this.#change({ status: 'current' });
      const { version } = found.updateInfo;
      this.#change({ status: 'getting', version });
      await updater.downloadUpdate();
      return this.#change({ status: 'ready', version });
    } catch (error) {
      this.#ports.log('A newer version could not be got', error);
      return this.#change({ status: 'failed' });
    }
  }

  #change(state: UpdateState): UpdateState {
    this.#state = state;
    this.#ports.onChange(state);
    return state;
  }
}
