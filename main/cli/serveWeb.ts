import { renderUnicodeCompact } from 'uqr';
import { cliTexts, webReasonTexts } from '../../shared/messages/cli.ts';
import { FailureError, success, type Result } from '../../shared/messages/failures.ts';
import { say, type Language } from '../../shared/messages/text.ts';
import type { Serving, ServeOptions } from '../web/serve.ts';
import type { WebReason } from './chooseHost.ts';

/** Starts the web host (main/web/serve.ts, loaded on demand). */
export type StartServing = (options: Pick<ServeOptions, 'plan' | 'port' | 'workshop' | 'tls' | 'onFreshAddress'>) => Promise<Pick<Serving, 'address' | 'close' | 'door'>>;

export interface ServeWebOptions extends Pick<ServeOptions, 'plan' | 'port' | 'workshop' | 'tls'> {
  /** Why it is not a window; absent where nobody would expect one. */
  readonly reason?: WebReason;
  /** The time that the download had, seconds, for the reason's words. */
  readonly timeLimit?: number;
}

export interface ServeWebPorts {
  readonly language: Language;
  /** Aborts on Ctrl+C and SIGTERM. */
  readonly interrupted: AbortSignal;
  readonly startServing: StartServing;
  out(line: string): void;
  /** Opens an address in the browser; absent without a display. */
  openBrowser?(address: string): void;
}

/**
 * Runs the web host until interrupted: one line says where, and why it is not a window. An address works once, so each time that
 * one was used or has expired another line has the next. All plans are saved before it ends.
 */
export async function serveWeb(options: ServeWebOptions, ports: ServeWebPorts): Promise<Result<void>> {
  let serving: Awaited<ReturnType<StartServing>>;
  try {
    serving = await ports.startServing({
      plan: options.plan,
      port: options.port,
      workshop: options.workshop,
      tls: options.tls,
      onFreshAddress: (address) => ports.out(`${say(cliTexts.servingAnother, ports.language, { address })}\n`),
    });
  } catch (error) {
    if (error instanceof FailureError) return { ok: false, failure: error.failure };
    throw error;
  }
  ports.out(`${servingLine(serving.address, options, ports.language)}\n`);
  const { door } = serving;
  if (door) ports.out(`${renderUnicodeCompact(door.joinAddress, { border: 2 })}\n${say(cliTexts.workshopOn, ports.language, { address: door.address, code: door.code })}\n`);
  ports.openBrowser?.(serving.address);
  await aborted(ports.interrupted);
  await serving.close();
  return success(undefined);
}

function servingLine(address: string, { reason, timeLimit = 0 }: ServeWebOptions, language: Language): string {
  if (reason === undefined) return say(cliTexts.serving, language, { address });
  return say(cliTexts.servingBecause, language, { address, why: say(webReasonTexts[reason], language, { seconds: timeLimit }) });
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
