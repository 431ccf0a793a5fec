import type { UtilityProcess } from 'electron';
import type { ChildProcess } from '../services/exports/childProcess.ts';

/** A child process by Electron's utilityProcess: the packaged app cannot be run as plain Node. */
export function utilityChild(child: UtilityProcess): ChildProcess {
  return {
    post: (message) => child.postMessage(message),
    onMessage: (listener) => void child.on('message', listener),
    onExit: (listener) => void child.on('exit', (code) => listener(`exit ${code}`)),
    kill: () => void child.kill(),
    // Not needed: the app lives as long as its windows.
    hold: () => undefined,
  };
}
