import { jpegSize } from './jpegSize.ts';
import { textOf, type Item, type Plan } from './plan.ts';

/*
 * Pictures that lie on the canvas. A note names one; its bytes are kept once, whatever names them, in a root of the document of their
 * own: apart from what the plan says, so that revisions and edits carry its name and never its bytes. Nothing takes them away again, so
 * that undo, the past and what was deleted have them. They are JPEGs that a window drew anew: no place, camera or program comes along.
 */

/** What pictures are called: the SHA-256 of their bytes. */
export const pictureName = /^[0-9a-f]{64}$/;
/** Bytes of the largest picture that a plan takes, and of all of them: a document with them is opened in one frame (sync/frames.ts). */
export const largestPicture = 400_000;
export const largestPictures = 20_000_000;
/** Pixels of the longest side. */
export const longestPictureSide = 2_000;

/** A picture that can be shown. Sizes in pixels. */
export interface Picture {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** The size of what may be kept and shown as a picture; undefined for anything else: plans come from anybody. */
export function pictureSize(bytes: Uint8Array): { readonly width: number; readonly height: number } | undefined {
  if (bytes.length > largestPicture || bytes[0] !== 0xff || bytes[1] !== 0xd8) return undefined;
  const size = jpegSize(bytes);
  return size && size.width > 0 && size.height > 0 && Math.max(size.width, size.height) <= longestPictureSide ? size : undefined;
}

const known = new WeakMap<Uint8Array, Omit<Picture, 'name'> | null>();

/** The picture that a plan keeps by a name, looked through once; undefined where its bytes are missing or are no picture. */
export function pictureNamed({ pictures }: Pick<Plan, 'pictures'>, name: string): Picture | undefined {
  const bytes = pictures?.get(name);
  if (!bytes) return undefined;
  let picture = known.get(bytes);
  if (picture === undefined) {
    const size = pictureSize(bytes);
    picture = size ? { bytes, ...size } : null;
    known.set(bytes, picture);
  }
  return picture ? { name, ...picture } : undefined;
}

/** The name of the picture that an item carries, or ''. */
export function pictureOn(item: Pick<Item, 'fields'>): string {
  return textOf(item.fields, 'picture');
}

/** Bytes that the plan's pictures take together. */
export function sizeOfPictures({ pictures }: Pick<Plan, 'pictures'>): number {
  let size = 0;
  for (const bytes of pictures?.values() ?? []) size += bytes.length;
  return size;
}

/** Those of a plan's pictures that items carry, for a copy of these alone. */
export function picturesOn(plan: Pick<Plan, 'pictures'>, items: Iterable<Pick<Item, 'fields'>>): ReadonlyMap<string, Uint8Array> {
  const carried = new Map<string, Uint8Array>();
  for (const item of items) {
    const picture = pictureNamed(plan, pictureOn(item));
    if (picture) carried.set(picture.name, picture.bytes);
  }
  return carried;
}
