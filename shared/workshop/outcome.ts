import { dimensions, type Dimension } from '../framework/dimensions.ts';
import { workshopTexts as texts } from '../messages/workshop.ts';
import { inEachLanguage, say, untranslated, type CountedText, type Text, type TextValues } from '../messages/text.ts';
import { quantileOf } from '../plan/quantile.ts';
import { sides, taskKindOf, type Answer, type AnswerForm, type AnswerOf, type Side, type Task } from './task.ts';
import type { ToldAnswer } from './workshop.ts';

/** Something said, and by whom as far as that is told. */
export interface Said {
  readonly text: string;
  readonly by: Text | undefined;
}

/** Where a side stands on an axis: the middle of its people, and how far they spread. */
export interface SidePlace {
  readonly side: Side | undefined;
  readonly median: number;
  readonly lowest: number;
  readonly highest: number;
  readonly values: readonly number[];
}

export interface AxisOutcome {
  readonly dimension: Dimension;
  /** By side; one without a side where answers are anonymous. */
  readonly places: readonly SidePlace[];
  /** Whoever stands farthest from the middle of all speaks first. */
  readonly reasons: readonly (Said & { readonly value: number; readonly side: Side | undefined })[];
}

export interface OptionOutcome {
  readonly id: string;
  readonly text: Text;
  /** Dots, mean place in the order (from 1), or how many say that it holds. */
  readonly value: number;
  /** How many answered about it. */
  readonly people: number;
}

/** What came of a round. Options come with the strongest first. */
export type Outcome =
  | { readonly form: 'texts'; readonly said: readonly Said[] }
  | { readonly form: 'axes'; readonly axes: readonly AxisOutcome[] }
  | { readonly form: 'dots' | 'order' | 'statements'; readonly options: readonly OptionOutcome[] }
  | { readonly form: 'stance'; readonly counts: Readonly<Record<Stance, number>>; readonly words: readonly (Said & { readonly stance: Stance })[] };

export const stances = ['yes', 'partly', 'no'] as const;
export type Stance = (typeof stances)[number];

/** What came of a revealed round, from its answers. */
export function outcomeOf(task: Task, told: readonly ToldAnswer[]): Outcome {
  switch (taskKindOf(task.kind).form) {
    case 'texts':
      return { form: 'texts', said: answersOf('texts', told).map(({ answer, by }) => ({ text: answer.text, by })) };
    case 'axes':
      return { form: 'axes', axes: dimensions.map((dimension) => axisOutcome(dimension, told)) };
    case 'dots': {
      const answers = answersOf('dots', told).map(({ answer }) => answer.dots);
      const options = task.options.map((option) => {
        const dots = answers.flatMap((spent) => spent[option.id] ?? []);
        return { ...option, value: sumOf(dots), people: dots.length };
      });
      return { form: 'dots', options: strongestFirst(options) };
    }
    case 'order': {
      const orders = answersOf('order', told).map(({ answer }) => answer.order);
      const options = task.options.map((option) => ({ ...option, value: meanOf(orders.map((order) => order.indexOf(option.id) + 1)), people: orders.length }));
      return { form: 'order', options: [...options].sort((one, other) => one.value - other.value) };
    }
    case 'statements': {
      const answers = answersOf('statements', told).map(({ answer }) => answer.holds);
      const options = task.options.map((option) => {
        const given = answers.flatMap((holds) => holds[option.id] ?? []);
        return { ...option, value: given.filter((holds) => holds === 'yes').length, people: given.length };
      });
      return { form: 'statements', options };
    }
    case 'stance': {
      const answers = answersOf('stance', told);
      const count = (stance: Stance): number => answers.filter(({ answer }) => answer.stance === stance).length;
      const words = answers.flatMap(({ answer, by }) => (answer.word.trim() === '' ? [] : [{ stance: answer.stance, text: answer.word.trim(), by }]));
      return { form: 'stance', counts: { yes: count('yes'), partly: count('partly'), no: count('no') }, words };
    }
  }
}

/** Who gave an answer, as far as that is told. */
function byOf({ name, side }: ToldAnswer): Text | undefined {
  if (name !== undefined) return untranslated(name);
  return side === undefined ? undefined : texts[side];
}

function answersOf<Form extends AnswerForm>(form: Form, told: readonly ToldAnswer[]): readonly { readonly answer: AnswerOf<Form>; readonly by: Text | undefined; readonly side: Side | undefined }[] {
  const isOfForm = (answer: Answer): answer is AnswerOf<Form> => answer.form === form;
  return told.flatMap((entry) => (isOfForm(entry.answer) ? [{ answer: entry.answer, by: byOf(entry), side: entry.side }] : []));
}

function axisOutcome(dimension: Dimension, told: readonly ToldAnswer[]): AxisOutcome {
  const placed = answersOf('axes', told).flatMap(({ answer, by, side }) => {
    const place = answer.places[dimension.id];
    return place ? [{ value: place.value, text: place.reason.trim(), by, side }] : [];
  });
  const middle = wholeQuantile(placed.map(({ value }) => value), 0.5);
  const places = [...sides, undefined].flatMap((side): readonly SidePlace[] => {
    const values = placed.filter((entry) => entry.side === side).map(({ value }) => value).sort((one, other) => one - other);
    const [lowest] = values;
    const highest = values.at(-1);
    return lowest === undefined || highest === undefined ? [] : [{ side, median: wholeQuantile(values, 0.5), lowest, highest, values }];
  });
  const reasons = placed.filter(({ text }) => text !== '').sort((one, other) => Math.abs(other.value - middle) - Math.abs(one.value - middle));
  return { dimension, places, reasons };
}

/** How far the room is from one mind on an axis, 0 to 100. */
export interface Division {
  /** Between the middles of client and agency; 0 where there are not both. */
  readonly apart: number;
  /** What the middle half of everybody lies between, so that one person alone divides no room of many. */
  readonly from: number;
  readonly to: number;
}

/** How the room is divided on an axis. */
export function divisionOf({ places }: AxisOutcome): Division {
  const [client, agency] = (['client', 'agency'] as const).map((side) => places.find((place) => place.side === side));
  const values = places.flatMap((place) => place.values);
  return { apart: client && agency ? Math.abs(client.median - agency.median) : 0, from: wholeQuantile(values, 0.25), to: wholeQuantile(values, 0.75) };
}

/** How far apart the halves or the sides stand, whichever is more. */
export function widthOf({ apart, from, to }: Division): number {
  return Math.max(apart, to - from);
}

function strongestFirst(options: readonly OptionOutcome[]): readonly OptionOutcome[] {
  return [...options].sort((one, other) => other.value - one.value);
}

/** The place of a value among options in order: equals share one. */
export function placeAmong(options: readonly Pick<OptionOutcome, 'value'>[], value: number): number {
  return 1 + options.findIndex((option) => option.value === value);
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

function meanOf(values: readonly number[]): number {
  return values.length === 0 ? 0 : Math.round((sumOf(values) / values.length) * 10) / 10;
}

/** The whole number below which a share of the values lies; 0 of none. */
function wholeQuantile(values: readonly number[], share: number): number {
  return Math.round(quantileOf(values, share) ?? 0);
}

/** What came of a round in words, a line each: for phones and minutes. */
export function outcomeLines(outcome: Outcome): readonly Text[] {
  switch (outcome.form) {
    case 'texts':
      return outcome.said.map(saidLine);
    case 'axes':
      return outcome.axes.flatMap(({ dimension, places, reasons }) =>
        places.length === 0
          ? []
          : [
              inEachLanguage((language) => {
                const each = places.map(({ side, median, lowest, highest }) => {
                  const spread = lowest === highest ? `${median}` : `${median} (${lowest}–${highest})`;
                  return side === undefined ? spread : `${say(texts[side], language)} ${spread}`;
                });
                return `${say(dimension.name, language)}: ${each.join(', ')}`;
              }),
              ...reasons.map((reason) => inEachLanguage((language) => `– ${say(saidLine(reason), language)} [${reason.value}]`)),
            ],
      );
    case 'dots':
      return outcome.options.map(({ text, value }) => withValue(text, texts.dotsGiven, { count: value }));
    case 'order':
      return outcome.options.map(({ text, value }) => inEachLanguage((language) => `${placeAmong(outcome.options, value)}. ${say(text, language)} (${say(texts.meanPlace, language, { value })})`));
    case 'statements':
      return outcome.options.map(({ text, value, people }) => withValue(text, texts.holdsFor, { value, people }));
    case 'stance':
      return [
        inEachLanguage((language) => stances.map((stance) => `${say(texts[stance], language)} ${outcome.counts[stance]}`).join(' · ')),
        ...outcome.words.map((word) => inEachLanguage((language) => `${say(texts[word.stance], language)}: ${say(saidLine(word), language)}`)),
      ];
  }
}

function withValue(text: Text, value: Text | CountedText, values: TextValues): Text {
  // What is chosen among may be a sentence, whose own full stop would stand before the colon.
  return inEachLanguage((language) => `${say(text, language).replace(/\.$/, '')}: ${say(value, language, values)}`);
}

function saidLine({ text, by }: Said): Text {
  return inEachLanguage((language) => (by ? `${text} (${say(by, language)})` : text));
}
