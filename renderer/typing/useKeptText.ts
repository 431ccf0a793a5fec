import { useMemo } from 'react';
import type { z } from 'zod';
import { useDraft } from './useDraft.ts';

/**
 * Text of a dialog or form that reaches the plan only when it is submitted. It is stored from the first key on, so that it survives
 * Escape, a click outside, a reload or a crash. Answers with the text, a function to change it, and one to delete it.
 * @param initial used while nothing is stored
 */
export function useKeptText(id: string, initial = ''): readonly [text: string, change: (text: string) => void, done: () => void] {
  const [kept, keep] = useDraft(id);
  return [kept ?? initial, (text) => keep(text === initial ? undefined : text), () => keep()];
}

/** As {@link useKeptText}, for forms of several values. Stored data that does not fit the schema is ignored. */
export function useKeptForm<T>(id: string, schema: z.ZodType<T>, initial: T): readonly [form: T, change: (form: T) => void, done: () => void] {
  const [kept, keep] = useDraft(id);
  const form = useMemo(() => (kept === undefined ? undefined : readForm(kept, schema)), [kept, schema]);
  return [form ?? initial, (next) => keep(JSON.stringify(next)), () => keep()];
}

function readForm<T>(text: string, schema: z.ZodType<T>): T | undefined {
  try {
    return schema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
