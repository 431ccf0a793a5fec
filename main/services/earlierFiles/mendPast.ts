import type { History } from '../../../shared/history/history.ts';
import { lastGoodPath, readPlanBytes } from '../planFile/planFile.ts';
import { PackedState } from '../planFile/packShelf.ts';
import { packEntryName, packsOf } from '../planFile/packStates.ts';
import { Slice } from '../planFile/slice.ts';
import type { StatePack } from '../planFile/statePack.ts';
import { openZip } from '../planFile/zipReader.ts';
import { earlierBytes, listEarlierFiles, type EarlierFilesOf } from './earlierFiles.ts';

/**
 * Checks the packs of a history, and repairs damaged ones from the plan file's last-good copy or an earlier file. Answers how many
 * were repaired; the others stay as they are. Works in slices. Throws as the file system does.
 */
export async function mendPast(history: History, path: string, earlier: EarlierFilesOf): Promise<number> {
  const slice = new Slice();
  const rotten: StatePack[] = [];
  for (const pack of packsOf([...history.states.values()].filter((state) => state instanceof PackedState))) {
    if (!pack.isSound()) rotten.push(pack);
    await slice.mayEnd();
  }
  const mended = new Set<StatePack>();
  if (rotten.length === 0) return 0;
  for await (const bytes of copiesOf(path, earlier)) {
    const zip = openZip(bytes);
    if (!zip.ok) continue;
    for (const pack of rotten) {
      const entry = mended.has(pack) ? undefined : zip.entries.get(packEntryName(pack.name));
      if (entry && pack.mend(entry)) mended.add(pack);
    }
    if (mended.size === rotten.length) break;
  }
  return mended.size;
}

/** The bytes of the other copies of a plan file, newest first. */
async function* copiesOf(path: string, earlier: EarlierFilesOf): AsyncGenerator<Uint8Array> {
  const lastGood = await readPlanBytes(lastGoodPath(path));
  if (lastGood.ok) yield lastGood.value;
  for (const { id } of await listEarlierFiles(earlier)) {
    const bytes = await earlierBytes(earlier, id);
    if (bytes.ok) yield bytes.value;
  }
}
