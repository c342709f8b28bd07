// Keeps the ways of large cities in the browser's database, so that they are worked out once.
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { WayStore } from '../src/service/ways-ahead.ts';
import { patience } from './patience.ts';

/** A database of its own: its contents can be worked out again, and are thrown away when they grow too many. */
const DATABASE = 'doorstep-ways';
const STORE = 'ways';
/** Cities change with every edit of their speeds; each keeps some tens of megabytes for three kinds of travellers. */
const MOST = 12;

type Ways = Exclude<Awaited<ReturnType<WayStore['get']>>, undefined>;
interface Schema extends DBSchema {
  ways: { key: string; value: Ways };
}

/** False where there is no database, or where it may not even be looked at. */
export function isDatabaseHere(): boolean {
  try {
    return typeof indexedDB !== 'undefined';
  } catch {
    return false;
  }
}

/** Both functions reject where the browser forbids it, the disk is full or nothing answers. */
export function browserWays(): WayStore {
  const patiently = patience();
  /** What this page uses itself is never given away for more. */
  const used = new Set<string>();
  const within = <Value>(work: (database: IDBPDatabase<Schema>) => Promise<Value>): Promise<Value> =>
    patiently(async () => {
      const database = await openDB<Schema>(DATABASE, 1, { upgrade: (fresh) => void fresh.createObjectStore(STORE) });
      return work(database).finally(() => database.close());
    });
  return {
    get(key) {
      used.add(key);
      return within((database) => database.get(STORE, key));
    },
    put: (key, value) =>
      within(async (database) => {
        const { store, done } = database.transaction(STORE, 'readwrite');
        const write = async () => {
          const keys = await store.getAllKeys();
          const others = keys.length < MOST ? [] : keys.filter((other) => !used.has(other));
          for (const other of others) await store.delete(other);
          await store.put(value, key);
        };
        await Promise.all([write(), done]);
      }),
  };
}
