import { z } from 'zod';
import { emptyHistory, type History } from '../../../shared/history/history.ts';
import { revisionSchema, signOffSchema } from '../../../shared/history/historySchema.ts';
import { heldState } from '../../../shared/history/planState.ts';
import { parsedJson } from '../planFile/entryText.ts';

const journaledSchema = z.object({
  revisions: z.array(revisionSchema),
  /** By tree: the name and text of each part. */
  states: z.record(z.string(), z.record(z.string(), z.string())),
  signOffs: z.array(signOffSchema),
});

/** Revisions with their states, and sign-offs, as JSON. Thinned-out states are left out. */
export function encodeHistory({ revisions, states, signOffs }: History): Uint8Array {
  const journaled = {
    revisions: [...revisions.values()],
    states: Object.fromEntries([...states].map(([tree, state]) => [tree, Object.fromEntries(state.parts() ?? [])])),
    signOffs,
  };
  return new TextEncoder().encode(JSON.stringify(journaled));
}

/** The history that {@link encodeHistory} wrote; undefined for other bytes. */
export function decodeHistory(bytes: Uint8Array): History {
  const read = journaledSchema.safeParse(parsedJson(bytes));
  if (!read.success) return emptyHistory;
  const { revisions, states, signOffs } = read.data;
  return {
    revisions: new Map(revisions.map((revision) => [revision.id, revision])),
    states: new Map(Object.entries(states).map(([tree, parts]) => [tree, heldState(new Map(Object.entries(parts)))])),
    signOffs,
    thinned: new Map(),
  };
}
