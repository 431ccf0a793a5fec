import { dimensions } from '../framework/dimensions.ts';
import { duties, dutyParties } from '../framework/partnership.ts';
import type { ViewId } from '../framework/views.ts';
import { wordFinding, type Finding } from '../insights/finding.ts';
import { formatDate, inEachLanguage, say, type Text } from '../messages/text.ts';
import { viewReviewTexts as texts } from '../messages/viewReview.ts';
import { addMonths } from '../plan/days.ts';
import { expectationOf } from '../plan/expectation.ts';
import { entriesOf, itemsOfType, textOf, type Plan } from '../plan/plan.ts';
import { planAge } from '../plan/planAge.ts';
import { agreementOn } from './blindAgreement.ts';
import { checkChannel } from './channelCheck.ts';

/** The kinds of things that a review goes through, in its order. */
export const reviewKinds = ['channels', 'kpis', 'actions', 'seasons', 'agreements', 'age', 'findings'] as const;
export type ReviewKind = (typeof reviewKinds)[number];

/** One thing that a review asks about. */
export interface ReviewStep {
  /** The same as long as the same thing is due; what its answer is kept by. */
  readonly key: string;
  readonly kind: ReviewKind;
  /** What is due and why, in one sentence. */
  readonly sentence: Text;
  /** The item that it is about; absent where it is about the plan as a whole. */
  readonly item?: string;
  /** What the rules say: setting it aside sets the finding aside. */
  readonly finding?: Finding;
  /** Where it is changed, if not in an item's details: a view, or what the plan says of itself. */
  readonly place?: ViewId | 'plan';
  /** Whether “still right” answers it; a finding is answered by a change or a reason. */
  readonly canHold: boolean;
}

/** Rules that have a kind of their own in a review. */
const kindsOfRules: Readonly<Record<string, ReviewKind>> = { 'kpi-silent': 'kpis', 'act-overdue': 'actions', 'goal-overdue': 'actions', 'season-refresh': 'seasons' };
/** The review itself answers these. */
const answeredByReview: readonly string[] = ['plan-stale', 'review-overdue'];
/** Where findings about the plan as a whole are mended, where that is no field of the plan. */
const placesOfRules: readonly (readonly [start: string, place: ViewId])[] = [['ring-', 'ring'], ['season-', 'process'], ['approval-', 'process'], ['money-', 'money'], ['budget-', 'money']];
const severities = ['stop', 'mend', 'mind'];
/** How old an agreement may grow before a review asks whether it still holds, months. */
const agreedFor = 12;

/**
 * What a review goes through on a day (`yyyy-mm-dd`): stale channels, silent KPIs, what is overdue, the season's refresh, agreements
 * older than a year, the plan's age, and whatever else the rules say. `findings` are those that nobody has set aside.
 */
export function reviewSteps(plan: Plan, today: string, findings: readonly Finding[]): readonly ReviewStep[] {
  const steps = [...channelSteps(plan, today), ...agreementSteps(plan, today), ...ageSteps(plan, today), ...findingSteps(findings)];
  return reviewKinds.flatMap((kind) => steps.filter((step) => step.kind === kind));
}

/** The kind that a step's key belongs to, when the step itself is due no more. */
export function kindOfKey(key: string): ReviewKind {
  const [start = '', rule = ''] = key.split(/[.:]/);
  if (start === 'channel') return 'channels';
  if (start === 'age') return 'age';
  return start === 'finding' ? (kindsOfRules[rule] ?? 'findings') : 'agreements';
}

function channelSteps(plan: Plan, today: string): readonly ReviewStep[] {
  return itemsOfType(plan, 'channel').flatMap((channel): readonly ReviewStep[] => {
    if (!checkChannel(plan, channel, today).isStale) return [];
    const reviewed = textOf(channel.fields, 'reviewedOn');
    const sentence = reviewed === '' ? texts.channelNever : dated(texts.channelStale, reviewed);
    return [{ key: `channel.${channel.id}`, kind: 'channels', sentence, item: channel.id, canHold: true }];
  });
}

function agreementSteps(plan: Plan, today: string): readonly ReviewStep[] {
  const isOld = (on: string): boolean => on !== '' && addMonths(on, agreedFor) < today;
  const held = (key: string): boolean => heldSince(plan, key, addMonths(today, -agreedFor));
  const steps: ReviewStep[] = [];
  for (const { id, name } of dimensions) {
    const agreed = agreementOn(plan, id);
    if (!agreed || !isOld(agreed.on)) continue;
    steps.push({ key: `axis.${id}`, kind: 'agreements', sentence: dated(texts.axisAgreed, agreed.on, signers(agreed), { axis: name }), place: 'ring', canHold: true });
  }
  const agreedDuties = entriesOf(plan, 'duties');
  for (const { id, party, text } of duties) {
    const on = textOf(agreedDuties[id] ?? {}, 'on');
    if (isOld(on)) steps.push({ key: `duty.${id}`, kind: 'agreements', sentence: dated(texts.dutyAgreed, on, {}, { party: dutyParties[party], duty: text }), place: 'process', canHold: true });
  }
  for (const goal of itemsOfType(plan, 'goal')) {
    const { signed } = expectationOf(plan, goal);
    if (signed && isOld(signed.on)) steps.push({ key: `expectation.${goal.id}`, kind: 'agreements', sentence: dated(texts.expectationSigned, signed.on, signers(signed)), item: goal.id, canHold: true });
  }
  return steps.filter(({ key }) => !held(key));
}

function ageSteps(plan: Plan, today: string): readonly ReviewStep[] {
  const age = planAge(plan, today);
  return age?.isOld ? [{ key: 'age', kind: 'age', sentence: dated(texts.planOld, age.since), place: 'plan', canHold: true }] : [];
}

function findingSteps(findings: readonly Finding[]): readonly ReviewStep[] {
  const rank = ({ rule }: Finding): number => severities.indexOf(rule.severity);
  return [...findings]
    .filter(({ rule }) => !answeredByReview.includes(rule.id))
    .sort((one, other) => rank(one) - rank(other))
    .map((finding): ReviewStep => {
      const place = placesOfRules.find(([start]) => finding.rule.id.startsWith(start))?.[1] ?? 'plan';
      return {
        key: `finding.${finding.key}`,
        kind: kindsOfRules[finding.rule.id] ?? 'findings',
        sentence: inEachLanguage((language) => wordFinding(finding, language)),
        ...(finding.item === undefined ? { place } : { item: finding.item }),
        finding,
        canHold: false,
      };
    });
}

/** Whether a review said since a day that this still holds: then it is not asked again yet. */
function heldSince(plan: Plan, key: string, day: string): boolean {
  return Object.entries(entriesOf(plan, 'reviewSteps')).some(([id, values]) => id.endsWith(`~${key}`) && textOf(values, 'answer') === 'right' && textOf(values, 'on') >= day);
}

function signers({ client, agency }: { readonly client: string; readonly agency: string }): Readonly<Record<string, Text>> {
  const named = (name: string): Text => (name.trim() === '' ? texts.nobody : { en: name.trim(), fi: name.trim() });
  return { client: named(client), agency: named(agency) };
}

/** A sentence with a day in it, and names and other texts. */
function dated(text: Text, day: string, ...named: readonly Readonly<Record<string, Text>>[]): Text {
  const values = Object.assign({}, ...named) as Readonly<Record<string, Text>>;
  return inEachLanguage((language) =>
    say(text, language, { date: formatDate(day, language), ...Object.fromEntries(Object.entries(values).map(([name, value]) => [name, value[language]])) }),
  );
}
