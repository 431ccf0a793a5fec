import { readSvg } from '../../shared/report/logo/svgFault.ts';
import { isMoving } from './isMoving.ts';
import { keptSide, type EncodedPicture } from './encodePicture.ts';

/** Why a file becomes no picture. */
export type PictureFault = 'empty' | 'phone' | 'vectors' | 'intricate' | 'unreadable';
/** `isStill`: it moved, and only its first image is kept. */
export type PreparedPicture = (EncodedPicture & { readonly isStill: boolean }) | { readonly fault: PictureFault };

/** A file of more bytes is not read at all. */
const largestSource = 200 * 1024 * 1024;

/** Makes files into pictures, one after the other, beside the window. */
export class PicturePreparer {
  readonly #worker = new Worker(new URL('./pictureWorker.ts', import.meta.url), { type: 'module' });

  /**
   * A file as a plan keeps it: its first picture drawn anew as a JPEG on white, upright. Nothing else of it comes along – no place, no
   * camera, no program – whatever it was.
   */
  async prepare(file: Blob): Promise<PreparedPicture> {
    if (file.size === 0) return { fault: 'empty' };
    if (file.size > largestSource) return { fault: 'unreadable' };
    const head = new TextDecoder('latin1').decode(await file.slice(0, 4_096).arrayBuffer());
    const source = /<svg[\s>]/.test(head) ? await pixelsOfVectors(file) : file;
    if (source === 'vectors' || source === 'intricate') return { fault: source };
    const encoded = source && (await this.#encoded(source));
    return encoded ? { ...encoded, isStill: isMoving(head) } : { fault: /^.{4}ftyp(?:heic|heix|heim|heis|hevc|mif1|msf1)/s.test(head) ? 'phone' : 'unreadable' };
  }

  close(): void {
    this.#worker.terminate();
  }

  #encoded(source: Blob | ImageBitmap): Promise<EncodedPicture | undefined> {
    return new Promise((resolve) => {
      this.#worker.onmessage = ({ data }: MessageEvent<EncodedPicture | undefined>) => resolve(data);
      this.#worker.onerror = () => resolve(undefined);
      this.#worker.postMessage(source, source instanceof Blob ? [] : [source]);
    });
  }
}

/** Vectors as pixels. What could run, move or reach elsewhere is refused before a browser sees it. */
async function pixelsOfVectors(file: Blob): Promise<ImageBitmap | 'vectors' | 'intricate' | undefined> {
  const read = readSvg(await file.text());
  if ('fault' in read) return read.fault === 'xml' ? undefined : read.fault === 'many' ? 'intricate' : 'vectors';
  const address = URL.createObjectURL(new Blob([file], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const scale = keptSide / Math.max(read.width, read.height);
    const canvas = new OffscreenCanvas(Math.max(1, Math.round(read.width * scale)), Math.max(1, Math.round(read.height * scale)));
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return canvas.transferToImageBitmap();
  } catch {
    return undefined;
  } finally {
    URL.revokeObjectURL(address);
  }
}
