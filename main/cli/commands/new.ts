import { resolve } from 'node:path';
import { Command, Option } from 'commander';
import { templateIds } from '../../../shared/contract/contract.ts';
import { cliTexts } from '../../../shared/messages/cli.ts';
import type { Result } from '../../../shared/messages/failures.ts';
import { say } from '../../../shared/messages/text.ts';
import { newPlanId } from '../../services/library/newPlans.ts';
import { packPlanFile } from '../../services/planFile/planFile.ts';
import type { CliPorts } from '../cliPorts.ts';
import { forceOption, languageOption, planArgument } from '../options.ts';
import { contentFromJson, contentFromTemplate } from '../planContent.ts';
import type { Settle } from '../settle.ts';
import { checkedPlanName, writePlan } from '../writePlan.ts';

interface NewOptions {
  readonly template: (typeof templateIds)[number];
  readonly title?: string;
  readonly from?: string;
  readonly force?: boolean;
}

/** `kehys new`: makes a plan file from a template or from plan JSON. Replaces a file only with `--force`. */
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
  const checked = checkedPlanName(path);
  if (!checked.ok) return checked;
  const content =
    from === undefined ? await contentFromTemplate(template, title, ports) : await contentFromJson(resolve(ports.folder, from), title, ports);
  if (!content.ok) return content;
  const bytes = packPlanFile({ ...content.value, planId: newPlanId(ports.random), app: `Kehys ${ports.version}` });
  const written = await writePlan(path, bytes, force, ports);
  if (written.ok) ports.err(`${say(cliTexts.made, ports.language, { file: path })}\n`);
  return written;
}
