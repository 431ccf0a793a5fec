import { languages } from '../messages/text.ts';
import { titleOf, type Item } from '../plan/plan.ts';
import { isText } from './starter.ts';
import { templates } from './templates.ts';

/** Every question that a template asks in place of a title, in every language. */
const questions: ReadonlySet<string> = new Set(
  templates.flatMap(({ starters = [] }) =>
    starters.flatMap(({ fields }) =>
      Object.values(fields).flatMap((value) => (isText(value) ? languages.map((language) => value[language]) : [])).filter((text) => text.endsWith('?')),
    ),
  ),
);

/** Whether an item still asks what its template asks: a prompt, not yet anybody's answer. */
export function isPrompt(item: Item): boolean {
  return questions.has(titleOf(item));
}
