// What is kept of studies, and what a store of them can do, so that a reload, a crash or another tab loses nothing.
import type { Study } from '../model/study.ts';
import type { BlockStore } from './reserved-blocks.ts';

/** What a reload needs to come back to. */
export interface SavedStudy {
  /** The study as file text, or null where the bundled study was not changed. */
  readonly text: string | null;
  /** What a changed file was opened as, as file text; null for a bundled study and where nothing was changed. */
  readonly opened: string | null;
  readonly bundled: string | null;
  readonly scenario: string;
}

/** What is open on the page. */
export interface OpenStudy {
  readonly study: Study;
  readonly opened: Study;
  readonly bundled: string | null;
  readonly changed: boolean;
  readonly scenario: string;
  /** A small picture of its map as an address; null while there is none. */
  readonly picture: string | null;
  /** Hashes of the placements that were tried in it. */
  readonly tried: readonly string[];
  /** Numbers are of versions of the study at the spot that it is saved after. */
  readonly steps: SavedSteps;
}

/** A step back or forth from the latest version, to one there is: 0 is the study as it was opened. */
export interface SavedStep {
  readonly version: number;
  readonly scenario: string;
  /** The kept study that has the version, where it is another one: this one was kept apart from it. */
  readonly study?: string;
}

/** The latest step stands last in both. */
export interface SavedSteps {
  readonly past: readonly SavedStep[];
  readonly future: readonly SavedStep[];
}

export const NO_STEPS: SavedSteps = { past: [], future: [] };

/** The version of a kept study that somebody works on. */
export interface Spot {
  readonly study: string;
  readonly version: number;
}

export interface Reopened {
  readonly saved: SavedStudy;
  /** Null for a bundled study that was not changed: it is not kept. */
  readonly spot: Spot | null;
  /** Hashes of the placements that were tried in it, in whatever tab. */
  readonly tried: readonly string[];
  /** From the latest version; none where this is another. */
  readonly steps: SavedSteps;
  /** True where it is not what the version at the spot holds: made of that and kept nowhere yet, or an older version. */
  readonly isUnsaved?: boolean;
  /** What to come back to where this cannot be opened. */
  readonly otherwise?: Reopened | null;
}

export interface Saving {
  readonly spot: Spot | null;
  /** What had become of the study meanwhile, in another tab, so that what this one made of it is kept as a study of its own. */
  readonly apart: 'changed' | 'deleted' | null;
  /** What was tried in the study, by other tabs too. */
  readonly tried: readonly string[];
}

export interface StudyStore extends BlockStore {
  /** What this tab had open, or else what was open last in any. */
  load(): Promise<Reopened | null>;
  /** Keeps what is open as the next version after `spot`, or as a new study. */
  save(open: OpenStudy, spot: Spot | null): Promise<Saving>;
  /** Null where it is not there. Without a number the latest version. */
  read(study: string, version?: number): Promise<Reopened | null>;
}

export interface KeptStudy {
  readonly id: string;
  readonly name: string;
  /** Key of the bundled study it began as. */
  readonly bundled: string | null;
  /** Milliseconds since 1970. */
  readonly madeAt: number;
  readonly changedAt: number;
  readonly picture: string | null;
  /** The latest version. */
  readonly version: number;
  readonly isApart: boolean;
  readonly deletedAt: number | null;
}

export interface KeptVersion {
  readonly number: number;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Parts that differ from the version before: "demand", "prices", a scenario as "scenario:its name". */
  readonly changed: readonly string[];
}

/** "My studies". Everything rejects where the browser forbids it; writing also where its disk is full. */
export interface StudyLibrary extends StudyStore {
  /** The one changed last stands first; deleted ones are among them. */
  list(): Promise<readonly KeptStudy[]>;
  /** The latest first. */
  versions(study: string): Promise<readonly KeptVersion[]>;
  rename(study: string, name: string): Promise<void>;
  duplicate(study: string, name: string): Promise<void>;
  /** Puts it aside, for `bringBack`. */
  remove(study: string): Promise<void>;
  bringBack(study: string): Promise<void>;
  /** Deletes it with all its versions. */
  drop(study: string): Promise<void>;
}
