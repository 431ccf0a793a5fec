/** A record's place in this browser's own database. */
const [databaseName, storeName] = ['kehys-seat', 'unsent'];

function database(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(databaseName, 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore(storeName);
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error ?? new Error('The browser keeps nothing'));
  });
}

async function within<T>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest<T>): Promise<T | undefined> {
  try {
    const opened = await database();
    return await new Promise<T>((resolve, reject) => {
      const request = work(opened.transaction(storeName, mode).objectStore(storeName));
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error ?? new Error('The browser keeps nothing'));
    }).finally(() => opened.close());
  } catch {
    // A private window may keep nothing: then what is unsent lasts as long as the page, which asks before it is closed.
    return undefined;
  }
}

/** What was written at a workshop's canvas and has not reached its host, kept in this browser; by the workshop's id. */
export const unsentEdits = {
  read: async (workshop: string): Promise<Uint8Array | undefined> => {
    const found: unknown = await within('readonly', (store) => store.get(workshop) as IDBRequest<unknown>);
    return found instanceof Uint8Array ? found : undefined;
  },
  write: (workshop: string, update: Uint8Array) => within('readwrite', (store) => store.put(update, workshop)),
  forget: (workshop: string) => within('readwrite', (store) => store.delete(workshop)),
};
