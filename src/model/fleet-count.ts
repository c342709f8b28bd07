// How many vehicles a fleet has: a number at each facility, numbers by facility, as many as needed, or sized.
import { z } from 'zod';
import { CHOICES } from './choices-catalogue.ts';
import { fieldPhrases } from './field-phrases.ts';
import { id, whole } from './study-fields.ts';

const MOST = 10_000;

export const fleetCountSchema = z
  .union([
    whole(0, MOST, () => fieldPhrases().orSized),
    z.literal('as needed'),
    z.literal('sized'),
    z.record(id, whole(0, MOST)),
  ])
  .default(CHOICES['fleet.count'].value)
  .describe(
    'Owned vehicles a facility, or by the id of each facility; "as needed"; or "sized": the fewest owned ones that meet the target share on time',
  );

export type FleetCount = z.output<typeof fleetCountSchema>;

/** True where the vehicles are paid on every operating day. A fleet to be sized is as needed until its numbers are found. */
export function isOwned(count: FleetCount): boolean {
  return count !== 'as needed' && count !== 'sized';
}

/** Vehicles that a facility may use a day; Infinity where as many as needed. A facility that is not named has none. */
export function vehiclesAt(count: FleetCount, facility: string): number {
  if (typeof count === 'number') return count;
  return typeof count === 'string' ? Number.POSITIVE_INFINITY : (count[facility] ?? 0);
}
