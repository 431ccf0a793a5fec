import { open, rm } from 'node:fs/promises';
import { basename, extname, resolve } from 'node:path';
import { Command, Option } from 'commander';
import { templateIds } from '../../../shared/contract/contract.ts';
import { cliTexts } from '../../../shared/messages/cli.ts';
import { failed, success, type Result } from '../../../shared/messages/failures.ts';
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
  const place = force ? 'replaced' : await reserve(path);
  if (place === 'taken') return failed('output-exists', { name });
  const written = await writePlanFile(path, packPlanFile({ ...content.value, planId: newPlanId(ports.random), app: `Kehys ${ports.version}` }));
  if (!written.ok) {
    if (place === 'reserved') await rm(path, { force: true });
    return written;
  }
  ports.err(`${say(cliTexts.made, ports.language, { file: path })}\n`);
  return success(undefined);
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
