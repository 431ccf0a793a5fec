import { z } from 'zod';

/** A state of a plan's file that a save replaced, as it is kept on this computer. */
export const earlierFileSchema = z.object({
  /** `file:` and the moment of `time`: stands wherever the id of a revision may stand. */
  id: z.string().regex(/^file:\d{1,16}$/),
  /** When that state was written, ISO 8601. */
  time: z.string(),
  /** Bytes. */
  size: z.number(),
});
export type EarlierFile = z.infer<typeof earlierFileSchema>;

/** Whether an id is that of an earlier file, not of a revision: no revision's id has a colon. */
export function isEarlierFile(id: string): boolean {
  return id.startsWith('file:');
}

/** When an earlier file was written, by its id, ISO 8601. */
export function earlierFileTime(id: string): string {
  return new Date(Number(id.slice('file:'.length))).toISOString();
}
