import { open, rm } from 'node:fs/promises';
import { basename, extname, resolve } from 'node:path';
import { Command, Option } from 'commander';
import { templateIds } from '../../../shared/contract/contract.ts';
import { cliTexts } from '../../../shared/messages/cli.ts';
import { failed, type Result } from '../../../shared/messages/failures.ts';
import { say } from '../../../shared/messages/text.ts';
import { checkedFileName, planEnding } from '../../services/disk/fileNames.ts';
import { newPlanId } from '../../services/library/newPlans.ts';
import { packPlanFile, writePlanFile } from '../../services/planFile/planFile.ts';
import type { CliPorts } from '../cliPorts.ts';
import { forceOption, languageOption, planArgument } from '../options.ts';
import { contentFromJson, contentFromTemplate } from '../planContent.ts';
import type { Settle } from '../settle.ts';

interface NewOptions {
  readonly template: (typeof templateIds)[number];
  readonly title?: string;
  readonly from?: string;
  readonly force?: boolean;
}

/** `kehys new`: a plan file from a template or from plan JSON. Replaces a file only with `--force`. */
export function newCommand(ports: CliPorts, settle: Settle): Command {
  const { language } = ports;
  return new Command('new')
    .description(say(cliTexts.newAbout, language))
    .addArgument(planArgument(ports))
    .addOption(new Option('--template <name>', say(cliTexts.templateOption, language)).choices(templateIds).default('holistic', 'holistic'))
    .addOption(languageOption(ports, cliTexts.planLanguageOption))
    .option('--title <text>', say(cliTexts.titleOption, language))
    .addOption(new Option('--from <file>', say(cliTexts.fromOption, language)).conflicts('template'))
    .addOption(forceOption(ports))
    .action((plan: string, options: NewOptions) => settle(makePlanFile(resolve(ports.folder, plan), options, ports)));
}

async function makePlanFile(path: string, { template, title, from, force = false }: NewOptions, ports: CliPorts): Promise<Result<void>> {
  const name = basename(path);
  if (extname(name).toLowerCase() !== planEnding) return failed('file-name-invalid', { name, why: 'reason-no-plan-ending' });
  const checked = checkedFileName(name);
  if (!checked.ok) return checked;
  const content =
    from === undefined ? await contentFromTemplate(template, title, ports) : await contentFromJson(resolve(ports.folder, from), title, ports);
  if (!content.ok) return content;
  const bytes = packPlanFile({ ...content.value, planId: newPlanId(ports.random), app: `Kehys ${ports.version}` });
  const written = await (force ? replacePlan(path, bytes, ports) : writeNew(path, bytes));
  if (written.ok) ports.err(`${say(cliTexts.made, ports.language, { file: path })}\n`);
  return written;
}

/** Under the plan's lock: one that another Kehys has is not replaced. */
async function replacePlan(path: string, bytes: Uint8Array, ports: CliPorts): Promise<Result<void>> {
  const locked = await ports.lockPlan(path);
  if (!locked.ok) return locked;
  try {
    return await writePlanFile(path, bytes);
  } finally {
    await locked.value?.release();
  }
}

async function writeNew(path: string, bytes: Uint8Array): Promise<Result<void>> {
  const place = await reserve(path);
  if (place === 'taken') return failed('output-exists', { name: basename(path) });
  const written = await writePlanFile(path, bytes);
  if (!written.ok && place === 'reserved') await rm(path, { force: true });
  return written;
}

/** Makes an empty file that nobody else has. Where that is refused, the writing that follows says why. */
async function reserve(path: string): Promise<'reserved' | 'taken' | 'refused'> {
  try {
    await (await open(path, 'wx')).close();
    return 'reserved';
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EEXIST' ? 'taken' : 'refused';
  }
}
