import { stat } from 'node:fs/promises';
import type { Services } from '../../../shared/contract/host.ts';
import { failed, success, type Result } from '../../../shared/messages/failures.ts';
import { dayHere } from '../../../shared/plan/days.ts';
import type { PlanSummary } from '../../../shared/portfolio/planSummary.ts';
import { checkedFileName } from '../disk/fileNames.ts';
import { sha256 } from '../disk/sha256.ts';
import { readSummary, summaryOfBytes } from '../portfolio/readSummary.ts';
import { decodeBase64 } from './decodeBase64.ts';
import type { ServiceContext } from './serviceContext.ts';

type PortfolioMethods = Pick<Services, 'portfolio.read' | 'portfolio.readBytes' | 'portfolio.benchmarks' | 'portfolio.export'>;

/** The methods that compare plans. They only read. */
export function portfolioMethods({ ports, session: { now }, folder, plans, pathOf }: ServiceContext): PortfolioMethods {
  const today = (): string => dayHere(new Date(now()));
  /** Summaries by path, of files that have not changed since. */
  const known = new Map<string, { readonly stamp: string; readonly summary: Result<PlanSummary> }>();

  const summaryAt = async (path: string): Promise<Result<PlanSummary>> => {
    const facts = await stat(path).catch(() => undefined);
    const stamp = `${facts?.size} ${facts?.mtimeMs} ${today()}`;
    const kept = known.get(path);
    if (kept?.stamp === stamp) return kept.summary;
    const summary = await readSummary(path, today());
    known.set(path, { stamp, summary });
    return summary;
  };

  return {
    'portfolio.read': async ({ file }) => {
      const path = await pathOf(file);
      const summary = path === undefined ? failed('file-missing', { name: file.slice(0, 100) }) : await summaryAt(path);
      return summary.ok ? success({ plan: summary.value }) : summary;
    },
    'portfolio.readBytes': async ({ name, bytes }) => {
      const checked = checkedFileName(name);
      if (!checked.ok) return checked;
      const decoded = decodeBase64(bytes);
      if (!decoded) return failed('input-invalid', { why: 'bytes: base64' });
      const summary = summaryOfBytes(decoded, checked.value, `picked-${sha256(decoded).slice(0, 16)}`, today());
      return summary.ok ? success({ plan: summary.value }) : summary;
    },
    'portfolio.benchmarks': async ({ session }) => {
      const own = plans.find(session);
      const others = (await folder.paths()).filter((path) => !own.ok || path !== own.value.path);
      const summaries: PlanSummary[] = [];
      // One at a time: nobody waits for them.
      for (const path of others) {
        const summary = await summaryAt(path);
        if (summary.ok) summaries.push(summary.value);
      }
      return success({ plans: summaries.map(({ kpis }) => ({ kpis })) });
    },
    'portfolio.export': async (request) => success({ job: ports.exports.start({ ...request, time: new Date(now()).toISOString() }) }),
  };
}
