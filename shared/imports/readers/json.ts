import type { JsonObject } from '../../interchange/canvas/jsonObject.ts';
import { damaged, ImportFault } from './fault.ts';

/** More levels than this would overflow what walks through them; programs write a dozen. */
const deepest = 1_000;

/** The JSON of a text; throws an `ImportFault` where it is none, or is nested too deep. */
export function parsedJson(text: string): unknown {
  if (isTooDeep(text)) throw new ImportFault('import-too-deep');
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    // What is nested too deep for the parser is a RangeError.
    if (error instanceof SyntaxError || error instanceof RangeError) throw damaged('JSON');
    throw error;
  }
}

function isTooDeep(text: string): boolean {
  let depth = 0;
  let isWithin = false;
  for (let at = 0; at < text.length; at++) {
    const letter = text.charCodeAt(at);
    if (letter === 92 && isWithin) at += 1;
    else if (letter === 34) isWithin = !isWithin;
    else if (!isWithin && (letter === 91 || letter === 123) && ++depth > deepest) return true;
    else if (!isWithin && (letter === 93 || letter === 125)) depth -= 1;
  }
  return false;
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The objects in a list; anything else is no list, or no object, and left out. */
export function objectsIn(value: unknown): readonly JsonObject[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}

/** A key's text, or ''. */
export function textAt(object: JsonObject, key: string): string {
  const value = object[key];
  return typeof value === 'string' ? value : '';
}

/** A key's number, or undefined. */
export function numberAt(object: JsonObject, key: string): number | undefined {
  const value = object[key];
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}

/** The texts in a list; anything else is left out. */
export function textsIn(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}
