import { registerField } from '../framework/registers.ts';
import { entryTexts, type EntryText } from '../messages/historyEntries.ts';
import { namesIn, say, type Language } from '../messages/text.ts';
import type { Change } from './change.ts';
import { shortened } from './excerpt.ts';
import { formatValue } from './formatValue.ts';

type EntryChange = Extract<Change, { kind: 'registerChanged' }>;

/** How the value of a field is called that it held before. */
const before = 'Before';

/**
 * What a person would say of an entry without a name that came, or whose change has a sentence of its own, and what of `changes` is not
 * said yet; undefined where there is no such sentence, or too little for it. `first` is one of them, or told beneath with all others.
 */
export function entrySentence({ register: id, named }: EntryChange, changes: readonly EntryChange[], isWhole: boolean, language: Language): { readonly sentence: string; readonly left: readonly EntryChange[] } | undefined {
  const texts = named === undefined ? entryTexts[id] : undefined;
  if (!texts) return undefined;
  const values = valuesOf(changes, language);
  const held = new Map(changes.map(({ field, after }) => [field, after]));
  const fits = (text: EntryText): boolean =>
    fieldsIn(text, language).every((name) => Object.hasOwn(values, name)) && Object.entries(text.when ?? {}).every(([field, value]) => held.get(field) === value);
  // Of an entry that stood there before, only what it was before tells that it changed.
  const head = texts.heads.find((text) => fits(text) && (isWhole || fieldsIn(text, language).some((name) => name.endsWith(before))));
  if (!head) return undefined;
  const said = new Set(fieldsIn(head, language));
  const parts = texts.tails.flatMap((tail) => {
    const names = fieldsIn(tail, language);
    if (!fits(tail) || names.some((name) => said.has(name))) return [];
    for (const name of names) said.add(name);
    return [say(tail, language, values)];
  });
  const sentence = [say(head, language, values), ...parts].join('; ');
  // A day or a title that stands in the sentence already says nothing new.
  const left = changes.filter((change) => !said.has(change.field) && !registerField(change.register, change.field)?.isLook && !isNameless(change) && !sentence.includes(values[change.field] ?? '\0'));
  return { sentence, left };
}

/** It refers to a part that has no name, or is no longer there: nobody can be told which. */
function isNameless({ register, field: key, before: old, titles }: EntryChange): boolean {
  const field = registerField(register, key);
  return field?.kind === 'text' && field.isReference === true && old === undefined && titles === undefined;
}

/** The values that a text is made of. */
function fieldsIn(text: EntryText, language: Language): readonly string[] {
  return [...namesIn(text[language]), ...Object.keys(text.when ?? {})];
}

/** What the fields hold in words: names as they are, other texts in quotes. */
function valuesOf(changes: readonly EntryChange[], language: Language): Readonly<Record<string, string>> {
  return Object.fromEntries(
    changes.flatMap((change): readonly (readonly [string, string])[] => {
      const field = registerField(change.register, change.field);
      const wordsOf = (side: 'before' | 'after'): string | undefined => {
        const value = change[side];
        if (value === undefined) return undefined;
        if (field?.kind === 'text' && field.isReference) return change.titles?.[side] === undefined ? undefined : formatValue(undefined, change.titles[side], '', language);
        if (field && 'tells' in field && field.tells === 'names' && typeof value === 'string') return shortened(value);
        return formatValue(field, value, change.currencies[side === 'before' ? 0 : 1], language);
      };
      const [old, now] = [wordsOf('before'), wordsOf('after')];
      return [...(old === undefined ? [] : [[`${change.field}${before}`, old] as const]), ...(now === undefined ? [] : [[change.field, now] as const])];
    }),
  );
}
