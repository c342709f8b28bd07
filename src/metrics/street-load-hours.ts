// Amounts by street and hour of the day: only those above nothing are kept, for a city has tens of thousands of streets.
import { HOUR, type Seconds } from '../base/units.ts';

const HOURS = 24;

/** Rows in order of segment, then hour (0 to 23); several days fall on the same hours. */
export interface StreetHours {
  readonly segment: Int32Array;
  readonly hour: Uint8Array;
  readonly amount: Float64Array;
}

/** Amounts being gathered: segment times 24 plus hour, and the sum so far. */
export type StreetTally = Map<number, number>;

/** Lays an amount on a street evenly over the time from `begin` to `end`, hour by hour; no time at all is its own hour. */
export function layOnStreet(tally: StreetTally, segment: number, begin: Seconds, end: Seconds, amount: number): void {
  splitByHour(begin, end, amount, (hour, part) => {
    const key = segment * HOURS + hour;
    tally.set(key, (tally.get(key) ?? 0) + part);
  });
}

/** The same on the 24 hours of a day, whatever the street. */
export function layOnHours(sums: number[], begin: Seconds, end: Seconds, amount: number): void {
  splitByHour(begin, end, amount, (hour, part) => {
    sums[hour] = (sums[hour] as number) + part;
  });
}

export function noHours(): number[] {
  return new Array<number>(HOURS).fill(0);
}

function splitByHour(begin: Seconds, end: Seconds, amount: number, visit: (hour: number, part: number) => void): void {
  let now = begin;
  do {
    const hour = Math.floor(now / HOUR);
    const until = Math.min(end, (hour + 1) * HOUR);
    const part = end > begin ? (amount * (until - now)) / (end - begin) : amount;
    visit(((hour % HOURS) + HOURS) % HOURS, part);
    now = until;
  } while (now < end);
}

export function closeTally(tally: StreetTally): StreetHours {
  const keys = Float64Array.from([...tally].filter(([, amount]) => amount > 0).map(([key]) => key)).sort();
  return {
    segment: Int32Array.from(keys, (key) => Math.floor(key / HOURS)),
    hour: Uint8Array.from(keys, (key) => key % HOURS),
    amount: Float64Array.from(keys, (key) => tally.get(key) as number),
  };
}
