// What the map of a lesson shows and when, and whose seat it is: the same for all questions of the lesson.
import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Seconds } from '../base/units.ts';
import type { TrenchPlan } from '../experiment/trench-plan.ts';
import type { CityView, ScenarioView } from '../service/protocol.ts';
import type { ShownRun } from '../service/run-protocol.ts';
import type { Playable } from './playback.ts';

export interface LessonScenery extends Playable {
  /** Null until it was typed: nobody's days are drawn by mistake, and there is no code without it. */
  readonly seat: Signal<number | null>;
  readonly city: Signal<CityView | null>;
  readonly view: Signal<ScenarioView | null>;
  readonly run: Signal<ShownRun | null>;
  /** What is dug up, over the streets. */
  readonly trenches: Signal<TrenchPlan | null>;
  /** Masts in their place: nothing is dug. */
  readonly wireless: Signal<boolean>;
  readonly speed: Signal<number>;
  readonly span: ReadonlySignal<{ readonly from: Seconds; readonly until: Seconds } | null>;
}

/** A whole day in about twenty seconds. */
const SPEED = 1_800;

export function createLessonScenery(seat: number | null = null): LessonScenery {
  const run = signal<ShownRun | null>(null);
  return {
    seat: signal(seat),
    city: signal(null),
    view: signal(null),
    run,
    trenches: signal(null),
    wireless: signal(false),
    time: signal(0),
    playing: signal(false),
    speed: signal(SPEED),
    span: computed(() => (run.value === null ? null : { from: run.value.from, until: run.value.until })),
  };
}

/** Who only watches sees the days of the first seat. */
export function seatOf({ seat }: Pick<LessonScenery, 'seat'>): number {
  return seat.peek() ?? 1;
}
