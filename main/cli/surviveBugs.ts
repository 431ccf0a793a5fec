import { laterHere, RefusalLog } from '../services/refusalLog.ts';
import { reportBug } from '../services/reportBug.ts';

/** Different bugs that are told apart; a process that has more is told of as one. */
const mostBugs = 100;

/**
 * From here on no bug ends this process: plans are open in it, and it goes on serving and saving them. Each bug is noted once,
 * with an id, and reported; when it happens again it is counted.
 */
export function surviveBugs(process: Pick<NodeJS.Process, 'on'>, log: (message: string, error?: unknown) => void, report: (error: unknown) => void = () => undefined): void {
  const known = new Map<string, string>();
  const again = new RefusalLog({ log, later: laterHere });
  const note = (error: unknown): void => {
    const kind = error instanceof Error ? (error.stack ?? error.message) : String(error);
    const id = known.get(kind);
    if (id !== undefined) again.count(`a bug that was noted before (${id})`);
    else if (known.size >= mostBugs) again.count('other bugs');
    else {
      known.set(kind, reportBug('Something', error, log));
      report(error);
    }
  };
  process.on('uncaughtException', note);
  process.on('unhandledRejection', note);
}
