/**
 * The pictures of a Word document. The library that writes it is handed a name in the place of each, and they are drawn when it is through: it hashes, packs and
 * unpacks in script all that it is handed, and while its tree of a large document stands, each sweep for the memory of pictures walks through all of that.
 */
export class WordPictures {
  readonly #draw: (() => Uint8Array)[] = [];

  /** What stands for a picture's file until the document is packed. */
  standIn(draw: () => Uint8Array): Buffer {
    return Buffer.from(`picture ${this.#draw.push(draw)}`);
  }

  /** The file that a part of the packed document stands for; undefined where it is itself. */
  fileOf(part: Uint8Array): Uint8Array | undefined {
    const [, number] = /^picture (\d+)$/.exec(part.length > 20 ? '' : Buffer.from(part).toString('latin1')) ?? [];
    return this.#draw[Number(number) - 1]?.();
  }
}
