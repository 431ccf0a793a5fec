import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What is known of a crash. */
export interface Crash {
  /** The part that crashed: the host, the window, the typesetter. */
  readonly what: string;
  readonly error: unknown;
  /** The versions of Electron and Node. */
  readonly runtime: string;
}

/** A report on disk. */
export interface CrashReport {
  readonly id: string;
  readonly text: string;
}

export interface CrashReportsPorts {
  readonly folder: string;
  /** The user's home folder; its name is removed from reports. */
  readonly home: string;
  now(): Date;
  log(message: string, error?: unknown): void;
}

/** The folder of crash reports in a data folder. */
export const crashesFolder = (dataFolder: string): string => join(dataFolder, 'crashes');

/** How many reports are kept, the newest ones. */
const mostReports = 5;
const ending = '.txt';

/**
 * Crash reports: plain text, on this machine only. Writing is synchronous and never throws, because it happens in the middle of a
 * crash. The same crash is reported once in a process.
 */
export class CrashReports {
  readonly #ports: CrashReportsPorts;
  readonly #known = new Set<string>();

  constructor(ports: CrashReportsPorts) {
    this.#ports = ports;
  }

  write({ what, error, runtime }: Crash): void {
    const why = error instanceof Error ? (error.stack ?? error.message) : String(error);
    if (this.#known.has(why) || this.#known.size >= mostReports) return;
    this.#known.add(why);
    const { folder, now } = this.#ports;
    const time = now().toISOString();
    try {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      const name = `${time.replace(/[:.]/g, '-')}-${this.#known.size}`;
      writeFileSync(join(folder, name + ending), this.#redacted(`${time}\n${what}\n${runtime}\n\n${why}\n`), { mode: 0o600 });
      for (const old of this.#names().slice(0, -mostReports)) rmSync(join(folder, old), { force: true });
    } catch (failure) {
      this.#ports.log('The crash could not be reported', failure);
    }
  }

  /** The newest report; undefined where there is none. */
  last(): CrashReport | undefined {
    const name = this.#names().at(-1);
    return name === undefined ? undefined : { id: name.slice(0, -ending.length), text: readFileSync(join(this.#ports.folder, name), 'utf8') };
  }

  get count(): number {
    return this.#names().length;
  }

  /** Deletes a report; unknown ids do nothing. */
  discard(id: string): void {
    const name = this.#names().find((known) => known === id + ending);
    if (name !== undefined) rmSync(join(this.#ports.folder, name), { force: true });
  }

  /** Oldest first. */
  #names(): readonly string[] {
    try {
      return readdirSync(this.#ports.folder).filter((name) => name.endsWith(ending)).sort();
    } catch {
      return [];
    }
  }

  /** Home folders contain people's names, and file names contain titles of plans. */
  #redacted(text: string): string {
    const { home } = this.#ports;
    const homes = [home, home.replaceAll('\\', '/')].filter((path) => path.length > 1);
    return homes.reduce((rest, path) => rest.replaceAll(path, '~'), text).replace(/[^/\\\s"'“”]+\.kehys\b/g, '….kehys');
  }
}
