import { fromBase64 } from '../base64.ts';
import { pictureNameOf } from '../pictureNameOf.ts';

/** A JPEG of 24 × 16 red pixels, as a window draws one. */
export const smallPicture = fromBase64(
  '/9j/4AAQSkZJRgABAQAAAQABAAD/4gHYSUNDX1BST0ZJTEUAAQEAAAHIAAAAAAQwAABtbnRyUkdCIFhZWiAH4AABAAEAAAAAAABhY3NwAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAQAA9tYAAQAAAADTLQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAlkZXNjAAAA8AAAACRyWFlaAAABFAAAABRnWFlaAAABKAAAABRiWFlaAAABPAAAABR3dHB0AAABUAAAABRyVFJDAAABZAAAAChnVFJDAAABZAAAAChiVFJDAAABZAAAAChjcHJ0AAABjAAAADxtbHVjAAAAAAAAAAEAAAAMZW5VUwAAAAgAAAAcAHMAUgBHAEJYWVogAAAAAAAAb6IAADj1AAADkFhZWiAAAAAAAABimQAAt4UAABjaWFlaIAAAAAAAACSgAAAPhAAAts9YWVogAAAAAAAA9tYAAQAAAADTLXBhcmEAAAAAAAQAAAACZmYAAPKnAAANWQAAE9AAAApbAAAAAAAAAABtbHVjAAAAAAAAAAEAAAAMZW5VUwAAACAAAAAcAEcAbwBvAGcAbABlACAASQBuAGMALgAgADIAMAAxADb/2wBDAFA3PEY8MlBGQUZaVVBfeMiCeG5uePWvuZHI////////////////////////////////////////////////////2wBDAVVaWnhpeOuCguv/////////////////////////////////////////////////////////////////////////wAARCAAQABgDASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAP/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/8QAFgEBAQEAAAAAAAAAAAAAAAAAAAIE/8QAFBEBAAAAAAAAAAAAAAAAAAAAAP/aAAwDAQACEQMRAD8AmAlrAAf/2Q==',
);
export const smallPictureName = pictureNameOf(smallPicture);

/** The same picture as other bytes, so many as are asked for: what follows the first mark is passed over. */
export function otherPicture(mark: number, length = smallPicture.length + 8): Uint8Array {
  const bytes = new Uint8Array(length);
  const padding = length - smallPicture.length;
  bytes.set(smallPicture.subarray(0, 2));
  let at = 2;
  for (let left = padding; left > 0; ) {
    const size = Math.min(left, 60_000);
    // Never less than a comment takes, with its mark.
    const taken = left - size > 0 && left - size < 8 ? size - 8 : size;
    bytes.set([0xff, 0xfe, (taken - 2) >> 8, (taken - 2) & 255, mark & 255, mark >> 8], at);
    for (let place = 6; place < taken; place++) bytes[at + place] = (place * 2_654_435_761 + mark * 40_503) >>> 13;
    at += taken;
    left -= taken;
  }
  bytes.set(smallPicture.subarray(2), at);
  return bytes;
}
