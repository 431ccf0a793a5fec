import { resolve } from 'node:path';
import { Command, Option } from 'commander';
import { paperSizes } from '../../../shared/contract/contract.ts';
import { exportFormats, type ExportFormatId } from '../../../shared/contract/exportFormats.ts';
import { pdfStandardIds, type PdfStandardId } from '../../../shared/contract/pdfStandards.ts';
import { cliTexts } from '../../../shared/messages/cli.ts';
import { findRevision } from '../../../shared/history/readRevision.ts';
import type { Result } from '../../../shared/messages/failures.ts';
import { exportSteps } from '../../../shared/messages/report.ts';
import { say } from '../../../shared/messages/text.ts';
import { planOf } from '../../../shared/plan/livePlan.ts';
import { planTableIds } from '../../../shared/views/planTables.ts';
import { planDocuments } from '../../../shared/report/documents.ts';
import type { ExportJobs, OnProgress } from '../../services/exports/exportJobs.ts';
import { exportInput } from '../../services/methods/exportMethods.ts';
import { readPlanFile } from '../../services/planFile/planFile.ts';
import { planIdOf } from '../../services/recovery/recoverPlan.ts';
import type { CliPorts } from '../cliPorts.ts';
import { deliver, refusedOutput, standardOutput, type OutputOptions } from '../deliver.ts';
import { forceOption, languageOption, planArgument } from '../options.ts';
import { outputIsFree } from '../outputFile.ts';
import type { Settle } from '../settle.ts';

interface ExportOptions extends OutputOptions {
  readonly to: ExportFormatId;
  readonly paper: (typeof paperSizes)[number];
  readonly document: string;
  readonly table?: string;
  readonly revision?: string;
  readonly against?: string;
  readonly standard?: PdfStandardId;
  readonly attach?: boolean;
}

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
    .addOption(new Option('--table <table>', say(cliTexts.tableOption, language)).choices(planTableIds).default('actions', 'actions'))
    .addOption(new Option('--revision <revision>', say(cliTexts.revisionOption, language)))
    .addOption(new Option('--against <revision>', say(cliTexts.againstOption, language)))
    .addOption(new Option('--standard <standard>', say(cliTexts.standardOption, language)).choices(pdfStandardIds))
    .addOption(new Option('--attach', say(cliTexts.attachOption, language)))
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
  const planId = planIdOf(read.value, resolve(ports.folder, plan));
  const document = planDocuments.find(({ option }) => option === options.document)?.id;
  const meant = options.revision === undefined ? undefined : findRevision(history, options.revision);
  if (meant && !meant.ok) return meant;
  const against = options.against === undefined ? undefined : findRevision(history, options.against);
  if (against && !against.ok) return against;
  const request = { format: options.to, language, paper: options.paper, document, revision: meant?.value.id, against: against?.value.id, standard: options.standard, attach: options.attach };
  const input = exportInput({ plan: planOf(doc), history, planId }, request, ports.now().toISOString());
  if (!input.ok) return input;
  if (options.output !== undefined && options.output !== standardOutput) {
    // Said before the work, not after it.
    const free = await outputIsFree(resolve(ports.folder, options.output), options.force ?? false);
    if (!free.ok) return free;
  }
  const made = await jobs.run({ ...input.value, table: options.table }, progressLine(ports), ports.interrupted);
  if (ports.errIsTerminal) ports.err(clearLine);
  return made.ok ? deliver(made.value, options, ports) : made;
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
