import * as Y from 'yjs';
import { z } from 'zod';
import type { History } from '../../../shared/history/history.ts';
import { hashSchema, revisionSchema, unprovedRevisionSchema } from '../../../shared/history/historySchema.ts';
import { treeHash, type Parts } from '../../../shared/history/planParts.ts';
import { heldState, type PlanState } from '../../../shared/history/planState.ts';
import type { Revision } from '../../../shared/history/revision.ts';
import { sha256 } from '../disk/sha256.ts';
import { parsedJson, textOfBytes } from './entryText.ts';
import { packHistory } from './historyEntries.ts';
import { packNow } from './packing.ts';
import { entryNames, formerEntryNames } from './planFileContent.ts';
import { unpackEntry, type ZipEntries } from './zipReader.ts';
import { storedEntry } from './zipWriter.ts';

const formerRevisionSchema = revisionSchema.extend({ tree: z.record(z.string(), hashSchema) });
const thinnedSchema = z.array(unprovedRevisionSchema);

/**
 * From format 1, which had an entry for each revision and for each part of a state, to format 2. Hashes stay as they are and are
 * checked by `verifyHistory` as always. Entries that cannot be used stay, so that reading reports them.
 */
export function migrateToPacks(entries: ZipEntries): ZipEntries {
  const now = new Map(entries);
  const take = <T>(name: string, parsed: T | undefined): T | undefined => {
    if (parsed !== undefined) now.delete(name);
    return parsed;
  };
  const objects = new Map<string, string>();
  const former: z.infer<typeof formerRevisionSchema>[] = [];
  for (const [name, bytes] of entries) {
    if (name.startsWith(formerEntryNames.objects)) {
      const hash = hashSchema.safeParse(name.slice(formerEntryNames.objects.length, -'.json'.length)).data;
      const text = take(name, hash === undefined ? undefined : textOfBytes(bytes));
      if (hash !== undefined && text !== undefined) objects.set(hash, text);
    } else if (name.startsWith(formerEntryNames.revisions)) {
      const revision = take(name, formerRevisionSchema.safeParse(parsedJson(bytes)).data);
      if (revision) former.push(revision);
    }
  }
  const thinnedBytes = entries.get(formerEntryNames.thinned);
  const thinned = (thinnedBytes && take(formerEntryNames.thinned, thinnedSchema.safeParse(parsedJson(thinnedBytes)).data)) ?? [];
  const update = entries.get(formerEntryNames.document);
  const document = update && take(formerEntryNames.document, inFormatTwo(update));
  if (document) now.set(entryNames.document, document);
  const history = { ...historyOf(former, objects), signOffs: [], thinned: new Map(thinned.map((each) => [each.id, each])) };
  for (const entry of packNow(packHistory(history), storedEntry).entries) {
    const name = new TextDecoder().decode(entry.name);
    const bytes = unpackEntry(entry);
    if (bytes && !now.has(name)) now.set(name, bytes);
  }
  return now;
}

/** Oldest first, since each state is stored as its changes to the one before. */
function historyOf(former: readonly z.infer<typeof formerRevisionSchema>[], objects: ReadonlyMap<string, string>): Pick<History, 'revisions' | 'states'> {
  const revisions = new Map<string, Revision>();
  const states = new Map<string, PlanState>();
  for (const { tree: parts, ...facts } of [...former].sort((one, other) => (one.time < other.time ? -1 : 1))) {
    const tree = treeHash(Object.entries(parts), sha256);
    revisions.set(facts.id, { ...facts, tree });
    const state = stateOf(parts, objects);
    if (state) states.set(tree, state);
  }
  return { revisions, states };
}

/** What a plan said; undefined where a part of it is lost. */
function stateOf(tree: Readonly<Record<string, string>>, objects: ReadonlyMap<string, string>): PlanState | undefined {
  const parts: [string, string][] = [];
  for (const [name, hash] of Object.entries(tree)) {
    const text = objects.get(hash);
    if (text === undefined) return undefined;
    parts.push([name, text]);
  }
  return heldState(new Map(parts) satisfies Parts);
}

/** An update in Yjs' second format, which is half as large; undefined where the bytes are not an update. */
function inFormatTwo(update: Uint8Array): Uint8Array | undefined {
  try {
    return Y.convertUpdateFormatV1ToV2(update);
  } catch {
    // Yjs throws all kinds of errors from its decoder; each means that these bytes are not a document.
    return undefined;
  }
}
