import type { FieldValue } from '../framework/field.ts';
import type { ItemTypeId, LinkKindId } from '../framework/vocabulary.ts';
import type { Text } from '../messages/text.ts';
import { setField, setPlanField } from '../edits/fields.ts';
import { addItem } from '../edits/items.ts';
import { addLink } from '../edits/links.ts';
import { inTurn } from '../edits/severalEdits.ts';
import { titleOf, type Item } from '../plan/plan.ts';
import type { Fix } from './rule.ts';

/** A fix that sets one field of an item. */
export function settingField(name: Text, id: string, key: string, value: FieldValue): Fix {
  return { name, values: { value: String(value) }, edit: (context) => setField(context, { id, key, value }) };
}

/** A fix that sets one field of the plan. */
export function settingPlanField(name: Text, key: string, value: FieldValue): Fix {
  return { name, values: { value: String(value) }, edit: (context) => setPlanField(context, { key, value }) };
}

/** How many items a fix offers to choose from; more would be a list, not a click. */
const offered = 3;

/** Fixes that link an item to each of the likeliest of these. */
export function linkingTo(name: Text, from: string, kind: LinkKindId, candidates: readonly Item[]): readonly Fix[] {
  return candidates.slice(0, offered).map((candidate) => ({
    name,
    values: { title: titleOf(candidate) },
    edit: (context) => addLink(context, { from, to: candidate.id, kind }),
  }));
}

/** A fix that adds an item and, if asked, links it with an item that stands already. */
export function adding(
  name: Text,
  type: ItemTypeId,
  fields: (language: 'en' | 'fi') => Readonly<Record<string, FieldValue>>,
  link?: { readonly kind: LinkKindId; readonly from?: string; readonly to?: string },
): Fix {
  return {
    name,
    edit: (context) => {
      const language = context.plan().fields['language'] === 'fi' ? 'fi' : 'en';
      const added = addItem(context, { type, fields: fields(language) });
      if (!added.ok || !link) return added;
      return addLink(context, { kind: link.kind, from: link.from ?? added.value, to: link.to ?? added.value });
    },
  };
}

/** Several fixes as one. */
export function together(name: Text, fixes: readonly Fix[]): Fix {
  return { name, edit: (context) => inTurn(context, fixes.map(({ edit }) => edit)) };
}
