import { moveClear } from '../../../shared/edits/moveClear.ts';
import { addPicture } from '../../../shared/edits/pictures.ts';
import { areaAt } from '../../../shared/plan/holders.ts';
import type { Picture } from '../../../shared/plan/pictures.ts';
import type { PlanEditor } from '../../session/planEditor.ts';
import type { Point } from '../canvasState.ts';
import { takersOf } from '../gestures/takers.ts';
import type { PictureFault, PreparedPicture } from '../../pictures/preparePicture.ts';

/** The longest side of a new picture's card, canvas units. */
const longestSide = 320;
const gap = 16;

/** What is told while pictures are made ready, and asked. */
export interface PicturesTurn {
  prepare(file: Blob): Promise<PreparedPicture>;
  progress(done: number): void;
  isCancelled(): boolean;
}

/** What became of files: the ids of new cards, how many pictures were made smaller or stand still now, and what became none. */
export interface AddedPictures {
  readonly ids: readonly string[];
  readonly smaller: number;
  readonly still: number;
  readonly faults: readonly { readonly name: string; readonly fault: PictureFault }[];
}

/**
 * Adds a card for each file that is a picture, in rows around a place, all of them one step of undo. All are made ready before the first
 * is added: called off, the plan has nothing of any.
 * @param placeFor the corner of where so large a block of cards goes
 */
export async function addPictures(session: Pick<PlanEditor, 'edit' | 'step' | 'plan'>, files: readonly (Blob & { readonly name?: string })[], placeFor: (width: number, height: number) => Point, turn: PicturesTurn): Promise<AddedPictures> {
  const ready: Picture[] = [];
  const faults: { readonly name: string; readonly fault: PictureFault }[] = [];
  let [smaller, still] = [0, 0];
  for (const [done, file] of files.entries()) {
    turn.progress(done);
    const prepared = await turn.prepare(file);
    if (turn.isCancelled()) return { ids: [], smaller: 0, still: 0, faults: [] };
    if ('fault' in prepared) faults.push({ name: file.name ?? '', fault: prepared.fault });
    else {
      ready.push(prepared.picture);
      if (prepared.isSmaller) smaller += 1;
      if (prepared.isStill) still += 1;
    }
  }
  return { ids: ready.length > 0 ? session.step(() => addCards(session, ready, placeFor)) : [], smaller, still, faults };
}

function addCards(session: Pick<PlanEditor, 'edit' | 'plan'>, pictures: readonly Picture[], placeFor: (width: number, height: number) => Point): readonly string[] {
  const columns = Math.ceil(Math.sqrt(pictures.length));
  const rows = Math.ceil(pictures.length / columns);
  const sizes = pictures.map(cardSize);
  const step = { x: Math.max(...sizes.map(({ width }) => width)) + gap, y: Math.max(...sizes.map(({ height }) => height)) + gap };
  const start = placeFor(columns * step.x - gap, rows * step.y - gap);
  const ids: string[] = [];
  const takers = takersOf(session.plan);
  for (const [place, { name, bytes }] of pictures.entries()) {
    const { width, height } = sizes[place] ?? { width: longestSide, height: longestSide };
    const at = { x: start.x + (place % columns) * step.x, y: start.y + Math.floor(place / columns) * step.y };
    const area = areaAt(takers, { x: at.x + width / 2, y: at.y + height / 2 })?.id ?? null;
    const added = session.edit(addPicture, { name, bytes, at, area, width, height });
    // Why the plan takes no more of them was told; so many are there.
    if (!added.ok) break;
    ids.push(added.value);
  }
  session.edit(moveClear, ids);
  return ids;
}

/** A card as wide and high as its picture is to the other, neither a dot nor a wall. */
function cardSize({ width, height }: Pick<Picture, 'width' | 'height'>): { readonly width: number; readonly height: number } {
  const scale = longestSide / Math.max(width, height);
  return { width: Math.max(80, Math.round(width * scale)), height: Math.max(48, Math.round(height * scale)) };
}
