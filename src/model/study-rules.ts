// The rules of a study: how the carrier works, what recipients do, how fast the city moves.
import { z } from 'zod';
import { CHOICES } from './choices-catalogue.ts';
import { clock, count, parameter, share, timeAt, weekday } from './study-fields.ts';
import { sameDayRulesSchema } from './study-same-day.ts';
import { shiftSchema } from './study-shift.ts';
import { paceByHour, speedsSchema } from './study-speeds.ts';
import { zoneSchema } from './study-zones.ts';

const vehicleRules = (kind: 'van' | 'bike') => ({
  from: timeAt(`rules.${kind}.from`),
  shiftHours: parameter(`rules.${kind}.shiftHours`, 0.25, 24),
  reloadMinutes: parameter(`rules.${kind}.reloadMinutes`, 0, 240),
  maxTours: count(`rules.${kind}.maxTours`, 1, 50),
});

export const rulesSchema = z
  .strictObject({
    cutOff: timeAt('rules.cutOff'),
    promiseUntil: timeAt('rules.promiseUntil'),
    sortedBy: timeAt('rules.sortedBy'),
    maxAttempts: count('rules.maxAttempts', 1, 10),
    maxAgeDays: count('rules.maxAgeDays', 1, 60),
    assignment: z
      .enum(['nearest', 'balanced', 'cheapest'])
      .default(CHOICES['rules.assignment'].value)
      .describe('Which micro-depot serves an address in several catchments'),
    effort: z
      .enum(['quick', 'standard', 'thorough'])
      .default(CHOICES['rules.effort'].value)
      .describe('How long the planner improves tours'),
    neighbourAccepts: share('rules.neighbourAccepts'),
    afterFailed: z
      .enum(['door', 'locker', 'micro-depot'])
      .default(CHOICES['rules.afterFailed'].value)
      .describe('Where a parcel goes after an attempt that found nobody'),
    presence: z
      .strictObject({
        at10: share('rules.presence.at10'),
        at14: share('rules.presence.at14'),
        at19: share('rules.presence.at19'),
        business: share('rules.presence.business'),
        businessDays: z
          .array(weekday)
          .min(1)
          .default([...CHOICES['rules.presence.businessDays'].value])
          .describe('Weekdays on which businesses are open'),
        businessFrom: timeAt('rules.presence.businessFrom'),
        businessUntil: timeAt('rules.presence.businessUntil'),
      })
      .prefault({}),
    door: z
      .strictObject({
        parkingVanCentre: parameter('rules.door.parkingVanCentre'),
        parkingVanSuburb: parameter('rules.door.parkingVanSuburb'),
        parkingBike: parameter('rules.door.parkingBike'),
        searchKmPerHour: parameter('rules.door.searchKmPerHour', 0, 60),
        walkVanCentre: parameter('rules.door.walkVanCentre'),
        walkVanSuburb: parameter('rules.door.walkVanSuburb'),
        walkBikeCentre: parameter('rules.door.walkBikeCentre'),
        walkBikeSuburb: parameter('rules.door.walkBikeSuburb'),
        handoverStop: parameter('rules.door.handoverStop'),
        handoverParcel: parameter('rules.door.handoverParcel'),
        neighbour: parameter('rules.door.neighbour', 0, 3_600),
        stairsHouse: parameter('rules.door.stairsHouse'),
        stairsFlats: parameter('rules.door.stairsFlats'),
        spread: parameter('rules.door.spread', 0, 2),
        parkingByHour: z
          .array(z.number().min(0))
          .length(24)
          .default([...CHOICES['rules.door.parkingByHour'].value])
          .describe('Parking search in each hour of the day as a factor'),
        parkingSpread: parameter('rules.door.parkingSpread', 0, 2),
      })
      .prefault({}),
    zones: z.array(zoneSchema).default([]).describe('Where not every vehicle may stop at every hour'),
    van: z.strictObject(vehicleRules('van')).prefault({}),
    bike: z.strictObject({ ...vehicleRules('bike'), rangeKm: parameter('rules.bike.rangeKm', 0.1) }).prefault({}),
    feeder: z
      .strictObject({
        waves: z
          .array(clock)
          .min(1)
          .max(12)
          .default([...CHOICES['rules.feeder.waves'].value])
          .describe('Departures from the hub'),
        shiftHours: parameter('rules.feeder.shiftHours', 0.25, 24),
        reloadMinutes: parameter('rules.feeder.reloadMinutes', 0, 240),
        maxTours: count('rules.feeder.maxTours', 1, 50),
      })
      .prefault({}),
    depot: z
      .strictObject({
        unloadParcel: parameter('rules.depot.unloadParcel'),
        unloadMost: parameter('rules.depot.unloadMost'),
        sortingMinutes: parameter('rules.depot.sortingMinutes'),
        parcelsPerSquareMetre: parameter('rules.depot.parcelsPerSquareMetre', 0.1),
        overnight: z
          .enum(['kept', 'back to hub'])
          .default(CHOICES['rules.depot.overnight'].value)
          .describe('What becomes of what is left in the evening'),
        whenFull: z
          .enum(['van', 'next depot'])
          .default(CHOICES['rules.depot.whenFull'].value)
          .describe('Where a parcel goes whose micro-depot is full or shut'),
      })
      .prefault({}),
    locker: z
      .strictObject({
        radius: parameter('rules.locker.radius'),
        chosen: share('rules.locker.chosen'),
        upsizing: z
          .boolean()
          .default(CHOICES['rules.locker.upsizing'].value)
          .describe(CHOICES['rules.locker.upsizing'].label),
        whenFull: z
          .enum(['next locker', 'door'])
          .default(CHOICES['rules.locker.whenFull'].value)
          .describe('Where a parcel goes that a full locker refused'),
        suppliedBy: z
          .enum(['feeder', 'van', 'bike'])
          .default(CHOICES['rules.locker.suppliedBy'].value)
          .describe('Who fills lockers and takes what is sent from them'),
        reservation: z
          .boolean()
          .default(CHOICES['rules.locker.reservation'].value)
          .describe('The hub sends only what has a compartment kept for it'),
        pickUpByHour: z
          .array(z.number().min(0))
          .length(24)
          .default([...CHOICES['rules.locker.pickUpByHour'].value])
          .describe('How many people come in each hour of the day, as weights'),
        dwellDays: z
          .array(z.number().min(0))
          .min(1)
          .max(30)
          .default([...CHOICES['rules.locker.dwellDays'].value])
          .describe('Shares of pick-ups on day 1, 2, ... of their sum (Raviv 2023)'),
        expiryDays: count('rules.locker.expiryDays', 1, 60),
        depositStop: parameter('rules.locker.depositStop'),
        depositParcel: parameter('rules.locker.depositParcel'),
      })
      .prefault({}),
    sameDay: sameDayRulesSchema,
    shift: shiftSchema,
    failures: z
      .strictObject({
        motor: share('rules.failures.motor'),
        bike: share('rules.failures.bike'),
        helpMinutes: parameter('rules.failures.helpMinutes', 0, 600),
        afterBreakdown: z
          .enum(['next-day', 'rescue'])
          .default(CHOICES['rules.failures.afterBreakdown'].value)
          .describe('What becomes of the parcels aboard a vehicle that breaks down'),
        transferMinutes: parameter('rules.failures.transferMinutes', 0, 240),
        sick: share('rules.failures.sick'),
      })
      .prefault({}),
    speeds: speedsSchema,
    sizing: z
      .strictObject({
        onTimeShare: parameter('rules.sizing.onTimeShare', 0.01, 1),
        draws: count('rules.sizing.draws', 1, 64),
      })
      .prefault({}),
    traffic: z
      .strictObject({
        paceByHour: paceByHour('rules.traffic.paceByHour'),
        bikePaceByHour: paceByHour('rules.traffic.bikePaceByHour'),
        dayToDay: parameter('rules.traffic.dayToDay', 0, 1),
        weather: z
          .enum(['drawn', 'fair', 'rain', 'snow'])
          .default(CHOICES['rules.traffic.weather'].value)
          .describe('Drawn a day by its shares, or the same on every day'),
        rainShare: share('rules.traffic.rainShare'),
        snowShare: share('rules.traffic.snowShare'),
        rainMotor: parameter('rules.traffic.rainMotor', 0.05, 2),
        rainBike: parameter('rules.traffic.rainBike', 0.05, 2),
        snowMotor: parameter('rules.traffic.snowMotor', 0.05, 2),
        snowBike: parameter('rules.traffic.snowBike', 0.05, 2),
      })
      .prefault({}),
  })
  .prefault({});
