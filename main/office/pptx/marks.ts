/**
 * What the library that writes slides cannot say of a shape is noted here by the shape's name, and set when the file is
 * finished: what it shows, in words, and which shapes are one drawing.
 */
export class Marks {
  readonly #known: Mark[] = [];

  /** A name that no other shape of the deck has. Without `description` the shape is there for its looks only. */
  name(title: string, description?: string): string {
    const name = `${title} ${this.#known.length + 1}`;
    this.#known.push({ name, description, isDrawing: false });
    return name;
  }

  /** The same for a drawing of many shapes, each of which has the name. */
  drawing(title: string, description?: string): string {
    const name = `${title} ${this.#known.length + 1}`;
    this.#known.push({ name, description, isDrawing: true });
    return name;
  }

  get all(): readonly Mark[] {
    return this.#known;
  }
}

export interface Mark {
  readonly name: string;
  readonly description?: string | undefined;
  readonly isDrawing: boolean;
}
