/**
 * A state by the numbers of its parts: what each says stands where its name does, and nothing where the state has no such part.
 * States that lie near each other have the same names in the very same list, so that one is a copy of 8 bytes a part, and two are
 * compared without looking anything up.
 */
export interface PartList {
  readonly names: readonly string[];
  readonly texts: readonly (string | undefined)[];
}

/** Parts by name with a number each, in their order. */
export function listOf(parts: ReadonlyMap<string, string>): PartList {
  return { names: [...parts.keys()], texts: [...parts.values()] };
}

/** The parts in a list, by name. */
export function partsIn({ names, texts }: PartList): ReadonlyMap<string, string> {
  const parts = new Map<string, string>();
  texts.forEach((text, number) => {
    const name = names[number];
    if (text !== undefined && name !== undefined) parts.set(name, text);
  });
  return parts;
}

/** What the part of a name says in a list. */
export function textIn({ names, texts }: PartList, name: string): string | undefined {
  const number = names.indexOf(name);
  return number < 0 ? undefined : texts[number];
}

/** Parts that become those of another state: what comes gets the next number, and what goes keeps its own. */
export class NumberedParts {
  readonly #start: PartList;
  readonly #names: string[];
  readonly #texts: (string | undefined)[];
  readonly #numbers: Map<string, number>;

  constructor(start: PartList) {
    this.#start = start;
    this.#names = [...start.names];
    this.#texts = [...start.texts];
    this.#numbers = new Map(start.names.map((name, number) => [name, number]));
  }

  /** The parts as they stand. They change no more. */
  list(): PartList {
    const isOfSame = this.#names.length === this.#start.names.length;
    return { names: isOfSame ? this.#start.names : this.#names, texts: this.#texts };
  }

  /** The number of a part that is here or was. */
  numberOf(name: string): number {
    return this.#numbers.get(name) ?? -1;
  }

  get(name: string): string | undefined {
    return this.#texts[this.numberOf(name)];
  }

  set(name: string, text: string): void {
    let number = this.#numbers.get(name);
    if (number === undefined) {
      number = this.#names.push(name) - 1;
      this.#numbers.set(name, number);
    }
    this.#texts[number] = text;
  }

  /** Answers whether it was here. */
  delete(name: string): boolean {
    const number = this.numberOf(name);
    if (this.#texts[number] === undefined) return false;
    this.#texts[number] = undefined;
    return true;
  }
}
