// A locker that is filled once a day: the simulation's own locker bank, handed its parcels every morning.
import { luckOf } from '../base/luck.ts';
import { poissonQuantile } from '../base/poisson.ts';
import { DAY, HOUR } from '../base/units.ts';
import { next, peekTime, schedule } from '../engine/agenda.ts';
import type { Parcel } from '../model/parcel.ts';
import { placementOf } from '../model/placement.ts';
import type { SimulationEvent } from '../simulation/events.ts';
import { groundOfStudy } from '../simulation/ground-of.ts';
import { collect, deposit, stockLockers } from '../simulation/locker-bank.ts';
import { emptyRun, type Run } from '../simulation/run-state.ts';
import { type Setting, settingOf } from '../simulation/setting.ts';
import type { ParcelState, TourState, TourStop } from '../simulation/world.ts';
import type { Batch } from './precision.ts';
import { studyOf } from './study-draft.ts';

export interface DailyLocker {
  readonly compartments: number;
  /** Mean parcels a day times mean days of dwell, over the compartments. */
  readonly load: number;
  /** P(1), P(2), ... days; a dwell of one day is over before the next morning's fill. */
  readonly dwellDays: readonly number[];
}

/** Rows of parcels that are used in turn; more than are ever in the locker. */
const ROWS = 8_192;
/** Days in a batch, and days that fit an address in the locker's luck. */
const DAYS = 400;
const ADDRESSED = 4_000;
/** When the carrier comes: before the first recipient. */
const FILL = 7 * HOUR;

/** The locker, batch by batch: the share of the parcels brought that it refused. */
export function dailyBatches({ compartments, load, dwellDays }: DailyLocker, seed: number): () => Batch {
  const run = lockerRun(lockerSetting(compartments, dwellDays, seed));
  const [facility] = run.setting.lockers.keys() as Iterable<number> as [number];
  const counts = luckOf(seed, 0).stream('parcels a day');
  const meanDays = dwellDays.reduce((sum, share, row) => sum + (row + 1) * share, 0);
  const perDay = (load * compartments) / meanDays;
  let day = 0;
  let row = 0;
  return () => {
    let brought = 0;
    let refused = 0;
    for (const until = day + DAYS; day < until; day++) {
      const parcels: number[] = [];
      const count = poissonQuantile(counts(day), perDay);
      for (let number = 0; number < count; number++, row = (row + 1) % ROWS) {
        run.parcels[row] = parcelOf(row, day, number);
        run.world.parcels[row] = atCarrier(facility);
        parcels.push(row);
      }
      refused += fill(run, facility, day, parcels);
      brought += count;
    }
    return { value: refused / (perDay * DAYS), excess: brought / (perDay * DAYS) - 1 };
  };
}

/** Recipients come until the morning, then the carrier deposits; how many parcels were refused. */
function fill(run: Run, facility: number, day: number, parcels: readonly number[]): number {
  const { agenda, facts } = run;
  const morning = day * DAY + FILL;
  while (peekTime(agenda) <= morning) {
    const event = next(agenda) as SimulationEvent;
    if (event.kind === 'parcel-collected') collect(run, event);
  }
  // The carrier's coming is no event of a run without tours; any event moves the clock.
  schedule(agenda, morning, { kind: 'day-begins', day });
  next(agenda);
  // Of its tour the locker needs only where refused parcels ride back, and that nothing is to be taken out.
  const tour = { aboard: [], backload: [] as number[] } as unknown as TourState;
  deposit(run, 0, tour, stopAt(run, facility, parcels));
  facts.length = 0;
  return tour.aboard.length;
}

function lockerSetting(compartments: number, dwellDays: readonly number[], seed: number): Setting {
  // Open after the carrier has come, so that a dwell counts whole mornings.
  const box = {
    id: 'box',
    name: 'Locker',
    position: { x: 0, y: 0 },
    compartments: { S: compartments, M: 0, L: 0 },
    opens: '08:00',
    closes: '22:00',
  };
  const study = studyOf({
    seed,
    city: { kind: 'synthetic', style: 'grid', radius: 300, centreRadius: 100, outskirts: 400, addresses: 1, parks: 0 },
    demand: { parcelsPerDay: 0 },
    rules: { locker: { dwellDays: [...dwellDays], expiryDays: dwellDays.length, upsizing: false } },
    baseline: { lockers: [box] },
  });
  const placement = placementOf(study, study.scenarios[0].id);
  if (placement === undefined) throw new Error('lockerSetting: expected the baseline');
  return settingOf(study, placement, groundOfStudy(study), 0);
}

/** A run of nothing but its locker, empty. */
function lockerRun(setting: Setting): Run {
  const run = emptyRun(setting);
  stockLockers(run);
  return run;
}

/** A parcel whose day, address and number address its own luck. */
function parcelOf(index: number, day: number, number: number): Parcel {
  const address = Math.floor(day / ADDRESSED);
  const ofAddress = day % ADDRESSED;
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

function atCarrier(facility: number): ParcelState {
  return {
    stage: 'aboard',
    facility,
    attempts: 0,
    eligible: 0,
    ready: 0,
    fullLockers: [],
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
