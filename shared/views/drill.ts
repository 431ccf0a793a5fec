import type { Edit } from '../edits/edit.ts';
import { addItem } from '../edits/items.ts';
import { addRegisterEntry } from '../edits/registers.ts';
import { drillScenarios, type RiskKind } from '../framework/drillScenarios.ts';
import { drillStages, ownRiskStages } from '../framework/drillStages.ts';
import { itemType } from '../framework/itemTypes.ts';
import type { RiskTemplate } from '../framework/riskTemplates.ts';
import type { Field } from '../framework/field.ts';
import { clockFace } from '../framework/toldNumber.ts';
import type { Language, Text } from '../messages/text.ts';
import { isFilled, outgoingKinds } from '../plan/completeness.ts';
import { entriesOf, itemsOfType, linkedItems, numberOf, textOf, titleOf, type Item, type Plan } from '../plan/plan.ts';

/** The parts of a risk that make it a plan: everything but its name, kind and what it guards. */
const planParts: readonly string[] = ['who', 'how', 'withinHours', 'escalation', 'sampleReply'];

/** A criticism or crisis plan, and how much of it there is. */
export interface RiskPlan {
  readonly item: Item;
  readonly kind: string;
  /** Titles of those who answer. */
  readonly who: string;
  readonly how: string;
  readonly withinHours: number | undefined;
  readonly escalation: string;
  readonly sampleReply: string;
  /** Each part of the plan, and whether it is filled. */
  readonly parts: readonly { readonly field: Field; readonly isFilled: boolean }[];
}

/** All risks of a plan with what each says about answering. */
export function riskPlans(plan: Plan): readonly RiskPlan[] {
  const outgoing = outgoingKinds(plan.links);
  const fields = itemType('risk').fields.filter(({ key }) => planParts.includes(key));
  return itemsOfType(plan, 'risk').map((item) => ({
    item,
    kind: textOf(item.fields, 'kind'),
    who: linkedItems(plan, item.id, 'ownedBy').map(titleOf).join(', '),
    how: textOf(item.fields, 'how'),
    withinHours: numberOf(item.fields, 'withinHours'),
    escalation: textOf(item.fields, 'escalation'),
    sampleReply: textOf(item.fields, 'sampleReply'),
    parts: fields.map((field) => ({ field, isFilled: isFilled(field, item.fields, item, outgoing) })),
  }));
}

/** Adds a risk plan from a template in a language; answers with its id. Who answers stays open: only the team knows. */
export const addRiskFromTemplate: Edit<{ readonly template: RiskTemplate; readonly language: Language }, string> = (context, { template, language }) =>
  addItem(context, {
    type: 'risk',
    fields: {
      kind: template.kind,
      scenario: template.scenario[language],
      how: template.how[language],
      withinHours: template.withinHours,
      escalation: template.escalation[language],
      sampleReply: template.sampleReply[language],
    },
  });

/** A situation that can be drawn: one of the list, or a risk of the plan's own. */
export interface DrillCandidate {
  readonly id: string;
  readonly kind: string;
  readonly text: string;
  /** The own risk whose scenario it is. */
  readonly riskId?: string;
  /** How it goes on, revealed one after the other. */
  readonly stages: readonly string[];
}

/** Everything that can be drawn for a kind, or for any where it is ''. */
export function drillCandidates(plan: Plan, language: Language, kind: RiskKind | ''): readonly DrillCandidate[] {
  const worded = (stages: readonly Text[] = []): readonly string[] => stages.map((stage) => stage[language]);
  const listed = drillScenarios.map(({ id, kind: kindOf, text }): DrillCandidate => ({ id, kind: kindOf, text: text[language], stages: worded(drillStages[id]) }));
  const own = itemsOfType(plan, 'risk')
    .filter((risk) => titleOf(risk) !== '')
    .map((risk): DrillCandidate => ({ id: risk.id, kind: textOf(risk.fields, 'kind'), text: titleOf(risk), riskId: risk.id, stages: worded(ownRiskStages[textOf(risk.fields, 'kind') === 'crisis' ? 'crisis' : 'criticism']) }));
  return [...own, ...listed].filter((candidate) => kind === '' || candidate.kind === kind);
}

/** Draws one at random (`random` gives 0 up to 1), none of those drawn before until all have been. */
export function drawCandidate(candidates: readonly DrillCandidate[], drawn: readonly string[], random: () => number): DrillCandidate | undefined {
  const fresh = candidates.filter((candidate) => !drawn.includes(candidate.id));
  const pool = fresh.length > 0 ? fresh : candidates.length > 1 ? candidates.filter((candidate) => candidate.id !== drawn.at(-1)) : candidates;
  return pool[Math.floor(random() * pool.length)];
}

/** The plan that a drawn situation is held against: its own, else the most complete of its kind; undefined where none is of its kind. */
export function matchingPlan(plans: readonly RiskPlan[], candidate: Pick<DrillCandidate, 'kind' | 'riskId'>): RiskPlan | undefined {
  const own = plans.find(({ item }) => item.id === candidate.riskId);
  if (own) return own;
  const filled = ({ parts }: RiskPlan): number => parts.filter((part) => part.isFilled).length;
  return plans.filter(({ kind }) => kind === candidate.kind).sort((one, other) => filled(other) - filled(one))[0];
}

/** A stopwatch: milliseconds gathered before the last start, and when that was (null while it stands). */
export interface Stopwatch {
  readonly gathered: number;
  readonly startedAt: number | null;
}

export const stoppedWatch: Stopwatch = { gathered: 0, startedAt: null };

/** Lets the stopwatch run from `now` (ms) on; one that runs goes on. */
export function runWatch(watch: Stopwatch, now: number): Stopwatch {
  return watch.startedAt === null ? { ...watch, startedAt: now } : watch;
}

/** Halts the stopwatch at `now` (ms). */
export function pauseWatch(watch: Stopwatch, now: number): Stopwatch {
  return { gathered: elapsedOn(watch, now), startedAt: null };
}

/** Milliseconds on the stopwatch at `now`. Never runs backwards when the machine's clock does. */
export function elapsedOn(watch: Stopwatch, now: number): number {
  return watch.gathered + (watch.startedAt === null ? 0 : Math.max(0, now - watch.startedAt));
}

const secondsPerHour = 3600;

/** Whether an answer came within what the plan allows; undefined where it names no time. */
export function isInTime(plan: Pick<RiskPlan, 'withinHours'>, seconds: number): boolean | undefined {
  return plan.withinHours === undefined ? undefined : seconds <= plan.withinHours * secondsPerHour;
}

/** What is kept of a drill. */
export interface DrillResult {
  readonly scenario: string;
  /** Id of the risk plan that it was held against, or ''. */
  readonly risk: string;
  /** `yyyy-mm-dd`. */
  readonly on: string;
  readonly seconds: number;
  /** Who took part, by name. */
  readonly participants: string;
  /** What happened when, a line each. */
  readonly course: string;
  readonly answer: string;
  readonly kept: 'yes' | 'no';
  /** What each party says of it; '' where it said nothing. */
  readonly keptClient: DrillVerdict;
  readonly keptAgency: DrillVerdict;
  readonly note: string;
}

export const drillVerdicts = ['', 'yes', 'no'] as const;
export type DrillVerdict = (typeof drillVerdicts)[number];

/** Whether the plan held: where each party that spoke says so. Undefined where none spoke. */
export function verdictOf(verdicts: readonly DrillVerdict[]): 'yes' | 'no' | undefined {
  const given = verdicts.filter((verdict) => verdict !== '');
  return given.length === 0 ? undefined : given.every((verdict) => verdict === 'yes') ? 'yes' : 'no';
}

/** The course of a drill in lines: the situation, then each stage that was revealed, by the clock. `marks` are seconds. */
export function courseOf({ text, stages }: Pick<DrillCandidate, 'text' | 'stages'>, marks: readonly number[]): string {
  return [text, ...stages.slice(0, marks.length)].map((line, place) => `${clockFace(place === 0 ? 0 : (marks[place - 1] ?? 0))} ${line}`).join('\n');
}

/** Keeps a drill’s result; answers with its entry’s id. Ids sort in the order of keeping. */
export const keepDrill: Edit<DrillResult, string> = (context, result) => addRegisterEntry(context, { register: 'drills', values: { ...result, keptClient: result.keptClient || null, keptAgency: result.keptAgency || null } });

/** A drill that was held. */
export interface HeldDrill extends Omit<DrillResult, 'kept' | 'keptClient' | 'keptAgency'> {
  readonly id: string;
  /** '' where nobody said. */
  readonly kept: string;
  readonly keptClient: string;
  readonly keptAgency: string;
}

/** The drills that were held, latest first. */
export function heldDrills(plan: Pick<Plan, 'registers'>): readonly HeldDrill[] {
  return Object.entries(entriesOf(plan, 'drills'))
    .map(([id, values]) => ({
      id,
      scenario: textOf(values, 'scenario'),
      risk: textOf(values, 'risk'),
      on: textOf(values, 'on'),
      seconds: numberOf(values, 'seconds') ?? 0,
      participants: textOf(values, 'participants'),
      course: textOf(values, 'course'),
      answer: textOf(values, 'answer'),
      kept: textOf(values, 'kept'),
      keptClient: textOf(values, 'keptClient'),
      keptAgency: textOf(values, 'keptAgency'),
      note: textOf(values, 'note'),
    }))
    .sort((one, other) => (one.on === other.on ? (one.id < other.id ? 1 : -1) : one.on < other.on ? 1 : -1));
}
