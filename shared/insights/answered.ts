import { titleOf, type Item, type Plan } from '../plan/plan.ts';
import { isExample, isPrompt, isQuestion } from '../templates/prompts.ts';

/** Placeholders that people write in either language. */
const notYet =
  /^(t\.?b\.?[adc]\.?|to ?do|n\/?a|x{2,}|(to be|will be) (decided|defined|added|confirmed|done|written)( later)?|(coming )?(later|soon)|unknown|none yet|missing|open|lorem ipsum.*|tulossa|kesken|avoin|avoinna|puuttuu|myöhemmin|ei (vielä )?(tiedossa|päätetty|määritelty)|ei vielä|(täydennetään|lisätään|määritellään|päätetään|sovitaan|kirjoitetaan)( myöhemmin)?)$/iu;

/** Whether a text says nothing yet: blank, only signs (“?”, “–”), or a placeholder (“TBD”). */
export function isPlaceholder(text: string): boolean {
  const said = text.trim().replace(/[\s.…!?]+$/u, '');
  return !/[\p{L}\p{N}]/u.test(said) || notYet.test(said);
}

/** Cached by item, since it is asked with every key that is typed. */
const answered = new WeakMap<Item, boolean>();

/** Whether somebody has filled in what this item is: not a template's prompt or a placeholder. */
export function isAnswered(item: Item): boolean {
  let known = answered.get(item);
  if (known === undefined) answered.set(item, (known = !isPlaceholder(titleOf(item)) && !isPrompt(item)));
  return known;
}

/** The plan without items that are still as a template made them. Where nothing has been answered yet, they are all that there is to show, and stay. */
export function withoutQuestions(plan: Plan): Plan {
  const items = [...plan.items.values()];
  const gone = new Set(items.filter((item) => isQuestion(item) || isExample(item)).map(({ id }) => id));
  if (gone.size === 0 || items.every((item) => item.type === 'area' || isPrompt(item))) return plan;
  return {
    ...plan,
    items: new Map([...plan.items].filter(([id]) => !gone.has(id))),
    links: new Map([...plan.links].filter(([, { from, to }]) => !gone.has(from) && !gone.has(to))),
  };
}
