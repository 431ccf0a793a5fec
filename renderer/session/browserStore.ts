/** JSON values in the browser's storage. Where storage is denied or full, nothing is kept and nothing fails. */
interface BrowserStore {
  /** Undefined where nothing readable is stored. */
  read(key: string): unknown;
  /** Null removes the value. */
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
        // The reader goes on without it.
      }
    },
  };
}

/** For this window, across reloads. */
export const windowStore = storeIn(() => sessionStorage);

/** For all windows of this browser. */
export const browserStore = storeIn(() => localStorage);
