// The browser's database of studies: its stores, and how what an older Doorstep left there is taken over.
import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB, type StoreNames } from 'idb';
import type { KeptStudy, KeptVersion, SavedSteps } from './saved-study.ts';
import { type Part, partsOfText } from './study-parts.ts';

export interface StudyRow extends KeptStudy {
  /** The scenario that was on show. */
  readonly scenario: string;
  /** False where the study is as it was opened. */
  readonly isChanged: boolean;
  /** Hashes of the placements tried in it; missing where nobody counted. */
  readonly tried?: readonly string[];
  /** Missing where nobody kept them. */
  readonly steps?: SavedSteps;
}

export interface VersionRow extends KeptVersion {
  readonly study: string;
  readonly parts: readonly Part[];
  /** What a changed file was opened as; null for a bundled study and where nothing was changed. */
  readonly opened: readonly Part[] | null;
  readonly isChanged: boolean;
  /** Hashes of all the texts it needs. */
  readonly blocks: readonly string[];
}

/** What was open last. */
export interface Pointer {
  readonly study: string | null;
  readonly bundled: string | null;
  readonly scenario: string;
}

export interface Schema extends DBSchema {
  kept: { key: string; value: StudyRow };
  versions: { key: [string, number]; value: VersionRow; indexes: { blocks: string } };
  blocks: { key: string; value: string };
  open: { key: string; value: Pointer };
  /** By luck, the first draw that no report was given. */
  draws: { key: string; value: number };
}

export const STORES = ['kept', 'versions', 'blocks', 'open'] as const;
/** The one key of the store `open`. */
export const LAST = 'last';
const NAME = 'doorstep';
/** Of an older Doorstep: one study in a store `studies`, under the key "open". */
const OLD_STORE = 'studies';

/** Rejects where the browser forbids it. `onGone` hears that the connection is of no use any more. */
export function openStudies(onGone: () => void): Promise<IDBPDatabase<Schema>> {
  return openDB<Schema>(NAME, 3, {
    async upgrade(database, from, _to, transaction) {
      database.createObjectStore('draws');
      if (from === 2) return;
      database.createObjectStore('kept', { keyPath: 'id' });
      const versions = database.createObjectStore('versions', { keyPath: ['study', 'number'] });
      versions.createIndex('blocks', 'blocks', { multiEntry: true });
      database.createObjectStore('blocks');
      database.createObjectStore('open');
      const old = database as unknown as IDBPDatabase;
      if (!old.objectStoreNames.contains(OLD_STORE)) return;
      const before: unknown = await (transaction as unknown as OldUpgrade).objectStore(OLD_STORE).get('open');
      if (typeof before === 'object' && before !== null) await takeOver(transaction, before as Record<string, unknown>);
      old.deleteObjectStore(OLD_STORE);
    },
    blocking(_current, _wanted, event) {
      (event.target as IDBDatabase).close();
      onGone();
    },
    terminated: onGone,
  });
}

type Upgrade = IDBPTransaction<Schema, StoreNames<Schema>[], 'versionchange'>;
type OldUpgrade = IDBPTransaction<unknown, string[], 'versionchange'>;

async function takeOver(transaction: Upgrade, before: Record<string, unknown>): Promise<void> {
  const textIn = (value: unknown): string | null => (typeof value === 'string' ? value : null);
  const [text, bundled, scenario] = [textIn(before.text), textIn(before.bundled), textIn(before.scenario) ?? ''];
  if (text === null) {
    if (bundled !== null) await transaction.objectStore('open').put({ study: null, bundled, scenario }, LAST);
    return;
  }
  const { parts, blocks } = partsOfText(text);
  const openedText = textIn(before.opened);
  const opened = openedText === null ? null : partsOfText(openedText);
  const all = new Map([...blocks, ...(opened?.blocks ?? [])]);
  for (const [hash, block] of all) await transaction.objectStore('blocks').put(block, hash);
  const [id, at] = ['before', Date.now()];
  const isChanged = bundled !== null || opened !== null;
  const name = nameIn(text);
  const version = { study: id, number: 1, at, changed: [], parts, opened: opened?.parts ?? null, isChanged };
  await transaction.objectStore('versions').put({ ...version, blocks: [...all.keys()] });
  const times = { madeAt: at, changedAt: at, deletedAt: null };
  const row = { id, name, bundled, scenario, isChanged, picture: null, version: 1, isApart: false };
  await transaction.objectStore('kept').put({ ...row, ...times });
  await transaction.objectStore('open').put({ study: id, bundled, scenario }, LAST);
}

/** What a study's text says it is called, also where it is damaged. */
function nameIn(text: string): string {
  return /"name"\s*:\s*"([^"\\]{1,120})"/.exec(text)?.[1] ?? 'Study';
}
