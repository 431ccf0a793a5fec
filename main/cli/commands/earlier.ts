import { basename, resolve } from 'node:path';
import { Command, Option } from 'commander';
import { comparePlans } from '../../../shared/history/comparePlans.ts';
import { describeChange } from '../../../shared/history/describeChange.ts';
import { cliTexts } from '../../../shared/messages/cli.ts';
import { success, type Result } from '../../../shared/messages/failures.ts';
import { formatWholeMoment } from '../../../shared/messages/moment.ts';
import { say } from '../../../shared/messages/text.ts';
import { planOf } from '../../../shared/plan/livePlan.ts';
import { earlierBytes, listEarlierFiles, readEarlierFile, removeEarlierFiles, type EarlierFilesOf } from '../../services/earlierFiles/earlierFiles.ts';
import { readPlanFile, type PlanFileContent } from '../../services/planFile/planFile.ts';
import { planIdOf } from '../../services/recovery/recoverPlan.ts';
import type { CliPorts } from '../cliPorts.ts';
import { forceOption, jsonOption, languageOption, planArgument } from '../options.ts';
import type { Settle } from '../settle.ts';
import { checkedPlanName, writePlan } from '../writePlan.ts';

const jsonShape = `{"files": [{"id", "time": ISO 8601 UTC, "size": bytes}]}; of one file: {"changes": as in kehys diff}`;

interface EarlierOptions {
  readonly json?: boolean;
  readonly output?: string;
  readonly delete?: boolean;
  readonly force?: boolean;
}

/** `kehys earlier`: the states of a plan's file that saves replaced; for one of them, what differs now, or a copy of it. */
export function earlierCommand(ports: CliPorts, settle: Settle): Command {
  const { language } = ports;
  return new Command('earlier')
    .description(say(cliTexts.earlierAbout, language))
    .addArgument(planArgument(ports))
    .argument('[file]', say(cliTexts.earlierArgument, language))
    .addOption(new Option('-o, --output <file>', say(cliTexts.earlierOutputOption, language)))
    .addOption(forceOption(ports))
    .addOption(new Option('--delete', say(cliTexts.earlierDeleteOption, language)).conflicts(['output', 'json']))
    .addOption(jsonOption(ports))
    .addOption(languageOption(ports))
    .addHelpText('after', `\n${say(cliTexts.jsonShape, language)}\n${jsonShape}`)
    .action((plan: string, file: string | undefined, options: EarlierOptions) => settle(lookAtEarlier(resolve(ports.folder, plan), file, options, ports)));
}

async function lookAtEarlier(path: string, file: string | undefined, options: EarlierOptions, ports: CliPorts): Promise<Result<void>> {
  const read = await readPlanFile(path);
  if (!read.ok) return read;
  const of = { folder: ports.earlierFolder, planId: planIdOf(read.value, path) };
  try {
    if (options.delete) return await removeAll(of, ports);
    if (file === undefined) return await list(of, options.json ?? false, ports);
    if (options.output !== undefined) return await copy(of, file, options.output, options.force ?? false, ports);
    return await tellDifference(of, file, read.value, basename(path), options.json ?? false, ports);
  } finally {
    read.value.doc.destroy();
  }
}

async function list(of: EarlierFilesOf, json: boolean, { language, out, err }: CliPorts): Promise<Result<void>> {
  const files = await listEarlierFiles(of);
  const line = ({ id, time, size }: (typeof files)[number]): string =>
    `${say(cliTexts.earlierLine, language, { id, time: formatWholeMoment(new Date(time), language), size })}\n`;
  if (json) await out(`${JSON.stringify({ files }, null, 2)}\n`);
  else if (files.length === 0) err(`${say(cliTexts.noEarlierFiles, language)}\n`);
  else await out(files.map(line).join(''));
  return success(undefined);
}

async function tellDifference(of: EarlierFilesOf, file: string, now: PlanFileContent, name: string, json: boolean, { language, out, err }: CliPorts): Promise<Result<void>> {
  const earlier = await readEarlierFile(of, file, name);
  if (!earlier.ok) return earlier;
  const changes = comparePlans(planOf(earlier.value.doc), planOf(now.doc)).map((change) => ({ text: describeChange(change, language), ...change }));
  earlier.value.doc.destroy();
  if (json) await out(`${JSON.stringify({ changes }, null, 2)}\n`);
  else if (changes.length === 0) err(`${say(cliTexts.earlierSame, language)}\n`);
  else await out(changes.map(({ text }) => `${text}\n`).join(''));
  return success(undefined);
}

async function copy(of: EarlierFilesOf, file: string, output: string, force: boolean, ports: CliPorts): Promise<Result<void>> {
  const bytes = await earlierBytes(of, file);
  if (!bytes.ok) return bytes;
  const to = resolve(ports.folder, output);
  const checked = checkedPlanName(to);
  if (!checked.ok) return checked;
  const written = await writePlan(to, bytes.value, force, ports);
  if (written.ok) ports.err(`${say(cliTexts.made, ports.language, { file: to })}\n`);
  return written;
}

async function removeAll(of: EarlierFilesOf, { language, err }: CliPorts): Promise<Result<void>> {
  const removed = await removeEarlierFiles(of);
  if (!removed.ok) return removed;
  err(`${say(cliTexts.earlierDeleted, language, { count: removed.value })}\n`);
  return success(undefined);
}
