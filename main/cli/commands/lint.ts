import { basename, resolve } from 'node:path';
import { Command, Option } from 'commander';
import { conflictsOf, type PlanConflict } from '../../../shared/insights/conflictsOf.ts';
import { wordFinding, wordFix, type Finding } from '../../../shared/insights/finding.ts';
import { LiveFindings } from '../../../shared/insights/liveFindings.ts';
import { rules } from '../../../shared/insights/rules.ts';
import { cliTexts } from '../../../shared/messages/cli.ts';
import { failed, success, type Result } from '../../../shared/messages/failures.ts';
import { insightTexts } from '../../../shared/messages/insights.ts';
import { say, type Language } from '../../../shared/messages/text.ts';
import { nameOfItem } from '../../../shared/plan/itemNames.ts';
import { entriesOf, titleOf, type Plan } from '../../../shared/plan/plan.ts';
import { planOf } from '../../../shared/plan/livePlan.ts';
import { dayHere } from '../../../shared/plan/days.ts';
import { readPlanFile } from '../../services/planFile/planFile.ts';
import type { CliPorts } from '../cliPorts.ts';
import { jsonOption, languageOption, planArgument } from '../options.ts';
import type { Settle } from '../settle.ts';

const jsonShape = `{"today": yyyy-mm-dd, "findings": [{"key", "rule", "severity": "stop"|"mend"|"mind", "item": id or null,
  "title": of the item or null, "text": one sentence, "sources": ["Felix"|"S0"|…],
  "differs": {"source", "text"} of a source that sees it differently or null, "fixes": [what each would do],
  "setAside": {"reason", "author", "on"} or null}],
 "conflicts": [{"id": "counting"|"results"|"validity", "question", "voices": [{"id", "sources", "text"}], "matters": whether
  the plan holds what it is about, "follows": "S0"|"S1"|"S2"|"both"|null, "reason", "author", "on"}]}`;

interface LintOptions {
  readonly json?: boolean;
  readonly strict?: boolean;
  readonly rule?: string;
}

/** `kehys lint`: what the rules say of a plan. Findings advise, so the exit code stays 0 unless `--strict`. */
export function lintCommand(ports: CliPorts, settle: Settle): Command {
  const { language } = ports;
  return new Command('lint')
    .description(say(cliTexts.lintAbout, language))
    .addArgument(planArgument(ports))
    .addOption(new Option('--rule <id>', say(cliTexts.ruleOption, language)).choices(rules.map((rule) => rule.id)))
    .addOption(new Option('--strict', say(cliTexts.strictOption, language)))
    .addOption(jsonOption(ports))
    .addOption(languageOption(ports))
    .addHelpText('after', `\n${say(cliTexts.jsonShape, language)}\n${jsonShape}`)
    .action((plan: string, options: LintOptions) => settle(lint(plan, options, ports)));
}

async function lint(path: string, options: LintOptions, ports: CliPorts): Promise<Result<void>> {
  const { language } = ports;
  const read = await readPlanFile(resolve(ports.folder, path));
  if (!read.ok) return read;
  const plan = planOf(read.value.doc);
  const today = dayHere(ports.now());
  const view = new LiveFindings(plan, today, options.rule ? rules.filter((rule) => rule.id === options.rule) : rules);
  const aside = entriesOf(plan, 'setAside');
  const open = view.findings.filter((finding) => !Object.hasOwn(aside, finding.key));
  if (options.json) {
    const findings = view.findings.map((finding) => asJson(finding, view, plan, language));
    const voices = conflictsOf(plan).map((conflict) => conflictAsJson(conflict, language));
    await ports.out(`${JSON.stringify({ today, findings, conflicts: voices }, null, 2)}\n`);
  } else if (open.length === 0) {
    ports.err(`${say(insightTexts.none, language)}\n`);
  } else {
    await ports.out(open.map((finding) => asLines(finding, plan, language)).join(''));
  }
  return options.strict && open.length > 0 ? failed('plan-has-findings', { name: basename(path), count: open.length }) : success(undefined);
}

function asLines(finding: Finding, plan: Plan, language: Language): string {
  const item = finding.item === undefined ? undefined : plan.items.get(finding.item);
  const where = item ? nameOfItem(plan, item, language) || say(insightTexts.untitled, language) : say(insightTexts.wholePlan, language);
  const { differs, sources } = finding.rule;
  const other = differs ? `    ${say(insightTexts.differs, language, { id: differs.source, view: say(differs.view, language) })}\n` : '';
  return `${finding.rule.id}  ${where}\n    ${wordFinding(finding, language)} [${sources.join(', ')}]\n${other}`;
}

function asJson(finding: Finding, view: LiveFindings, plan: Plan, language: Language) {
  const item = finding.item === undefined ? undefined : plan.items.get(finding.item);
  return {
    key: finding.key,
    rule: finding.rule.id,
    severity: finding.rule.severity,
    item: item?.id ?? null,
    title: item ? titleOf(item) : null,
    text: wordFinding(finding, language),
    sources: finding.rule.sources,
    differs: finding.rule.differs ? { source: finding.rule.differs.source, text: say(finding.rule.differs.view, language) } : null,
    fixes: view.fixesOf(finding).map((fix) => wordFix(fix, language)),
    setAside: entriesOf(plan, 'setAside')[finding.key] ?? null,
  };
}

function conflictAsJson({ conflict, matters, follows, reason, author, on }: PlanConflict, language: Language) {
  return {
    id: conflict.id,
    question: say(conflict.question, language),
    voices: [
      ...conflict.voices.map(({ id, sources, says }) => ({ id, sources, text: say(says, language) })),
      { id: 'both', sources: conflict.voices.flatMap(({ sources }) => sources), text: say(conflict.both, language) },
    ],
    matters,
    follows: follows ?? null,
    reason,
    author,
    on,
  };
}
