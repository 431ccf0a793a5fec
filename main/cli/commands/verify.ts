import { basename, extname, resolve } from 'node:path';
import { Command } from 'commander';
import { cliTexts } from '../../../shared/messages/cli.ts';
import { failed, success, type Result } from '../../../shared/messages/failures.ts';
import { formatDate, say } from '../../../shared/messages/text.ts';
import { readPlanFile, verifyPlanFile } from '../../services/planFile/planFile.ts';
import { planIdOf } from '../../services/recovery/recoverPlan.ts';
import type { CliPorts } from '../cliPorts.ts';
import { languageOption } from '../options.ts';
import type { Settle } from '../settle.ts';

/** `kehys verify`: whether a plan file is complete, its history unchanged and its links sound; for a PDF, whether it comes from that plan and is unchanged. */
export function verifyCommand(ports: CliPorts, settle: Settle): Command {
  const { language, folder } = ports;
  return new Command('verify')
    .description(say(cliTexts.verifyAbout, language))
    .argument('<file>', say(cliTexts.verifyArgument, language))
    .argument('[plan.kehys]', say(cliTexts.verifyPlanArgument, language))
    .addOption(languageOption(ports))
    .action((file: string, plan?: string) => {
      const path = resolve(folder, file);
      const other = plan === undefined ? undefined : resolve(folder, plan);
      // In either order: whoever asks about a PDF must not be told that a plan is sound.
      if (isPdf(path)) return settle(other === undefined ? Promise.resolve(failed('verify-needs-plan', { name: basename(path) })) : verifyPdf(path, other, ports));
      if (other === undefined) return settle(verify(path, ports));
      return settle(isPdf(other) ? verifyPdf(other, path, ports) : Promise.resolve(failed('verify-two-plans', {})));
    });
}

function isPdf(path: string): boolean {
  return extname(path).toLowerCase() === '.pdf';
}

async function verify(path: string, { language, out }: CliPorts): Promise<Result<void>> {
  const checked = await verifyPlanFile(path, language);
  if (!checked.ok) return checked;
  const { faults, revisions } = checked.value;
  const name = basename(path);
  if (faults.length > 0) {
    await out(faults.map((fault) => `${fault}\n`).join(''));
    return failed('plan-file-faulty', { name, count: faults.length });
  }
  await out(`${say(cliTexts.verified, language, { file: name, count: revisions })}\n`);
  return success(undefined);
}

/** Says which revision of the plan a PDF shows. Fails with what speaks against it. */
async function verifyPdf(path: string, planPath: string, { language, out }: CliPorts): Promise<Result<void>> {
  const pdf = await (await import('../../services/exports/readPdfFile.ts')).readPdfFile(path);
  if (!pdf.ok) return pdf;
  const plan = await readPlanFile(planPath);
  if (!plan.ok) return plan;
  const { revisionHash, planId, isUnchanged } = pdf.value;
  const names = { name: basename(path), plan: basename(planPath) };
  if (isUnchanged === undefined) return failed('pdf-not-sealed', names);
  if (!isUnchanged) return failed('pdf-altered', names);
  const revision = [...plan.value.history.revisions.values()].find(({ hash }) => hash === revisionHash);
  if (revision) {
    const label = revision.label || revision.id;
    await out(`${say(cliTexts.pdfVerified, language, { file: names.name, label, date: formatDate(revision.time, language), hash: revision.hash })}\n${say(cliTexts.pdfProves, language)}\n`);
    return success(undefined);
  }
  if (planId !== planIdOf(plan.value, planPath)) return failed('pdf-of-other-plan', names);
  return revisionHash === undefined ? failed('pdf-of-working-state', names) : failed('pdf-revision-unknown', { ...names, hash: revisionHash });
}
