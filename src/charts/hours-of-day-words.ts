// What the charts of the hours of the day say: title, sentence, table and small print.
import { decimal, THIN } from '../base/format.ts';
import { type ByHour, sumOfHours } from '../metrics/day-hours.ts';
import type { ChartDescription } from './chart-frame.ts';
import { type HoursSum, hoursPhrases } from './day-phrases.ts';

export interface HoursView {
  /** "C Six spread depots" */
  readonly scenario: string;
  /** Of a measured day of the draw on the map. */
  readonly hours: ByHour;
}

/** What is shown by the hour. */
export interface HoursMeasure {
  readonly what: 'driving' | 'standing';
  /** Class of the chart. */
  readonly name: string;
  readonly unit: string;
}

export const DRIVING: HoursMeasure = { what: 'driving', name: 'driving-hours', unit: 'km' };
export const STANDING: HoursMeasure = { what: 'standing', name: 'standing-hours', unit: 'min' };

export function motorHours({ van, feeder }: ByHour): number[] {
  return van.map((amount, hour) => amount + (feeder[hour] ?? 0));
}

export function describeHours({ scenario, hours }: HoursView, measure: HoursMeasure): ChartDescription {
  const motor = motorHours(hours);
  const { unit } = measure;
  const shown = motor.map((_, hour) => hour).filter((hour) => isBusy(hours, hour));
  return {
    sentence: sayHours(scenario, hours, measure),
    table: {
      head: hoursPhrases().head(unit),
      rows: shown.map((hour) => [
        hourWords(hour),
        ...[hours.van, hours.feeder, hours.bike].map((kind) => decimal(kind[hour] ?? 0, 1)),
      ]),
    },
  };
}

export function isBusy({ van, feeder, bike }: ByHour, hour: number): boolean {
  return [van, feeder, bike].some((kind) => (kind[hour] ?? 0) > 0);
}

/** "9 to 10" */
export function hourWords(hour: number): string {
  return hoursPhrases().hour(hour);
}

function sayHours(scenario: string, hours: ByHour, { what, unit }: HoursMeasure): string {
  const sumUp = (amounts: readonly number[]): HoursSum | null => {
    const sum = sumOfHours(amounts);
    const peak = amounts.indexOf(Math.max(...amounts));
    const said = (amount: number) => `${decimal(amount)}${THIN}${unit}`;
    return sum === 0 ? null : { sum: said(sum), peak, most: said(amounts[peak] ?? 0) };
  };
  const [motor, bike] = [sumUp(motorHours(hours)), sumUp(hours.bike)];
  const said = hoursPhrases();
  if (motor === null && bike === null) return said.nobody(scenario);
  return said[what].sentence(scenario, motor, sumOfHours(hours.feeder) > 0, bike);
}
