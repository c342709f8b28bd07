// What the charts of the hours of the day say: title, sentence, table and small print.
import { decimal, THIN } from '../base/format.ts';
import { type ByHour, sumOfHours } from '../metrics/day-hours.ts';
import type { ChartDescription } from './chart-frame.ts';

export interface HoursView {
  /** "C Six spread depots" */
  readonly scenario: string;
  /** Of a measured day of the draw on the map. */
  readonly hours: ByHour;
}

/** What is shown by the hour. */
export interface HoursMeasure {
  /** Class of the chart. */
  readonly name: string;
  readonly title: string;
  readonly unit: string;
  readonly motorVerb: string;
  readonly bikeVerb: string;
  readonly note: string;
}

export const DRIVING: HoursMeasure = {
  name: 'driving-hours',
  title: 'Driving by hour of the day, km',
  unit: 'km',
  motorVerb: 'drive',
  bikeVerb: 'ride',
  note: 'Motor-km upwards, bike-km downwards; this draw, mean of its measured days.',
};

export const STANDING: HoursMeasure = {
  name: 'standing-hours',
  title: 'Standing at the kerb by hour of the day, min',
  unit: 'min',
  motorVerb: 'stand',
  bikeVerb: 'stand',
  note: 'Motor vehicles upwards, bikes downwards; without the search for parking; this draw, mean of its measured days.',
};

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
      head: ['Hour', `Vans, ${unit}`, `Feeders, ${unit}`, `Cargo bikes, ${unit}`],
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
  return `${hour} to ${hour + 1}`;
}

function sayHours(scenario: string, hours: ByHour, { unit, motorVerb, bikeVerb }: HoursMeasure): string {
  const words = (hours: readonly number[], who: string, verb: string): string[] => {
    const sum = sumOfHours(hours);
    if (sum === 0) return [];
    const peak = hours.indexOf(Math.max(...hours));
    const most = `most from ${hourWords(peak)} o’clock (${decimal(hours[peak] ?? 0)}${THIN}${unit})`;
    return [`${who} ${verb} ${decimal(sum)}${THIN}${unit} a day, ${most}`];
  };
  const who = sumOfHours(hours.feeder) === 0 ? 'vans' : 'vans and feeders';
  const parts = [...words(motorHours(hours), who, motorVerb), ...words(hours.bike, 'cargo bikes', bikeVerb)];
  return parts.length === 0 ? `No vehicle of ${scenario} leaves.` : `${scenario}: ${parts.join('; ')}.`;
}
