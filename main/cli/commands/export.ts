import { resolve } from 'node:path';
import { Command, Option } from 'commander';
import { paperSizes } from '../../../shared/contract/contract.ts';
import { exportFormats, formatOfFile, pictureScales, type ExportFormatId } from '../../../shared/contract/exportFormats.ts';
import { pdfStandardIds, type PdfStandardId } from '../../../shared/contract/pdfStandards.ts';
import { cliTexts } from '../../../shared/messages/cli.ts';
import { findRevision } from '../../../shared/history/readRevision.ts';
import { failed, success, type Result } from '../../../shared/messages/failures.ts';
import { exportSteps } from '../../../shared/messages/report.ts';
import { say, type Language } from '../../../shared/messages/text.ts';
import { planOf } from '../../../shared/plan/livePlan.ts';
import { titleOf, type Plan } from '../../../shared/plan/plan.ts';
import { planLanguage } from '../../../shared/plan/planLanguage.ts';
import { depthIds, leaveOutIds, reportSectionIds, type Depth, type PaperSize } from '../../../shared/report/composition.ts';
import { planTableIds } from '../../../shared/views/planTables.ts';
import { planDocuments } from '../../../shared/report/documents.ts';
import { presetNamed, presetsOf, type Preset } from '../../../shared/report/presets.ts';
import type { OnProgress } from '../../services/exports/exportInput.ts';
import type { ExportJobs } from '../../services/exports/exportJobs.ts';
import { exportInput } from '../../services/methods/exportMethods.ts';
import { readPlanFile } from '../../services/planFile/planFile.ts';
import { planIdOf } from '../../services/recovery/recoverPlan.ts';
import type { CliPorts } from '../cliPorts.ts';
import { deliver, refusedOutput, standardOutput, type OutputOptions } from '../deliver.ts';
import { forceOption, languageOption, planArgument } from '../options.ts';
import { outputIsFree } from '../outputFile.ts';
import type { Settle } from '../settle.ts';

interface TypedOptions extends OutputOptions {
  /** Absent: by the output file's ending. */
  readonly to?: ExportFormatId;
  readonly paper: (typeof paperSizes)[number];
  readonly document: string;
  readonly table?: string;
  readonly items?: string;
  readonly scale?: string;
  readonly transparent?: boolean;
  readonly revision?: string;
  readonly against?: string;
  readonly standard?: PdfStandardId;
  readonly attach?: boolean;
  readonly preset?: string;
  readonly sections?: string;
  readonly depth?: Depth;
  readonly without?: string;
}

type ExportOptions = TypedOptions & { readonly to: ExportFormatId };

/** Whether an option was typed: typed options come before a preset, which comes before the defaults. */
type IsTyped = (option: 'lang' | 'paper' | 'document') => boolean;

const documentOptions = planDocuments.map(({ option }) => option);

/** `kehys export`: makes a document of a plan or one of its revisions. */
export function exportCommand(ports: CliPorts, settle: Settle): Command {
  const { language } = ports;
  return new Command('export')
    .description(say(cliTexts.exportAbout, language))
    .addArgument(planArgument(ports))
    .addOption(new Option('--to <format>', say(cliTexts.toOption, language)).choices(exportFormats))
    .addOption(new Option('-o, --output <file>', say(cliTexts.outputOption, language)))
    .addOption(forceOption(ports))
    .addOption(languageOption(ports, cliTexts.exportLanguageOption))
    .addOption(new Option('--paper <size>', say(cliTexts.paperOption, language)).choices(paperSizes).default('a4', 'a4'))
    .addOption(new Option('--document <document>', say(cliTexts.documentOption, language)).choices(documentOptions).default('strategy', 'strategy'))
    .addOption(new Option('--table <table>', say(cliTexts.tableOption, language)).choices(planTableIds))
    .addOption(new Option('--items <list>', say(cliTexts.itemsOption, language)))
    .addOption(new Option('--scale <times>', say(cliTexts.scaleOption, language)).choices(pictureScales.map(String)))
    .addOption(new Option('--transparent', say(cliTexts.transparentOption, language)))
    .addOption(new Option('--revision <revision>', say(cliTexts.revisionOption, language)))
    .addOption(new Option('--against <revision>', say(cliTexts.againstOption, language)))
    .addOption(new Option('--preset <name>', say(cliTexts.presetOption, language)))
    .addOption(new Option('--sections <list>', say(cliTexts.sectionsOption, language)))
    .addOption(new Option('--depth <depth>', say(cliTexts.depthOption, language)).choices(depthIds))
    .addOption(new Option('--without <list>', say(cliTexts.withoutOption, language)))
    .addOption(new Option('--standard <standard>', say(cliTexts.standardOption, language)).choices(pdfStandardIds))
    .addOption(new Option('--attach', say(cliTexts.attachOption, language)))
    .action((plan: string, options: TypedOptions, command: Command) => settle(exportPlan(plan, options, (option) => command.getOptionValueSource(option) === 'cli', ports)));
}

async function exportPlan(plan: string, typed: TypedOptions, isTyped: IsTyped, ports: CliPorts): Promise<Result<void>> {
  const refused = refusedOutput(typed.output);
  if (refused) return { ok: false, failure: refused };
  const to = typed.to ?? formatOfFile(typed.output ?? '');
  if (!to) return failed('export-format-missing', { list: exportFormats.join(', ') });
  const options = { ...typed, to };
  const jobs = await ports.exportJobs();
  try {
    return await exportBy(jobs, plan, options, isTyped, ports);
  } finally {
    await jobs.close();
  }
}

async function exportBy(jobs: ExportJobs, plan: string, options: ExportOptions, isTyped: IsTyped, ports: CliPorts): Promise<Result<void>> {
  const read = await readPlanFile(resolve(ports.folder, plan));
  if (!read.ok) return read;
  const { doc, history } = read.value;
  const planId = planIdOf(read.value, resolve(ports.folder, plan));
  const meant = options.revision === undefined ? undefined : findRevision(history, options.revision);
  if (meant && !meant.ok) return meant;
  const against = options.against === undefined ? undefined : findRevision(history, options.against);
  if (against && !against.ok) return against;
  const live = planOf(doc);
  const chosen = compositionOf(live, options, isTyped, ports.language);
  if (!chosen.ok) return chosen;
  const shown = itemsOf(live, options.items);
  if (!shown.ok) return shown;
  const picture = { items: shown.value, scale: pictureScales.find((scale) => String(scale) === options.scale), ...(options.transparent ? { ground: 'none' as const } : {}) };
  const request = { ...picture, ...chosen.value, format: options.to, table: options.table, revision: meant?.value.id, against: against?.value.id, standard: options.standard, attach: options.attach };
  const input = exportInput({ plan: live, history, planId }, request, ports.now().toISOString());
  if (!input.ok) return input;
  if (options.output !== undefined && options.output !== standardOutput) {
    // Checked before the work, not after it.
    const free = await outputIsFree(resolve(ports.folder, options.output), options.force ?? false);
    if (!free.ok) return free;
  }
  const made = await jobs.run({ ...input.value, withFiles: options.output !== standardOutput }, progressLine(ports), ports.interrupted);
  if (ports.errIsTerminal) ports.err(clearLine);
  return made.ok ? deliver(made.value, options, ports) : made;
}

/** The document's options: as typed, else by the preset, else the defaults. */
function compositionOf(plan: Plan, options: ExportOptions, isTyped: IsTyped, language: Language): Result<Omit<Preset, 'id' | 'name'> & { readonly language: Language; readonly paper: PaperSize }> {
  const preset = options.preset === undefined ? undefined : presetNamed(plan, options.preset);
  if (options.preset !== undefined && !preset) return failed('preset-missing', { preset: options.preset, list: presetsOf(plan).map(({ name }) => name).join(', ') || '–' });
  const typed = planDocuments.find(({ option }) => option === options.document)?.id;
  const sections = partsOf(options.sections, reportSectionIds);
  if (!sections.ok) return sections;
  const without = partsOf(options.without, leaveOutIds);
  if (!without.ok) return without;
  return success({
    language: isTyped('lang') ? language : (preset?.language ?? planLanguage(plan) ?? language),
    paper: isTyped('paper') ? options.paper : (preset?.paper ?? options.paper),
    document: isTyped('document') ? typed : (preset?.document ?? typed),
    sections: sections.value ?? preset?.sections,
    depth: options.depth ?? preset?.depth,
    // What a preset leaves out stays out, whatever else is typed.
    without: [...new Set([...(preset?.without ?? []), ...(without.value ?? [])])],
  });
}

/** The parts in a list of ids or titles, in any case; undefined without a list. */
function itemsOf(plan: Plan, list: string | undefined): Result<readonly string[] | undefined> {
  if (list === undefined) return success(undefined);
  const ids: string[] = [];
  for (const name of list.split(',').map((part) => part.trim()).filter(Boolean)) {
    const named = plan.items.has(name) ? [name] : [...plan.items.values()].filter((item) => titleOf(item).toLowerCase() === name.toLowerCase()).map(({ id }) => id);
    if (named.length === 0) return failed('picture-part-missing', { name });
    ids.push(...named);
  }
  return success(ids);
}

/** The words in a comma-separated list; undefined without a list. */
function partsOf<T extends string>(list: string | undefined, known: readonly T[]): Result<readonly T[] | undefined> {
  if (list === undefined) return success(undefined);
  const parts: T[] = [];
  for (const word of list.split(',').map((part) => part.trim()).filter(Boolean)) {
    const part = known.find((one) => one === word);
    if (part === undefined) return failed('parts-unknown', { part: word, list: known.join(', ') });
    parts.push(part);
  }
  return success(parts);
}

/** Returns to the start of the line and clears it. */
const clearLine = '\r\u001b[K';

/** A progress line that overwrites itself; nothing in log files. */
function progressLine({ err, errIsTerminal, language }: CliPorts): OnProgress {
  return (progress, step) => {
    if (!errIsTerminal) return;
    const values = { percent: Math.floor(progress * 100), step: say(exportSteps[step], language) };
    err(`${clearLine}${say(cliTexts.progress, language, values)}`);
  };
}
