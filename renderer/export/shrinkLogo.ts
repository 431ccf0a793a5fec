import { readLogo, type Logo } from '../../shared/report/logo/logo.ts';

/** Sides that a large picture is tried in, pixels: the first whose file is small enough is taken. */
const sides = [1_200, 800, 500, 300, 180];

/** The pixels of a picture; undefined where the browser cannot read them. */
export async function decoded(file: Blob): Promise<ImageBitmap | undefined> {
  try {
    return await createImageBitmap(file);
  } catch {
    return undefined;
  }
}

/** A picture drawn anew as a file that a plan can keep: as a PNG, or, where it came as a JPEG, as one where that takes less. */
export async function shrunkLogo(picture: ImageBitmap, isJpeg: boolean): Promise<Logo | undefined> {
  for (const side of sides) {
    const scale = Math.min(1, side / Math.max(picture.width, picture.height));
    const canvas = new OffscreenCanvas(Math.max(1, Math.round(picture.width * scale)), Math.max(1, Math.round(picture.height * scale)));
    canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
    for (const type of isJpeg ? ['image/png', 'image/jpeg'] : ['image/png']) {
      const drawn = await canvas.convertToBlob({ type, quality: 0.85 });
      const reading = readLogo(new Uint8Array(await drawn.arrayBuffer()));
      if ('logo' in reading) return reading.logo;
    }
  }
  return undefined;
}
