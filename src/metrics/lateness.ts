// How late the measured parcels were.
import { MINUTE, type Seconds } from '../base/units.ts';
import type { Parcel } from '../model/parcel.ts';
import { type Handovers, LATENESS_BINS, type Lateness } from './indicators.ts';

/** Seconds after the promise, 0 where it was kept; null where the parcel was not handed over. */
export function lateSeconds(parcel: Parcel, handed: Seconds): Seconds | null {
  return handed < 0 ? null : Math.max(0, handed - parcel.promise);
}

/** How late, without why. `returned` is the number of measured parcels that were. */
export function measureLateness(
  parcels: readonly Parcel[],
  handed: Handovers,
  returned: number,
): Omit<Lateness, 'totalSeconds' | 'byCause'> {
  const late: number[] = [];
  let measured = 0;
  let onTime = 0;
  const sameDay = { measured: 0, onTime: 0 };
  for (const parcel of parcels) {
    if (!parcel.measured) continue;
    measured++;
    const seconds = lateSeconds(parcel, handed[parcel.index] ?? -1);
    if (parcel.sameDay) sameDay.measured++;
    if (parcel.sameDay && seconds === 0) sameDay.onTime++;
    if (seconds === 0) onTime++;
    else if (seconds !== null) late.push(seconds / MINUTE);
  }
  late.sort((a, b) => a - b);
  return {
    onTimeShare: measured === 0 ? null : onTime / measured,
    sameDayOnTimeShare: sameDay.measured === 0 ? null : sameDay.onTime / sameDay.measured,
    late: late.length,
    meanMinutes: late.length === 0 ? 0 : late.reduce((sum, minutes) => sum + minutes, 0) / late.length,
    p95Minutes: nearestRank(late, 95),
    undelivered: returned,
    histogram: countBins(late),
  };
}

/** The smallest value that so many per cent of the values do not exceed (nearest rank); 0 where there is none. */
export function nearestRank(rising: readonly number[], percent: number): number {
  return rising[Math.max(0, Math.ceil((percent * rising.length) / 100) - 1)] ?? 0;
}

/** Each bin takes values up to and including its upper end. */
function countBins(minutes: readonly number[]): number[] {
  const counts = LATENESS_BINS.map(() => 0);
  for (const value of minutes) {
    const bin = LATENESS_BINS.findIndex((end) => value <= end);
    counts[bin] = (counts[bin] as number) + 1;
  }
  return counts;
}
