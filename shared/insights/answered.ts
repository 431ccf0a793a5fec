import { titleOf, type Item, type Plan } from '../plan/plan.ts';
import { isExample, isPrompt, isQuestion } from '../templates/prompts.ts';

/** What people write where they have no answer yet, in either language. */
const notYet =
  /^(t\.?b\.?[adc]\.?|to ?do|n\/?a|x{2,}|(to be|will be) (decided|defined|added|confirmed|done|written)( later)?|(coming )?(later|soon)|unknown|none yet|missing|open|lorem ipsum.*|tulossa|kesken|avoin|avoinna|puuttuu|myöhemmin|ei (vielä )?(tiedossa|päätetty|määritelty)|ei vielä|(täydennetään|lisätään|määritellään|päätetään|sovitaan|kirjoitetaan)( myöhemmin)?)$/iu;

/** Whether a text says nothing yet: blank, signs alone (“?”, “–”), or a word that puts it off (“TBD”). */
export function isPlaceholder(text: string): boolean {
  const said = text.trim().replace(/[\s.…!?]+$/u, '');
  return !/[\p{L}\p{N}]/u.test(said) || notYet.test(said);
}

/** By item: an item stays the same object until it changes, and is asked about with every key that is typed. */
const answered = new WeakMap<Item, boolean>();

/** Whether somebody has written what this item is: neither a template's prompt nor a placeholder. */
export function isAnswered(item: Item): boolean {
  let known = answered.get(item);
  if (known === undefined) answered.set(item, (known = !isPlaceholder(titleOf(item)) && !isPrompt(item)));
  return known;
}

/**
 * The plan without what is still as its template made it: neither questions nor the example are the plan's own words. Where
 * nothing has been answered yet, they are all that there is to show, and stay.
 */
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
