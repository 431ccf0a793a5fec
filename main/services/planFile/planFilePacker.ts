import type { History } from '../../../shared/history/history.ts';
import type { Revision } from '../../../shared/history/revision.ts';
import { objectSource, planSources, restSources, revisionSource, sorted, type PlanFileInput } from './packPlanFile.ts';
import { Slice } from './slice.ts';
import { packEntryAside, writeZip, type EntrySource, type PackedEntry } from './zipWriter.ts';

/**
 * Packs one plan again and again without holding up its process: revisions and objects are packed once, large entries on
 * another thread, the rest in slices. The bytes are those of `packPlanFile`.
 */
export class PlanFilePacker {
  #revisions = new WeakMap<Revision, PackedEntry>();
  #objects: ReadonlyMap<string, PackedObject> = new Map();

  /** Packs the plan as it is at the call; what is edited meanwhile waits for the next one. */
  async pack(input: PlanFileInput): Promise<Uint8Array> {
    const plan = planSources(input);
    const rest = restSources(input);
    const { history } = input;
    const slice = new Slice();
    const entries = await packAll(plan, slice);
    for (const [, revision] of sorted(history.revisions)) {
      entries.push(await this.#packedRevision(revision));
      await slice.mayEnd();
    }
    entries.push(...(await this.#packedObjects(history, slice)), ...(await packAll(rest, slice)));
    await slice.end();
    return writeZip(entries);
  }

  async #packedRevision(revision: Revision): Promise<PackedEntry> {
    const known = this.#revisions.get(revision);
    if (known) return known;
    const entry = await packEntryAside(revisionSource(revision));
    this.#revisions.set(revision, entry);
    return entry;
  }

  async #packedObjects({ objects }: History, slice: Slice): Promise<readonly PackedEntry[]> {
    const packed = new Map<string, PackedObject>();
    for (const [hash, text] of sorted(objects)) {
      const known = this.#objects.get(hash);
      packed.set(hash, known?.text === text ? known : { text, entry: await packEntryAside(objectSource(hash, text)) });
      await slice.mayEnd();
    }
    this.#objects = packed;
    return [...packed.values()].map(({ entry }) => entry);
  }
}

interface PackedObject {
  readonly text: string;
  readonly entry: PackedEntry;
}

/** One after another: each is awaited, so that no more than one of them is in memory twice. */
async function packAll(sources: readonly EntrySource[], slice: Slice): Promise<PackedEntry[]> {
  const packed: PackedEntry[] = [];
  for (const source of sources) {
    packed.push(await packEntryAside(source));
    await slice.mayEnd();
  }
  return packed;
}
