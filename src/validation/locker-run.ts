// A locker bank of the simulation by itself, on an agenda of its own: no hub, no tours, one size of compartment.
import type { Parcel } from '../model/parcel.ts';
import { placementOf } from '../model/placement.ts';
import { groundOfStudy } from '../simulation/ground-of.ts';
import { deposit, stockLockers } from '../simulation/locker-bank.ts';
import { emptyRun, type Run } from '../simulation/run-state.ts';
import { type LockerSetting, type Setting, settingOf } from '../simulation/setting.ts';
import type { ParcelState, TourState, TourStop } from '../simulation/world.ts';
import { PLOT, studyOf } from './study-draft.ts';

export interface LockerDraft {
  readonly compartments: number;
  /** P(1), P(2), ... days. */
  readonly dwellDays: readonly number[];
  /** Weights of the hours at which recipients come; the product's unless given. */
  readonly pickUpByHour?: readonly number[];
  readonly opens: string;
  readonly closes: string;
  readonly seed: number;
}

export interface LockerRun {
  readonly run: Run;
  readonly facility: number;
  readonly locker: LockerSetting;
}

/** Rows of parcels that are used in turn; more than are ever in the locker. */
export const ROWS = 2_048;
/** Counts that fit an address in the locker's luck. */
const ADDRESSED = 4_000;

/** An empty locker whose parcels never expire and take no larger compartment than they need. */
export function lockerRun(draft: LockerDraft): LockerRun {
  const run = emptyRun(settingWith(draft));
  stockLockers(run);
  const [[facility, locker]] = run.setting.lockers as Iterable<[number, LockerSetting]> as [[number, LockerSetting]];
  return { run, facility, locker };
}

/** The carrier deposits parcels now; how many were refused. */
export function bring({ run, facility }: LockerRun, parcels: readonly number[]): number {
  // Of its tour the locker needs only where refused parcels ride back, and that nothing is to be taken out.
  const tour = { aboard: [], backload: [] as number[] } as unknown as TourState;
  deposit(run, 0, tour, stopAt(run, facility, parcels));
  run.facts.length = 0;
  return tour.aboard.length;
}

function settingWith({ compartments, dwellDays, pickUpByHour, opens, closes, seed }: LockerDraft): Setting {
  const box = {
    id: 'box',
    name: 'Locker',
    position: { x: 0, y: 0 },
    compartments: { S: compartments, M: 0, L: 0 },
    opens,
    closes,
  };
  const hours = pickUpByHour === undefined ? {} : { pickUpByHour: [...pickUpByHour] };
  const locker = { dwellDays: [...dwellDays], expiryDays: dwellDays.length, upsizing: false, ...hours };
  const study = studyOf({
    seed,
    city: PLOT,
    demand: { parcelsPerDay: 0 },
    rules: { locker },
    baseline: { lockers: [box] },
  });
  const placement = placementOf(study, study.scenarios[0].id);
  if (placement === undefined) throw new Error('settingWith: expected the baseline');
  return settingOf(study, placement, groundOfStudy(study), 0);
}

/** A parcel for this locker that addresses its own luck: by a count (of days, of arrivals) and its number in that. */
export function parcelOf(index: number, count: number, number: number): Parcel {
  const address = Math.floor(count / ADDRESSED);
  const ofAddress = count % ADDRESSED;
  return {
    index,
    id: `${ofAddress}.${address}.${number}`,
    number,
    direction: 'delivery',
    address,
    household: 0,
    business: false,
    carrier: 0,
    size: 'S',
    volume: 1,
    weight: 1,
    ordered: 0,
    day: ofAddress,
    promise: Number.MAX_SAFE_INTEGER,
    window: null,
    sameDay: false,
    measured: false,
    locker: -1,
  };
}

/** On the way to the locker. */
export function atCarrier(facility: number): ParcelState {
  return {
    stage: 'aboard',
    facility,
    attempts: 0,
    eligible: 0,
    ready: 0,
    fullLockers: [],
    refusedAfter: 0,
    reserved: null,
    sorted: true,
    compartment: -1,
  };
}

function stopAt(run: Run, facility: number, parcels: readonly number[]): TourStop {
  const { place } = run.setting.facilities[facility] as Setting['facilities'][number];
  const way = { drive: 0, metres: 0, back: 0, backMetres: 0 };
  return { address: -1, facility, place, parcels, pickUps: [], window: null, ...way };
}
