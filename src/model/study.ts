// The study file's shape: one city, its demand and rules held equal, and the scenarios to compare. The JSON Schema is generated from it.
import { z } from 'zod';
import { HOUR, MINUTE } from '../base/units.ts';
import { CHOICES } from './choices-catalogue.ts';
import { carrierSchema, contractorSchema } from './study-carriers.ts';
import { byPlaceSchema, streetsSchema, syntheticSchema } from './study-city.ts';
import { count, id, name, parameter, share, timeAt, weekday, whole } from './study-fields.ts';
import {
  baySchema,
  changeSchema,
  depotSchema,
  fleetSchema,
  hubSchema,
  lockerSchema,
  siteSchema,
} from './study-placement.ts';
import { pricesSchema } from './study-prices.ts';
import { rulesSchema } from './study-rules.ts';
import { offerSchema, sameDayDemandSchema } from './study-same-day.ts';

export const WEEKDAYS = weekday.options;
export type Weekday = z.infer<typeof weekday>;

const calendar = z
  .strictObject({
    firstDay: weekday.default(CHOICES['calendar.firstDay'].value).describe('Weekday of day 0'),
    operating: z
      .array(weekday)
      .min(1)
      .default([...CHOICES['calendar.operating'].value]),
  })
  .prefault({});

const days = z
  .strictObject({
    warmUp: count('days.warmUp', 0, 60),
    measured: count('days.measured', 1, 120),
  })
  .prefault({});

const demand = z
  .strictObject({
    parcelsPerDay: parameter('demand.parcelsPerDay', 0, 200_000),
    byPlace: byPlaceSchema,
    illustrative: z.boolean().default(true).describe('False where the counts are the user’s own'),
    orderedUntil: timeAt('demand.orderedUntil'),
    ordersByHour: z
      .array(z.number().min(0))
      .length(24)
      .default([...CHOICES['demand.ordersByHour'].value])
      .describe('How many orders come in each hour of the day, as weights'),
    businessShare: share('demand.businessShare'),
    season: z
      .enum(['drawn', 'ordinary', 'peak'])
      .default(CHOICES['demand.season'].value)
      .describe('Days of the peak season drawn by their share, or the same season on every day'),
    peakShare: share('demand.peakShare'),
    peakFactor: parameter('demand.peakFactor', 1, 20),
    windowShare: share('demand.windowShare'),
    windowHours: parameter('demand.windowHours', 0.25, 12),
    windowFrom: timeAt('demand.windowFrom'),
    windowUntil: timeAt('demand.windowUntil'),
    sameDay: sameDayDemandSchema,
    sizes: z
      .strictObject({
        XS: parameter('demand.sizes.XS'),
        S: parameter('demand.sizes.S'),
        M: parameter('demand.sizes.M'),
        L: parameter('demand.sizes.L'),
      })
      .prefault({})
      .describe('Weights of the size classes: each is a share of their sum, which need not be 1'),
    litres: z
      .strictObject({
        XS: parameter('demand.litres.XS', 0.1, 2_000),
        S: parameter('demand.litres.S', 0.1, 2_000),
        M: parameter('demand.litres.M', 0.1, 2_000),
        L: parameter('demand.litres.L', 0.1, 2_000),
      })
      .prefault({})
      .describe('What a parcel of each size takes up; none less than the one before it'),
    kilograms: z
      .strictObject({
        XS: parameter('demand.kilograms.XS', 0.01, 1_000),
        S: parameter('demand.kilograms.S', 0.01, 1_000),
        M: parameter('demand.kilograms.M', 0.01, 1_000),
        L: parameter('demand.kilograms.L', 0.01, 1_000),
      })
      .prefault({})
      .describe('What a parcel of each size weighs; none less than the one before it'),
    pickUps: z
      .strictObject({
        household: parameter('demand.pickUps.household', 0, 10),
        business: parameter('demand.pickUps.business', 0, 10),
      })
      .prefault({})
      .describe('Parcels that are fetched from addresses, for each parcel that is brought to one'),
  })
  .prefault({});

const baseline = z.strictObject({
  id,
  name,
  hubs: z.array(hubSchema).min(1),
  depots: z.array(depotSchema).default([]),
  lockers: z.array(lockerSchema).default([]),
  fleets: z.array(fleetSchema).default([]),
  bays: z.array(baySchema).default([]),
  contractors: z.array(contractorSchema).default([]),
  offer: offerSchema,
});
const variant = z.strictObject({ id, name, changes: z.array(changeSchema).default([]) });

export const studySchema = z.strictObject({
  $schema: z.string().optional(),
  format: z.literal(1),
  name,
  description: z.string().max(2_000).optional(),
  seed: whole(0),
  calendar,
  days,
  city: z.discriminatedUnion('kind', [syntheticSchema, streetsSchema]),
  demand,
  rules: rulesSchema,
  prices: pricesSchema,
  sites: z.array(siteSchema).default([]),
  carriers: z.array(carrierSchema).max(12).default([]).describe('Several carriers; one alone where left out'),
  scenarios: z.tuple([baseline], variant),
});

/** A study with every default filled in. */
export type Study = z.output<typeof studySchema> & {
  /** By scenario, fleets (ids) that were to be sized and whose numbers are found or tried: only a study that runs has them. */
  readonly sized?: Readonly<Record<string, readonly string[]>>;
};
/** A study as a file may give it, defaults left out. */
export type StudyFile = z.input<typeof studySchema>;
export type Rules = Study['rules'];
export type Prices = Study['prices'];
export type Baseline = z.output<typeof baseline>;
export type Variant = z.output<typeof variant>;
export type Change = z.output<typeof changeSchema>;
export type HubSpec = z.output<typeof hubSchema>;
export type SiteSpec = z.output<typeof siteSchema>;
/** A micro-depot as the file gives it. */
export type DepotEntry = z.output<typeof depotSchema>;
/** A micro-depot with what it takes from its site, as scenarios place it. */
export type DepotSpec = Omit<DepotEntry, Settled> & { [Key in Settled]: NonNullable<DepotEntry[Key]> };
type Settled = 'position' | 'area' | 'opens' | 'closes' | 'sharing';
export type LockerSpec = z.output<typeof lockerSchema>;
export type BaySpec = z.output<typeof baySchema>;
export type FleetSpec = z.output<typeof fleetSchema>;
export type VehicleKind = FleetSpec['kind'];
export type Effort = Rules['effort'];

/** Seconds after midnight of a clock time "HH:MM". */
export function secondsOf(time: string): number {
  return (10 * digit(time, 0) + digit(time, 1)) * HOUR + (10 * digit(time, 3) + digit(time, 4)) * MINUTE;
}

/** By its code: every stop asks for hours, and to cut strings takes ten times as long. */
function digit(time: string, at: number): number {
  return time.charCodeAt(at) - 48;
}
