import type { Change } from '../history/change.ts';
import { changedParts, tellPart, type ChangedPart, type ToldPart } from '../history/changedParts.ts';
import { groupChanges, type ChangeGroup } from '../history/changeGroups.ts';
import { labelled } from '../history/describeChange.ts';
import { wordFinding } from '../insights/finding.ts';
import { formatDate } from '../messages/text.ts';
import type { Plan } from '../plan/plan.ts';
import { agreedChanges } from './agreedChanges.ts';
import { planFindings } from './planFindings.ts';
import { word, type ReportContext } from './reportContext.ts';

/** Two states of the plan side by side. */
export interface ComparedPlans {
  readonly title: string;
  /** With what it is compared, in a sentence. */
  readonly compared: string;
  readonly before: Plan;
  readonly groups: readonly ToldGroup[];
  readonly layout: readonly Change[];
  /** The sentence where nothing differs. */
  readonly nothing: string;
}

/** A chapter of changes. */
export interface ToldGroup extends Omit<ChangeGroup, 'changes'> {
  readonly parts: readonly ToldChanges[];
}

/** A part of the plan with all that became of it. */
export interface ToldChanges extends ToldPart {
  readonly changes: ChangedPart;
}

/** What changed since the client last signed, or since the revision that is compared with; undefined where there is none. */
export function comparedPlans(context: ReportContext): ComparedPlans | undefined {
  const { against, signedOff } = context.input;
  const basis = against ?? signedOff;
  if (!basis) return undefined;
  const { language } = context;
  const { summary } = basis;
  const label = summary.label || summary.id;
  const signOff = against ? undefined : summary.signOffs.findLast((known) => known.party === 'client');
  const { groups, layout } = groupChanges(agreedChanges(basis.plan, context.plan));
  return {
    title: word(context, against ? 'changedBetween' : 'changedSince'),
    compared: signOff
      ? word(context, 'comparedWith', { label, name: signOff.name, date: formatDate(signOff.time, language) })
      : word(context, 'comparedWithRevision', { label, date: formatDate(summary.time, language) }),
    before: basis.plan,
    groups: groups.map(({ changes, ...group }) => ({ ...group, parts: inTurn(changedParts(changes).map((part) => ({ ...tellPart(part, language), changes: part })).map((told) => withFinding(context, told))) })),
    layout,
    nothing: word(context, against ? 'nothingChangedBetween' : 'nothingChanged'),
  };
}

/** What went and what came weighs more than how something changed, and is read first. */
const turns: readonly ToldPart['mark'][] = ['removed', 'added', 'changed'];

function inTurn(parts: readonly ToldChanges[]): readonly ToldChanges[] {
  return turns.flatMap((mark) => parts.filter((part) => part.mark === mark));
}

/** Beneath a finding that was set aside, which one, where the plan still gives rise to it. */
function withFinding(context: ReportContext, told: ToldChanges): ToldChanges {
  const { changes: [first], lines: [line, ...others] } = told;
  if (first.kind !== 'registerChanged' || first.register !== 'setAside' || !line) return told;
  const finding = planFindings(context).find(({ key }) => key === first.entry);
  if (!finding) return told;
  const { runs = [] } = line;
  const text = `${labelled(word(context, 'finding'))} ${wordFinding(finding, context.language)}${runs.length > 0 ? '\n' : ''}`;
  return { ...told, lines: [{ ...line, runs: [{ kind: 'kept', text }, ...runs] }, ...others] };
}
