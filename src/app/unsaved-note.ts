// The last change of a tab that the page may be gone before it is saved: noted in the moment it is made, and taken up by the next load.

import type { Study } from '../model/study.ts';
import type { OpenStudy, Reopened, Spot, StudyStore } from './saved-study.ts';
import { joinParts, type Part, partsOf, partsOfText, sameParts } from './study-parts.ts';

/** What is open, and what edits that the worker has not answered yet make of it, each of the one before. */
export interface NotedStudy extends Omit<OpenStudy, 'picture' | 'steps'> {
  readonly asked: readonly Study[];
}

/** What the note is to be saved after. */
export interface NotedAfter {
  readonly spot: Spot | null;
  /** The study as that version has it; null where there is none. */
  readonly kept: Study | null;
  /** What this tab has given the store as the next version and not heard of yet; null where it has not. */
  readonly saving: Study | null;
}

export interface UnsavedNote {
  /** Streets and other long texts that the version before it has stay where they are; all else is noted, be that version deleted meanwhile. */
  write(open: NotedStudy, after: NotedAfter): void;
  /** All is saved. */
  forget(): void;
  /**
   * What to come back to where `last` is what the store has: that, or what is noted, a step on from the version it was made of,
   * whatever another tab made of that study since; and otherwise what the noted edit was made of. Rejects with `PartMissing` where streets of it are nowhere any more.
   */
  takenUp(last: Reopened | null, read: StudyStore['read']): Promise<Reopened | null>;
}

type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

interface Noted extends Pick<Reopened, 'spot' | 'tried'> {
  readonly parts: readonly Part[] | null;
  readonly opened: readonly Part[] | null;
  readonly blocks: readonly (readonly [hash: string, text: string])[];
  readonly bundled: string | null;
  readonly scenario: string;
  readonly saving: readonly Part[] | null;
  readonly asked: readonly Pick<Noted, 'parts' | 'opened'>[];
}

const KEY = 'doorstep-unsaved';

/**
 * `tab` outlives a reload and a crash, and is gone with the tab; `all` is there for whichever tab comes after one that crashed.
 * Each is null where the browser forbids it: then nothing is noted there.
 */
export function createUnsavedNote(tab: Shelf | null, all: Shelf | null): UnsavedNote {
  /** What this tab wrote for others: theirs is not to be forgotten with it. */
  let written: string | null = null;

  return {
    write({ study, opened, bundled, changed, scenario, tried, asked }, { spot, kept, saving }) {
      const isAsBundled = bundled !== null && !changed;
      const mine = isAsBundled ? null : partsOf(study);
      const first = bundled === null ? partsOf(opened) : null;
      const next = asked.map(partsOf);
      const had = kept === null ? null : partsOf(kept).blocks;
      const noting = [mine, changed || asked.length > 0 ? first : null, ...next];
      const whole = new Set(noting.flatMap((one) => one?.parts ?? []).map(([, hash]) => hash));
      const blocks = new Map(
        noting
          .flatMap((one) => [...(one?.blocks ?? [])])
          .filter(([hash]) => whole.has(hash) || had?.has(hash) !== true),
      );
      const noted: Noted = {
        ...{ parts: mine?.parts ?? null, opened: changed ? (first?.parts ?? null) : null, blocks: [...blocks] },
        ...{ bundled, scenario, spot, tried },
        saving: saving === null ? null : partsOf(saving).parts,
        asked: next.map(({ parts }) => ({ parts, opened: first?.parts ?? null })),
      };
      const text = JSON.stringify(noted);
      put(tab, text);
      if (!changed && asked.length === 0) return;
      written = text;
      put(all, text);
    },
    forget() {
      tab?.removeItem(KEY);
      if (written !== null && all?.getItem(KEY) === written) all.removeItem(KEY);
    },
    async takenUp(last, read) {
      const own = notedIn(tab);
      const left = own === null ? notedIn(all) : null;
      const noted = own ?? (left !== null && follows(left, last) ? left : null);
      return noted === null ? last : goneOn(noted, last, read);
    },
  };
}

function put(shelf: Shelf | null, text: string): void {
  try {
    shelf?.setItem(KEY, text);
  } catch {
    // A study with a large city that no version has yet finds no room there: it is saved in its turn, if the page lasts.
  }
}

/** True if it was made of the very version that the store has: whoever went on from there since knows better. */
function follows({ spot, bundled, saving }: Noted, last: Reopened | null): boolean {
  if (last !== null && isSaved(saving, last)) return true;
  if (spot === null) return last === null || (last.spot === null && last.saved.bundled === bundled);
  return last?.spot?.study === spot.study && last.spot.version === spot.version;
}

async function goneOn(noted: Noted, last: Reopened | null, read: StudyStore['read']): Promise<Reopened | null> {
  const { scenario, bundled, asked } = noted;
  const there = noted.spot === null ? firstVersion(noted, last) : await versionsSince(noted.spot, last, read);
  // What this tab was saving has arrived: what is noted was made of that.
  const arrived = there.findIndex((one) => isSaved(noted.saving, one));
  const since = arrived < 0 ? there : there.slice(arrived);
  const spot = arrived < 0 ? noted.spot : (since[0]?.spot ?? null);
  const before = since.find((one) => one.spot?.version === spot?.version) ?? null;
  const texts = new Map([
    ...there.flatMap(({ saved }) => [...keptBlocks(saved.text), ...keptBlocks(saved.opened)]),
    ...noted.blocks,
  ]);
  const textOf = (parts: readonly Part[] | null) =>
    parts === null ? null : joinParts(parts, (hash) => texts.get(hash));

  // Of edits in hand the last one that can be opened counts, and before all of them what was open.
  return asked.reduce(
    (before, one) => goneTo(one, before, before?.isUnsaved === true ? [before] : since),
    goneTo(noted, last, since),
  );

  /** What was noted, or `otherwise` where that is among what is known: it is kept already, or nothing was changed. */
  function goneTo(
    { parts, opened }: Pick<Noted, 'parts' | 'opened'>,
    otherwise: Reopened | null,
    known: readonly Reopened[],
  ): Reopened | null {
    const saved = { text: textOf(parts), opened: textOf(opened), bundled, scenario };
    if (known.some((one) => isSame(one.saved.text, saved.text))) {
      const isOpen = otherwise !== null && otherwise.spot?.study === spot?.study;
      return isOpen ? { ...otherwise, saved: { ...otherwise.saved, scenario } } : otherwise;
    }
    const version = before?.spot == null || before.saved.text === null ? 0 : before.spot.version;
    return {
      saved,
      spot,
      tried: [...new Set([...since.flatMap(({ tried }) => tried), ...noted.tried])],
      steps: {
        past: [...(before?.steps.past ?? []), { version, scenario: before?.saved.scenario ?? scenario }],
        future: [],
      },
      isUnsaved: true,
      otherwise,
    };
  }
}

/** What is kept of a study of which nothing was, as far as the note knows. */
function firstVersion({ saving }: Noted, last: Reopened | null): readonly Reopened[] {
  return last !== null && isSaved(saving, last) ? [last] : [];
}

/** The version at a spot and all that another tab made of it since, each with its own spot, as far as they are there still. */
async function versionsSince(
  spot: Spot,
  last: Reopened | null,
  read: StudyStore['read'],
): Promise<readonly Reopened[]> {
  const { study } = spot;
  const there = (version?: number) => read(study, version).catch(() => null);
  const latest = last?.spot?.study === study ? last : await there();
  const since: Reopened[] = [];
  for (let version = spot.version; version < (latest?.spot?.version ?? 0); version++) {
    const found = await there(version);
    if (found !== null) since.push({ ...found, spot: { study, version } });
  }
  return latest === null ? since : [...since, latest];
}

function keptBlocks(text: string | null | undefined): Iterable<readonly [string, string]> {
  return text == null ? [] : partsOfText(text).blocks;
}

/** True if a kept version is what a tab was saving. */
function isSaved(saving: readonly Part[] | null, { saved }: Reopened): boolean {
  return saving != null && saved.text !== null && sameParts(partsOfText(saved.text).parts, saving);
}

function isSame(one: string | null, other: string | null): boolean {
  if (one === null || other === null) return one === other;
  return sameParts(partsOfText(one).parts, partsOfText(other).parts);
}

/** Whatever is there that no page of this kind wrote counts for nothing. */
function notedIn(shelf: Pick<Storage, 'getItem'> | null): Noted | null {
  try {
    const noted = JSON.parse(shelf?.getItem(KEY) ?? 'null') as Noted | null;
    const isWhole = Array.isArray(noted?.blocks) && Array.isArray(noted.tried) && Array.isArray(noted.asked);
    return isWhole ? noted : null;
  } catch {
    return null;
  }
}
