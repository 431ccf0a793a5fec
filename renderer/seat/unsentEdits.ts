/** A record's place in this browser's own database. */
const [databaseName, storeName] = ['kehys-seat', 'unsent'];

/** What one window of this browser wrote at a workshop's canvas. */
export interface UnsentRecord {
  readonly key: string;
  readonly update: Uint8Array;
}

function database(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(databaseName, 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore(storeName);
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error ?? new Error('The browser keeps nothing'));
  });
}

/** Does some work as a whole; false where the browser does not let it, or has no room. */
async function within(mode: IDBTransactionMode, work: (store: IDBObjectStore) => void): Promise<boolean> {
  try {
    const opened = await database();
    await new Promise<void>((resolve, reject) => {
      const transaction = opened.transaction(storeName, mode);
      // A request may succeed and its transaction still find no room on the disk.
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error ?? new Error('The browser keeps nothing'));
      work(transaction.objectStore(storeName));
    }).finally(() => opened.close());
    return true;
  } catch {
    // A private window may keep nothing, a full disk takes nothing: whoever writes is told.
    return false;
  }
}

function rangeOf(workshop: string): IDBKeyRange {
  return IDBKeyRange.bound(workshop, `${workshop}/\uffff`);
}

/** What was written at a workshop's canvas and has not reached its host, kept in this browser; a record each window. */
export const unsentEdits = {
  keyOf: (workshop: string, window: number): string => `${workshop}/${window}`,

  /** What all windows of this browser kept of a workshop; nothing where it keeps nothing. */
  read: async (workshop: string): Promise<readonly UnsentRecord[]> => {
    const found: UnsentRecord[] = [];
    await within('readonly', (store) => {
      const walk = store.openCursor(rangeOf(workshop));
      walk.onsuccess = () => {
        const cursor = walk.result;
        if (!cursor) return;
        const update: unknown = cursor.value;
        if (update instanceof Uint8Array) found.push({ key: String(cursor.key), update });
        cursor.continue();
      };
    });
    return found;
  },

  /** Answers whether it is kept. */
  write: ({ key, update }: UnsentRecord): Promise<boolean> => within('readwrite', (store) => void store.put(update, key)),

  /** Forgets a record, unless its window has written more since it was read. */
  forget: ({ key, update }: UnsentRecord): Promise<boolean> =>
    within('readwrite', (store) => {
      const reading = store.get(key) as IDBRequest<unknown>;
      reading.onsuccess = () => {
        if (reading.result instanceof Uint8Array && isSame(reading.result, update)) store.delete(key);
      };
    }),

  /** Forgets all of a workshop, which is over. */
  forgetAll: (workshop: string): Promise<boolean> => within('readwrite', (store) => void store.delete(rangeOf(workshop))),
};

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, place) => byte === other[place]);
}
