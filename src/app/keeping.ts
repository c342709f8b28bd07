// Keeps the open study in the store as it changes, and brings back the one from last time.
import { effect } from '@preact/signals';
import type { Study } from '../model/study.ts';
import type { Step } from './history.ts';
import type { SavedStudy, StudyStore } from './saved-study.ts';
import type { Session } from './session.ts';

/** Milliseconds of quiet before a change is written. */
const QUIET = 150;

export interface Keeping {
  /** What was open last, or null where there is nothing or it may not be read. */
  load(): Promise<SavedStudy | null>;
  end(): void;
}

/** `onForbidden` hears that the browser does not let anything be kept. */
export function keepStudy(session: Session, store: StudyStore | null, onForbidden: () => void): Keeping {
  let timer: ReturnType<typeof setTimeout> | null = null;

  async function save(saved: () => SavedStudy): Promise<void> {
    try {
      await store?.save(saved());
    } catch {
      onForbidden();
    }
  }

  const stop = effect(() => {
    const study = session.study.value;
    const opened = session.opened.value;
    const scenario = session.scenario.value;
    const bundled = session.bundled.value;
    const changed = session.changed.value;
    const tried = session.tried.value;
    if (study === null || store === null) return;
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(() => void save(() => savedOf({ study, opened, bundled, changed, scenario, tried })), QUIET);
  });

  return {
    async load() {
      try {
        return (await store?.load()) ?? null;
      } catch {
        onForbidden();
        return null;
      }
    },
    end() {
      stop();
      if (timer !== null) clearTimeout(timer);
    },
  };
}

type Open = Pick<Step, 'study' | 'bundled' | 'changed' | 'scenario'> & {
  readonly opened: Study | null;
  readonly tried: ReadonlySet<string>;
};

/**
 * A bundled study that nobody changed is kept by its name, so that a newer page shows its newer form. Of a file that
 * was changed, what was opened is kept as well: fields go back to that.
 */
function savedOf({ study, opened, bundled, changed, scenario, tried }: Open): SavedStudy {
  const text = bundled !== null && !changed ? null : JSON.stringify(study);
  return {
    text,
    opened: bundled === null && changed ? JSON.stringify(opened) : null,
    bundled,
    scenario,
    tried: [...tried],
  };
}
