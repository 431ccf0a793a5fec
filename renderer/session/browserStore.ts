/** What a browser keeps, as JSON by key. Browsers can deny storage, or have no room: then nothing is kept, and nobody is held up. */
interface BrowserStore {
  /** Undefined where nothing is kept, or nothing that can be read. */
  read(key: string): unknown;
  /** Null: nothing is kept any more. */
  write(key: string, value: object | null): void;
}

function storeIn(storage: () => Storage): BrowserStore {
  return {
    read: (key) => {
      try {
        return JSON.parse(storage().getItem(key) ?? 'null') ?? undefined;
      } catch {
        return undefined;
      }
    },
    write: (key, value) => {
      try {
        if (value) storage().setItem(key, JSON.stringify(value));
        else storage().removeItem(key);
      } catch {
        // Whoever reads it next goes on without.
      }
    },
  };
}

/** For as long as this window is there, across reloads. */
export const windowStore = storeIn(() => sessionStorage);

/** For all windows of this browser. */
export const browserStore = storeIn(() => localStorage);
