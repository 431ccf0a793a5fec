import type { UtilityProcess } from 'electron';
import type { ChildProcess } from '../services/exports/childProcess.ts';

/** Electron's kind of child: the packed app lets nobody run it as plain Node, its own typesetter included. */
export function utilityChild(child: UtilityProcess): ChildProcess {
  return {
    post: (message) => child.postMessage(message),
    onMessage: (listener) => void child.on('message', listener),
    onExit: (listener) => void child.on('exit', (code) => listener(`exit ${code}`)),
    kill: () => void child.kill(),
    // The app lives as long as its windows do.
    hold: () => undefined,
  };
}
