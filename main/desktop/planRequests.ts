import { extname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const planEnding = '.kehys';

/**
 * The plan files in a command line, absolute. Linux desktops pass file:// addresses. Options and anything without the plan ending
 * (such as the app's own path) are skipped.
 */
export function planPathsIn(commandLine: readonly string[], workingFolder: string): string[] {
  return commandLine.slice(1).flatMap((argument) => {
    const path = argument.startsWith('file://') ? pathOfAddress(argument) : argument;
    if (path === undefined || path.startsWith('-') || extname(path).toLowerCase() !== planEnding) return [];
    return [resolve(workingFolder, path)];
  });
}

function pathOfAddress(address: string): string | undefined {
  try {
    return fileURLToPath(address);
  } catch {
    return undefined;
  }
}

/** Plans that the system asks to open, kept until they can be. */
export interface PlanRequests {
  ask(path: string): void;
  /** Passes requests to `open` from now on, the kept ones first. */
  serve(open: (path: string) => void): void;
}

/** macOS asks before the app is ready, and a double click before the window is; both are kept. */
export function createPlanRequests(): PlanRequests {
  const kept: string[] = [];
  let open: ((path: string) => void) | undefined;
  return {
    ask: (path) => {
      if (open) open(path);
      else kept.push(path);
    },
    serve: (server) => {
      open = server;
      for (const path of kept.splice(0)) server(path);
    },
  };
}
