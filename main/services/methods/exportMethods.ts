import { basename } from 'node:path';
import type { MethodInput } from '../../../shared/contract/contract.ts';
import type { Services } from '../../../shared/contract/host.ts';
import { summarise } from '../../../shared/history/history.ts';
import { findRevision, readRevision } from '../../../shared/history/readRevision.ts';
import { lastSignOff, signedRevision } from '../../../shared/history/signOffs.ts';
import { failed, success, type Result } from '../../../shared/messages/failures.ts';
import { planToJson } from '../../../shared/plan/planJson.ts';
import { atomicWrite } from '../disk/atomicWrite.ts';
import type { ExportInput } from '../exports/exportJobs.ts';
import type { PlanSession } from '../session/planSession.ts';
import type { ServiceContext } from './serviceContext.ts';

type ExportMethods = Pick<Services, 'exports.start' | 'exports.status' | 'exports.cancel' | 'exports.save' | 'exports.bytes'>;
type ExportRequest = Omit<MethodInput<'exports.start'>, 'session'>;

/** The methods that make files of an open plan for other people. */
export function exportMethods({ plans, ports, session: { now } }: ServiceContext): ExportMethods {
  const { exports: jobs, dialogs } = ports;
  return {
    'exports.start': async ({ session: id, ...request }) => {
      const session = plans.find(id);
      if (!session.ok) return session;
      const input = exportInput(session.value, request, new Date(now()).toISOString());
      return input.ok ? success({ job: jobs.start(input.value) }) : input;
    },
    'exports.status': async ({ job }) => {
      const status = jobs.status(job);
      return status ? success(status) : failed('job-missing');
    },
    'exports.cancel': async ({ job }) => {
      jobs.cancel(job);
      return success({});
    },
    'exports.save': async ({ job }) => {
      if (!dialogs) return failed('host-cannot');
      const file = jobs.result(job);
      if (!file) return failed('job-missing');
      const path = await dialogs.saveExport(file.fileName);
      if (path === null) return success(null);
      try {
        await atomicWrite(path, file.bytes);
      } catch (error) {
        return failed('export-failed', { why: error instanceof Error ? error.message : String(error) });
      }
      return success({ savedAs: basename(path) });
    },
    'exports.bytes': async ({ job }) => {
      const file = jobs.result(job);
      if (!file) return failed('job-missing');
      return success({ fileName: file.fileName, bytes: Buffer.from(file.bytes).toString('base64') });
    },
  };
}

/** What an export is made of: the plan or one of its revisions, its past, and what the client signed last. */
export function exportInput(
  session: Pick<PlanSession, 'plan' | 'history'>,
  { format, language, paper, document, revision }: ExportRequest,
  time: string,
): Result<ExportInput> {
  const { history } = session;
  const summaries = summarise(history);
  const input = { format, language, paper, document, revisions: summaries, time };
  const signOff = lastSignOff(history, 'client');
  const signed = signOff && signedRevision(history, signOff);
  const signedSummary = signed && summaries.find((summary) => summary.id === signed.id);
  const signedPlan = signed && readRevision(history, signed);
  const signedOff = signedSummary && signedPlan?.ok ? { signedOff: { summary: signedSummary, plan: planToJson(signedPlan.value) } } : {};
  if (revision === undefined) return success({ ...input, ...signedOff, plan: planToJson(session.plan) });
  const found = findRevision(history, revision);
  if (!found.ok) return found;
  const plan = readRevision(history, found.value);
  if (!plan.ok) return plan;
  return success({ ...input, ...signedOff, plan: planToJson(plan.value), revisionLabel: found.value.label });
}
