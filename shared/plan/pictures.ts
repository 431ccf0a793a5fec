import { jpegSize } from './jpegSize.ts';
import { textOf, type Item, type Plan } from './plan.ts';

/*
 * Pictures on the canvas. A note holds a picture's name; the bytes are kept once, in a root of the document of their own, so that
 * revisions and edits carry names only. Bytes are never removed: undo, revisions and deleted items still refer to them. All
 * pictures are JPEGs that a window drew anew, without place, camera or program.
 */

/** A picture's name: the SHA-256 of its bytes. */
export const pictureName = /^[0-9a-f]{64}$/;
/**
 * The largest picture that a plan takes, and the most that all of them may have together, bytes. A document with its pictures is
 * sent in one frame (sync/frames.ts).
 */
export const largestPicture = 400_000;
export const largestPictures = 20_000_000;
/** The longest side, pixels. */
export const longestPictureSide = 2_000;

/** A picture that can be shown. Sizes in pixels. */
export interface Picture {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** The size of bytes that can be kept and shown as a picture; undefined for anything else, since plans come from anywhere. */
export function pictureSize(bytes: Uint8Array): { readonly width: number; readonly height: number } | undefined {
  if (bytes.length > largestPicture || bytes[0] !== 0xff || bytes[1] !== 0xd8) return undefined;
  const size = jpegSize(bytes);
  return size && size.width > 0 && size.height > 0 && Math.max(size.width, size.height) <= longestPictureSide ? size : undefined;
}

const known = new WeakMap<Uint8Array, Omit<Picture, 'name'> | null>();

/** The plan's picture with this name, checked once; undefined where its bytes are missing or damaged. */
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

/** The bytes of all the plan's pictures together. */
export function sizeOfPictures({ pictures }: Pick<Plan, 'pictures'>): number {
  let size = 0;
  for (const bytes of pictures?.values() ?? []) size += bytes.length;
  return size;
}

/** The pictures on these items, for a copy of them. */
export function picturesOn(plan: Pick<Plan, 'pictures'>, items: Iterable<Pick<Item, 'fields'>>): ReadonlyMap<string, Uint8Array> {
  const carried = new Map<string, Uint8Array>();
  for (const item of items) {
    const picture = pictureNamed(plan, pictureOn(item));
    if (picture) carried.set(picture.name, picture.bytes);
  }
  return carried;
}
