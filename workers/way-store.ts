// Keeps the ways of large cities in the browser's database, so that they are worked out once.
import type { WayStore } from '../src/service/ways-ahead.ts';

/** A database of its own: its contents can be worked out again, and are thrown away when they grow too many. */
const DATABASE = 'doorstep-ways';
const STORE = 'ways';
/** Cities change with every edit of their speeds; each keeps some tens of megabytes for three kinds of travellers. */
const MOST = 12;

/** Milliseconds after which a database that has not answered never will; ways are worked out in less. */
const PATIENCE = 5_000;

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
  let isMute = false;
  /** Some browsers leave a request open for ever, and the study would never open behind it. */
  const patiently = <Value>(ask: () => Promise<Value>): Promise<Value> => {
    if (isMute) return Promise.reject(new Error('the database does not answer'));
    return new Promise((resolve, reject) => {
      const clock = setTimeout(() => {
        isMute = true;
        reject(new Error('the database does not answer'));
      }, PATIENCE);
      ask()
        .then(resolve, reject)
        .finally(() => clearTimeout(clock));
    });
  };
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
