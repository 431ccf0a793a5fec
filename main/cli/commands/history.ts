import { resolve } from 'node:path';
import { Command } from 'commander';
import { cliTexts } from '../../../shared/messages/cli.ts';
import { success, type Result } from '../../../shared/messages/failures.ts';
import { formatDate, say, type Language } from '../../../shared/messages/text.ts';
import { summarise } from '../../../shared/history/history.ts';
import type { Party, RevisionSummary } from '../../../shared/history/revision.ts';
import { readPlanFile } from '../../services/planFile/planFile.ts';
import type { CliPorts } from '../cliPorts.ts';
import { jsonOption, languageOption, planArgument } from '../options.ts';
import type { Settle } from '../settle.ts';

const jsonShape = `{"revisions": [{"id", "hash", "parents": [hash…], "time": ISO 8601 UTC, "author", "label", "reason",
  "kind": "named"|"automatic"|"restore",
  "signOffs": [{"id", "revisionHash", "party": "client"|"agency", "name", "note", "time"}]}]}`;

const partyNames = { client: cliTexts.partyClient, agency: cliTexts.partyAgency } as const satisfies Record<Party, unknown>;

/** `kehys history`: the revisions, newest first. */
export function historyCommand(ports: CliPorts, settle: Settle): Command {
  const { language } = ports;
  return new Command('history')
    .description(say(cliTexts.historyAbout, language))
    .addArgument(planArgument(ports))
    .addOption(jsonOption(ports))
    .addOption(languageOption(ports))
    .addHelpText('after', `\n${say(cliTexts.jsonShape, language)}\n${jsonShape}`)
    .action((plan: string, { json }: { json?: boolean }) => settle(listHistory(plan, json ?? false, ports)));
}

async function listHistory(plan: string, json: boolean, ports: CliPorts): Promise<Result<void>> {
  const read = await readPlanFile(resolve(ports.folder, plan));
  if (!read.ok) return read;
  const revisions = summarise(read.value.history);
  if (json) await ports.out(`${JSON.stringify({ revisions }, null, 2)}\n`);
  else if (revisions.length === 0) ports.err(`${say(cliTexts.noRevisions, ports.language)}\n`);
  else await ports.out(revisions.map((revision) => describeRevision(revision, ports.language)).join(''));
  return success(undefined);
}

/** A revision in lines: label, time and author; reason; sign-offs. */
function describeRevision(revision: RevisionSummary, language: Language): string {
  const automatic = revision.kind === 'automatic' ? ` (${say(cliTexts.automatic, language)})` : '';
  const lines = [`${revision.id}  ${formatDate(revision.time, language)}  ${revision.author}  ${revision.label}${automatic}`];
  if (revision.reason) lines.push(`    ${revision.reason}`);
  for (const { party, name, time } of revision.signOffs) {
    const values = { party: say(partyNames[party], language), name, date: formatDate(time, language) };
    lines.push(`    ${say(cliTexts.signed, language, values)}`);
  }
  return `${lines.join('\n')}\n`;
}
