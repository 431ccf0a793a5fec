import { basename, resolve } from 'node:path';
import { Command } from 'commander';
import { cliTexts } from '../../../shared/messages/cli.ts';
import { failed, success, type Result } from '../../../shared/messages/failures.ts';
import { say } from '../../../shared/messages/text.ts';
import { verifyPlanFile } from '../../services/planFile/planFile.ts';
import type { CliPorts } from '../cliPorts.ts';
import { languageOption, planArgument } from '../options.ts';
import type { Settle } from '../settle.ts';

/** `kehys verify`: whether a plan file is whole, its history untouched and its links sound. */
export function verifyCommand(ports: CliPorts, settle: Settle): Command {
  return new Command('verify')
    .description(say(cliTexts.verifyAbout, ports.language))
    .addArgument(planArgument(ports))
    .addOption(languageOption(ports))
    .action((plan: string) => settle(verify(resolve(ports.folder, plan), ports)));
}

async function verify(path: string, { language, out }: CliPorts): Promise<Result<void>> {
  const checked = await verifyPlanFile(path, language);
  if (!checked.ok) return checked;
  const { faults, revisions } = checked.value;
  const name = basename(path);
  if (faults.length > 0) {
    await out(faults.map((fault) => `${fault}\n`).join(''));
    return failed('plan-file-faulty', { name, count: faults.length });
  }
  await out(`${say(cliTexts.verified, language, { file: name, count: revisions })}\n`);
  return success(undefined);
}
