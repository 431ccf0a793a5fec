import type { Failure, Result } from '../messages/failures.ts';
import { largestPictures, pictureSize, sizeOfPictures } from '../plan/pictures.ts';
import type { Plan } from '../plan/plan.ts';
import type { PlanDocument } from '../plan/planDocument.ts';
import type { Edit } from './edit.ts';
import { addItem, type NewItem } from './items.ts';

/** Stores the pictures that the document does not have yet; called within an edit. */
export function keepPictures({ pictures: kept }: Pick<PlanDocument, 'pictures'>, pictures: Plan['pictures']): void {
  for (const [name, bytes] of pictures ?? []) if (!kept.has(name)) kept.set(name, bytes);
}

/** Why a plan does not take these pictures: `picture-unfit` or `pictures-too-many`. */
export function picturesRefused(plan: Plan, pictures: Plan['pictures']): Failure | undefined {
  let size = sizeOfPictures(plan);
  for (const [name, bytes] of pictures ?? []) {
    if (!pictureSize(bytes)) return { code: 'picture-unfit' };
    if (!plan.pictures?.has(name)) size += bytes.length;
  }
  const megabyte = 1_000_000;
  return size > largestPictures ? { code: 'pictures-too-many', details: { limit: largestPictures / megabyte } } : undefined;
}

/** A picture that becomes a card, with its name and where the card goes. */
export interface NewPicture extends Pick<NewItem, 'at' | 'area' | 'width' | 'height'> {
  /** The SHA-256 of the bytes (pictureNameOf). */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Adds a note with a picture, and answers with its id. Equal pictures are stored once. */
export const addPicture: Edit<NewPicture, string> = (context, { name, bytes, ...place }): Result<string> => {
  const pictures = new Map([[name, bytes]]);
  const failure = picturesRefused(context.plan(), pictures);
  if (failure) return { ok: false, failure };
  return context.document.doc.transact(() => {
    keepPictures(context.document, pictures);
    return addItem(context, { type: 'note', fields: { picture: name }, ...place });
  }, context.origin);
};
