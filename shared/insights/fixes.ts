import type { FieldValue } from '../framework/field.ts';
import type { ItemTypeId, LinkKindId } from '../framework/vocabulary.ts';
import { conflictOf, type ConflictId, type FollowedVoice } from '../framework/conflicts.ts';
import type { Text } from '../messages/text.ts';
import { setField, setPlanField } from '../edits/fields.ts';
import { addItem } from '../edits/items.ts';
import { addLink } from '../edits/links.ts';
import { setRegisterEntry } from '../edits/registers.ts';
import { inTurn } from '../edits/severalEdits.ts';
import { titleOf, type Item } from '../plan/plan.ts';
import type { Fix } from './rule.ts';
import { dayText, listText } from './wording.ts';

/** A value in the words of a fix; days are formatted. */
function named(value: FieldValue): Pick<Fix, 'values' | 'texts'> {
  if (typeof value === 'number') return { values: { value } };
  const text = String(value);
  return /^\d{4}-\d\d-\d\d$/.test(text) ? { texts: { value: dayText(text) } } : { values: { value: text } };
}

/** A fix that sets a field of an item. `{value}` in its name is the new value. */
export function settingField(name: Text, id: string, key: string, value: FieldValue): Fix {
  return { name, ...named(value), edit: (context) => setField(context, { id, key, value }) };
}

/** A fix that sets a field of the plan. `{value}` in its name is the new value. */
export function settingPlanField(name: Text, key: string, value: FieldValue): Fix {
  return { name, ...named(value), edit: (context) => setPlanField(context, { key, value }) };
}

/** The most items that a fix offers to choose from; more would be a list, not a click. */
const offered = 3;

/** Fixes that link an item to each of the likeliest ones. */
export function linkingTo(name: Text, from: string, kind: LinkKindId, candidates: readonly Item[]): readonly Fix[] {
  return candidates.slice(0, offered).map((candidate) => ({
    name,
    values: { title: titleOf(candidate) },
    edit: (context) => addLink(context, { from, to: candidate.id, kind }),
  }));
}

/** A fix that adds an item and, if asked, links it to an existing one. */
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

/** A fix that chooses which voice to follow where the sources disagree. */
export function following(conflict: ConflictId, voice: FollowedVoice): Fix {
  const voices = conflictOf(conflict).voices.find(({ id }) => id === voice);
  return {
    name:
      voice === 'both'
        ? { en: 'This plan follows both voices', fi: 'Tämä suunnitelma seuraa molempia ääniä' }
        : { en: 'This plan follows {sources}', fi: 'Tämän suunnitelman lähde: {sources}' },
    texts: { sources: listText(voices?.sources ?? []) },
    edit: (context) => setRegisterEntry(context, { register: 'conflicts', entry: conflict, values: { follows: voice } }),
  };
}

/** Several fixes as one. */
export function together(name: Text, fixes: readonly Fix[]): Fix {
  return { name, edit: (context) => inTurn(context, fixes.map(({ edit }) => edit)) };
}
