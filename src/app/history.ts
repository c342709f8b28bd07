// The way back: what was open before each edit and each opening, and what an undo left behind.
import type { Study } from '../model/study.ts';
import type { Spot } from './saved-study.ts';

/** Steps that can be taken back; older ones are forgotten. */
export const MOST_STEPS = 100;

/** What was open at one moment. Two steps of one opening share the very object that was opened. */
export interface Step {
  readonly study: Study;
  /** The study as it was when it was opened. */
  readonly opened: Study;
  readonly bundled: string | null;
  readonly changed: boolean;
  readonly scenario: string;
}

/** A step taken before a reload: its study is in the store, as that version. */
export interface KeptStep extends Omit<Step, 'study'> {
  readonly study: null;
  readonly spot: Spot;
}

/** The latest step stands last in both. */
export interface History {
  readonly past: readonly (Step | KeptStep)[];
  readonly future: readonly (Step | KeptStep)[];
}

export const NO_HISTORY: History = { past: [], future: [] };

/** After something new was done at `from`: what an undo left behind is gone. */
export function stepOn({ past }: History, from: Step): History {
  return { past: [...past, from].slice(-MOST_STEPS), future: [] };
}

/** After the last step was taken back, from `now`. */
export function stepBack({ past, future }: History, now: Step): History {
  const to = past.at(-1);
  return to === undefined ? { past, future } : { past: past.slice(0, -1), future: [...future, seenFrom(now, to)] };
}

/** After the step last taken back was done again, from `now`. */
export function stepForward({ past, future }: History, now: Step): History {
  const to = future.at(-1);
  return to === undefined ? { past, future } : { past: [...past, seenFrom(now, to)], future: future.slice(0, -1) };
}

/** An edit is seen in the scenario it was made in, on the way back and on the way forth. */
function seenFrom(now: Step, to: Step | KeptStep): Step {
  return now.opened === to.opened ? { ...now, scenario: to.scenario } : now;
}

/** Streets are megabytes of text: a study with those of the one before holds the same text, not another copy. */
export function sharingStreets(study: Study, before: Study | null): Study {
  if (before === null || study.city.kind === 'synthetic' || before.city.kind === 'synthetic') return study;
  if (study.city.data !== before.city.data) return study;
  return { ...study, city: { ...study.city, data: before.city.data } };
}
