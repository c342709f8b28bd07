// How fast the city moves: speeds by road class without other traffic, and the pace of each hour.
import { z } from 'zod';
import { CHOICES } from './choices-catalogue.ts';
import { parameter } from './study-fields.ts';

/** Km/h; slower than walking is no speed of a vehicle, and 0 would close the class. */
export const SLOWEST = 1;
export const FASTEST = 130;

const on = (path: Parameters<typeof parameter>[0]) => parameter(path, SLOWEST, FASTEST);

/** Seconds at one sign; nobody waits longer for a signal than its cycle takes. */
const LONGEST_WAIT = 120;

const lost = (path: Parameters<typeof parameter>[0]) => parameter(path, 0, LONGEST_WAIT);

export const speedsSchema = z
  .strictObject({
    motor: z
      .strictObject({
        motorway: on('rules.speeds.motor.motorway'),
        trunk: on('rules.speeds.motor.trunk'),
        primary: on('rules.speeds.motor.primary'),
        secondary: on('rules.speeds.motor.secondary'),
        tertiary: on('rules.speeds.motor.tertiary'),
        residential: on('rules.speeds.motor.residential'),
        living_street: on('rules.speeds.motor.living_street'),
        service: on('rules.speeds.motor.service'),
        pedestrian: on('rules.speeds.motor.pedestrian'),
      })
      .prefault({}),
    bike: z
      .strictObject({
        primary: on('rules.speeds.bike.primary'),
        secondary: on('rules.speeds.bike.secondary'),
        tertiary: on('rules.speeds.bike.tertiary'),
        residential: on('rules.speeds.bike.residential'),
        living_street: on('rules.speeds.bike.living_street'),
        service: on('rules.speeds.bike.service'),
        pedestrian: on('rules.speeds.bike.pedestrian'),
        path: on('rules.speeds.bike.path'),
      })
      .prefault({}),
    walk: parameter('rules.speeds.walk', SLOWEST, 10),
    signs: z
      .strictObject({
        motor: z
          .strictObject({
            signals: lost('rules.speeds.signs.motor.signals'),
            stop: lost('rules.speeds.signs.motor.stop'),
            give_way: lost('rules.speeds.signs.motor.give_way'),
            calming: lost('rules.speeds.signs.motor.calming'),
          })
          .prefault({}),
        bike: z
          .strictObject({
            signals: lost('rules.speeds.signs.bike.signals'),
            stop: lost('rules.speeds.signs.bike.stop'),
            give_way: lost('rules.speeds.signs.bike.give_way'),
            calming: lost('rules.speeds.signs.bike.calming'),
          })
          .prefault({}),
      })
      .prefault({})
      .describe('Seconds lost at what the map shows along imported streets; 0 for none'),
    bikeOn: z
      .strictObject({
        cobbled: parameter('rules.speeds.bikeOn.cobbled', 0.1, 1),
        unpaved: parameter('rules.speeds.bikeOn.unpaved', 0.1, 1),
      })
      .prefault({})
      .describe('What bikes keep of their speed on such surfaces of imported streets; 1 for all'),
    keepOut: z.boolean().default(CHOICES['rules.speeds.keepOut'].value).describe(CHOICES['rules.speeds.keepOut'].label),
  })
  .prefault({});

export type Speeds = z.output<typeof speedsSchema>;

const kmh = z.number().min(SLOWEST).max(FASTEST).optional().describe('km/h');

/** Speeds of a fleet's own; what it leaves out is as its kind has it. */
export const fleetSpeedsSchema = z.strictObject({
  byClass: z
    .strictObject({
      motorway: kmh,
      trunk: kmh,
      primary: kmh,
      secondary: kmh,
      tertiary: kmh,
      residential: kmh,
      living_street: kmh,
      service: kmh,
      pedestrian: kmh,
      path: kmh,
    })
    .optional()
    .describe('Without other traffic, by class of road; the speeds of its kind where left out'),
  paceByHour: factorsByHour()
    .optional()
    .describe('Factors of these speeds in each hour, 0 to 23; those of its kind where left out'),
});

export type FleetSpeeds = z.output<typeof fleetSpeedsSchema>;

/** The speeds of a study that says nothing of them. */
export const DEFAULT_SPEEDS: Speeds = speedsSchema.parse(undefined);

/** Factors of the free-flow speed in each hour of the day. */
export function paceByHour(path: 'rules.traffic.paceByHour' | 'rules.traffic.bikePaceByHour') {
  return factorsByHour()
    .default([...CHOICES[path].value])
    .describe(CHOICES[path].label);
}

function factorsByHour() {
  return z.array(z.number().min(0.05).max(2)).length(24);
}
