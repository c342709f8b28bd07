// Amounts by street and hour, added up over the streets.
import { noHours, type StreetHours } from '../../src/metrics/street-load-hours.ts';

/** 24 sums over all streets. */
export function sumByHour({ hour, amount }: StreetHours): number[] {
  const sums = noHours();
  for (const [row, h] of hour.entries()) sums[h] = (sums[h] as number) + (amount[row] as number);
  return sums;
}
