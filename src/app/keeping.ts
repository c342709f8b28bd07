// Keeps the open study in the store as it changes, and brings back the one from last time.
import { effect, untracked } from '@preact/signals';
import type { Study } from '../model/study.ts';
import { faultOf, type StorageFault } from './fault-words.ts';
import type { History } from './history.ts';
import { savedSteps } from './kept-steps.ts';
import type { PlacementsTried } from './placements-tried.ts';
import type { OpenStudy, Reopened, Spot, StudyStore } from './saved-study.ts';
import type { Session } from './session.ts';
import { PartMissing } from './study-parts.ts';
import type { UnsavedNote } from './unsaved-note.ts';

/** Milliseconds of quiet before a change is written. */
const QUIET = 150;

type Unsaved = Omit<OpenStudy, 'picture' | 'tried' | 'steps'> & { readonly history: History };

export interface KeepingWatcher {
  /** The browser does not let anything be kept, or has no room left. */
  readonly onFault: (fault: StorageFault) => void;
  /** Another tab had changed or deleted the study: what this one made of it is kept as another. */
  readonly onApart: (why: 'changed' | 'deleted', name: string) => void;
  /** What was changed last before a reload is nowhere: its study was deleted for good, with the streets that it needs. */
  readonly onLost: () => void;
  /** A small picture of the city on show, as an address. */
  readonly picture: () => string | null;
  readonly placements: Pick<PlacementsTried, 'of' | 'adopt'>;
  /** Where a change waits that the page may be gone before it is saved. */
  readonly note: UnsavedNote | null;
}

/** What an edit makes of a study, the one that was opened as `of`. */
export interface EditInHand {
  readonly study: Study;
  readonly of: Study | null;
}

export interface Keeping {
  /** What was open last, or null where there is nothing or it may not be read; "damaged" where parts of it are missing. */
  load(): Promise<Reopened | 'damaged' | null>;
  /**
   * Keeps what comes back unsaved and is not what opens now, and gives it as it is kept: the note of it is about to be
   * that of another study.
   */
  keepAside(unsaved: Reopened, study: Study, opened: Study): Promise<Reopened>;
  /**
   * Of a study that comes from the store: changes go on from that version. `opened` is the object the session will hold;
   * `study` is missing where it is not what that version holds.
   */
  adopt(opened: Study, spot: Spot | null, study?: Study): void;
  /** A kept version as file text; null where it is not there, or may not be read. */
  textOf(spot: Spot): Promise<string | null>;
  /** The kept study that is open now. */
  current(): string | null;
  /** Edits are asked of the worker and not answered yet: what they make is noted beside what is open. */
  inHand(edits: readonly EditInHand[]): void;
  /** Writes now what would be written soon; the page may be about to go. */
  flush(): Promise<void>;
  end(): void;
}

export function keepStudy(session: Session, store: StudyStore | null, watcher: KeepingWatcher): Keeping {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let waiting: Unsaved | null = null;
  /** What is open now, until it is saved. */
  let unsaved: Unsaved | null = null;
  let inHand: readonly EditInHand[] = [];
  /** What the store has been given and has not answered for. */
  let saving: Study | null = null;
  let turns: Promise<void> = Promise.resolve();
  /** By what was opened, so that an undo over an opening goes on where that one was. */
  const spots = new WeakMap<Study, Spot>();
  /** By every study that was open, the version it is kept as. */
  const versions = new WeakMap<Study, Spot>();
  /** By what was opened, the study as it is kept there. */
  const kept = new WeakMap<Study, Study>();

  async function save(open: Unsaved): Promise<void> {
    if (store === null) return;
    try {
      const { placements } = watcher;
      const { history, ...rest } = open;
      const before = spots.get(open.opened) ?? null;
      const steps = savedSteps(history, open.opened, before?.study ?? null, (study) => versions.get(study));
      const tries = placements.of(open.opened);
      saving = open.study;
      const made = await store.save({ ...rest, picture: watcher.picture(), tried: tries, steps }, before);
      const { spot, apart, tried } = made;
      saving = null;
      placements.adopt(open.opened, tried);
      if (spot !== null) {
        spots.set(open.opened, spot);
        versions.set(open.study, spot);
        kept.set(open.opened, open.study);
      }
      session.unkept.value = null;
      if (open === unsaved) unsaved = null;
      // What was changed since was made of the version that is kept now.
      noteOrForget();
      if (apart !== null) watcher.onApart(apart, open.study.name);
    } catch (reason) {
      saving = null;
      session.unkept.value = faultOf(reason);
      watcher.onFault(faultOf(reason));
    }
  }

  /** One after the other: each goes on from the version that the one before made. */
  function write(): Promise<void> {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    const open = waiting;
    waiting = null;
    if (open !== null) turns = turns.then(() => save(open));
    return turns;
  }

  /** A page that goes or dies does not wait for the database, nor for the worker. */
  function noteUnsaved(): void {
    const open = unsaved ?? (inHand.length === 0 ? null : openNow());
    if (open === null) return;
    const { opened } = open;
    const after = { spot: spots.get(opened) ?? null, kept: kept.get(opened) ?? null, saving };
    const asked = inHand.filter(({ of }) => of === opened).map(({ study }) => study);
    watcher.note?.write({ ...open, tried: watcher.placements.of(opened), asked }, after);
  }

  function noteOrForget(): void {
    if (inHand.length > 0 || unsaved !== null) noteUnsaved();
    else watcher.note?.forget();
  }

  function openNow(): Omit<Unsaved, 'history'> | null {
    const { study, opened, bundled, changed, scenario } = session;
    const [now, as] = [study.peek(), opened.peek()];
    if (now === null || as === null) return null;
    return { study: now, opened: as, bundled: bundled.peek(), changed: changed.peek(), scenario: scenario.peek() };
  }

  const stop = effect(() => {
    const study = session.study.value;
    const opened = session.opened.value;
    const scenario = session.scenario.value;
    const bundled = session.bundled.value;
    const changed = session.changed.value;
    void session.tried.value;
    if (study === null || opened === null || store === null) return;
    // What another study was left as is not to be lost behind this one.
    if (waiting !== null && waiting.opened !== opened) void write();
    waiting = { study, opened, bundled, changed, scenario, history: session.history.peek() };
    unsaved = waiting;
    untracked(noteUnsaved);
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(() => void write(), QUIET);
  });

  async function lastKept(): Promise<Reopened | 'damaged' | null> {
    try {
      return (await store?.load()) ?? null;
    } catch (reason) {
      if (reason instanceof PartMissing) return 'damaged';
      watcher.onFault(faultOf(reason));
      return null;
    }
  }

  return {
    async load() {
      const last = await lastKept();
      if (watcher.note === null || store === null) return last;
      try {
        const taken = await watcher.note.takenUp(last === 'damaged' ? null : last, (...spot) => store.read(...spot));
        return taken ?? last;
      } catch (reason) {
        if (!(reason instanceof PartMissing)) throw reason;
        watcher.onLost();
        return last;
      }
    },
    async keepAside(unsaved, study, opened) {
      const { saved, spot, tried, steps } = unsaved;
      const { bundled, scenario } = saved;
      try {
        const open = { study, opened, bundled, changed: true, scenario, picture: null, tried, steps };
        const made = await store?.save(open, spot);
        if (made == null || made.spot === null) return unsaved;
        if (made.apart !== null) watcher.onApart(made.apart, study.name);
        return (await store?.read(made.spot.study)) ?? unsaved;
      } catch (reason) {
        watcher.onFault(faultOf(reason));
        return unsaved;
      }
    },
    adopt(opened, spot, study) {
      if (spot === null) return;
      spots.set(opened, spot);
      if (study === undefined) return;
      versions.set(study, spot);
      kept.set(opened, study);
    },
    async textOf(spot) {
      const found = await store?.read(spot.study, spot.version).catch(() => null);
      return found?.saved.text ?? null;
    },
    current() {
      const opened = session.opened.peek();
      return (opened === null ? undefined : spots.get(opened))?.study ?? null;
    },
    inHand(edits) {
      inHand = edits;
      if (store !== null) noteOrForget();
    },
    flush() {
      noteUnsaved();
      return write();
    },
    end() {
      stop();
      if (timer !== null) clearTimeout(timer);
    },
  };
}
