import { createStore, type StoreApi } from 'zustand';

/** The part of `localStorage` that drafts need; it may throw, where it is full or denied. */
export type DraftStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

/** Texts by the id of the field or dialog in which they were typed. */
export type DraftTexts = ReadonlyMap<string, string>;

export interface DraftsPorts {
  readonly storage: () => DraftStorage;
  /** The Yjs clients that have written to the document. Their number only grows, so one of them names it for ever. */
  readonly clients: () => readonly number[];
  /** A draft could not be stored: it is in this window only. */
  readonly onUnkept: () => void;
}

const prefix = 'kehys.drafts.';

/**
 * What was typed and is not in the plan – text that does not fit its field yet, dialogs that were left – kept on this
 * machine for each document, so that it outlives a reload, the tab and the host. Text that cannot be stored stays in
 * the window, and the person is told.
 */
export class Drafts {
  readonly store: StoreApi<{ readonly texts: DraftTexts }> = createStore(() => ({ texts: new Map() }));
  readonly #ports: DraftsPorts;
  readonly #unkept = new Set<string>();

  constructor(ports: DraftsPorts) {
    this.#ports = ports;
  }

  get(id: string): string | undefined {
    return this.store.getState().texts.get(id);
  }

  /** Takes in what this machine has for the document: when it has been loaded, and when another window kept something. */
  load(): void {
    const stored = this.#stored();
    if (stored) this.store.setState({ texts: stored });
  }

  /** Some drafts are in this window only: they go with it. */
  get hasUnkept(): boolean {
    return this.#unkept.size > 0;
  }

  /** Whether a key of the storage holds drafts; `load` then. */
  concerns(key: string | null): boolean {
    return key === null || key.startsWith(prefix);
  }

  /** Keeps a text; without one, forgets it. */
  keep(id: string, text?: string): void {
    const { texts } = this.store.getState();
    if (texts.get(id) === text) return;
    this.store.setState({ texts: changed(texts, id, text) });
    this.#unkept.delete(id);
    if (this.#write(id, text)) return;
    this.#unkept.add(id);
    this.#ports.onUnkept();
  }

  /** Another window may have kept other drafts meanwhile: only this one is changed in what is stored. */
  #write(id: string, text: string | undefined): boolean {
    try {
      const storage = this.#ports.storage();
      const keys = this.#keys(storage);
      const own = keys[0] ?? `${prefix}${Math.min(...this.#ports.clients())}`;
      for (const key of new Set([own, ...keys])) {
        const texts = changed(textsIn(storage.getItem(key)), id, key === own ? text : undefined);
        if (texts.size === 0) storage.removeItem(key);
        else storage.setItem(key, JSON.stringify(Object.fromEntries(texts)));
      }
      return true;
    } catch {
      return text === undefined;
    }
  }

  #stored(): DraftTexts | undefined {
    try {
      const storage = this.#ports.storage();
      return new Map(this.#keys(storage).flatMap((key) => [...textsIn(storage.getItem(key))]));
    } catch {
      return undefined;
    }
  }

  /** The storage's keys for this document: usually one; two where two windows began to keep drafts at the same time. */
  #keys(storage: DraftStorage): readonly string[] {
    const clients = new Set(this.#ports.clients().map(String));
    return Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '')
      .filter((key) => key.startsWith(prefix) && clients.has(key.slice(prefix.length)))
      .sort();
  }
}

function changed(texts: DraftTexts, id: string, text: string | undefined): DraftTexts {
  const next = new Map(texts);
  if (text === undefined) next.delete(id);
  else next.set(id, text);
  return next;
}

/** What is no record of texts – another program's, an older form – is no draft. */
function textsIn(stored: string | null): DraftTexts {
  if (stored === null) return new Map();
  try {
    const record: unknown = JSON.parse(stored);
    if (typeof record !== 'object' || record === null) return new Map();
    return new Map(Object.entries(record).filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
  } catch {
    return new Map();
  }
}
