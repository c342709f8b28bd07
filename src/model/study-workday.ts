// The working day that a fleet states for its own couriers; what it leaves out is as its kind has it.
import { z } from 'zod';
import { clock, whole } from './study-fields.ts';

const hours = (least: number, most: number) => z.number().min(least).max(most).optional();
const minutes = () => z.number().min(0).max(240).optional();

/** By the names and bounds of the rules of its kind and of `rules.shift`. */
export const fleetWorkdaySchema = z.strictObject({
  from: clock.optional().describe('They start; a feeder’s shift begins with the first wave where left out'),
  shiftHours: hours(0.25, 24).describe('Shift, h'),
  reloadMinutes: minutes().describe('Loading before each tour, min'),
  maxTours: whole(1, 50).optional().describe('Tours in a shift, a feeder’s in a wave'),
  breakMinutes: minutes().describe('Break of a courier, min; 0 is none'),
  breakAfterHours: hours(0.25, 24).describe('Work without a break at most, h'),
  breakPaid: z.boolean().optional().describe('The break is paid'),
  overtimeHours: hours(0, 2).describe('Overtime at most, h; 0 is none'),
});

export type FleetWorkday = z.output<typeof fleetWorkdaySchema>;
