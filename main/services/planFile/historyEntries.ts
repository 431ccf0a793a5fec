import { z } from 'zod';
import type { History } from '../../../shared/history/history.ts';
import { hashSchema, revisionSchema, signOffSchema, unprovedRevisionSchema } from '../../../shared/history/historySchema.ts';
import type { PlanState } from '../../../shared/history/planState.ts';
import { revisionHash } from '../../../shared/history/recordRevision.ts';
import { isProvable, type Revision, type SignOff } from '../../../shared/history/revision.ts';
import { sha256 } from '../disk/sha256.ts';
import { packed, type Packing } from './packing.ts';
import { parsedJson } from './entryText.ts';
import { PackedState, PackShelf } from './packShelf.ts';
import { packEntryName, packStates } from './packStates.ts';
import { entryNames, formerEntryNames } from './planFileContent.ts';
import { placeName, StatePack, type PackPlace, type StatePackFacts } from './statePack.ts';
import type { ZipEntries } from './zipReader.ts';
import { piecedSource, type PackedEntry } from './zipWriter.ts';

/** Far more states than fit in a pack of 96 KB. */
const mostInPack = 1e6;
const placeSchema = z.string().regex(/^[0-9a-f]{16}\.\d{1,9}$/);
const packSchema = z.object({ name: z.string().regex(/^[0-9a-f]{16}$/), base: placeSchema.optional(), states: z.int().min(1) });

/** The contents of `history/revisions.json`: everything but the states, and where those lie. */
const indexSchema = z.object({
  /** Each after the pack that it builds on. */
  packs: z.array(packSchema),
  /** Oldest first. A hash is stored only where it does not follow from the rest. */
  revisions: z.array(revisionSchema.extend({ hash: hashSchema.optional(), state: placeSchema.optional() })),
  thinned: z.array(z.union([revisionSchema.extend({ hash: hashSchema.optional() }), unprovedRevisionSchema])),
});
const signOffsSchema = z.array(signOffSchema);

const formerHistory = [formerEntryNames.revisions, formerEntryNames.objects, formerEntryNames.thinned];

type Index = z.infer<typeof indexSchema>;

/** A history as far as it could be read, and the names of the entries that could not. */
export interface HistoryReading {
  readonly history: History;
  readonly unreadable: readonly string[];
}

/**
 * Reads the history from a file's entries. Packs of states are unpacked only when somebody reads them; those given in packed form
 * stay so. Hashes are not compared here, but by `verifyHistory`.
 */
export function readHistory(entries: ZipEntries, packedEntries: ReadonlyMap<string, PackedEntry> = new Map()): HistoryReading {
  // Entries that a migration could not use.
  const unreadable = [...entries.keys()].filter((name) => formerHistory.some((former) => name.startsWith(former)));
  const read = <T>(name: string, schema: z.ZodType<T>, nothing: T): T => {
    const bytes = entries.get(name);
    const parsed = bytes && schema.safeParse(parsedJson(bytes));
    if (parsed && !parsed.success) unreadable.push(name);
    return parsed?.data ?? nothing;
  };
  const signOffs: readonly SignOff[] = read(entryNames.signOffs, signOffsSchema, []);
  const index: Index = read(entryNames.history, indexSchema, { packs: [], revisions: [], thinned: [] });
  const packs = readPacks(index, (name) => {
    const bytes = entries.get(name);
    return packedEntries.get(name) ?? (bytes && { name, bytes });
  });
  const shelf = new PackShelf();
  const revisions = new Map<string, Revision>();
  const states = new Map<string, PlanState>();
  for (const { state, ...row } of index.revisions) {
    const revision = withHash(row);
    revisions.set(revision.id, revision);
    const place = state === undefined ? undefined : placeNamed(state, packs);
    if (place && !states.has(revision.tree)) states.set(revision.tree, new PackedState(place, shelf));
  }
  const thinned = new Map(index.thinned.map((each) => [each.id, 'tree' in each ? withHash(each) : each]));
  return { history: { revisions, states, signOffs, thinned }, unreadable };
}

/**
 * A revision with the hash of what it says. Where its id does not fit, the revision was changed, which `verifyHistory` finds. The
 * hash is made when it is first needed: opening a plan of a thousand revisions needs none.
 */
function withHash(row: Omit<Revision, 'hash'> & { readonly hash?: string | undefined }): Revision {
  let { hash } = row;
  return {
    ...row,
    get hash() {
      return (hash ??= revisionHash(row, sha256));
    },
  };
}

/** The packs that can be used: one whose entry or base is missing is left out, and so are those that build on it. */
function readPacks({ packs }: Index, entryNamed: (name: string) => StatePackFacts['entry'] | undefined): ReadonlyMap<string, StatePack> {
  const found = new Map<string, StatePack>();
  for (const { name, base: baseName, states: count } of packs) {
    const entry = entryNamed(packEntryName(name));
    const base = baseName === undefined ? undefined : placeNamed(baseName, found);
    if (entry && (base || baseName === undefined)) found.set(name, new StatePack({ name, base, count, entry }));
  }
  return found;
}

function placeNamed(name: string, packs: ReadonlyMap<string, StatePack>): PackPlace | undefined {
  const [packName = '', position] = name.split('.');
  const pack = packs.get(packName);
  return pack && Number(position) < pack.count ? { pack, position: Number(position) } : undefined;
}

/** The entries of a history, and its states with their places in them. */
export interface PackedHistory {
  readonly entries: readonly PackedEntry[];
  readonly states: ReadonlyMap<string, PackedState>;
}

/** Packs a history. States that are in packs already stay as they are. */
export function* packHistory({ revisions, states: all, signOffs, thinned }: History): Packing<PackedHistory> {
  const { packs, states } = yield* packStates(all);
  const orders = new Map(packs.map((pack, order) => [pack, order]));
  const placeOf = ({ tree }: Revision): number => {
    const state = states.get(tree);
    return state ? (orders.get(state.pack) ?? 0) * mostInPack + state.position : 0;
  };
  const oldestFirst = [...revisions.values()].sort((one, other) => (one.time === other.time ? placeOf(one) - placeOf(other) : 0) || byTime(one, other));
  const packRows = packs.map(({ name, base, count }) => JSON.stringify({ name, ...(base ? { base: placeName(base) } : {}), states: count }));
  const thinnedRows = [...thinned.values()].sort(byTime).map((each) => ('hash' in each ? rowOf(each, undefined) : JSON.stringify(each)));
  const index = [
    { of: packs, text: `{"packs":${listed(packRows)},\n"revisions":` },
    ...rowPieces(oldestFirst, (revision) => rowOf(revision, states.get(revision.tree))),
    { of: thinned, text: `,\n"thinned":${listed(thinnedRows)}}\n` },
  ];
  const entries = [
    yield* packed({ name: entryNames.signOffs, bytes: textBytes(`${JSON.stringify(signOffs, undefined, 2)}\n`) }),
    yield* packed(piecedSource(entryNames.history, index)),
  ];
  for (const pack of packs) entries.push(yield* pack.packed());
  return { entries, states };
}

/** The text of each row: rows are written again and again, and rarely change. */
const rows = new WeakMap<Revision, { readonly state: string | undefined; readonly text: string }>();

function rowOf(revision: Revision, place: PackPlace | undefined): string {
  const state = place && placeName(place);
  const known = rows.get(revision);
  if (known && known.state === state) return known.text;
  const text = JSON.stringify({ ...revision, ...(isProvable(revision) ? { hash: undefined } : {}), state });
  rows.set(revision, { state, text });
  return text;
}

/** Rows in one stretch of the index. */
const rowsInPiece = 64;

/** A JSON list, one element a line, in stretches of which the older ones do not change. */
function rowPieces(revisions: readonly Revision[], row: (revision: Revision) => string): readonly { readonly of: object; readonly text: string }[] {
  if (revisions.length === 0) return [{ of: revisions, text: '[]' }];
  const pieces: { of: object; text: string }[] = [];
  for (let from = 0; from < revisions.length; from += rowsInPiece) {
    const some = revisions.slice(from, from + rowsInPiece);
    const end = from + rowsInPiece < revisions.length ? '' : '\n]';
    pieces.push({ of: some[0] ?? revisions, text: `${from === 0 ? '[' : ','}\n${some.map(row).join(',\n')}${end}` });
  }
  return pieces;
}

function byTime(one: Pick<Revision, 'id' | 'time'>, other: Pick<Revision, 'id' | 'time'>): number {
  if (one.time !== other.time) return one.time < other.time ? -1 : 1;
  return one.id < other.id ? -1 : 1;
}

/** A JSON list, one element a line. */
function listed(texts: readonly string[]): string {
  return texts.length === 0 ? '[]' : `[\n${texts.join(',\n')}\n]`;
}

function textBytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
