import { Slice } from './slice.ts';
import { packEntry, packEntryAside, type EntrySource, type PackedEntry } from './zipWriter.ts';

/**
 * Work on a plan file that can be done at once or bit by bit. It yields each entry to pack and is resumed with the packed one; it
 * yields undefined where it may pause.
 */
export type Packing<T> = Generator<EntrySource | undefined, T, PackedEntry | undefined>;

/** Packs one entry, as a step of such work. */
export function* packed(source: EntrySource): Packing<PackedEntry> {
  const entry = yield source;
  if (!entry) throw new Error('An entry was not packed');
  return entry;
}

/** Does the work at once. */
export function packNow<T>(work: Packing<T>, pack: (source: EntrySource) => PackedEntry = packEntry): T {
  let step = work.next();
  while (!step.done) step = work.next(step.value && pack(step.value));
  return step.value;
}

/**
 * Does the work in slices that block nothing else, large entries on other threads. It begins within the call: all of `early`,
 * entries that the work will yield, are packed at once and in parallel.
 */
export async function packAside<T>(work: Packing<T>, early: Iterable<EntrySource> = []): Promise<T> {
  const begun = new Map<EntrySource, Promise<PackedEntry>>();
  for (const source of early) begun.set(source, packEntryAside(source));
  const slice = new Slice();
  let step = work.next();
  while (!step.done) {
    const entry = step.value && (await (begun.get(step.value) ?? packEntryAside(step.value)));
    await slice.mayEnd();
    step = work.next(entry);
  }
  return step.value;
}
