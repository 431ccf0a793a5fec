import { basename, extname, resolve } from 'node:path';
import { Command, Option } from 'commander';
import { exportFormats, paperSizes } from '../../../shared/contract/contract.ts';
import { exportDialogTexts } from '../../../shared/messages/exportDialog.ts';
import { cliTexts } from '../../../shared/messages/cli.ts';
import { findRevision } from '../../../shared/history/readRevision.ts';
import { success, type Failure, type Result } from '../../../shared/messages/failures.ts';
import { exportSteps } from '../../../shared/messages/report.ts';
import { say } from '../../../shared/messages/text.ts';
import { planOf } from '../../../shared/plan/livePlan.ts';
import { planDocuments } from '../../../shared/report/documents.ts';
import type { ExportedFile, ExportJobs, OnProgress } from '../../services/exports/exportJobs.ts';
import { exportInput } from '../../services/methods/exportMethods.ts';
import { checkedFileName, planEnding } from '../../services/disk/fileNames.ts';
import { readPlanFile } from '../../services/planFile/planFile.ts';
import type { CliPorts } from '../cliPorts.ts';
import { forceOption, languageOption, planArgument } from '../options.ts';
import { outputIsFree, writeOutput } from '../outputFile.ts';
import type { Settle } from '../settle.ts';

interface ExportOptions {
  readonly to: (typeof exportFormats)[number];
  readonly output?: string;
  readonly force?: boolean;
  readonly paper: (typeof paperSizes)[number];
  readonly document: string;
  readonly revision?: string;
}

const standardOutput = '-';
const documentOptions = planDocuments.map(({ option }) => option);

/** `kehys export`: a document made of the plan or of one of its revisions. */
export function exportCommand(ports: CliPorts, settle: Settle): Command {
  const { language } = ports;
  return new Command('export')
    .description(say(cliTexts.exportAbout, language))
    .addArgument(planArgument(ports))
    .addOption(new Option('--to <format>', say(cliTexts.toOption, language)).choices(exportFormats).makeOptionMandatory())
    .addOption(new Option('-o, --output <file>', say(cliTexts.outputOption, language)))
    .addOption(forceOption(ports))
    .addOption(languageOption(ports, cliTexts.exportLanguageOption))
    .addOption(new Option('--paper <size>', say(cliTexts.paperOption, language)).choices(paperSizes).default('a4', 'a4'))
    .addOption(new Option('--document <document>', say(cliTexts.documentOption, language)).choices(documentOptions).default('strategy', 'strategy'))
    .addOption(new Option('--revision <revision>', say(cliTexts.revisionOption, language)))
    .action((plan: string, options: ExportOptions) => settle(exportPlan(plan, options, ports)));
}

async function exportPlan(plan: string, options: ExportOptions, ports: CliPorts): Promise<Result<void>> {
  const refused = refusedOutput(options.output);
  if (refused) return { ok: false, failure: refused };
  const jobs = await ports.exportJobs();
  // The typesetter starts while the plan is read.
  if (options.to === 'pdf') jobs.warm();
  return await exportBy(jobs, plan, options, ports).finally(() => jobs.close());
}

async function exportBy(jobs: ExportJobs, plan: string, options: ExportOptions, ports: CliPorts): Promise<Result<void>> {
  const { language } = ports;
  const read = await readPlanFile(resolve(ports.folder, plan));
  if (!read.ok) return read;
  const { doc, history } = read.value;
  const document = planDocuments.find(({ option }) => option === options.document)?.id;
  const meant = options.revision === undefined ? undefined : findRevision(history, options.revision);
  if (meant && !meant.ok) return meant;
  const request = { format: options.to, language, paper: options.paper, document, revision: meant?.value.id };
  const input = exportInput({ plan: planOf(doc), history }, request, ports.now().toISOString());
  if (!input.ok) return input;
  if (options.output !== undefined && options.output !== standardOutput) {
    // Said before the work, not after it.
    const free = await outputIsFree(resolve(ports.folder, options.output), options.force ?? false);
    if (!free.ok) return free;
  }
  const made = await jobs.run(input.value, progressLine(ports), ports.interrupted);
  if (ports.errIsTerminal) ports.err(clearLine);
  return made.ok ? deliver(made.value, options, ports) : made;
}

/** Why an export cannot be called this: it must never take the place of a plan, and its name is one that every system takes. */
function refusedOutput(output: string | undefined): Failure | undefined {
  if (output === undefined || output === standardOutput) return undefined;
  const name = basename(output);
  if (extname(name).toLowerCase() === planEnding) return { code: 'file-name-invalid', details: { name, why: 'reason-plan-ending' } };
  const checked = checkedFileName(name);
  return checked.ok ? undefined : checked.failure;
}

async function deliver(file: ExportedFile, { output, force = false }: ExportOptions, ports: CliPorts): Promise<Result<void>> {
  const { missing = [] } = file;
  if (missing.length > 0) ports.err(`${say(exportDialogTexts.missing, ports.language, { count: missing.length, characters: missing.join(' ') })}\n`);
  if (output === standardOutput) {
    await ports.out(file.bytes);
    return success(undefined);
  }
  const path = resolve(ports.folder, output ?? file.fileName);
  const written = await writeOutput(path, file.bytes, force);
  if (!written.ok) return written;
  const values = { file: path, count: file.pages ?? 0 };
  ports.err(`${say(file.pages === undefined ? cliTexts.exported : cliTexts.exportedPages, ports.language, values)}\n`);
  return success(undefined);
}

/** Back to the start of the line, which is then empty. */
const clearLine = '\r\u001b[K';

/** A line that overwrites itself; a log file gets none of it. */
function progressLine({ err, errIsTerminal, language }: CliPorts): OnProgress {
  return (progress, step) => {
    if (!errIsTerminal) return;
    const values = { percent: Math.floor(progress * 100), step: say(exportSteps[step], language) };
    err(`${clearLine}${say(cliTexts.progress, language, values)}`);
  };
}
