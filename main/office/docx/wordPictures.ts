import type { Figure } from '../../../shared/report/figure.ts';
import type { Report } from '../../../shared/report/report.ts';

/** A figure, and how many pixels of its picture there are to its unit. */
export interface Drawable {
  readonly figure: Figure;
  readonly scale: number;
}

/** Draws figures of a report as PNG files. */
export type DrawPixels = (figures: readonly Drawable[], report: Report) => readonly Uint8Array[];

/**
 * The pictures of a Word document. The library that writes it is handed a name in the place of each, and they are drawn when it is through: it hashes, packs and
 * unpacks in script all that it is handed, and while its tree of a large document stands, each sweep for the memory of pictures walks through all of that.
 */
export class WordPictures {
  readonly #files: (() => Uint8Array)[] = [];
  readonly #drawables: Drawable[] = [];
  #drawn: readonly Uint8Array[] | undefined;

  constructor(
    readonly report: Report,
    readonly draw: DrawPixels,
  ) {}

  /** What stands for a picture's file until the document is packed. */
  standIn(file: () => Uint8Array): Buffer {
    return Buffer.from(`picture ${this.#files.push(file)}`);
  }

  /** The same of a figure as pixels; all of them are drawn together. */
  pixels(figure: Figure, scale: number): Buffer {
    const place = this.#drawables.push({ figure, scale }) - 1;
    return this.standIn(() => (this.#drawn ??= this.draw(this.#drawables, this.report))[place] ?? new Uint8Array());
  }

  /** The file that a part of the packed document stands for; undefined where it is itself. */
  fileOf(part: Uint8Array): Uint8Array | undefined {
    const [, number] = /^picture (\d+)$/.exec(part.length > 20 ? '' : Buffer.from(part).toString('latin1')) ?? [];
    return this.#files[Number(number) - 1]?.();
  }
}
