import { basename } from 'node:path';
import type { MethodInput } from '../../../shared/contract/contract.ts';
import type { Services } from '../../../shared/contract/host.ts';
import { baselineOf } from '../../../shared/history/baseline.ts';
import { isLayoutChange } from '../../../shared/history/change.ts';
import { revisionsNewestFirst, summarise, summaryOf, type History } from '../../../shared/history/history.ts';
import { historyAsOf } from '../../../shared/history/historyAsOf.ts';
import { readRevision, revisionById } from '../../../shared/history/readRevision.ts';
import { lastSignOff, signedRevision } from '../../../shared/history/signOffs.ts';
import { failed, success, type Result } from '../../../shared/messages/failures.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { agreedChanges } from '../../../shared/report/agreedChanges.ts';
import { leaveOut } from '../../../shared/report/leaveOut.ts';
import { planTableIds } from '../../../shared/views/planTables.ts';
import { writeMade } from '../disk/writeMade.ts';
import { writeWithBeside } from '../exports/writeBeside.ts';
import { seeCanvas } from '../exports/canvasPicture.ts';
import { downloadPath } from '../exports/downloads.ts';
import type { ExportInput } from '../exports/exportInput.ts';
import { documentFromPlan } from '../planFile/documentFromPlan.ts';
import { packPlanFile } from '../planFile/planFile.ts';
import type { PlanSession } from '../session/planSession.ts';
import type { ServiceContext } from './serviceContext.ts';

type ExportMethods = Pick<Services, 'exports.preview' | 'exports.picture' | 'exports.start' | 'exports.follow' | 'exports.cancel' | 'exports.save' | 'exports.offer'>;
type ExportRequest = Omit<MethodInput<'exports.start'>, 'session'>;

/** The methods that export an open plan. */
export function exportMethods({ plans, ports, session: { now } }: ServiceContext): ExportMethods {
  const { exports: jobs, dialogs } = ports;
  return {
    'exports.preview': async ({ session: id, page, isSettled, ...request }) => {
      const session = plans.find(id);
      if (!session.ok) return session;
      const input = exportInput(session.value, { ...request, format: 'pdf' }, new Date(now()).toISOString());
      return input.ok ? jobs.preview(id, input.value, page, isSettled) : input;
    },
    'exports.picture': async ({ session: id, ...request }) => {
      const session = plans.find(id);
      if (!session.ok) return session;
      const input = exportInput(session.value, { ...request, format: 'svg' }, new Date(now()).toISOString());
      return input.ok ? success(seeCanvas(input.value)) : input;
    },
    'exports.start': async ({ session: id, ...request }) => {
      const session = plans.find(id);
      if (!session.ok) return session;
      const input = exportInput(session.value, request, new Date(now()).toISOString());
      return input.ok ? success({ job: jobs.start({ ...input.value, ...(dialogs ? { withFiles: true } : {}) }) }) : input;
    },
    'exports.follow': async ({ job, changes }) => {
      const news = await jobs.follow(job, changes);
      return news ? success(news) : failed('job-missing');
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
      const written = await writeWithBeside(path, file, () => writeMade(path, file.bytes));
      return written.ok ? success({ savedAs: basename(path) }) : written;
    },
    'exports.offer': async ({ job }) => {
      const ticket = jobs.offer(job);
      return ticket === undefined ? failed('job-missing') : success({ address: `${downloadPath}${ticket}` });
    },
  };
}

/**
 * The input of an export: the plan or a revision, its past and the client's last sign-off, without what is to be left out. Fails
 * with `revision-missing`, `history-damaged`, `parts-unknown` (no such table) or `attach-left-out`.
 */
export function exportInput(
  { plan, history, planId }: Pick<PlanSession, 'plan' | 'history' | 'planId'>,
  { format, language, paper, document, revision, items, scale, ground, table, sections, depth, without, against, standard, attach = false }: ExportRequest,
  time: string,
): Result<ExportInput> {
  if (table !== undefined && !planTableIds.includes(table)) return failed('parts-unknown', { part: table, list: planTableIds.join(', ') });
  // The attached plan file would hold everything that the pages leave out.
  if (attach && without && without.length > 0) return failed('attach-left-out');
  const basis = against === undefined ? undefined : stateOf(history, against);
  if (basis && !basis.ok) return basis;
  const form = { format, language, paper, document, time, planId, items, scale, ground, table, sections, depth, without, ...(standard ? { standard } : {}) };
  const comparedIn = (past: History, told: string | undefined): Pick<ExportInput, 'against'> => (basis ? { against: basis.value } : document === 'changes' ? unsignedBasis(past, told) : {});
  const inside = (told: Plan, past: History): Pick<ExportInput, 'attached'> => (attach ? { attached: packPlanFile({ doc: documentFromPlan(told), plan: told, history: past, assets: new Map(), planId }) } : {});
  if (revision === undefined) {
    const standing = standingAs(history, plan);
    return success({ ...leaveOut({ ...form, plan, ...pastOf(history), ...comparedIn(history, standing.standsAs), ...standing }), ...inside(plan, history) });
  }
  const found = revisionById(history, revision);
  if (!found.ok) return found;
  const then = readRevision(history, found.value);
  if (!then.ok) return then;
  const known = historyAsOf(history, found.value);
  // Pictures are stored once for all revisions.
  const told = { ...then.value, pictures: plan.pictures };
  return success({ ...leaveOut({ ...form, plan: told, revisionId: found.value.id, ...pastOf(known), ...comparedIn(known, found.value.id) }), ...inside(told, known) });
}

/** A revision and the plan at that time. */
function stateOf(history: History, id: string): Result<NonNullable<ExportInput['against']>> {
  const found = revisionById(history, id);
  if (!found.ok) return found;
  const then = readRevision(history, found.value);
  return then.ok ? success({ summary: summaryOf(history, found.value), plan: then.value }) : then;
}

/** What a change report compares with where nobody signed: the last revision that somebody made before the one that is told. */
function unsignedBasis(history: History, told: string | undefined): Pick<ExportInput, 'against'> {
  if (lastSignOff(history, 'client')) return {};
  const last = baselineOf(summarise(history).filter(({ id }) => id !== told));
  const basis = last && stateOf(history, last.id);
  return basis?.ok ? { against: basis.value } : {};
}

/** The last revision that a person named, where the plan is still what that says: who names one and then exports means it. */
function standingAs(history: History, plan: Plan): Pick<ExportInput, 'standsAs'> {
  const last = revisionsNewestFirst(history).find(({ kind }) => kind !== 'automatic');
  const then = last && readRevision(history, last);
  return last && then?.ok && agreedChanges(then.value, plan).every(isLayoutChange) ? { standsAs: last.id } : {};
}

/** The past for a report. A signed revision that cannot be read is not compared with. */
function pastOf(history: History): Pick<ExportInput, 'revisions' | 'signedOff'> {
  const revisions = summarise(history);
  const signOff = lastSignOff(history, 'client');
  const signed = signOff && signedRevision(history, signOff);
  const summary = signed && revisions.find(({ id }) => id === signed.id);
  const plan = signed && readRevision(history, signed);
  return { revisions, ...(summary && plan?.ok ? { signedOff: { summary, plan: plan.value } } : {}) };
}
