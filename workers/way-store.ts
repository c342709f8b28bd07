// Keeps the ways of large cities in the browser's database, so that they are worked out once.
import type { WayStore } from '../src/service/ways-ahead.ts';
import { patience } from './patience.ts';

/** A database of its own: its contents can be worked out again, and are thrown away when they grow too many. */
const DATABASE = 'doorstep-ways';
const STORE = 'ways';
/** Cities change with every edit of their speeds; each keeps some tens of megabytes for three kinds of travellers. */
const MOST = 12;

/** The browser's database; null where there is none, or where it may not even be looked at. */
export function databaseHere(): IDBFactory | null {
  try {
    return typeof indexedDB === 'undefined' ? null : indexedDB;
  } catch {
    return null;
  }
}

/** Both functions reject where the browser forbids it, the disk is full or nothing answers. */
export function browserWays(factory: IDBFactory): WayStore {
  const patiently = patience();
  const within = async <Value>(
    mode: IDBTransactionMode,
    ask: (store: IDBObjectStore) => IDBRequest<Value>,
  ): Promise<Value> => {
    const opening = factory.open(DATABASE, 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore(STORE);
    const database = await settled(opening);
    try {
      return await settled(ask(database.transaction(STORE, mode).objectStore(STORE)));
    } finally {
      database.close();
    }
  };
  return {
    get: (key) => patiently(() => within('readonly', (store) => store.get(key))),
    async put(key, value) {
      const count = await within('readonly', (store) => store.count());
      if (count >= MOST) await within('readwrite', (store) => store.clear());
      await within('readwrite', (store) => store.put(value, key));
    },
  };
}

function settled<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('the browser gave no reason'));
  });
}
