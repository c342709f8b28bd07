// The docks of a micro-depot of the simulation by themselves, on an agenda of its own: no tours are planned, feeders come when told.
import { DAY, MINUTE, type Seconds } from '../base/units.ts';
import { next, schedule } from '../engine/agenda.ts';
import { placementOf } from '../model/placement.ts';
import { openDocks } from '../simulation/dock.ts';
import type { EventKind, SimulationEvent } from '../simulation/events.ts';
import { groundOfStudy } from '../simulation/ground-of.ts';
import { emptyRun, type Run } from '../simulation/run-state.ts';
import { type DepotSetting, type Setting, settingOf } from '../simulation/setting.ts';
import { dock, giveUp, handOver, park, returnHome } from '../simulation/tour.ts';
import { addVehicle } from '../simulation/vehicle-roll.ts';
import type { TourState } from '../simulation/world.ts';
import { atCarrier, parcelOf } from './locker-run.ts';
import { PLOT, studyOf } from './study-draft.ts';

export interface DockRun {
  readonly run: Run;
  readonly depot: DepotSetting;
  /** The first so many parcels, by their number: feeders bring the same ones again and again. */
  readonly loads: readonly (readonly number[])[];
  /** Feeders that were sent so far. */
  sent: number;
}

/** Seconds that the feeder's crew unloads a parcel. */
export const UNLOADING: Seconds = MINUTE;
/** The most parcels that a feeder brings. */
export const MOST = 400;
/** Rows of tours that are used in turn; more than come until one that came is told at last to give up. */
const ROWS = 8_192;
/** A dock shuts at midnight of its feeders' day. Theirs is so far ahead that nobody in the queue ever comes to see it. */
const DAYS_AHEAD = 3;

/** A micro-depot with so many docks that is never shut, and nobody at them. */
export function dockRun(doors: number): DockRun {
  const run = emptyRun(settingWith(doors));
  openDocks(run);
  const [depot] = run.setting.depots.values() as Iterable<DepotSetting> as [DepotSetting];
  const hub = run.setting.hubs[0] as Setting['hubs'][number];
  // One vehicle stands for all feeders: where each of them is, its tour knows.
  addVehicle(run, hub, run.setting.fleetsAt(hub, 'feeder')[0] as number);
  for (let row = 0; row < MOST; row++) {
    run.parcels.push(parcelOf(row, 0, row));
    run.world.parcels.push(atCarrier(hub.index));
  }
  run.world.kept = run.setting.facilities.map(() => []);
  const loads = Array.from({ length: MOST + 1 }, (_, count) => Array.from({ length: count }, (_, row) => row));
  return { run, depot, loads, sent: 0 };
}

/** A feeder with so many parcels is at the micro-depot then. */
export function send(docks: DockRun, time: Seconds, parcels: number): void {
  const { run, depot } = docks;
  const { agenda, world } = run;
  const tour = docks.sent++ % ROWS;
  world.tours[tour] = feederAt(depot, time, docks.loads[parcels] as number[]);
  schedule(agenda, time, { kind: 'tour-parks', tour });
}

/** Lets the next thing happen to a feeder: what it was. The run's journal holds what came of it, and nothing else. */
export function proceed({ run, depot }: DockRun): EventKind {
  const event = next(run.agenda) as SimulationEvent;
  run.facts.length = 0;
  if (event.kind === 'tour-parks') park(run, event);
  else if (event.kind === 'tour-docks') dock(run, event);
  else if (event.kind === 'tour-gives-up') giveUp(run, event);
  else if (event.kind === 'tour-returns') returnHome(run, event);
  else if (event.kind === 'tour-hands-over') {
    handOver(run, event);
    // Bikes take at once what was brought: there is always room.
    run.world.kept[depot.facility.index] = [];
  }
  return event.kind;
}

function settingWith(docks: number): Setting {
  const study = studyOf({
    seed: 1,
    city: PLOT,
    demand: { parcelsPerDay: 0 },
    rules: {
      depot: { unloadParcel: UNLOADING, unloadMost: UNLOADING * MOST },
      shift: { breakMinutes: 0 },
      traffic: { weather: 'fair', dayToDay: 0 },
    },
    baseline: {
      depots: [
        { id: 'depot', name: 'Micro-depot', position: { x: 100, y: 0 }, docks, opens: '00:00', closes: '24:00' },
      ],
    },
  });
  const placement = placementOf(study, study.scenarios[0].id);
  if (placement === undefined) throw new Error('settingWith: expected the baseline');
  return settingOf(study, placement, groundOfStudy(study), 0);
}

/** Its hub is next door: it is home as soon as it has unloaded. */
function feederAt(
  { hub, facility: { index, place } }: DepotSetting,
  time: Seconds,
  parcels: readonly number[],
): TourState {
  const way = { drive: 0, metres: 0, back: 0, backMetres: 0 };
  return {
    vehicle: 0,
    kind: 'feeder',
    facility: hub,
    day: Math.floor(time / DAY) + DAYS_AHEAD,
    departs: time,
    plan: { made: time, departs: time, arrives: [time], begins: [time], serves: [time], leaves: [time] },
    until: Number.POSITIVE_INFINITY,
    stops: [{ address: -1, facility: index, place, parcels, pickUps: [], window: null, ...way }],
    free: 0,
    at: 0,
    began: time,
    bay: -1,
    backload: [],
    aboard: [],
  };
}
