import { registerField } from '../framework/registers.ts';
import { registerKey, type PlanDocument } from '../plan/planDocument.ts';
import { checkField } from './checkField.ts';
import { clearKey } from './clearKey.ts';
import { defineEdit } from './edit.ts';
import { put } from './fields.ts';

/** Writes words on a link, in place of those that it has; null takes them off. */
export const setLinkWords = defineEdit(
  (plan, { id, words }: { readonly id: string; readonly words: string | null }) =>
    plan.links.has(id) && !id.includes('/') ? checkField(registerField('linkWords', 'words'), 'words', words, 'linkWords') : { code: 'item-missing' },
  ({ registers }, { id, words }) => put(registers, keyOf(id), words),
);

/** Takes a link out of the document, and what is written on it. */
export function dropLink({ links, registers }: PlanDocument, id: string): void {
  links.delete(id);
  clearKey(registers, keyOf(id));
}

/** Writes words on a link that has just been made; '' writes nothing. */
export function putLinkWords({ registers }: PlanDocument, id: string, words: string): void {
  if (words !== '') put(registers, keyOf(id), words);
}

function keyOf(link: string): string {
  return registerKey('linkWords', link, 'words');
}
