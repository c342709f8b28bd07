// "My studies" in the browser's database: every change a version, tabs that do not destroy one another's work.
import type { IDBPDatabase } from 'idb';
import { blockAfter } from './reserved-blocks.ts';
import {
  type KeptStudy,
  NO_STEPS,
  type OpenStudy,
  type Reopened,
  type SavedSteps,
  type SavedStudy,
  type Saving,
  type Spot,
  type StudyLibrary,
} from './saved-study.ts';
import { LAST, openStudies, type Pointer, type Schema, STORES, type StudyRow } from './study-database.ts';
import { joinParts, type Part, partsOf, sameParts } from './study-parts.ts';
import {
  allVersions,
  type Content,
  erase,
  renamed,
  twinOf,
  versionsOf,
  type Writing,
  writeNew,
  writeNext,
} from './version-writing.ts';

/** Where a tab remembers what it has open, which a reload and a crash leave it. */
const TAB_KEY = 'doorstep-open';

/** `tab` is null where the browser forbids it: then the tab comes back to what was open last in any. */
export function browserLibrary(tab: Storage | null): StudyLibrary {
  let connection: Promise<IDBPDatabase<Schema>> | null = null;

  function connected(): Promise<IDBPDatabase<Schema>> {
    connection ??= openStudies(() => {
      connection = null;
    }).catch((reason) => {
      connection = null;
      throw reason;
    });
    return connection;
  }

  /** What `write` does is done wholly or not at all. */
  async function writing<Value>(write: (transaction: Writing) => Promise<Value>): Promise<Value> {
    const database = await connected();
    const transaction = database.transaction([...STORES], 'readwrite', { durability: 'strict' });
    try {
      const [value] = await Promise.all([write(transaction), transaction.done]);
      return value;
    } catch (reason) {
      // Of an aborted transaction the reason is known better by itself: the disk may be full.
      const why = transaction.error ?? reason;
      abort(transaction);
      throw why;
    }
  }

  async function read(study: string, version?: number): Promise<Reopened | null> {
    const database = await connected();
    const transaction = database.transaction([...STORES], 'readonly');
    const row = await transaction.objectStore('kept').get(study);
    if (row === undefined) return null;
    const found = await transaction.objectStore('versions').get([study, version ?? row.version]);
    if (found === undefined) return null;
    const texts = new Map<string, string | undefined>();
    for (const hash of found.blocks) texts.set(hash, await transaction.objectStore('blocks').get(hash));
    const textOf = (parts: readonly Part[]) => joinParts(parts, (hash) => texts.get(hash));
    const isAsBundled = row.bundled !== null && !found.isChanged;
    const saved: SavedStudy = {
      text: isAsBundled ? null : textOf(found.parts),
      opened: found.opened === null ? null : textOf(found.opened),
      bundled: row.bundled,
      scenario: row.scenario,
    };
    const isLatest = found.number === row.version && row.steps !== undefined;
    const numbers = isLatest ? await transaction.objectStore('versions').getAllKeys(allVersions(study)) : [];
    const steps = isLatest ? stepsThere(row.steps, new Set(numbers.map(([, number]) => number))) : NO_STEPS;
    const isUnsaved = found.number !== row.version;
    return { saved, spot: { study, version: row.version }, tried: row.tried ?? [], steps, isUnsaved };
  }

  function remember(pointer: Pointer): void {
    try {
      tab?.setItem(TAB_KEY, JSON.stringify(pointer));
    } catch {
      // It comes back to what was open last in any tab.
    }
  }

  async function setRow(study: string, change: (row: StudyRow) => StudyRow): Promise<void> {
    await writing(async (transaction) => {
      const row = await transaction.objectStore('kept').get(study);
      if (row !== undefined) await transaction.objectStore('kept').put(change(row));
    });
  }

  return {
    async load() {
      const last = await (await connected()).get('open', LAST);
      for (const pointer of [pointerIn(tab), last]) {
        if (pointer == null) continue;
        const { study, bundled, scenario } = pointer;
        if (study === null)
          return { saved: { text: null, opened: null, bundled, scenario }, spot: null, tried: [], steps: NO_STEPS };
        const row = await (await connected()).get('kept', study);
        const reopened = row === undefined || row.deletedAt !== null ? null : await read(study);
        if (reopened !== null) return reopened;
      }
      return null;
    },
    async save(open, spot) {
      const isKept = spot !== null || open.bundled === null || open.changed;
      const saving = await writing(async (transaction) => {
        const made = isKept ? await keep(transaction, open, spot) : { spot: null, apart: null, tried: [] };
        const { bundled, scenario } = open;
        await transaction.objectStore('open').put({ study: made.spot?.study ?? null, bundled, scenario }, LAST);
        return made;
      });
      remember({ study: saving.spot?.study ?? null, bundled: open.bundled, scenario: open.scenario });
      return saving;
    },
    async reserve(luck, draws, least, mine) {
      const database = await connected();
      // Tabs that ask at once are served one after the other.
      const transaction = database.transaction('draws', 'readwrite', { durability: 'strict' });
      const unseen = Math.max(least, (await transaction.store.get(luck)) ?? 0);
      const block = blockAfter(unseen, draws, mine);
      await transaction.store.put(block.unseen, luck);
      await transaction.done;
      return block.first;
    },
    async list() {
      const rows: KeptStudy[] = await (await connected()).getAll('kept');
      return rows.sort((a, b) => b.changedAt - a.changedAt);
    },
    async versions(study) {
      const transaction = (await connected()).transaction([...STORES], 'readonly');
      const rows = await versionsOf(transaction as unknown as Writing, study);
      return rows.sort((a, b) => b.number - a.number);
    },
    read,
    rename: (study, name) =>
      writing(async (transaction) => {
        const row = await transaction.objectStore('kept').get(study);
        if (row === undefined) return;
        const content = await renamed(transaction, row, name);
        if (content === null) await transaction.objectStore('kept').put({ ...row, name });
        else await writeNext(transaction, row, content, Date.now());
      }),
    duplicate: (study, name) =>
      writing(async (transaction) => {
        const row = await transaction.objectStore('kept').get(study);
        const content = row === undefined ? null : await renamed(transaction, row, name);
        if (row === undefined || content === null) return;
        const { study: id } = await writeNew(transaction, content, Date.now(), false);
        const made = await transaction.objectStore('kept').get(id);
        if (made !== undefined)
          await transaction.objectStore('kept').put(withTried({ ...made, picture: row.picture }, row.tried ?? []));
      }),
    remove: (study) => setRow(study, (row) => ({ ...row, deletedAt: Date.now() })),
    bringBack: (study) => setRow(study, (row) => ({ ...row, deletedAt: null })),
    drop: (study) => writing((transaction) => erase(transaction, study)),
  };
}

function abort(transaction: Writing): void {
  try {
    transaction.abort();
  } catch {
    // It is over already.
  }
}

async function keep(transaction: Writing, open: OpenStudy, spot: Spot | null): Promise<Saving> {
  const content = contentOf(open);
  const at = Date.now();
  const row =
    spot === null ? await twinOf(transaction, content) : await transaction.objectStore('kept').get(spot.study);
  const isThere = row != null && row.deletedAt === null;
  const isMine = isThere && (spot === null || row.version === spot.version);
  // Another tab went on, and this one only looks at what it read before: it has nothing to keep.
  const holds = (version: number): Promise<boolean> => isAt(transaction, row?.id ?? '', version, content);
  if (isThere && !isMine && spot !== null && !(await holds(row.version)) && (await holds(spot.version)))
    return { spot, apart: null, tried: open.tried };
  const kept = isMine
    ? await writeNext(transaction, row, content, at)
    : await keepApart(transaction, row ?? null, content, at);
  const after = await transaction.objectStore('kept').get(kept.study);
  if (after === undefined) return { spot: kept, apart: null, tried: open.tried };
  const steps = row == null || kept.study === row.id ? open.steps : stepsInto(row.id, open.steps);
  const noted = { ...withTried({ ...after, picture: open.picture ?? after.picture }, open.tried), steps };
  await transaction.objectStore('kept').put(noted);
  const isApart = spot !== null && kept.study !== spot.study;
  return { spot: kept, apart: isApart ? (isThere ? 'changed' : 'deleted') : null, tried: noted.tried };
}

function withTried(row: StudyRow, tried: readonly string[]) {
  return { ...row, tried: [...new Set([...(row.tried ?? []), ...tried])] };
}

/** Steps to versions of a study, for another one that was kept apart from it. */
function stepsInto(study: string, { past, future }: SavedSteps): SavedSteps {
  const into = (steps: SavedSteps['past']) =>
    steps.map((step) => (step.version === 0 || step.study !== undefined ? step : { ...step, study }));
  return { past: into(past), future: into(future) };
}

/** Of versions that are forgotten by now no step is left; those of another study are looked for when they are taken. */
function stepsThere(steps: SavedSteps = NO_STEPS, numbers: ReadonlySet<number>): SavedSteps {
  const there = ({ version, study }: SavedSteps['past'][number]) =>
    study !== undefined || version === 0 || numbers.has(version);
  return { past: steps.past.filter(there), future: steps.future.filter(there) };
}

/** Another tab went on from the same version: where it came to the same, that is taken; else this is a study of its own. */
async function keepApart(transaction: Writing, row: StudyRow | null, content: Content, at: number): Promise<Spot> {
  if (row === null || row.deletedAt !== null) return writeNew(transaction, content, at, false);
  if (await isAt(transaction, row.id, row.version, content)) return { study: row.id, version: row.version };
  return writeNew(transaction, content, at, true);
}

/** True if a kept version holds the same. */
async function isAt(transaction: Writing, study: string, version: number, { parts }: Content): Promise<boolean> {
  const kept = await transaction.objectStore('versions').get([study, version]);
  return kept !== undefined && sameParts(kept.parts, parts);
}

function contentOf({ study, opened, bundled, changed, scenario }: OpenStudy): Content {
  const mine = partsOf(study);
  const first = bundled === null && changed ? partsOf(opened) : null;
  return {
    name: study.name,
    bundled,
    scenario,
    isChanged: changed,
    parts: mine.parts,
    opened: first?.parts ?? null,
    blocks: new Map([...mine.blocks, ...(first?.blocks ?? [])]),
  };
}

/** What somebody else may have left there is not trusted. */
function pointerIn(tab: Storage | null): Pointer | null {
  try {
    const value: unknown = JSON.parse(tab?.getItem(TAB_KEY) ?? 'null');
    if (typeof value !== 'object' || value === null) return null;
    const { study, bundled, scenario } = value as Record<string, unknown>;
    const textIn = (part: unknown): string | null => (typeof part === 'string' ? part : null);
    if (textIn(study) === null && textIn(bundled) === null) return null;
    return { study: textIn(study), bundled: textIn(bundled), scenario: textIn(scenario) ?? '' };
  } catch {
    return null;
  }
}
