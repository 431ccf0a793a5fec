import { resolve } from 'node:path';
import { Command } from 'commander';
import { cliTexts } from '../../../shared/messages/cli.ts';
import { success, type Result } from '../../../shared/messages/failures.ts';
import { say } from '../../../shared/messages/text.ts';
import { comparePlans } from '../../../shared/history/comparePlans.ts';
import { describeChange } from '../../../shared/history/describeChange.ts';
import type { Revision } from '../../../shared/history/revision.ts';
import { readPlanFile } from '../../services/planFile/planFile.ts';
import type { CliPorts } from '../cliPorts.ts';
import { jsonOption, languageOption, planArgument } from '../options.ts';
import { planAt } from '../planAt.ts';
import type { Settle } from '../settle.ts';

const jsonShape = `{"before": {"id", "label"}, "after": {"id", "label"}, "changes": [{"text": one sentence, "kind":
  "planFieldChanged"|"positionChanged"|"itemAdded"|"itemRemoved"|"fieldChanged"|"measurementsChanged"|
  "linkAdded"|"linkRemoved"|"linkReplaced"|"itemMoved"|"registerChanged", and what that kind changed: "item" {"id", "type", "title"},
  "field", "before", "after", "currencies" [before, after], "dimension", "position", "agreed" {"names", "on"},
  "link", "from", "to", "added", "removed", "corrected", "moved", "resized", "reordered", "area", "register", "entry",
  "titles" {"before", "after"}, "named"}]}`;

/** `kehys diff`: what changed between two revisions, in plain sentences. */
export function diffCommand(ports: CliPorts, settle: Settle): Command {
  const { language } = ports;
  return new Command('diff')
    .description(say(cliTexts.diffAbout, language))
    .addArgument(planArgument(ports))
    .argument('<A>', say(cliTexts.revisionArgument, language))
    .argument('<B>', say(cliTexts.revisionArgument, language))
    .addOption(jsonOption(ports))
    .addOption(languageOption(ports))
    .addHelpText('after', `\n${say(cliTexts.jsonShape, language)}\n${jsonShape}`)
    .action((plan: string, before: string, after: string, { json }: { json?: boolean }) =>
      settle(printDifference(plan, before, after, json ?? false, ports)),
    );
}

async function printDifference(plan: string, from: string, to: string, json: boolean, ports: CliPorts): Promise<Result<void>> {
  const read = await readPlanFile(resolve(ports.folder, plan));
  if (!read.ok) return read;
  const before = planAt(read.value.history, from);
  if (!before.ok) return before;
  const after = planAt(read.value.history, to);
  if (!after.ok) return after;
  const changes = comparePlans(before.value.plan, after.value.plan).map((change) => ({ text: describeChange(change, ports.language), ...change }));
  if (json) await ports.out(`${JSON.stringify({ before: named(before.value.revision), after: named(after.value.revision), changes }, null, 2)}\n`);
  else if (changes.length === 0) ports.err(`${say(cliTexts.unchanged, ports.language)}\n`);
  else await ports.out(changes.map(({ text }) => `${text}\n`).join(''));
  return success(undefined);
}

function named({ id, label }: Revision): Pick<Revision, 'id' | 'label'> {
  return { id, label };
}
