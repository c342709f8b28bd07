// What the page knows at any moment, as signals: the open study, what is shown of it, and what the runs have given so far.
import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Point } from '../base/geometry.ts';
import type { Problem } from '../base/problem.ts';
import type { Seconds } from '../base/units.ts';
import type { ScenarioSizing } from '../experiment/fleet-sizing.ts';
import type { LiftingName } from '../experiment/liftings.ts';
import type { PayingVolume } from '../experiment/paying-volume.ts';
import type { PlannerNoise } from '../experiment/planner-noise.ts';
import type { Savings } from '../experiment/savings.ts';
import type { Sensitivity } from '../experiment/sensitivity.ts';
import type { Thing } from '../map/thing.ts';
import type { Study } from '../model/study.ts';
import type { CityLoad } from '../service/city-load-view.ts';
import type { ParcelFate, ParcelStory } from '../service/parcel-protocol.ts';
import type { CityView, Progress, ScenarioView } from '../service/protocol.ts';
import type { ShownRun } from '../service/run-protocol.ts';
import type { StorageFault } from './fault-words.ts';
import { type History, NO_HISTORY } from './history.ts';
import type { OpenedLink } from './opened-link.ts';
import { FIRST_SPEED } from './playback.ts';
import { NO_RESULTS, type ResultTable } from './result-table.ts';
import type { RunGoal } from './run-goal.ts';

export interface Notice {
  readonly id: number;
  readonly text: string;
  readonly tone: 'info' | 'warning' | 'error';
  /** What the reader can do about it: save the study as a file, look among the kept ones, or take back what it tells of. */
  readonly offer: 'file' | 'library' | 'undo' | null;
  /** The study after the edit that it tells of, or null: it stands only until the next edit, and so long one undo takes it back. */
  readonly study: Study | null;
}

/** Why something the user handed in was not taken over. */
export interface Refused {
  readonly title: string;
  readonly problems: readonly Problem[];
  /** True where no study was open that could stay open: one opens in its place. */
  readonly isFirst?: boolean;
}

/** One draw of a placement as it would be, less the baseline in the same draw: no interval stands behind it. */
export interface Trial {
  /** Where what is dragged was then. */
  readonly position: Point;
  readonly draw: number;
  /** Id of the scenario it is less. */
  readonly baseline: string;
  /** Euros per delivered parcel, all payers. */
  readonly costPerParcel: number;
  readonly onTimeShare: number | null;
}

/** What is being dragged on the map. */
export interface Dragged {
  readonly name: string;
  readonly position: Point;
  /** Why it would go back if it was let go there; null where it may stand. */
  readonly refusal: string | null;
  /** Parcels a day in reach of it there; null where it has no reach, or that is not known yet. */
  readonly inReach: number | null;
  readonly trial: Trial | null;
}

/** What the reader left off drawing: the days of the run on show, or what micro-depots reach as well. */
export type Undrawn = 'days' | 'reach and days';

export interface RunsState {
  readonly state: 'idle' | 'running' | 'cancelled' | 'finished';
  readonly done: number;
  readonly total: number;
}

/** What the differences hang on: what is known of it, and how far the runs for one more scenario are. */
export interface SensitivityState {
  /** By scenario; all of the open study as it stands. */
  readonly found: ReadonlyMap<string, Sensitivity>;
  /** The planner's own part in the spread, by scenario. */
  readonly noise: ReadonlyMap<string, PlannerNoise>;
  /** From which volume each micro-depot pays, by scenario. */
  readonly volumes: ReadonlyMap<string, readonly PayingVolume[]>;
  readonly running: { readonly scenario: string; readonly done: number; readonly total: number } | null;
}

export const NOT_ASKED: SensitivityState = { found: new Map(), noise: new Map(), volumes: new Map(), running: null };

/** How fleets were sized, and how many runs it has taken while it goes on. */
export interface SizingState {
  /** By scenario; all of the open study as it stands. */
  readonly found: ReadonlyMap<string, ScenarioSizing>;
  readonly running: { readonly done: number } | null;
}

/** What lifting each constraint of a scenario would save, and how far the runs for it are. */
export interface SavingState {
  readonly found: (SavingQuestion & FoundSavings) | null;
  readonly running: (SavingQuestion & { readonly done: number; readonly total: number }) | null;
}

export interface SavingQuestion {
  readonly scenario: string;
  /** The draw on show when it was asked. */
  readonly replication: number;
  /** The parcel that was chosen, or null. */
  readonly parcel: number | null;
}

export interface FoundSavings {
  readonly draws: number;
  readonly savings: Savings;
  /** What becomes of the parcel with each lifting in that draw. */
  readonly ofParcel: ReadonlyMap<LiftingName, ParcelFate>;
}

export const NO_SAVINGS: SavingState = { found: null, running: null };

export interface Session {
  /** Runs that every scenario is to get. */
  readonly replications: number;
  readonly study: Signal<Study | null>;
  /** Name of the study that is being opened while none is open yet, empty where it is not known yet; else null. */
  readonly opening: Signal<string | null>;
  /** How far a study is that is being opened; null where none is. */
  readonly openingNow: Signal<Progress | null>;
  /** The study as it was when it was opened: what a field of a form goes back to. */
  readonly opened: Signal<Study | null>;
  /** What can be taken back, and what can be done again. */
  readonly history: Signal<History>;
  /** The bundled study this one began as, or null; and whether it was changed since it was opened. */
  readonly bundled: Signal<string | null>;
  readonly changed: Signal<boolean>;
  readonly city: Signal<CityView | null>;
  readonly views: Signal<readonly ScenarioView[]>;
  /** Id of the scenario on show. */
  readonly scenario: Signal<string>;
  readonly view: ReadonlySignal<ScenarioView | null>;
  readonly replication: Signal<number>;
  readonly run: Signal<ShownRun | null>;
  /** The other scenario's run of the same draw, on the second map; null where there is none, or not yet. */
  readonly beside: Signal<ShownRun | null>;
  /** How far the run to be shown is; null while there is none under way. */
  readonly drawing: Signal<Progress | null>;
  /** What of the run to be shown is not on its way, since it was left off or has failed; null where nothing is. */
  readonly undrawn: Signal<Undrawn | null>;
  /** The only place that holds shown time. */
  readonly time: Signal<Seconds>;
  readonly playing: Signal<boolean>;
  readonly speed: Signal<number>;
  /** The times that can be shown: of both runs, where there are two maps. */
  readonly span: ReadonlySignal<{ readonly from: Seconds; readonly until: Seconds } | null>;
  readonly selected: Signal<Thing | null>;
  readonly story: Signal<ParcelStory | null>;
  /** Streets and neighbourhoods of the run on show; null until somebody wants them. */
  readonly cityLoad: Signal<CityLoad | null>;
  readonly results: Signal<ResultTable>;
  readonly runs: Signal<RunsState>;
  /** Placements of this study that were seen against the baseline, by their hashes; more than are compared now. */
  readonly tried: Signal<ReadonlySet<string>>;
  readonly placementsTried: ReadonlySignal<number>;
  readonly dragged: Signal<Dragged | null>;
  readonly goal: Signal<RunGoal>;
  readonly sensitivity: Signal<SensitivityState>;
  readonly savings: Signal<SavingState>;
  readonly sizing: Signal<SizingState>;
  readonly refused: Signal<Refused | null>;
  /** Why the open study is not kept as it stands; null where it is, or is about to be. */
  readonly unkept: Signal<StorageFault | null>;
  /** The link that was opened last. */
  readonly link: Signal<OpenedLink | null>;
  readonly notices: Signal<readonly Notice[]>;
  /** All that was said in passing since the page was opened, the latest first; the oldest are forgotten. */
  readonly told: Signal<readonly Notice[]>;
}

export function createSession(replications: number): Session {
  const views = signal<readonly ScenarioView[]>([]);
  const scenario = signal('');
  const run = signal<ShownRun | null>(null);
  const beside = signal<ShownRun | null>(null);
  const tried = signal<ReadonlySet<string>>(new Set());
  return {
    replications,
    study: signal(null),
    opening: signal(''),
    openingNow: signal(null),
    opened: signal(null),
    history: signal(NO_HISTORY),
    bundled: signal(null),
    changed: signal(false),
    city: signal(null),
    views,
    scenario,
    view: computed(() => views.value.find((view) => view.id === scenario.value) ?? null),
    replication: signal(0),
    run,
    beside,
    drawing: signal(null),
    undrawn: signal(null),
    time: signal(0),
    playing: signal(false),
    speed: signal(FIRST_SPEED),
    span: computed(() => (run.value === null ? null : spanOf(run.value, beside.value))),
    selected: signal(null),
    story: signal(null),
    cityLoad: signal(null),
    results: signal(NO_RESULTS),
    tried,
    placementsTried: computed(() => tried.value.size),
    dragged: signal(null),
    goal: signal({ most: replications, isAll: false }),
    runs: signal({ state: 'idle', done: 0, total: 0 }),
    sensitivity: signal(NOT_ASKED),
    savings: signal(NO_SAVINGS),
    sizing: signal({ found: new Map(), running: null }),
    refused: signal(null),
    unkept: signal(null),
    link: signal(null),
    notices: signal([]),
    told: signal([]),
  };
}

function spanOf(run: ShownRun, beside: ShownRun | null) {
  if (beside === null) return { from: run.from, until: run.until };
  return { from: Math.min(run.from, beside.from), until: Math.max(run.until, beside.until) };
}
