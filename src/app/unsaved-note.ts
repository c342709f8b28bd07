// The last change of a tab that the page may be gone before it is saved: noted at once as the page goes, and taken up by its next load.
import { NO_STEPS, type OpenStudy, type Reopened, type Spot } from './saved-study.ts';
import { partsOfText, sameParts } from './study-parts.ts';

export interface UnsavedNote {
  /** `spot`: the version that it is to be saved after. */
  write(open: Omit<OpenStudy, 'picture' | 'steps'>, spot: Spot | null): void;
  /** All is saved. */
  forget(): void;
  /** What to come back to where `last` is what the store has: that, or what is noted, a step on from there. */
  takenUp(last: Reopened | null): Reopened | null;
}

const KEY = 'doorstep-unsaved';

/** `tab` is null where the browser forbids it: then nothing is noted. */
export function createUnsavedNote(tab: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> | null): UnsavedNote {
  return {
    write({ study, opened, bundled, changed, scenario, tried }, spot) {
      const saved = {
        text: bundled !== null && !changed ? null : JSON.stringify(study),
        opened: bundled === null && changed ? JSON.stringify(opened) : null,
        bundled,
        scenario,
      };
      const noted: Reopened = { saved, spot, tried, steps: NO_STEPS };
      try {
        tab?.setItem(KEY, JSON.stringify(noted));
      } catch {
        // A study with a large city has no room there: it is saved in its turn, if the page lasts.
      }
    },
    forget: () => tab?.removeItem(KEY),
    takenUp(last) {
      const noted = notedIn(tab);
      if (noted === null) return last;
      const before = last?.spot != null && last.spot.study === noted.spot?.study ? last : null;
      const { scenario } = noted.saved;
      if (before !== null && isSame(before.saved.text, noted.saved.text))
        return { ...before, saved: { ...before.saved, scenario } };
      const version = before?.spot == null || before.saved.text === null ? 0 : before.spot.version;
      return {
        saved: noted.saved,
        spot: before?.spot ?? noted.spot,
        tried: [...new Set([...(before?.tried ?? []), ...noted.tried])],
        steps: {
          past: [...(before?.steps.past ?? []), { version, scenario: before?.saved.scenario ?? scenario }],
          future: [],
        },
      };
    },
  };
}

function isSame(one: string | null, other: string | null): boolean {
  if (one === null || other === null) return one === other;
  return sameParts(partsOfText(one).parts, partsOfText(other).parts);
}

/** Whatever is there that no page of this kind wrote counts for nothing. */
function notedIn(tab: Pick<Storage, 'getItem'> | null): Reopened | null {
  try {
    const noted = JSON.parse(tab?.getItem(KEY) ?? 'null') as Reopened | null;
    return noted?.saved !== undefined && Array.isArray(noted.tried) ? noted : null;
  } catch {
    return null;
  }
}
