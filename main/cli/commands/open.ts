import { basename, extname, resolve } from 'node:path';
import { Command, Option } from 'commander';
import { cliTexts } from '../../../shared/messages/cli.ts';
import { failed, type Result } from '../../../shared/messages/failures.ts';
import { say } from '../../../shared/messages/text.ts';
import { newPlanId } from '../../services/library/newPlans.ts';
import { packPlanFile, unpackPlanFile } from '../../services/planFile/planFile.ts';
import { planEnding } from '../../services/disk/fileNames.ts';
import type { CliPorts } from '../cliPorts.ts';
import { forceOption, languageOption } from '../options.ts';
import type { Settle } from '../settle.ts';
import { checkedPlanName, writePlan } from '../writePlan.ts';

interface OpenOptions {
  readonly output?: string;
  readonly force?: boolean;
}

/** `kehys open FILE.pdf`: makes a plan file of the plan inside a PDF, with its history. Replaces a file only with `--force`. */
export function openCommand(ports: CliPorts, settle: Settle): Command {
  const { language } = ports;
  return new Command('open')
    .description(say(cliTexts.openAbout, language))
    .argument('<file.pdf>', say(cliTexts.pdfArgument, language))
    .addOption(new Option('-o, --output <file>', say(cliTexts.openOutputOption, language)))
    .addOption(forceOption(ports))
    .addOption(languageOption(ports))
    .action((file: string, options: OpenOptions) => settle(openPdf(resolve(ports.folder, file), options, ports)));
}

async function openPdf(path: string, { output, force = false }: OpenOptions, ports: CliPorts): Promise<Result<void>> {
  const name = basename(path);
  const read = await (await import('../../services/exports/readPdfFile.ts')).readPdfFile(path);
  if (!read.ok) return read;
  if (!read.value.attached) return failed('pdf-without-plan', { name });
  const plan = unpackPlanFile(read.value.attached, name);
  if (!plan.ok) return plan;
  const to = resolve(ports.folder, output ?? `${basename(name, extname(name))}${planEnding}`);
  const checked = checkedPlanName(to);
  if (!checked.ok) return checked;
  // A copy has an id of its own: what happens to it does not concern the original.
  const written = await writePlan(to, packPlanFile({ ...plan.value, planId: newPlanId(ports.random), app: `Kehys ${ports.version}` }), force, ports);
  if (written.ok) ports.err(`${say(cliTexts.made, ports.language, { file: to })}\n`);
  return written;
}
