// A locker that is filled once a day: the simulation's own locker bank, handed its parcels every morning.
import { luckOf } from '../base/luck.ts';
import { meanBeyond, poissonQuantile } from '../base/poisson.ts';
import { DAY } from '../base/units.ts';
import { next, peekTime, schedule } from '../engine/agenda.ts';
import type { SimulationEvent } from '../simulation/events.ts';
import { collect } from '../simulation/locker-bank.ts';
import { pickUpTime } from '../simulation/pick-up.ts';
import { atCarrier, bring, type LockerRun, lockerRun, parcelOf, ROWS } from './locker-run.ts';
import type { Batch } from './precision.ts';

export interface DailyLocker {
  readonly compartments: number;
  /** Mean parcels a day times mean days of dwell, over the compartments. */
  readonly load: number;
  /** P(1), P(2), ... days; a dwell of one day is over before the next morning's fill. */
  readonly dwellDays: readonly number[];
}

/** Days in a batch. */
const DAYS = 300;
/** Open at all hours: the carrier comes as the day begins, so that nobody comes before and a dwell counts whole mornings. */
const ACCESS = { opens: '00:00', closes: '24:00' };

/**
 * The locker, batch by batch: the share of the parcels brought that it refused. Its excess is what the same parcels would be
 * too many in a locker that refused none: those in it are Poisson then, whatever the dwell, so that the mean is known.
 */
export function dailyBatches({ compartments, load, dwellDays }: DailyLocker, seed: number): () => Batch {
  const bank = lockerRun({ compartments, dwellDays, seed, ...ACCESS });
  const { run, facility, locker } = bank;
  const counts = luckOf(seed, 0).stream('parcels a day');
  const meanDays = dwellDays.reduce((sum, share, row) => sum + (row + 1) * share, 0);
  const perDay = (load * compartments) / meanDays;
  const meanTooMany = meanBeyond(compartments, perDay * meanDays);
  /** By the day on which they would be gone at last, in turn: parcels of the locker that refuses none. */
  const going = dwellDays.map(() => 0);
  let held = 0;
  let day = 0;
  let row = 0;
  return () => {
    let refused = 0;
    let tooMany = 0;
    for (const until = day + DAYS; day < until; day++) {
      const today = day % going.length;
      held -= going[today] as number;
      going[today] = 0;
      const parcels: number[] = [];
      const count = poissonQuantile(counts(day), perDay);
      for (let number = 0; number < count; number++, row = (row + 1) % ROWS) {
        const parcel = parcelOf(row, day, number);
        run.parcels[row] = parcel;
        run.world.parcels[row] = atCarrier(facility);
        parcels.push(row);
        const gone = Math.ceil(pickUpTime(run.setting, locker.spec, parcel, day * DAY).at / DAY) % going.length;
        going[gone] = (going[gone] as number) + 1;
      }
      held += count;
      tooMany += Math.max(0, held - compartments);
      refused += fill(bank, day, parcels);
    }
    return { value: refused / (perDay * DAYS), excess: (tooMany / DAYS - meanTooMany) / perDay };
  };
}

/** Recipients come until the morning, then the carrier deposits; how many parcels were refused. */
function fill(locker: LockerRun, day: number, parcels: readonly number[]): number {
  const { run } = locker;
  const { agenda } = run;
  const morning = day * DAY;
  while (peekTime(agenda) <= morning) {
    const event = next(agenda) as SimulationEvent;
    if (event.kind === 'parcel-collected') collect(run, event);
  }
  // The carrier's coming is no event of a run without tours; any event moves the clock.
  schedule(agenda, morning, { kind: 'day-begins', day });
  next(agenda);
  return bring(locker, parcels);
}
