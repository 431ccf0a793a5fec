import { registerField } from '../framework/registers.ts';
import { registerKey, type PlanDocument } from '../plan/planDocument.ts';
import { checkField } from './checkField.ts';
import { clearKey } from './clearKey.ts';
import { defineEdit } from './edit.ts';
import { put } from './fields.ts';

/** Replaces the words on a link; null removes them. */
export const setLinkWords = defineEdit(
  (plan, { id, words }: { readonly id: string; readonly words: string | null }) =>
    plan.links.has(id) && !id.includes('/') ? checkField(registerField('linkWords', 'words'), 'words', words, 'linkWords') : { code: 'item-missing' },
  ({ registers }, { id, words }) => put(registers, keyOf(id), words),
);

/** Removes a link and its words from the document. */
export function dropLink({ links, registers }: PlanDocument, id: string): void {
  links.delete(id);
  clearKey(registers, keyOf(id));
}

/** Writes words on a new link; '' writes nothing. */
export function putLinkWords({ registers }: PlanDocument, id: string, words: string): void {
  if (words !== '') put(registers, keyOf(id), words);
}

function keyOf(link: string): string {
  return registerKey('linkWords', link, 'words');
}
