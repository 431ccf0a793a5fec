import type { Edit } from '../edits/edit.ts';
import { setField, setPlanField } from '../edits/fields.ts';
import { addRegisterEntry, deleteRegisterEntry, setRegisterEntry } from '../edits/registers.ts';
import { asOneEdit, inTurn, type PartOfEdit } from '../edits/severalEdits.ts';
import { reviewAnswerIds, type ReviewAnswerId } from '../framework/review.ts';
import type { Fix } from '../insights/rule.ts';
import { say, type Language } from '../messages/text.ts';
import { viewReviewTexts as texts } from '../messages/viewReview.ts';
import { addMonths } from '../plan/days.ts';
import { entriesOf, textOf, titleOf, type Plan } from '../plan/plan.ts';
import { servingMonths } from '../plan/planAge.ts';
import { nextReviewAfter } from './processLoop.ts';
import type { ReviewStep } from './reviewSteps.ts';

/** What a review said of one thing. */
export interface AnsweredStep {
  /** Its entry in the register `reviewSteps`. */
  readonly entry: string;
  readonly key: string;
  /** `yyyy-mm-dd`. */
  readonly on: string;
  readonly what: string;
  readonly answer: ReviewAnswerId;
  readonly decided: string;
  readonly author: string;
}

/** A review that was held, or runs as long as it has no day. */
export interface HeldReview {
  readonly id: string;
  readonly begun: string;
  /** `yyyy-mm-dd`, or '' while it runs. */
  readonly on: string;
  readonly people: string;
  /** The label of the revision that it ended with. */
  readonly revision: string;
  readonly next: string;
  readonly steps: readonly AnsweredStep[];
}

/** Parts a step's entry into the review and the step; ids of entries have none. */
const parting = '~';

/** The plan's reviews, latest first. */
export function reviewsOf(plan: Pick<Plan, 'registers'>): readonly HeldReview[] {
  const answered = Object.entries(entriesOf(plan, 'reviewSteps')).flatMap(([entry, values]) => {
    const answer = reviewAnswerIds.find((id) => id === textOf(values, 'answer'));
    const place = entry.indexOf(parting);
    if (!answer || place < 0) return [];
    const step: AnsweredStep = { entry, key: entry.slice(place + 1), on: textOf(values, 'on'), what: textOf(values, 'what'), answer, decided: textOf(values, 'decided'), author: textOf(values, 'author') };
    return [{ review: entry.slice(0, place), step }];
  });
  return Object.entries(entriesOf(plan, 'reviews'))
    .map(([id, values]) => ({
      id,
      begun: textOf(values, 'begun'),
      on: textOf(values, 'on'),
      people: textOf(values, 'people'),
      revision: textOf(values, 'revision'),
      next: textOf(values, 'next'),
      steps: answered.filter(({ review }) => review === id).map(({ step }) => step),
    }))
    .sort((one, other) => (one.id < other.id ? 1 : -1));
}

/** The review that has begun and not ended. */
export function runningReview(plan: Pick<Plan, 'registers'>): HeldReview | undefined {
  return reviewsOf(plan).find(({ on }) => on === '');
}

/** What a review has not asked yet. */
export function openSteps({ id, steps: answered }: HeldReview, steps: readonly ReviewStep[]): readonly ReviewStep[] {
  const done = new Set(answered.map(({ entry }) => entry));
  return steps.filter(({ key }) => !done.has(entryOf(id, key)));
}

/** How often each answer was given. */
export function answerCounts(steps: readonly AnsweredStep[]): Readonly<Record<ReviewAnswerId, number>> {
  const count = (answer: ReviewAnswerId): number => steps.filter((step) => step.answer === answer).length;
  return { right: count('right'), changed: count('changed'), aside: count('aside'), later: count('later') };
}

/** When the review after one on this day is best: by the cadence, else in a year. */
export function usualNext(plan: Pick<Plan, 'fields'>, on: string): string {
  return nextReviewAfter(plan, on) ?? addMonths(on, servingMonths);
}

/** Begins a review; a running one goes on, and its id is answered. */
export const beginReview: Edit<{ readonly on: string }, string> = (context, { on }) => {
  const running = runningReview(context.plan());
  return running ? { ok: true, value: running.id } : addRegisterEntry(context, { register: 'reviews', values: { begun: on } });
};

/** What a person says of one step. */
export interface StepAnswer {
  readonly review: string;
  readonly step: ReviewStep;
  readonly answer: ReviewAnswerId;
  /** What was decided, or why. */
  readonly decided: string;
  readonly author: string;
  readonly on: string;
  /** The language of the record. */
  readonly language: Language;
  /** What mends it in one click. */
  readonly fix?: Fix;
}

/**
 * Answers one step: the record, and what the answer does. A channel that is still right was looked through today; what the rules
 * say is set aside with its reason.
 */
export const answerStep: Edit<StepAnswer, unknown> = (context, { review, step, answer, decided, author, on, language, fix }) => {
  const item = step.item === undefined ? undefined : context.plan().items.get(step.item);
  const name = item && titleOf(item).trim();
  const sentence = step.sentence[language];
  const what = name && !sentence.includes(name) ? say(texts.recorded, language, { name, sentence }) : sentence;
  const values = { on, what, answer, decided: decided.trim() || null, author: author.trim() || null };
  const edits: PartOfEdit[] = [(here) => setRegisterEntry(here, { register: 'reviewSteps', entry: entryOf(review, step.key), values })];
  if (step.kind === 'channels' && item && (answer === 'right' || answer === 'changed')) edits.push((here) => setField(here, { id: item.id, key: 'reviewedOn', value: on }));
  if (step.finding && answer === 'aside') {
    const { key } = step.finding;
    edits.push((here) => setRegisterEntry(here, { register: 'setAside', entry: key, values: { reason: decided.trim(), author: author.trim() || null, on } }));
  }
  return inTurn(context, [...edits, ...(fix ? [(here: typeof context) => fix.edit(here, undefined)] : [])]);
};

/** Takes an answer back, so that the thing is asked again; a finding that it set aside is open again. */
export const askAgain: Edit<AnsweredStep, unknown> = (context, { entry, key, answer }) => {
  const finding = key.replace(/^finding\./, '');
  const wasSetAside = answer === 'aside' && finding !== key && Object.hasOwn(entriesOf(context.plan(), 'setAside'), finding);
  return asOneEdit(context, [
    (here) => deleteRegisterEntry(here, { register: 'reviewSteps', entry }),
    ...(wasSetAside ? [(here: typeof context) => deleteRegisterEntry(here, { register: 'setAside', entry: finding })] : []),
  ]);
};

/** Ends a review: its record says when, who and what it is called; the plan is reviewed as of then, and the next one is set. */
export const endReview: Edit<{ readonly review: string; readonly on: string; readonly people: string; readonly revision: string; readonly next: string }, unknown> = (
  context,
  { review, on, people, revision, next },
) =>
  asOneEdit(context, [
    (here) => setPlanField(here, { key: 'nextReview', value: next || null }),
    (here) => setRegisterEntry(here, { register: 'reviews', entry: review, values: { on, people: people.trim() || null, revision: revision.trim(), next: next || null } }),
    (here) => setPlanField(here, { key: 'reviewedOn', value: on }),
  ]);

const longestEntry = 200;

function entryOf(review: string, key: string): string {
  return `${review}${parting}${key}`.replaceAll('/', '-').slice(0, longestEntry);
}
