import { dimensionIds, type DimensionId } from '../framework/dimensions.ts';
import type { Field, FieldValue, LinkField } from '../framework/field.ts';
import { guideSteps, type GuideStep, type GuideTarget } from '../framework/guide.ts';
import { fieldOf, itemType } from '../framework/itemTypes.ts';
import { businessKpis } from '../framework/kpiMap.ts';
import { linkKind } from '../framework/linkKinds.ts';
import { planField } from '../framework/planFields.ts';
import { setField, setPlanField } from '../edits/fields.ts';
import { addItem } from '../edits/items.ts';
import { addLink, deleteLinks } from '../edits/links.ts';
import { setPosition } from '../edits/positions.ts';
import { setRegisterEntry } from '../edits/registers.ts';
import { inTurn } from '../edits/severalEdits.ts';
import type { EditContext, Edit } from '../edits/edit.ts';
import { failed, success, type Result } from '../messages/failures.ts';
import type { Text } from '../messages/text.ts';
import { isFilled, outgoingKinds } from '../plan/completeness.ts';
import { isExample, isPrompt, isQuestion } from '../templates/prompts.ts';
import { entriesOf, itemsOfType, linkedItems, linksFrom, listOf, textOf, titleOf, type Item, type Plan } from '../plan/plan.ts';

/** What has been answered on one screen: field key → value; null empties. A link field's value lists item ids. */
export type Answers = Readonly<Record<string, FieldValue | null>>;

/** A place on each axis, 0–100. */
export type RingAnswers = Readonly<Partial<Record<DimensionId, number>>>;

/** The fields that a step asks, from the framework's definitions. The ring asks none. */
export function askedFields({ target }: GuideStep): readonly Field[] {
  switch (target.kind) {
    case 'item':
      return target.fields.flatMap((key) => fieldOf(target.type, key) ?? []);
    case 'plan':
      return target.fields.flatMap((key) => planField(key) ?? []);
    case 'ring':
      return [];
  }
}

type ItemTarget = Extract<GuideTarget, { kind: 'item' }>;

/** Whether an item says something of its own: it neither asks what its template asks nor shows how one could answer. */
const says = (item: Item): boolean => !isQuestion(item) && !isExample(item);

/** What the plan says to a step so far, in the plan's order. */
export function saidTo(plan: Plan, step: GuideStep): readonly Item[] {
  return answersIn(plan, step).filter(says);
}

/** What a screen that takes one answer is about: what answers it, or the template's question for it. */
export function answeredBy(plan: Plan, step: GuideStep): Item | undefined {
  return answersIn(plan, step).find((item) => !isExample(item));
}

/** The items of the plan that answer a step or ask for its answer, in the plan's order. */
export function answersIn(plan: Plan, step: GuideStep): readonly Item[] {
  const { target } = step;
  if (target.kind !== 'item') return [];
  const others = guideSteps.flatMap(({ target: other }): readonly Preset[] =>
    other.kind === 'item' && other.type === target.type && other.preset ? [other.preset] : [],
  );
  return itemsOfType(plan, target.type).filter((item) =>
    target.preset ? hasPreset(item, target.preset) : !others.some((preset) => hasPreset(item, preset)),
  );
}

type Preset = NonNullable<ItemTarget['preset']>;

function hasPreset(item: Item, preset: Preset): boolean {
  return Object.entries(preset).every(([key, value]) => item.fields[key] === value);
}

/** Whether the plan already answers a step: something is there, and what the framework needs of it that the step asks. */
export function isAnswered(plan: Plan, step: GuideStep): boolean {
  const { target } = step;
  switch (target.kind) {
    case 'item': {
      const outgoing = outgoingKinds(plan.links);
      const title = itemType(target.type).titleField;
      const needed = askedFields(step).filter((field) => field.required || field.key === title);
      return answersIn(plan, step).some((item) => !isPrompt(item) && needed.every((field) => isFilled(field, item.fields, item, outgoing)));
    }
    case 'plan':
      return askedFields(step).every((field) => isFilled(field, plan.fields));
    case 'ring':
      return dimensionIds.every((dimension) => plan.positions[dimension][target.position] !== undefined);
  }
}

/** The entry of the register that keeps where the guide was left. */
const placeEntry = 'place';

/** Where the guide goes on: where it was left, or at the first question that the plan does not answer. Counts from 0. */
export function resumeAt(plan: Plan): number {
  const left = guideSteps.findIndex(({ id }) => id === textOf(entriesOf(plan, 'guide')[placeEntry] ?? {}, 'step'));
  if (left >= 0) return left;
  const open = guideSteps.findIndex((step) => !isAnswered(plan, step));
  return open >= 0 ? open : 0;
}

/** Keeps where the guide is. */
export const keepPlace: Edit<GuideStep> = (context, step) =>
  setRegisterEntry(context, { register: 'guide', entry: placeEntry, values: { step: step.id } });

/** What a step's field holds now: of an item, or of the plan where there is none. A link field gives the linked ids; a template's question is no answer. */
export function answerOf(plan: Plan, field: Field, item: Item | undefined): FieldValue | null {
  if (field.kind === 'link') return item ? linkedItems(plan, item.id, field.link).map(({ id }) => id) : [];
  if (item && isQuestion(item) && field.key === itemType(item.type).titleField) return null;
  return (item ? item.fields : plan.fields)[field.key] ?? null;
}

/** The items that a link field can lead to: those with a title of their own. */
export function linkChoices(plan: Plan, { link }: LinkField): readonly Item[] {
  const { to } = linkKind(link);
  return to === 'any' ? [] : to.flatMap((type) => itemsOfType(plan, type)).filter((item) => titleOf(item) !== '' && says(item));
}

/** Whether anything at all has been answered. */
export function hasAnswers(answers: Answers): boolean {
  return Object.values(answers).some((value) => value !== null && (typeof value === 'number' || value.length > 0));
}

interface Reply {
  readonly step: GuideStep;
  readonly answers: Answers;
  /** The item that the answers are about; absent for a new one. */
  readonly item?: string;
}

/**
 * Writes the answers of a screen into the plan, edit by edit: whoever calls it groups them into one step of undo. A new
 * answer takes the place of a template's question where there is one; else its item begins with the step's preset and is placed in its area. Answers with the item's id where there is one. Fails like the edits it is made of.
 */
export const reply: Edit<Reply, string | undefined> = (context, { step, answers, item }) => {
  const { target } = step;
  switch (target.kind) {
    case 'item':
      return replyWithItem(context, target, answers, item ?? answersIn(context.plan(), step).find(isQuestion)?.id);
    case 'plan':
      return inTurn(context, Object.entries(answers).map(([key, value]) => () => setPlanField(context, { key, value })));
    case 'ring':
      return failed('nothing-to-do');
  }
};

function replyWithItem(context: EditContext, target: ItemTarget, answers: Answers, known: string | undefined): Result<string | undefined> {
  const isLink = (key: string): boolean => fieldOf(target.type, key)?.kind === 'link';
  const values = Object.entries(answers).filter(([key]) => !isLink(key));
  let id = known;
  if (id === undefined) {
    const fields = Object.fromEntries([...Object.entries(target.preset ?? {}), ...values.flatMap(([key, value]) => (value === null ? [] : [[key, value] as const]))]);
    const added = addItem(context, { type: target.type, fields });
    if (!added.ok) return added;
    id = added.value;
  } else {
    const item = id;
    const set = inTurn(context, values.map(([key, value]) => () => setField(context, { id: item, key, value })));
    if (!set.ok) return set;
  }
  const from = id;
  const linked = inTurn(
    context,
    Object.keys(answers).flatMap((key) => {
      const field = fieldOf(target.type, key);
      return field?.kind === 'link' ? [() => linkTo(context, from, field, listOf(answers as Item['fields'], key))] : [];
    }),
  );
  return linked.ok ? success(from) : linked;
}

/** Makes an item's links of a field lead to exactly these items. */
function linkTo(context: EditContext, from: string, { link }: LinkField, wanted: readonly string[]): Result<unknown> {
  const now = linksFrom(context.plan(), from, link);
  const gone = now.filter(({ to }) => !wanted.includes(to)).map(({ id }) => id);
  const missing = wanted.filter((to) => !now.some((known) => known.to === to));
  return inTurn(context, [
    ...(gone.length > 0 ? [() => deleteLinks(context, gone)] : []),
    ...missing.map((to) => () => addLink(context, { from, to, kind: link })),
  ]);
}

/** Places one party on the axes that were answered. */
export const placeOnRing: Edit<{ readonly step: GuideStep; readonly places: RingAnswers }> = (context, { step, places }) => {
  const { target } = step;
  if (target.kind !== 'ring') return failed('nothing-to-do');
  return inTurn(
    context,
    dimensionIds.flatMap((dimension) => {
      const value = places[dimension];
      return value === undefined ? [] : [() => setPosition(context, { dimension, kind: target.position, value })];
    }),
  );
};

/** An answer that the framework's tables offer, ready to be taken. */
export interface Suggestion {
  readonly name: Text;
  readonly answers: (language: keyof Text) => Answers;
}

/** For KPIs: what each business goal's own KPI asks of social media (S2), as far as the plan has no KPI for it yet. */
export function suggestionsFor(plan: Plan, step: GuideStep): readonly Suggestion[] {
  const { target } = step;
  const alignment = target.kind === 'item' ? 'businessKpi' : '';
  if (target.kind !== 'item' || !target.fields.includes(alignment)) return [];
  const served = new Set(answersIn(plan, step).map((item) => textOf(item.fields, alignment)));
  const wanted = new Set(itemsOfType(plan, 'businessGoal').map((goal) => textOf(goal.fields, 'kind')));
  return businessKpis
    .filter(({ id }) => wanted.has(id) && !served.has(id))
    .map(({ id, socialKpi }) => ({
      name: socialKpi,
      answers: (language) => ({ [itemType(target.type).titleField]: socialKpi[language], [alignment]: id, cadence: 'month' }),
    }));
}
