import { createHash } from 'node:crypto';
import { serialize } from 'node:v8';
import { buildReport } from '../../shared/report/buildReport.ts';
import type { Report, ReportInput } from '../../shared/report/report.ts';

/** Everything that a report can depend on. */
const parts: Readonly<Record<keyof ReportInput, true>> = { plan: true, language: true, revisions: true, signedOff: true, against: true, revisionId: true, standsAs: true, document: true, time: true, sections: true, depth: true, without: true };
/** A document as it is looked at and as it is exported, and one beside it. */
const reportsKept = 3;

/**
 * Reports by all that they are made from: who looked at a page and then exports gets the report that the page was made of, with the same chapters,
 * by which their handing over is known again, too.
 */
export class LastReports {
  readonly #known = new Map<string, Report>();

  /** What `buildReport` makes. */
  of(input: ReportInput, only: 'sections' | 'slides'): Report {
    // It is handed no hour, so that none can be in what is known by the day.
    const told = { ...input, time: input.time.slice(0, 'yyyy-mm-dd'.length) };
    const key = createHash('sha256').update(serialize([only, ...Object.keys(parts).map((part) => told[part as keyof ReportInput])])).digest('base64');
    const report = this.#known.get(key) ?? buildReport(told, only);
    this.#known.delete(key);
    for (const old of [...this.#known.keys()].slice(0, 1 - reportsKept)) this.#known.delete(old);
    this.#known.set(key, report);
    return { ...report, time: input.time };
  }
}
