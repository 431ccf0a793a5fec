import type { Result } from '../../shared/messages/failures.ts';
import { success } from '../../shared/messages/failures.ts';
import { chooseHost, hasDisplay, type HostFacts, type WebReason } from './chooseHost.ts';
import type { FetchOutcome } from './fetchElectron.ts';

/** What `npm start` needs of the world. */
export interface OpenHostPorts {
  readonly facts: HostFacts;
  /** Aborted by Ctrl+C; then nothing else is begun. */
  readonly interrupted: AbortSignal;
  /** Downloads Electron's binary within a time limit, and reports progress. */
  fetchElectron(): Promise<FetchOutcome>;
  /** Runs the window until it is closed; answers with its exit code, or undefined where none opened. */
  openWindow(): Promise<number | undefined>;
  /** Runs the web host until interrupted. */
  serveWeb(reason: WebReason, opensBrowser: boolean): Promise<Result<void>>;
}

/** The exit code of programs that Ctrl+C ended. */
const interruptedCode = 130;

/** Opens the host that fits this machine, or else the web host, and answers with the exit code when it is closed. */
export async function openHost(ports: OpenHostPorts): Promise<Result<number>> {
  const choice = chooseHost(ports.facts);
  const reason = choice.host === 'web' ? choice.reason : await openDesktop(choice.host === 'download', ports);
  if (typeof reason === 'number') return success(reason);
  const served = await ports.serveWeb(reason, hasDisplay(ports.facts));
  return served.ok ? success(0) : served;
}

/** The window's exit code, or why there is no window. */
async function openDesktop(fetchFirst: boolean, ports: OpenHostPorts): Promise<number | WebReason> {
  if (fetchFirst) {
    const outcome = await ports.fetchElectron();
    if (ports.interrupted.aborted) return interruptedCode;
    if (outcome !== 'fetched') return outcome;
  }
  return (await ports.openWindow()) ?? 'windowFailed';
}
