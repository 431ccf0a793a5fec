import type { UpdateState } from '../../../shared/contract/contract.ts';
import type { Updates } from '../../services/servicePorts.ts';

/** The part of electron-updater that we lead. */
export interface Updater {
  /** Whether the app is updated when it quits. */
  autoInstallOnAppQuit: boolean;
  checkForUpdates(): Promise<{ readonly isUpdateAvailable: boolean; readonly updateInfo: { readonly version: string } } | null>;
  downloadUpdate(): Promise<unknown>;
  quitAndInstall(isSilent: boolean, isForceRunAfter: boolean): void;
}

export interface UpdateCoursePorts {
  /** Loaded when it is needed first. */
  updater(): Promise<Updater>;
  /** Whether the person lets Kehys look by itself. */
  looksByItself(): boolean;
  onChange(state: UpdateState): void;
  /** Begins to close the window as its cross does: it saves, and asks where it cannot. */
  close(): void;
  /** Does something after so many milliseconds, again and again; answers with the way to stop. */
  every(milliseconds: number, task: () => void): () => void;
  log(message: string, error?: unknown): void;
}

const day = 24 * 60 * 60 * 1000;
/** The first look leaves the start alone. */
const first = 30_000;

/**
 * The course of updates: found and got while the person works, installed only once the window has closed and everything is in the
 * plans' files. What goes wrong is noted and changes nothing.
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

  /** From now on looks once a day, while the person wishes. Answers with the way to stop. */
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

  /** The window goes. Only where everything is saved may the app be replaced, now or when it has quit. */
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
