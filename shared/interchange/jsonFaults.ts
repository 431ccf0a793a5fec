import type { z } from 'zod';
import { interchangeTexts } from '../messages/interchange.ts';
import { say, type Language, type Text } from '../messages/text.ts';

/** Where something stands in a JSON: keys and indexes from the top. */
export type JsonPath = readonly PropertyKey[];

/** A path as people write it: `items[3].fields.target`. */
export function pathWords(path: JsonPath, language: Language): string {
  if (path.length === 0) return say(interchangeTexts.topLevel, language);
  return path.map((step, index) => (typeof step === 'number' ? `[${step}]` : `${index > 0 ? '.' : ''}${String(step)}`)).join('');
}

const typeNames: Readonly<Record<string, Text>> = {
  string: interchangeTexts.typeText,
  number: interchangeTexts.typeNumber,
  int: interchangeTexts.typeInt,
  array: interchangeTexts.typeArray,
  object: interchangeTexts.typeObject,
};

/** What a schema found wrong, in words; one sentence for each key that is not known. */
export function issueWords(issue: z.core.$ZodIssue, json: unknown, language: Language): readonly string[] {
  const path = pathWords(issue.path, language);
  const value = valueAt(json, issue.path);
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => say(interchangeTexts.unknownKey, language, { path, key: short(key) }));
    case 'invalid_type': {
      if (value === undefined) return [say(interchangeTexts.missing, language, { path })];
      const expected = typeNames[issue.expected];
      return [say(interchangeTexts.wrongType, language, { path, expected: expected ? say(expected, language) : issue.expected })];
    }
    case 'invalid_value':
      return [optionWords(path, value, issue.values.map(String), language)];
    case 'invalid_union':
      return [optionWords(path, value, 'options' in issue ? (issue.options ?? []).map(String) : [], language)];
    case 'too_big':
      return [say(issue.origin === 'string' ? interchangeTexts.textTooLong : interchangeTexts.tooLarge, language, { path, limit: Number(issue.maximum) })];
    case 'too_small': {
      const text = issue.origin === 'string' ? interchangeTexts.empty : issue.inclusive === false ? interchangeTexts.notAboveLimit : interchangeTexts.tooSmall;
      return [say(text, language, { path, limit: Number(issue.minimum) })];
    }
    case 'invalid_format':
      return [say(interchangeTexts.notDay, language, { path })];
    case 'custom':
      return [say(interchangeTexts.noSuchDay, language, { path })];
    case 'not_multiple_of':
    case 'invalid_key':
    case 'invalid_element':
      return [say(interchangeTexts.unfit, language, { path })];
  }
}

function optionWords(path: string, value: unknown, options: readonly string[], language: Language): string {
  if (value === undefined) return say(interchangeTexts.missing, language, { path });
  const shown = short(typeof value === 'object' ? typeof value : JSON.stringify(value));
  return say(interchangeTexts.notOption, language, { path, value: shown, options: options.join(', ') });
}

function valueAt(json: unknown, path: JsonPath): unknown {
  let value = json;
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
    value = Reflect.get(value, step);
  }
  return value;
}

/** Keys and values in a message stay short enough to read. */
export function short(text: string): string {
  const limit = 60;
  return text.length > limit ? `${text.slice(0, limit)}…` : text;
}
