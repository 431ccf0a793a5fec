/**
 * What was made of texts lately: what nobody asked for any more makes room for what is new, so that it grows no further than
 * twice its room, counted in UTF-16 units of the texts.
 */
export class TextMemory<Made> {
  readonly #room: number;
  #young = new Map<string, Made>();
  #old = new Map<string, Made>();
  #length = 0;

  constructor(room: number) {
    this.#room = room;
  }

  get(text: string): Made | undefined {
    const young = this.#young.get(text);
    if (young !== undefined) return young;
    const old = this.#old.get(text);
    if (old !== undefined) this.keep(text, old);
    return old;
  }

  keep(text: string, made: Made): void {
    if (this.#length >= this.#room) {
      this.#old = this.#young;
      this.#young = new Map();
      this.#length = 0;
    }
    this.#young.set(text, made);
    this.#length += text.length;
  }
}
