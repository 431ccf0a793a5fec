import { titleOf, type Item } from '../plan/plan.ts';
import { isPrompt } from '../templates/prompts.ts';

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
