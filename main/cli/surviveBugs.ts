import { laterHere, RefusalLog } from '../services/refusalLog.ts';
import { reportBug } from '../services/reportBug.ts';

/** The most bugs that are told apart. */
const mostBugs = 100;

/** Keeps bugs from ending this process, which has open plans to serve and save. Each bug is logged once with an id, and reported; repetitions are counted. */
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
