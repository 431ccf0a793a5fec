import { resolve } from 'node:path';
import { Command } from 'commander';
import { cliTexts } from '../../../shared/messages/cli.ts';
import type { Result } from '../../../shared/messages/failures.ts';
import { say } from '../../../shared/messages/text.ts';
import type { RevisionSummary } from '../../../shared/history/revision.ts';
import type { CliPorts } from '../cliPorts.ts';
import { languageOption, planArgument } from '../options.ts';
import { changePlan } from '../planChange.ts';
import type { Settle } from '../settle.ts';

interface CheckpointOptions {
  readonly label: string;
  readonly author: string;
  readonly reason: string;
}

/** `kehys checkpoint`: records the plan as a named revision. */
export function checkpointCommand(ports: CliPorts, settle: Settle): Command {
  const { language } = ports;
  return new Command('checkpoint')
    .description(say(cliTexts.checkpointAbout, language))
    .addArgument(planArgument(ports))
    .requiredOption('--label <name>', say(cliTexts.labelOption, language))
    .requiredOption('--author <name>', say(cliTexts.authorOption, language))
    .option('--reason <text>', say(cliTexts.reasonOption, language), '')
    .addOption(languageOption(ports))
    .action((plan: string, options: CheckpointOptions) => settle(checkpoint(plan, options, ports)));
}

async function checkpoint(plan: string, { label, author, reason }: CheckpointOptions, ports: CliPorts): Promise<Result<RevisionSummary>> {
  const recorded = await changePlan(ports.openSession, resolve(ports.folder, plan), (session) => session.record({ label, author, reason }));
  if (recorded.ok) ports.err(`${say(cliTexts.recorded, ports.language, { id: recorded.value.id, label: recorded.value.label })}\n`);
  return recorded;
}
