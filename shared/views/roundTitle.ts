import { workshopTexts as texts } from '../messages/workshop.ts';
import { say, type Language } from '../messages/text.ts';
import { textOf, type FieldValues } from '../plan/plan.ts';

/** What a round of the minutes asked, and which time where its workshop asked it again; '' where it asked nothing. `rounds`: all of them, oldest first. */
export function roundTitle(rounds: readonly FieldValues[], round: FieldValues, language: Language): string {
  const question = textOf(round, 'question');
  const same = rounds.filter((other) => textOf(other, 'question') === question && textOf(other, 'workshop') === textOf(round, 'workshop'));
  return question === '' || same.length === 1 ? question : say(texts.roundNumbered, language, { question, place: same.indexOf(round) + 1, count: same.length });
}
