// The last change of a tab that the page may be gone before it is saved: noted in the moment it is made, and taken up by the next load.

import type { Study } from '../model/study.ts';
import type { OpenStudy, Reopened, Spot } from './saved-study.ts';
import { joinParts, type Part, partsOf, partsOfText, sameParts } from './study-parts.ts';

/** What the note is to be saved after. */
export interface NotedAfter {
  readonly spot: Spot | null;
  /** The study as that version has it; null where there is none. */
  readonly kept: Study | null;
}

export interface UnsavedNote {
  /** Notes only what the version before it has not: streets stay where they are. */
  write(open: Omit<OpenStudy, 'picture' | 'steps'>, after: NotedAfter): void;
  /** All is saved. */
  forget(): void;
  /** What to come back to where `last` is what the store has: that, or what is noted, a step on from there. */
  takenUp(last: Reopened | null): Reopened | null;
}

type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

interface Noted extends Pick<Reopened, 'spot' | 'tried'> {
  readonly parts: readonly Part[] | null;
  readonly opened: readonly Part[] | null;
  readonly blocks: readonly (readonly [hash: string, text: string])[];
  readonly bundled: string | null;
  readonly scenario: string;
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
    write({ study, opened, bundled, changed, scenario, tried }, { spot, kept }) {
      const isAsBundled = bundled !== null && !changed;
      const mine = isAsBundled ? null : partsOf(study);
      const first = bundled === null && changed ? partsOf(opened) : null;
      const had = kept === null ? null : partsOf(kept).blocks;
      const blocks = [...(mine?.blocks ?? []), ...(first?.blocks ?? [])].filter(([hash]) => had?.has(hash) !== true);
      const noted: Noted = {
        ...{ parts: mine?.parts ?? null, opened: first?.parts ?? null, blocks },
        ...{ bundled, scenario, spot, tried },
      };
      const text = JSON.stringify(noted);
      put(tab, text);
      if (!changed) return;
      written = text;
      put(all, text);
    },
    forget() {
      tab?.removeItem(KEY);
      if (written !== null && all?.getItem(KEY) === written) all.removeItem(KEY);
    },
    takenUp(last) {
      const own = notedIn(tab);
      const left = own === null ? notedIn(all) : null;
      const noted = own ?? (left !== null && follows(left, last) ? left : null);
      if (noted === null) return last;
      return goneOn(noted, last);
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
function follows({ spot, bundled }: Noted, last: Reopened | null): boolean {
  if (spot === null) return last === null || (last.spot === null && last.saved.bundled === bundled);
  return last?.spot?.study === spot.study && last.spot.version === spot.version;
}

function goneOn(noted: Noted, last: Reopened | null): Reopened | null {
  const before = last?.spot != null && last.spot.study === noted.spot?.study ? last : null;
  const { scenario, bundled } = noted;
  const texts = new Map([...keptBlocks(before?.saved.text), ...keptBlocks(before?.saved.opened), ...noted.blocks]);
  const textOf = (parts: readonly Part[] | null) =>
    parts === null ? null : joinParts(parts, (hash) => texts.get(hash));
  try {
    const saved = { text: textOf(noted.parts), opened: textOf(noted.opened), bundled, scenario };
    if (before !== null && isSame(before.saved.text, saved.text))
      return { ...before, saved: { ...before.saved, scenario } };
    const version = before?.spot == null || before.saved.text === null ? 0 : before.spot.version;
    return {
      saved,
      spot: before?.spot ?? noted.spot,
      tried: [...new Set([...(before?.tried ?? []), ...noted.tried])],
      steps: {
        past: [...(before?.steps.past ?? []), { version, scenario: before?.saved.scenario ?? scenario }],
        future: [],
      },
    };
  } catch {
    // A part of it is nowhere any more.
    return last;
  }
}

function keptBlocks(text: string | null | undefined): Iterable<readonly [string, string]> {
  return text == null ? [] : partsOfText(text).blocks;
}

function isSame(one: string | null, other: string | null): boolean {
  if (one === null || other === null) return one === other;
  return sameParts(partsOfText(one).parts, partsOfText(other).parts);
}

/** Whatever is there that no page of this kind wrote counts for nothing. */
function notedIn(shelf: Pick<Storage, 'getItem'> | null): Noted | null {
  try {
    const noted = JSON.parse(shelf?.getItem(KEY) ?? 'null') as Noted | null;
    return Array.isArray(noted?.blocks) && Array.isArray(noted.tried) ? noted : null;
  } catch {
    return null;
  }
}
