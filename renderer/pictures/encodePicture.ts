import { pictureNameOf } from '../../shared/plan/pictureNameOf.ts';
import { pictureSize, type Picture } from '../../shared/plan/pictures.ts';

/** A picture as a plan keeps it; `isSmaller`: it had more pixels than are kept. */
export interface EncodedPicture {
  readonly picture: Picture;
  readonly isSmaller: boolean;
}

/** The longest side that is kept, pixels. */
export const keptSide = 1_600;
/** Longest sides and qualities that a picture is tried in: the first whose file is small enough is taken. */
const tries = [
  { side: keptSide, quality: 0.86 },
  { side: keptSide, quality: 0.72 },
  { side: 1_280, quality: 0.72 },
  { side: 1_000, quality: 0.65 },
  { side: 700, quality: 0.6 },
] as const;
const largestFile = 300_000;

/** Draws a picture anew as a JPEG on white; undefined where it cannot be read. For a worker: a large one takes seconds. */
export async function encodePicture(source: Blob | ImageBitmap): Promise<EncodedPicture | undefined> {
  const drawn = source instanceof Blob ? await createImageBitmap(source).catch(() => undefined) : source;
  if (!drawn) return undefined;
  const longest = Math.max(drawn.width, drawn.height);
  try {
    for (const { side, quality } of tries) {
      const scale = Math.min(1, side / longest);
      const canvas = new OffscreenCanvas(Math.max(1, Math.round(drawn.width * scale)), Math.max(1, Math.round(drawn.height * scale)));
      const pen = canvas.getContext('2d');
      if (!pen) return undefined;
      pen.fillStyle = '#ffffff';
      pen.fillRect(0, 0, canvas.width, canvas.height);
      pen.imageSmoothingQuality = 'high';
      pen.drawImage(drawn, 0, 0, canvas.width, canvas.height);
      const file = await canvas.convertToBlob({ type: 'image/jpeg', quality });
      if (file.size > largestFile) continue;
      const bytes = new Uint8Array(await file.arrayBuffer());
      const size = pictureSize(bytes);
      return size && { picture: { name: pictureNameOf(bytes), bytes, ...size }, isSmaller: Math.max(size.width, size.height) < longest };
    }
    return undefined;
  } finally {
    drawn.close();
  }
}
