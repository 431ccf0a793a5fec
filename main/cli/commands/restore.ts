import { resolve } from 'node:path';
import { Command, Option } from 'commander';
import { cliTexts } from '../../../shared/messages/cli.ts';
import type { Result } from '../../../shared/messages/failures.ts';
import { say } from '../../../shared/messages/text.ts';
import { isEarlierFile } from '../../../shared/history/earlierFile.ts';
import { findRevision } from '../../../shared/history/readRevision.ts';
import type { RevisionSummary } from '../../../shared/history/revision.ts';
import type { CliPorts } from '../cliPorts.ts';
import { languageOption, planArgument } from '../options.ts';
import { changePlan } from '../planChange.ts';
import type { Settle } from '../settle.ts';

/** `kehys restore`: restores a revision, as a new revision. */
export function restoreCommand(ports: CliPorts, settle: Settle): Command {
  const { language } = ports;
  return new Command('restore')
    .description(say(cliTexts.restoreAbout, language))
    .addArgument(planArgument(ports))
    .argument('<revision>', say(cliTexts.restoreArgument, language))
    .addOption(
      new Option('--author <name>', say(cliTexts.authorOption, language)).default(ports.userName(), say(cliTexts.authorUsual, language)),
    )
    .addOption(languageOption(ports))
    .action((plan: string, revision: string, { author }: { author: string }) => settle(restore(plan, revision, author, ports)));
}

async function restore(plan: string, revision: string, author: string, ports: CliPorts): Promise<Result<RevisionSummary>> {
  const restored = await changePlan(ports.openSession, resolve(ports.folder, plan), async (session) => {
    if (isEarlierFile(revision)) return session.restore(revision, author);
    const meant = findRevision(session.history, revision);
    return meant.ok ? session.restore(meant.value.id, author) : meant;
  });
  if (restored.ok) ports.err(`${say(cliTexts.restored, ports.language, { from: revision, id: restored.value.id })}\n`);
  return restored;
}
