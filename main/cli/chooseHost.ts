/** What is known about this machine before a host is chosen. */
export interface HostFacts {
  readonly platform: NodeJS.Platform;
  /** The person asked for the browser with `--web`. */
  readonly webAsked: boolean;
  /** Linux: an X or Wayland display is named in the environment. Windows and macOS always have one. */
  readonly displayNamed: boolean;
  readonly isRoot: boolean;
  /** Electron's npm package is there, so its binary can be run or fetched. */
  readonly electronPackage: boolean;
  /** Electron's binary itself is there. */
  readonly electronBinary: boolean;
}

/** Why the web host serves instead of a window. */
export type WebReason = 'asked' | 'noDisplay' | 'root' | 'noPackage' | 'downloadFailed' | 'downloadTimedOut' | 'windowFailed';

export type HostChoice =
  | { readonly host: 'desktop' }
  /** The binary can perhaps be had; if not, the web host serves. */
  | { readonly host: 'download' }
  | { readonly host: 'web'; readonly reason: WebReason };

export function hasDisplay(facts: Pick<HostFacts, 'platform' | 'displayNamed'>): boolean {
  return facts.platform === 'win32' || facts.platform === 'darwin' || facts.displayNamed;
}

/**
 * The host that `npm start` opens. Root on Linux gets the browser: Chromium refuses root unless its sandbox is
 * switched off, and Kehys does not switch it off.
 */
export function chooseHost(facts: HostFacts): HostChoice {
  if (facts.webAsked) return { host: 'web', reason: 'asked' };
  if (!hasDisplay(facts)) return { host: 'web', reason: 'noDisplay' };
  if (facts.isRoot && facts.platform === 'linux') return { host: 'web', reason: 'root' };
  if (!facts.electronPackage) return { host: 'web', reason: 'noPackage' };
  return { host: facts.electronBinary ? 'desktop' : 'download' };
}
