import type { z } from 'zod';

/** What a text says, where it is JSON of this shape; undefined for anything else, for whoever sends it may lie. */
export function readMessage<S extends z.ZodType>(schema: S, text: string): z.output<S> | undefined {
  try {
    const found = schema.safeParse(JSON.parse(text));
    return found.success ? found.data : undefined;
  } catch {
    return undefined;
  }
}
