import { z } from 'zod';
import { innermostPosition, outermostPosition, type DimensionId } from '../framework/dimensions.ts';
import { untranslated, type Text } from '../messages/text.ts';
import { taskTexts } from '../messages/workshopTasks.ts';

/** Whom a participant speaks for. */
export const sides = ['client', 'agency', 'guest'] as const;
export type Side = (typeof sides)[number];

/** What a participant may do: answer, or only look on. The plan's own windows lead. */
export const roles = ['participant', 'observer'] as const;
export type Role = (typeof roles)[number];

/** How revealed answers are told, as announced before anybody answers; each tells less than the one before. */
export const namings = ['named', 'bySide', 'anonymous'] as const;
export type Naming = (typeof namings)[number];

/** Whether answers may be told in this way where no more than `promised` was announced. */
export function mayBeTold(naming: Naming, promised: Naming): boolean {
  return namings.indexOf(naming) >= namings.indexOf(promised);
}

/** The forms of answers on a phone. */
export const answerForms = ['texts', 'axes', 'dots', 'stance', 'order', 'statements'] as const;
export type AnswerForm = (typeof answerForms)[number];

export const taskKindIds = ['notes', 'axes', 'vote', 'stance', 'rank', 'maturity', 'pledges', 'drill'] as const;
export type TaskKindId = (typeof taskKindIds)[number];

/** A kind of task for a room. */
export interface TaskKind {
  readonly id: TaskKindId;
  readonly name: Text;
  /** What becomes of it in the plan, for the leader. */
  readonly about: Text;
  readonly form: AnswerForm;
  /** The default question. */
  readonly question: Text;
  /** Where the options come from: the plan's cards or goals, or the framework's statements; or there are none. */
  readonly options: 'cards' | 'goals' | 'statements' | 'none';
}

export const taskKinds: readonly TaskKind[] = [
  { id: 'notes', form: 'texts', options: 'none', ...taskTexts.notes },
  { id: 'axes', form: 'axes', options: 'none', ...taskTexts.axes },
  { id: 'vote', form: 'dots', options: 'cards', ...taskTexts.vote },
  { id: 'stance', form: 'stance', options: 'none', ...taskTexts.stance },
  { id: 'rank', form: 'order', options: 'goals', ...taskTexts.rank },
  { id: 'maturity', form: 'statements', options: 'statements', ...taskTexts.maturity },
  { id: 'pledges', form: 'texts', options: 'none', ...taskTexts.pledges },
  { id: 'drill', form: 'texts', options: 'none', ...taskTexts.drill },
];

/** The kind with this id. */
export function taskKindOf(id: TaskKindId): TaskKind {
  const found = taskKinds.find((known) => known.id === id);
  if (!found) throw new Error(`No task ${id}`);
  return found;
}

export const longestQuestion = 300;
export const longestAnswer = 500;
export const longestReason = 200;
export const mostOptions = 24;
export const mostDots = 20;
/** The longest time for a round, minutes. */
export const longestRound = 120;
/** The most notes of one person to one question. */
export const mostTexts = 30;

const optionId = z.string().min(1).max(64).regex(/^[^/]*$/);
const textSchema = z.strictObject({ en: z.string().max(longestQuestion), fi: z.string().max(longestQuestion) });

/** A round's task, as the leader opens it. */
export const taskSchema = z.strictObject({
  kind: z.enum(taskKindIds),
  question: z.string().trim().min(1).max(longestQuestion),
  /** The options, by the plan's ids. */
  options: z.array(z.strictObject({ id: optionId, text: textSchema })).max(mostOptions),
  /** Dots for each person, in votes. */
  dots: z.number().int().min(1).max(mostDots),
  naming: z.enum(namings),
  /** The time for it, minutes; 0: no limit. It closes nothing by itself. */
  minutes: z.number().int().min(0).max(longestRound),
  /** Everybody sees each answer as it comes; absent: only at the reveal. */
  isLive: z.boolean().optional(),
});
export type Task = z.infer<typeof taskSchema>;

/** An option in the plan's own words, on one line, so that a second line cannot be read as a result. */
export function optionOf(id: string, words: string): Task['options'][number] {
  return { id, text: untranslated(words.replace(/\s+/g, ' ').slice(0, longestQuestion)) };
}

const place = z.strictObject({
  value: z.number().int().min(innermostPosition).max(outermostPosition),
  reason: z.string().max(longestReason),
});

/** A phone's answer, with limits; {@link fitsTask} compares it with its task. */
export const answerSchema = z.discriminatedUnion('form', [
  z.strictObject({ form: z.literal('texts'), text: z.string().trim().min(1).max(longestAnswer) }),
  z.strictObject({ form: z.literal('axes'), places: z.strictObject(eachAxis(place)) }),
  z.strictObject({ form: z.literal('dots'), dots: z.record(optionId, z.number().int().min(1).max(mostDots)) }),
  z.strictObject({ form: z.literal('stance'), stance: z.enum(['yes', 'partly', 'no']), word: z.string().max(longestReason) }),
  z.strictObject({ form: z.literal('order'), order: z.array(optionId).max(mostOptions) }),
  z.strictObject({ form: z.literal('statements'), holds: z.record(optionId, z.enum(['yes', 'no'])) }),
]);
export type Answer = z.infer<typeof answerSchema>;
export type AnswerOf<Form extends AnswerForm> = Extract<Answer, { form: Form }>;

const positionValue = z.number().min(innermostPosition).max(outermostPosition);

/** A place on every axis, given without seeing the other party's. */
export const axisPlacesSchema = z.object({ scope: positionValue, culture: positionValue, structure: positionValue, governance: positionValue });

function eachAxis<S extends z.ZodType>(schema: S): { [id in DimensionId]: z.ZodOptional<S> } {
  const optional = schema.optional();
  return { scope: optional, culture: optional, structure: optional, governance: optional };
}

/** Whether an answer fits a task: its form, its options, and the number of dots. */
export function fitsTask(task: Task, answer: Answer): boolean {
  if (answer.form !== taskKindOf(task.kind).form) return false;
  const known = new Set(task.options.map(({ id }) => id));
  switch (answer.form) {
    case 'texts':
    case 'stance':
      return true;
    case 'axes':
      return Object.keys(answer.places).length > 0;
    case 'dots': {
      const spent = Object.values(answer.dots).reduce((sum, dots) => sum + dots, 0);
      return spent > 0 && spent <= task.dots && Object.keys(answer.dots).every((id) => known.has(id));
    }
    case 'order':
      return answer.order.length === known.size && new Set(answer.order).size === known.size && answer.order.every((id) => known.has(id));
    case 'statements':
      return Object.keys(answer.holds).length > 0 && Object.keys(answer.holds).every((id) => known.has(id));
  }
}
