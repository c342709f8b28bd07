// The working day that a fleet states for its own couriers; what it leaves out is as its kind has it.
import { z } from 'zod';
import { clock, whole } from './study-fields.ts';

/** What the rules of its kind and `rules.shift` may be. */
export const WORKDAY_BOUNDS = {
  shiftHours: { least: 0.25, most: 24 },
  reloadMinutes: { least: 0, most: 240 },
  breakMinutes: { least: 0, most: 240 },
  breakAfterHours: { least: 0.25, most: 24 },
  overtimeHours: { least: 0, most: 2 },
} as const;
export type WorkdayNumber = keyof typeof WORKDAY_BOUNDS;

function number(of: WorkdayNumber) {
  const { least, most } = WORKDAY_BOUNDS[of];
  return z.number().min(least).max(most).optional();
}

export const fleetWorkdaySchema = z.strictObject({
  from: clock.optional().describe('They start; a feeder’s shift begins with the first wave where left out'),
  shiftHours: number('shiftHours').describe('Shift, h'),
  reloadMinutes: number('reloadMinutes').describe('Loading before each tour, min'),
  maxTours: whole(1, 50).optional().describe('Tours in a shift, a feeder’s in a wave'),
  breakMinutes: number('breakMinutes').describe('Break of a courier, min; 0 is none'),
  breakAfterHours: number('breakAfterHours').describe('Work without a break at most, h'),
  breakPaid: z.boolean().optional().describe('The break is paid'),
  overtimeHours: number('overtimeHours').describe('Overtime at most, h; 0 is none'),
});

export type FleetWorkday = z.output<typeof fleetWorkdaySchema>;
