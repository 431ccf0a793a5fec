import { bringInTexts } from '../messages/bringIn.ts';
import { largestPictures, sizeOfPictures, type Picture } from '../plan/pictures.ts';
import type { Plan } from '../plan/plan.ts';
import { Remarks, type Outline, type OutlineNode, type Remark } from './outline.ts';

/** Files that a canvas shows as pictures. */
const pictureEnding = /\.(?:png|jpe?g|gif|webp|avif|bmp|svg)$/i;

/** The file that a card of a canvas shows as a picture, as it is written there; undefined for anything else. */
export function pictureFileOf({ kind, source }: Pick<OutlineNode, 'kind' | 'source'>): string | undefined {
  const file = kind === 'file' ? source?.['file'] : undefined;
  return typeof file === 'string' && pictureEnding.test(file) ? file : undefined;
}

/** Characters that no path beside a file needs: those that lead elsewhere on some system, and those that nobody sees. */
const leadsElsewhere = /[\\:\u0000-\u001f\u007f]/;
const longestPath = 1_024;

/**
 * The folders and the file that a path of a canvas leads through, from the folder that the canvas lies in; undefined where it leads out
 * of it: an absolute path, `..`, an address, a drive.
 */
export function pathBeside(file: string): readonly string[] | undefined {
  if (file.startsWith('/') || leadsElsewhere.test(file) || file.length > longestPath) return undefined;
  const steps = file.split('/').filter((step) => step !== '' && step !== '.');
  return steps.length === 0 || steps.includes('..') ? undefined : steps;
}

/** A card that shows a file as a picture. */
export interface PicturedNode {
  readonly id: string;
  /** As the canvas names it. */
  readonly file: string;
}

/** The cards of an outline that show pictures. */
export function picturedIn({ nodes }: Outline): readonly PicturedNode[] {
  return nodes.flatMap((node) => {
    const file = pictureFileOf(node);
    return file === undefined ? [] : [{ id: node.id, file }];
  });
}

/** What became of the pictures that a canvas shows. */
export interface CanvasPictures {
  /** By the nodes that show them. */
  readonly byNode: ReadonlyMap<string, Picture>;
  readonly remarks: readonly Remark[];
}

/** A file beside a canvas as a plan keeps it, or why it does not: it is not there, a link leads out of the folder, it is no picture, or it has to be drawn anew first. */
export type BesidePicture = Picture | 'missing' | 'outside' | 'unreadable' | 'undrawn';

/**
 * Reads the pictures that cards show, each file once, and says which it did not get.
 * @param read the file at a path that {@link pathBeside} took; never asked for another
 */
export async function gatherPictures(pictured: readonly PicturedNode[], into: Plan | undefined, read: (path: readonly string[]) => Promise<BesidePicture>): Promise<CanvasPictures> {
  const remarks = new Remarks();
  const byNode = new Map<string, Picture>();
  const known = new Map<string, BesidePicture>();
  const kept = new Set(into?.pictures?.keys());
  let size = into ? sizeOfPictures(into) : 0;
  for (const { id, file } of pictured) {
    const path = pathBeside(file);
    if (!path) {
      remarks.add(bringInTexts.picturesOutside, 1, file.slice(0, 120));
      continue;
    }
    const name = path.join('/');
    const found = known.get(name) ?? (await read(path));
    known.set(name, found);
    if (typeof found === 'string') remarks.add(refusals[found], 1, name.slice(0, 120));
    else if (!kept.has(found.name) && size + found.bytes.length > largestPictures) remarks.add(bringInTexts.picturesFull, 1, name.slice(0, 120));
    else {
      if (!kept.has(found.name)) size += found.bytes.length;
      kept.add(found.name);
      byNode.set(id, found);
    }
  }
  return { byNode, remarks: remarks.list() };
}

const refusals = { outside: bringInTexts.picturesOutside, missing: bringInTexts.picturesMissing, unreadable: bringInTexts.picturesUnreadable, undrawn: bringInTexts.picturesUndrawn } as const;
