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
 * From format 1, where each part of each revision was an entry under its hash and each revision an entry, to format 2. Nothing
 * is believed or mended: hashes stay as they are and are compared by `verifyHistory` as ever. Entries of which nothing
 * can be made stay, so that reading tells of them.
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

/** Oldest first, because each is kept as what it changed in the one before. */
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

/** Yjs' second format, half as large. Undefined where the bytes are no update. */
function inFormatTwo(update: Uint8Array): Uint8Array | undefined {
  try {
    return Y.convertUpdateFormatV1ToV2(update);
  } catch {
    // Yjs throws whatever its decoder meets; each means that these bytes are no document.
    return undefined;
  }
}
