import { basename, resolve } from 'node:path';
import { Command } from 'commander';
import { baselineOf } from '../../../shared/history/baseline.ts';
import { comparePlans } from '../../../shared/history/comparePlans.ts';
import { describeChange } from '../../../shared/history/describeChange.ts';
import { summarise } from '../../../shared/history/history.ts';
import { cliTexts } from '../../../shared/messages/cli.ts';
import { failed, success, type Result } from '../../../shared/messages/failures.ts';
import { historyPanelTexts } from '../../../shared/messages/historyPanel.ts';
import { say, type Language } from '../../../shared/messages/text.ts';
import { planOf } from '../../../shared/plan/livePlan.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { readPlanFile, type PlanFileContent } from '../../services/planFile/planFile.ts';
import type { CliPorts } from '../cliPorts.ts';
import { jsonOption, languageOption, planArgument } from '../options.ts';
import { planAt } from '../planAt.ts';
import type { Settle } from '../settle.ts';

const jsonShape = `{"before": {"id", "label"}, "after": {"id", "label"}, "changes": [{"text": one sentence, "kind":
  "planFieldChanged"|"positionChanged"|"itemAdded"|"itemRemoved"|"fieldChanged"|"measurementsChanged"|
  "linkAdded"|"linkRemoved"|"linkReplaced"|"itemMoved"|"registerChanged", and what that kind changed: "item" {"id", "type", "title"},
  "field", "before", "after", "currencies" [before, after], "dimension", "position", "agreed" {"names", "on"},
  "link", "from", "to", "added", "removed", "corrected", "moved", "resized", "reordered", "area", "register", "entry",
  "titles" {"before", "after"}, "named"}]}
  (the plan as it stands has the id "now")`;

/** `kehys diff`: what changed between two revisions, or since one, in plain sentences. */
export function diffCommand(ports: CliPorts, settle: Settle): Command {
  const { language } = ports;
  return new Command('diff')
    .description(say(cliTexts.diffAbout, language))
    .addArgument(planArgument(ports))
    .argument('[A]', say(cliTexts.diffFromArgument, language))
    .argument('[B]', say(cliTexts.diffToArgument, language))
    .addOption(jsonOption(ports))
    .addOption(languageOption(ports))
    .addHelpText('after', `\n${say(cliTexts.jsonShape, language)}\n${jsonShape}`)
    .action((plan: string, before: string | undefined, after: string | undefined, { json }: { json?: boolean }) =>
      settle(printDifference(plan, before, after ?? now, json ?? false, ports)),
    );
}

/** Names the plan as it stands, in both languages; a revision with this label comes first. */
const now = 'now';
const nowWords: readonly string[] = [now, 'nyt'];

async function printDifference(plan: string, from: string | undefined, to: string, json: boolean, ports: CliPorts): Promise<Result<void>> {
  const read = await readPlanFile(resolve(ports.folder, plan));
  if (!read.ok) return read;
  try {
    const start = from ?? baselineOf(summarise(read.value.history))?.id;
    if (start === undefined) return failed('no-revisions-yet', { name: basename(plan) });
    const before = momentAt(read.value, start, ports.language);
    if (!before.ok) return before;
    const after = momentAt(read.value, to, ports.language);
    return after.ok ? await print(before.value, after.value, json, ports) : after;
  } finally {
    read.value.doc.destroy();
  }
}

/** A moment of a plan, and its name. */
interface Moment {
  readonly id: string;
  readonly label: string;
  readonly plan: Plan;
}

function momentAt({ history, doc }: PlanFileContent, reference: string, language: Language): Result<Moment> {
  const found = planAt(history, reference);
  if (found.ok) {
    const { revision: { id, label }, plan } = found.value;
    return success({ id, label, plan });
  }
  if (found.failure.code !== 'revision-missing' || !nowWords.includes(reference.trim().toLowerCase())) return found;
  return success({ id: now, label: say(historyPanelTexts.now, language), plan: planOf(doc) });
}

async function print(before: Moment, after: Moment, json: boolean, ports: CliPorts): Promise<Result<void>> {
  const changes = comparePlans(before.plan, after.plan).map((change) => ({ text: describeChange(change, ports.language), ...change }));
  if (json) await ports.out(`${JSON.stringify({ before: named(before), after: named(after), changes }, null, 2)}\n`);
  else if (changes.length === 0) ports.err(`${say(cliTexts.unchanged, ports.language)}\n`);
  else await ports.out(changes.map(({ text }) => `${text}\n`).join(''));
  return success(undefined);
}

function named({ id, label }: Moment): Pick<Moment, 'id' | 'label'> {
  return { id, label };
}
