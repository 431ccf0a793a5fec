import { createStore, type StoreApi } from 'zustand';

/** What drafts use of `localStorage`, which may throw where it is full or denied. */
export type DraftStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

/** Texts by the id of the field or dialog in which they were typed. */
export type DraftTexts = ReadonlyMap<string, string>;

export interface DraftsPorts {
  readonly storage: () => DraftStorage;
  /** The Yjs clients that have written to the document. They only increase, so any one of them identifies the document. */
  readonly clients: () => readonly number[];
  /** A draft could not be stored; it exists in this window only. */
  readonly onUnkept: () => void;
}

const prefix = 'kehys.drafts.';

/**
 * Typed text that is not in the plan (it does not fit its field yet, or its dialog was left), stored on this machine for each
 * document, so that it survives a reload, a closed tab and the host. Text that cannot be stored stays in the window, and the person
 * is told.
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

  /** Loads what this machine has stored for the document: after the document loads, and when another window stores something. */
  load(): void {
    const stored = this.#stored();
    if (stored) this.store.setState({ texts: stored });
  }

  /** Whether some drafts exist in this window only and would be lost with it. */
  get hasUnkept(): boolean {
    return this.#unkept.size > 0;
  }

  /** Whether a storage key holds drafts, so that `load` must be called. */
  concerns(key: string | null): boolean {
    return key === null || key.startsWith(prefix);
  }

  /** Stores a text; without one, deletes it. */
  keep(id: string, text?: string): void {
    const { texts } = this.store.getState();
    if (texts.get(id) === text) return;
    this.store.setState({ texts: changed(texts, id, text) });
    this.#unkept.delete(id);
    if (this.#write(id, text)) return;
    this.#unkept.add(id);
    this.#ports.onUnkept();
  }

  /** Another window may have stored other drafts meanwhile, so only this one is changed. */
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

  /** The storage keys for this document: usually one; two if two windows began to store drafts at the same time. */
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

/** The stored texts; empty for anything else, such as another program's data. */
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
