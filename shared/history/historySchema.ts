import { z } from 'zod';
import { dimensionIds, positionKindIds } from '../framework/dimensions.ts';
import type { Party, Revision, RevisionKind, SignOff, UnprovedRevision } from './revision.ts';

/*
 * What histories look like where they come from outside: out of a plan file or over the wire to a window.
 */

const parties = ['client', 'agency'] as const satisfies readonly Party[];
const kinds = ['named', 'automatic', 'restore'] as const satisfies readonly RevisionKind[];

export const partySchema = z.enum(parties);
export const hashSchema = z.string().regex(/^[0-9a-f]{64}$/);
const idSchema = z.string().regex(/^[0-9a-f]{12}(?:[0-9a-f]{4})?$/);

export const signOffSchema = z.object({
  id: z.string(),
  revisionHash: hashSchema,
  party: partySchema,
  name: z.string(),
  note: z.string(),
  time: z.string(),
}) satisfies z.ZodType<SignOff>;

export const revisionSchema = z.object({
  id: idSchema,
  hash: hashSchema,
  parents: z.array(z.string()),
  time: z.string(),
  author: z.string(),
  label: z.string(),
  reason: z.string(),
  kind: z.enum(kinds),
  tree: hashSchema,
}) satisfies z.ZodType<Revision>;

/** A revision in a list. */
export const revisionSummarySchema = revisionSchema.omit({ tree: true }).extend({ signOffs: z.array(signOffSchema) });

/** Its changes are those of change.ts, which only Kehys itself makes. */
export const recoveredEditsSchema = z.object({
  time: z.string(),
  changes: z.array(z.unknown()),
  revisions: z.array(z.object({ label: z.string(), author: z.string() })),
});

export const unprovedRevisionSchema = z.object({
  id: idSchema,
  time: z.string(),
  parents: z.array(z.string()),
}) satisfies z.ZodType<UnprovedRevision>;

export const pastSubjectSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('item'), id: z.string(), field: z.string().optional() }),
  z.object({ kind: z.literal('planField'), field: z.string() }),
  z.object({ kind: z.literal('position'), dimension: z.enum(dimensionIds), position: z.enum(positionKindIds) }),
  z.object({ kind: z.literal('removed') }),
]);
