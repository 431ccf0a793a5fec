import { pictureNameOf } from '../../../shared/plan/pictureNameOf.ts';
import { pictureSize, type Picture } from '../../../shared/plan/pictures.ts';
import { readSvg } from '../../../shared/report/logo/svgFault.ts';

/** Why a file becomes no picture. */
export type PictureFault = 'empty' | 'phone' | 'vectors' | 'unreadable';

/** `isSmaller`: it had more pixels than are kept. */
export type PreparedPicture = { readonly picture: Picture; readonly isSmaller: boolean } | { readonly fault: PictureFault };

/** Longest sides, pixels, and qualities that a picture is tried in: the first whose file is small enough is taken. */
const tries = [
  { side: 1_600, quality: 0.86 },
  { side: 1_600, quality: 0.72 },
  { side: 1_280, quality: 0.72 },
  { side: 1_000, quality: 0.65 },
  { side: 700, quality: 0.6 },
] as const;
const largestFile = 300_000;
/** A file of more bytes is not read at all. */
const largestSource = 200 * 1024 * 1024;

/**
 * A file as a plan keeps it: its first picture drawn anew as a JPEG on white, upright. Nothing else of it comes along – no place, no
 * camera, no program – whatever it was.
 */
export async function preparePicture(file: Blob): Promise<PreparedPicture> {
  if (file.size === 0) return { fault: 'empty' };
  const head = new TextDecoder('latin1').decode(await file.slice(0, 4_096).arrayBuffer());
  const drawn = file.size > largestSource ? undefined : /<svg[\s>]/.test(head) ? await pixelsOfVectors(file) : await createImageBitmap(file).catch(() => undefined);
  if (drawn === 'vectors') return { fault: 'vectors' };
  if (!drawn) return { fault: /^....ftyp(?:heic|heix|heim|heis|hevc|mif1|msf1)/s.test(head) ? 'phone' : 'unreadable' };
  try {
    return await encoded(drawn);
  } finally {
    drawn.close();
  }
}

async function encoded(drawn: ImageBitmap): Promise<PreparedPicture> {
  const longest = Math.max(drawn.width, drawn.height);
  for (const { side, quality } of tries) {
    const scale = Math.min(1, side / longest);
    const canvas = new OffscreenCanvas(Math.max(1, Math.round(drawn.width * scale)), Math.max(1, Math.round(drawn.height * scale)));
    const pen = canvas.getContext('2d');
    if (!pen) return { fault: 'unreadable' };
    pen.fillStyle = '#ffffff';
    pen.fillRect(0, 0, canvas.width, canvas.height);
    pen.imageSmoothingQuality = 'high';
    pen.drawImage(drawn, 0, 0, canvas.width, canvas.height);
    const file = await canvas.convertToBlob({ type: 'image/jpeg', quality });
    if (file.size > largestFile) continue;
    const bytes = new Uint8Array(await file.arrayBuffer());
    const size = pictureSize(bytes);
    return size ? { picture: { name: pictureNameOf(bytes), bytes, ...size }, isSmaller: Math.max(size.width, size.height) < longest } : { fault: 'unreadable' };
  }
  return { fault: 'unreadable' };
}

/** Vectors as pixels. What could run, move or reach elsewhere is refused before a browser sees it. */
async function pixelsOfVectors(file: Blob): Promise<ImageBitmap | 'vectors' | undefined> {
  const read = readSvg(await file.text());
  if ('fault' in read) return read.fault === 'xml' ? undefined : 'vectors';
  const address = URL.createObjectURL(new Blob([file], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const scale = tries[0].side / Math.max(read.width, read.height);
    return await createImageBitmap(image, { resizeWidth: Math.max(1, Math.round(read.width * scale)), resizeHeight: Math.max(1, Math.round(read.height * scale)) });
  } catch {
    return undefined;
  } finally {
    URL.revokeObjectURL(address);
  }
}
