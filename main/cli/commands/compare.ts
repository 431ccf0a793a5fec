import { readdir, stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { Command, Option } from 'commander';
import { comparisonFormats } from '../../../shared/contract/contract.ts';
import { cliTexts } from '../../../shared/messages/cli.ts';
import { failed, success, wordFailure, type Failure, type Result } from '../../../shared/messages/failures.ts';
import { portfolioTexts } from '../../../shared/messages/portfolio.ts';
import { say } from '../../../shared/messages/text.ts';
import { dayHere } from '../../../shared/plan/days.ts';
import { clientOf, comparedColumns } from '../../../shared/portfolio/comparison.ts';
import { hideNames } from '../../../shared/portfolio/hideNames.ts';
import type { PlanSummary } from '../../../shared/portfolio/planSummary.ts';
import { planEnding } from '../../services/disk/fileNames.ts';
import { readSummary } from '../../services/portfolio/readSummary.ts';
import type { CliPorts } from '../cliPorts.ts';
import { deliver, refusedOutput, standardOutput, type OutputOptions } from '../deliver.ts';
import { forceOption, jsonOption, languageOption } from '../options.ts';
import { outputIsFree } from '../outputFile.ts';
import type { Settle } from '../settle.ts';

interface CompareOptions extends OutputOptions {
  readonly json?: boolean;
  readonly to?: (typeof comparisonFormats)[number];
  readonly hideNames?: boolean;
  readonly paper: 'a4' | 'letter';
}

const jsonShape = `{"today": yyyy-mm-dd, "plans": [{"id", "file", "title", "company", "positions": {dimension: {"today"|"client"|"agency"|"agreed": 0–100}},
  "maturity": 1–4 or null, "goals": [{"title", "share": 1 at the target, or null}], "kpis": [{"name", "unit", "serves", "target", "latest",
  "isReached", "channels", "costPerResult"}], "currency", "money", "channels": [{"name", "amount"}], "openFindings", "starts",
  "lastReview", "nextReview", "isReviewOverdue"}], "notCompared": [{"file", "code", "why"}]}`;

/** `kehys compare`: several clients' plans side by side. Files that cannot be read are named, and the others are compared. */
export function compareCommand(ports: CliPorts, settle: Settle): Command {
  const { language } = ports;
  return new Command('compare')
    .description(say(portfolioTexts.about, language))
    .argument('<plans...>', say(portfolioTexts.plansArgument, language))
    .addOption(new Option('--to <format>', say(portfolioTexts.compareToOption, language)).choices(comparisonFormats))
    .addOption(new Option('-o, --output <file>', say(cliTexts.outputOption, language)))
    .addOption(new Option('--hide-names', say(portfolioTexts.hideOption, language)))
    .addOption(new Option('--paper <size>', say(cliTexts.paperOption, language)).choices(['a4', 'letter']).default('a4', 'a4'))
    .addOption(forceOption(ports))
    .addOption(jsonOption(ports).conflicts('to'))
    .addOption(languageOption(ports))
    .addHelpText('after', `\n${say(cliTexts.jsonShape, language)}\n${jsonShape}`)
    .action((files: string[], options: CompareOptions) => settle(compare(files, options, ports)));
}

interface Unread {
  readonly file: string;
  readonly failure: Failure;
}

async function compare(files: readonly string[], options: CompareOptions, ports: CliPorts): Promise<Result<void>> {
  const { language } = ports;
  const refused = refusedOutput(options.output);
  if (refused) return { ok: false, failure: refused };
  const today = dayHere(ports.now());
  const read: PlanSummary[] = [];
  const unread: Unread[] = [];
  for (const path of await planPaths(files, ports.folder)) {
    const summary = await readSummary(path, today);
    if (summary.ok) read.push(summary.value);
    else unread.push({ file: basename(path), failure: summary.failure });
  }
  const [first] = unread;
  if (read.length === 0) return first ? { ok: false, failure: first.failure } : failed('file-missing', { name: files.join(', ').slice(0, 200) });
  const plans = options.hideNames ? hideNames(read, language) : read;
  // A file's name may name the client, so it is only printed here and never written into the comparison.
  for (const { file, failure } of unread) ports.err(`${say(portfolioTexts.notCompared, language, { name: file, why: wordFailure(failure, language) })}\n`);
  if (options.json) {
    const notCompared = unread.map(({ file, failure }, index) =>
      options.hideNames
        ? { file: say(portfolioTexts.unreadHidden, language, { number: index + 1 }), code: failure.code }
        : { file, code: failure.code, why: wordFailure(failure, language) },
    );
    return print(`${JSON.stringify({ today, plans, notCompared }, null, 2)}\n`, ports);
  }
  if (options.to === undefined) return print(asLines(plans, today, ports), ports);
  if (options.output !== undefined && options.output !== standardOutput) {
    const free = await outputIsFree(resolve(ports.folder, options.output), options.force ?? false);
    if (!free.ok) return free;
  }
  const jobs = await ports.exportJobs();
  try {
    const made = await jobs.run({ plans, format: options.to, language, paper: options.paper, time: ports.now().toISOString() }, undefined, ports.interrupted);
    return made.ok ? await deliver(made.value, options, ports) : made;
  } finally {
    await jobs.close();
  }
}

async function print(text: string, ports: CliPorts): Promise<Result<void>> {
  await ports.out(text);
  return success(undefined);
}

/** The given files, and the plans in the given folders. */
async function planPaths(files: readonly string[], folder: string): Promise<readonly string[]> {
  const paths = await Promise.all(
    files.map(async (file) => {
      const path = resolve(folder, file);
      const isFolder = (await stat(path).catch(() => undefined))?.isDirectory() ?? false;
      if (!isFolder) return [path];
      return (await readdir(path)).filter((name) => name.endsWith(planEnding) && !name.startsWith('.')).sort().map((name) => join(path, name));
    }),
  );
  return [...new Set(paths.flat())];
}

/** A block for each plan: its client, and a line for each thing that is compared. */
function asLines(plans: readonly PlanSummary[], today: string, { language }: CliPorts): string {
  const [, ...columns] = comparedColumns;
  const names = columns.map(({ name }) => say(name, language));
  const width = Math.max(...names.map((name) => name.length));
  return plans.map((plan) => `${clientOf(plan)}\n${columns.map((column, place) => `  ${(names[place] ?? '').padEnd(width)}  ${column.text(plan, language, today)}\n`).join('')}`).join('\n');
}
