import type { Figure } from '../../../shared/report/figure.ts';
import type { Report } from '../../../shared/report/report.ts';
import { picture, type PictureFrame } from './wordXml.ts';

/** A figure, and how many pixels of its picture there are to its unit. */
export interface Drawable {
  readonly figure: Figure;
  readonly scale: number;
}

/** Draws figures of a report as PNG files. */
export type DrawPixels = (figures: readonly Drawable[], report: Report) => readonly Uint8Array[];

/** A file of a picture, by its ending. */
type Ending = 'svg' | 'png' | 'jpg';

/** The pictures of a Word document, whose files are made when its words are written. */
export class WordPictures {
  /** What makes each file, by its name. */
  readonly #files = new Map<string, () => Uint8Array>();
  readonly #drawables: Drawable[] = [];
  #drawn: readonly Uint8Array[] | undefined;
  #placed = 0;

  constructor(
    readonly report: Report,
    readonly draw: DrawPixels,
  ) {}

  /** A picture in a line, of the file that it is shown by and of one of vectors for programs that draw them. */
  place(frame: Omit<PictureFrame, 'id' | 'pixels' | 'vectors'>, ending: Ending, file: () => Uint8Array, vectors?: () => Uint8Array): string {
    return picture({ ...frame, id: ++this.#placed, pixels: this.#named(ending, file), ...(vectors ? { vectors: this.#named('svg', vectors) } : {}) });
  }

  /** What makes a figure's file of pixels: all of them are drawn together. */
  pixels(figure: Figure, scale: number): () => Uint8Array {
    const place = this.#drawables.push({ figure, scale }) - 1;
    return () => (this.#drawn ??= this.draw(this.#drawables, this.report))[place] ?? new Uint8Array();
  }

  /** The relationships of the document to its pictures. */
  relationships(): string {
    return [...this.#files.keys()].map((name) => `<Relationship Id="${idOf(name)}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="media/${name}"/>`).join('');
  }

  /** The files with their names, each made as it is asked for. */
  *files(): Generator<readonly [name: string, bytes: Uint8Array]> {
    for (const [name, make] of this.#files) yield [name, make()];
  }

  #named(ending: Ending, file: () => Uint8Array): string {
    const name = `image${this.#placed}.${ending}`;
    this.#files.set(name, file);
    return idOf(name);
  }
}

function idOf(name: string): string {
  return name.replace('.', '-');
}
