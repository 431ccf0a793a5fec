import { showFailure } from '../session/notices.ts';

/** A bug that has been shown to the person already; it is only logged. */
class ReportedBug extends Error {}

/** A short id by which a person can tell of a bug and it can be found in the log. */
export function bugId(): string {
  return Date.now().toString(36).slice(-6).toUpperCase();
}

/** Logs a bug that a part of the window has already shown under this id. */
export function logBug(id: string, cause: unknown): void {
  reportError(new ReportedBug(`Report ${id}`, { cause }));
}

/** Shows bugs that no part of the window catches. The browser logs them itself. Returns the way to stop. */
export function watchForBugs(target: Window): () => void {
  const onError = ({ error }: ErrorEvent): void => {
    if (error instanceof Error && !(error instanceof ReportedBug)) show(error);
  };
  const onRejection = ({ reason }: PromiseRejectionEvent): void => show(reason);
  target.addEventListener('error', onError);
  target.addEventListener('unhandledrejection', onRejection);
  return () => {
    target.removeEventListener('error', onError);
    target.removeEventListener('unhandledrejection', onRejection);
  };
}

function show(cause: unknown): void {
  const id = bugId();
  logBug(id, cause);
  showFailure({ code: 'unexpected', details: { id } });
}
