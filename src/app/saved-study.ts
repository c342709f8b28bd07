// Keeps the open study in the browser's database, so that a reload loses nothing. Where that is forbidden, it says so.

/** What a reload needs to come back to. */
export interface SavedStudy {
  /** The study as file text, or null where the bundled study was not changed. */
  readonly text: string | null;
  /** What a changed file was opened as, as file text; null for a bundled study and where nothing was changed. */
  readonly opened: string | null;
  readonly bundled: string | null;
  readonly scenario: string;
  /** Hashes of the placements that were tried; left out by older pages. */
  readonly tried?: readonly string[];
}

export interface StudyStore {
  load(): Promise<SavedStudy | null>;
  save(saved: SavedStudy): Promise<void>;
}

const DATABASE = 'doorstep';
const STORE = 'studies';
const KEY = 'open';

/** A store in IndexedDB. Both functions reject where the browser forbids it or the disk is full. */
export function browserStore(factory: IDBFactory): StudyStore {
  return {
    async load() {
      const database = await open(factory);
      try {
        const request = database.transaction(STORE, 'readonly').objectStore(STORE).get(KEY);
        return asSaved(await settled(request));
      } finally {
        database.close();
      }
    },
    async save(saved) {
      const database = await open(factory);
      try {
        const transaction = database.transaction(STORE, 'readwrite');
        transaction.objectStore(STORE).put(saved, KEY);
        await new Promise<void>((resolve, reject) => {
          transaction.oncomplete = () => resolve();
          transaction.onerror = () => reject(transaction.error ?? new Error('the browser gave no reason'));
          transaction.onabort = () => reject(transaction.error ?? new Error('the browser gave no reason'));
        });
      } finally {
        database.close();
      }
    },
  };
}

function open(factory: IDBFactory): Promise<IDBDatabase> {
  const request = factory.open(DATABASE, 1);
  request.onupgradeneeded = () => request.result.createObjectStore(STORE);
  return settled(request);
}

function settled<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('the browser gave no reason'));
  });
}

/** What another version may have left there is not trusted. */
function asSaved(value: unknown): SavedStudy | null {
  if (typeof value !== 'object' || value === null) return null;
  const { text, opened, bundled, scenario, tried } = value as Record<string, unknown>;
  if (typeof text !== 'string' && typeof bundled !== 'string') return null;
  return {
    text: typeof text === 'string' ? text : null,
    opened: typeof opened === 'string' ? opened : null,
    bundled: typeof bundled === 'string' ? bundled : null,
    scenario: typeof scenario === 'string' ? scenario : '',
    tried: Array.isArray(tried) ? tried.filter((one) => typeof one === 'string') : [],
  };
}
