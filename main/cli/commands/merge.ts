import { basename, resolve } from 'node:path';
import { Command, Option } from 'commander';
import { describeChange } from '../../../shared/history/describeChange.ts';
import { cliTexts } from '../../../shared/messages/cli.ts';
import { success, type Result } from '../../../shared/messages/failures.ts';
import { formatDate, say } from '../../../shared/messages/text.ts';
import { mergeCopies, type ClashSide, type PlanCopy, type SettledClash } from '../../services/merge/mergeCopies.ts';
import { packPlanFile, readPlanFile } from '../../services/planFile/planFile.ts';
import type { CliPorts } from '../cliPorts.ts';
import { forceOption, jsonOption, languageOption } from '../options.ts';
import type { Settle } from '../settle.ts';
import { checkedPlanName, writePlan } from '../writePlan.ts';

interface MergeOptions {
  readonly output: string;
  readonly author: string;
  readonly json?: boolean;
  readonly force?: boolean;
}

const jsonShape = `{"revision": {"id", "label", "parents": [id…]} or null, "clashes": [{"taken": "one"|"other"|"both",
  "one": {"file", "text": one sentence, "change": as in kehys diff --json, "author", "time"}, "other": likewise}]}
  ("author" and "time" of the first revision that says so; absent where none does yet)`;

/** `kehys merge`: merges two copies of one plan, and lists what both changed. */
export function mergeCommand(ports: CliPorts, settle: Settle): Command {
  const { language } = ports;
  return new Command('merge')
    .description(say(cliTexts.mergeAbout, language))
    .argument('<A>', say(cliTexts.copyArgument, language))
    .argument('<B>', say(cliTexts.copyArgument, language))
    .addOption(new Option('-o, --output <file>', say(cliTexts.mergeOutputOption, language)).makeOptionMandatory())
    .addOption(new Option('--author <name>', say(cliTexts.authorOption, language)).default(ports.userName(), say(cliTexts.authorUsual, language)))
    .addOption(jsonOption(ports))
    .addOption(forceOption(ports))
    .addOption(languageOption(ports))
    .addHelpText('after', `\n${say(cliTexts.jsonShape, language)}\n${jsonShape}`)
    .action((one: string, other: string, options: MergeOptions) => settle(merge(one, other, options, ports)));
}

async function merge(one: string, other: string, { output, author, json, force = false }: MergeOptions, ports: CliPorts): Promise<Result<void>> {
  const path = resolve(ports.folder, output);
  const checked = checkedPlanName(path);
  if (!checked.ok) return checked;
  const [mine, theirs] = [await copyAt(resolve(ports.folder, one)), await copyAt(resolve(ports.folder, other))];
  if (!mine.ok) return mine;
  if (!theirs.ok) return theirs;
  const { language, random } = ports;
  const merged = mergeCopies(mine.value, theirs.value, { author, time: ports.now().toISOString(), language, random });
  if (!merged.ok) return merged;
  const { content, revision, clashes } = merged.value;
  const written = await writePlan(path, packPlanFile({ ...content, app: `Kehys ${ports.version}` }), force, ports);
  if (!written.ok) return written;
  const files = { one: mine.value.name, other: theirs.value.name };
  if (json) {
    const named = revision ? { id: revision.id, label: revision.label, parents: revision.parents } : null;
    await ports.out(`${JSON.stringify({ revision: named, clashes: clashes.map((clash) => plainClash(clash, files, ports)) }, null, 2)}\n`);
  } else {
    await ports.out(clashes.map((clash) => describeClash(clash, files, ports)).join(''));
  }
  ports.err(`${say(revision ? cliTexts.merged : cliTexts.nothingToMerge, language, { file: basename(path), count: clashes.length })}\n`);
  return success(undefined);
}

async function copyAt(path: string): Promise<Result<PlanCopy>> {
  const read = await readPlanFile(path);
  return read.ok ? success({ name: basename(path), content: read.value }) : read;
}

type Files = Readonly<Record<'one' | 'other', string>>;

function plainClash({ one, other, taken }: SettledClash, files: Files, { language }: CliPorts): object {
  const plain = (file: string, { change, revision }: ClashSide): object => ({
    file,
    text: describeChange(change, language),
    change,
    ...(revision ? { author: revision.author, time: revision.time } : {}),
  });
  return { taken, one: plain(files.one, one), other: plain(files.other, other) };
}

/** Both copies' values, and the one in the merged plan, a line each. */
function describeClash({ one, other, taken }: SettledClash, files: Files, { language }: CliPorts): string {
  const line = (file: string, { change, revision }: ClashSide): string => {
    const who = revision ? [file, revision.author, formatDate(revision.time, language)] : [file];
    return `${describeChange(change, language)} (${who.join(', ')})\n`;
  };
  const outcome = taken === 'both' ? say(cliTexts.clashBoth, language) : say(cliTexts.clashTaken, language, { file: files[taken] });
  return `${line(files.one, one)}${line(files.other, other)}    ${outcome}\n`;
}
