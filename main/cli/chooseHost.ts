/** What is known about this machine before a host is chosen. */
export interface HostFacts {
  readonly platform: NodeJS.Platform;
  /** The person passed `--web`. */
  readonly webAsked: boolean;
  /** Linux: the environment names an X or Wayland display. Windows and macOS always have one. */
  readonly displayNamed: boolean;
  readonly isRoot: boolean;
  /** Electron's npm package is installed, so its binary can be run or downloaded. */
  readonly electronPackage: boolean;
  /** Electron's binary is installed. */
  readonly electronBinary: boolean;
}

/** Why the web host is started instead of a window. */
export type WebReason = 'asked' | 'noDisplay' | 'root' | 'noPackage' | 'downloadFailed' | 'downloadTimedOut' | 'windowFailed';

export type HostChoice =
  | { readonly host: 'desktop' }
  /** The binary may be downloaded; if that fails, the web host is started. */
  | { readonly host: 'download' }
  | { readonly host: 'web'; readonly reason: WebReason };

export function hasDisplay(facts: Pick<HostFacts, 'platform' | 'displayNamed'>): boolean {
  return facts.platform === 'win32' || facts.platform === 'darwin' || facts.displayNamed;
}

/** The host for `npm start`. Root on Linux gets the browser: Chromium refuses root unless its sandbox is off, and Kehys never turns it off. */
export function chooseHost(facts: HostFacts): HostChoice {
  if (facts.webAsked) return { host: 'web', reason: 'asked' };
  if (!hasDisplay(facts)) return { host: 'web', reason: 'noDisplay' };
  if (facts.isRoot && facts.platform === 'linux') return { host: 'web', reason: 'root' };
  if (!facts.electronPackage) return { host: 'web', reason: 'noPackage' };
  return { host: facts.electronBinary ? 'desktop' : 'download' };
}
