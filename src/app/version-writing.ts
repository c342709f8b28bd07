// Writes versions of studies inside of one transaction of the browser's database: all of it, or nothing.
import type { IDBPTransaction } from 'idb';
import { changedThings } from './changed-things.ts';
import { versionsToForget } from './kept-versions.ts';
import type { Spot } from './saved-study.ts';
import { LAST, type Schema, type STORES, type StudyRow, type VersionRow } from './study-database.ts';
import { changedParts, headOf, type Part, renamedHead, SCENARIO, sameParts } from './study-parts.ts';

export type Writing = IDBPTransaction<Schema, (typeof STORES)[number][], 'readwrite'>;

/** Versions after which older ones are looked through. */
const LOOK_EVERY = 10;

/** What a version is to hold. */
export interface Content {
  readonly name: string;
  readonly bundled: string | null;
  readonly scenario: string;
  readonly isChanged: boolean;
  readonly parts: readonly Part[];
  readonly opened: readonly Part[] | null;
  /** Texts by their hashes; null where it is kept already. */
  readonly blocks: ReadonlyMap<string, string | null>;
}

/** A study like that, kept already and not changed since: the same file opened again is no other study. */
export async function twinOf(writing: Writing, content: Content): Promise<StudyRow | null> {
  if (content.isChanged) return null;
  for (const row of await writing.objectStore('kept').getAll()) {
    if (row.isChanged || row.deletedAt !== null || row.bundled !== content.bundled) continue;
    const version = await latest(writing, row);
    if (version !== undefined && sameParts(version.parts, content.parts)) return row;
  }
  return null;
}

/** The next version of a kept study; where nothing changed, the one there is. */
export async function writeNext(writing: Writing, row: StudyRow, content: Content, at: number): Promise<Spot> {
  const before = await latest(writing, row);
  const { name, bundled, scenario, isChanged } = content;
  if (before !== undefined && sameParts(before.parts, content.parts)) {
    await writing.objectStore('kept').put({ ...row, scenario });
    return { study: row.id, version: row.version };
  }
  const number = row.version + 1;
  const changed = await changedSince(writing, before?.parts ?? [], content);
  await putVersion(writing, { study: row.id, number, at, changed }, content);
  await writing.objectStore('kept').put({ ...row, name, bundled, scenario, isChanged, version: number, changedAt: at });
  if (number % LOOK_EVERY === 0) await forgetOld(writing, row.id);
  return { study: row.id, version: number };
}

/** Names of the parts that are changed, a scenario with the things in it: "scenario:Two depots (Mill)". */
async function changedSince(writing: Writing, before: readonly Part[], content: Content): Promise<readonly string[]> {
  const { parts, blocks } = content;
  const textOf = async (all: readonly Part[], name: string): Promise<string | undefined> => {
    const hash = all.find(([one]) => one === name)?.[1];
    if (hash === undefined) return undefined;
    return blocks.get(hash) ?? (await writing.objectStore('blocks').get(hash));
  };
  const names: string[] = [];
  for (const name of changedParts(before, parts)) {
    const isScenario = name.startsWith(SCENARIO);
    const [had, has] = isScenario ? [await textOf(before, name), await textOf(parts, name)] : [undefined, undefined];
    const things = had === undefined || has === undefined ? [] : changedThings(had, has);
    names.push(things.length === 0 ? name : `${name} (${things.join(', ')})`);
  }
  return names;
}

/** What is kept of a study under another name; null where it is kept as text that nobody could read. */
export async function renamed(writing: Writing, row: StudyRow, name: string): Promise<Content | null> {
  const found = await latest(writing, row);
  const hash = found === undefined ? undefined : headOf(found.parts);
  const text = hash === undefined ? undefined : await writing.objectStore('blocks').get(hash);
  if (found === undefined || hash === undefined || text === undefined) return null;
  const [head, block] = renamedHead(text, name);
  const { bundled, scenario } = row;
  return {
    name,
    bundled,
    scenario,
    isChanged: true,
    parts: [head, ...found.parts.slice(1)],
    opened: found.opened ?? (bundled === null ? found.parts : null),
    blocks: new Map<string, string | null>([...found.blocks.map((one) => [one, null] as const), block]),
  };
}

/** A study of its own. */
export async function writeNew(writing: Writing, content: Content, at: number, isApart: boolean): Promise<Spot> {
  const id = newId();
  const { name, bundled, scenario, isChanged } = content;
  await putVersion(writing, { study: id, number: 1, at, changed: [] }, content);
  const times = { madeAt: at, changedAt: at, deletedAt: null };
  const row = { id, name, bundled, scenario, isChanged, picture: null, version: 1, isApart };
  await writing.objectStore('kept').put({ ...row, ...times });
  return { study: id, version: 1 };
}

async function putVersion(
  writing: Writing,
  head: Pick<VersionRow, 'study' | 'number' | 'at' | 'changed'>,
  { parts, opened, isChanged, blocks }: Content,
): Promise<void> {
  const store = writing.objectStore('blocks');
  for (const [hash, text] of blocks) {
    if (text !== null && (await store.getKey(hash)) === undefined) await store.put(text, hash);
  }
  await writing.objectStore('versions').put({ ...head, parts, opened, isChanged, blocks: [...blocks.keys()] });
}

/** Deletes a study with its versions and what only they needed. */
export async function erase(writing: Writing, study: string): Promise<void> {
  await forget(writing, await versionsOf(writing, study));
  await writing.objectStore('kept').delete(study);
  const last = await writing.objectStore('open').get(LAST);
  if (last?.study === study) await writing.objectStore('open').delete(LAST);
}

async function forgetOld(writing: Writing, study: string): Promise<void> {
  const versions = await versionsOf(writing, study);
  const old = new Set(versionsToForget(versions));
  await forget(
    writing,
    versions.filter(({ number }) => old.has(number)),
  );
}

async function forget(writing: Writing, versions: readonly VersionRow[]): Promise<void> {
  const store = writing.objectStore('versions');
  for (const { study, number } of versions) await store.delete([study, number]);
  const blocks = new Set(versions.flatMap((version) => version.blocks));
  for (const hash of blocks) {
    if ((await store.index('blocks').count(hash)) === 0) await writing.objectStore('blocks').delete(hash);
  }
}

export function versionsOf(writing: Pick<Writing, 'objectStore'>, study: string): Promise<VersionRow[]> {
  return writing.objectStore('versions').getAll(allVersions(study));
}

export function allVersions(study: string): IDBKeyRange {
  return IDBKeyRange.bound([study, 0], [study, Number.POSITIVE_INFINITY]);
}

function latest(writing: Writing, row: StudyRow): Promise<VersionRow | undefined> {
  return writing.objectStore('versions').get([row.id, row.version]);
}

/** Also where the page is not served securely, so that there is no randomUUID. */
function newId(): string {
  return [...crypto.getRandomValues(new Uint8Array(12))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
