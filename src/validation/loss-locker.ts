// A locker to which parcels come one by one at any hour and which refuses those that find no compartment free: the
// simulation's own locker bank, with its own recipients, who come at all hours.
import { luckOf } from '../base/luck.ts';
import { exp, ln } from '../base/maths.ts';
import { DAY } from '../base/units.ts';
import { next, schedule } from '../engine/agenda.ts';
import type { SimulationEvent } from '../simulation/events.ts';
import { collect } from '../simulation/locker-bank.ts';
import { pickUpTime } from '../simulation/pick-up.ts';
import { atCarrier, bring, lockerRun, parcelOf, ROWS } from './locker-run.ts';
import type { Batch } from './precision.ts';

export const DWELLS = ['exponential', 'deterministic', 'lognormal'] as const;
export type Dwell = (typeof DWELLS)[number];

export interface LossLocker {
  readonly compartments: number;
  /** Arrival rate times mean dwell: compartments taken if none were ever refused. */
  readonly load: number;
  readonly dwell: Dwell;
}

/** Recipients may come at any hour, and do so evenly. */
const ACCESS = { opens: '00:00', closes: '24:00', pickUpByHour: Array.from({ length: 24 }, () => 1) };
/** The longest dwell that a study can name, in days after the day of the deposit. */
const LONGEST = 29;
/** The mean dwell asked for, in days: long beside the hours that lie between a deposit and a visit on the day due. */
const MEAN = 8;
/** Spread of the lognormal dwell on the log scale. */
const SPREAD = 1;

/** The locker, batch by batch: the share of the arrivals that it refused. */
export function lossBatches({ compartments, load, dwell }: LossLocker, seed: number): () => Batch {
  const dwellDays = dwellShares(dwell);
  const bank = lockerRun({ compartments, dwellDays, seed, ...ACCESS });
  const { run, facility, locker } = bank;
  const { agenda, setting } = run;
  const gaps = luckOf(seed, 0).stream('gap');
  // A visit on the k-th day after that of the deposit is k days later in the mean, both at any second of their days.
  const stay = DAY * meanDays(dwellDays);
  const meanGap = stay / load;
  const inBatch = Math.max(3_000, 100 * compartments);
  let arrivals = 0;
  let instant = 0;
  // A parcel's coming is no event of a run without tours; any event moves the clock.
  const callNext = (): number => {
    const gap = -meanGap * ln(gaps(arrivals));
    instant += gap;
    schedule(agenda, Math.round(instant), { kind: 'day-begins', day: 0 });
    return gap;
  };
  callNext();
  return () => {
    let refused = 0;
    let stays = 0;
    let time = 0;
    for (let seen = 0; seen < inBatch; ) {
      const event = next(agenda) as SimulationEvent;
      if (event.kind === 'parcel-collected') {
        collect(run, event);
        continue;
      }
      const row = arrivals % ROWS;
      const parcel = parcelOf(row, arrivals, 0);
      run.parcels[row] = parcel;
      run.world.parcels[row] = atCarrier(facility);
      stays += pickUpTime(setting, locker.spec, parcel, agenda.now).at - agenda.now;
      refused += bring(bank, [row]);
      seen++;
      arrivals++;
      time += callNext();
    }
    return { value: refused / inBatch, excess: (stays - load * time) / (stay * inBatch) };
  };
}

/** P(0), P(1), ... days after the day of the deposit: the density at whole days, cut at the longest, with the mean asked for. */
function dwellShares(dwell: Dwell): number[] {
  // What is cut off would lower the mean, so the density's own scale is longer; it is found by halving.
  let [low, high] = [MEAN / 4, 16 * MEAN];
  for (let step = 0; step < 60; step++) {
    const scale = (low + high) / 2;
    if (meanDays(sharesAt(dwell, scale)) < MEAN) low = scale;
    else high = scale;
  }
  return sharesAt(dwell, high);
}

function sharesAt(dwell: Dwell, scale: number): number[] {
  const shares = Array.from({ length: LONGEST + 1 }, (_, days) => (days === 0 ? 0 : densityAt(dwell, days, scale)));
  const sum = shares.reduce((all, share) => all + share, 0);
  return shares.map((share) => share / sum);
}

function meanDays(shares: readonly number[]): number {
  return shares.reduce((sum, share, days) => sum + days * share, 0);
}

/** In proportion to the density at so many days. */
function densityAt(dwell: Dwell, days: number, scale: number): number {
  if (dwell === 'deterministic') return days === MEAN ? 1 : 0;
  if (dwell === 'exponential') return exp(-days / scale);
  const distance = ln(days / scale) / SPREAD;
  return exp((-distance * distance) / 2) / days;
}
