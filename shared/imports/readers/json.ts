import type { JsonObject } from '../../interchange/canvas/jsonObject.ts';
import { ImportFault } from './fault.ts';

/** The JSON of a text; throws an `ImportFault` where it is none. */
export function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    // What is nested too deep for the parser is a RangeError.
    if (error instanceof SyntaxError || error instanceof RangeError) throw new ImportFault('json-unreadable', { why: error.message });
    throw error;
  }
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
