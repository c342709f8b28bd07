// What a scenario places, and the changes by which one scenario differs from the baseline.
import { z } from 'zod';
import { CHOICES } from './choices-catalogue.ts';
import { fieldPhrases } from './field-phrases.ts';
import { fleetCountSchema } from './fleet-count.ts';
import { carrierOf, contractorSchema } from './study-carriers.ts';
import {
  clock,
  count,
  euros,
  id,
  MOST_AREA,
  MOST_EUROS,
  MOST_FIT_OUT,
  MOST_RENT,
  name,
  parameter,
  position,
  timeAt,
  weekday,
  whole,
} from './study-fields.ts';
import { PAYERS } from './study-prices.ts';
import { offerSchema } from './study-same-day.ts';
import { fleetSpeedsSchema } from './study-speeds.ts';
import { fleetWorkdaySchema } from './study-workday.ts';

/** On what terms a site can be had; a micro-depot may have its own. */
const terms = {
  leaseFrom: whole(0).optional().describe('First operating day on which it can be used, counted from 0'),
  leaseUntil: whole(0).optional().describe('Last operating day on which it can be used, counted from 0'),
  feedersADay: whole(1).optional().describe('Feeders that may come in a day'),
  longestVehicle: z.number().positive().optional().describe('Longest feeder that may come, m'),
};

export const siteSchema = z.strictObject({
  id,
  name,
  position,
  area: z.number().positive().max(MOST_AREA).optional().describe('Usable m²'),
  rent: z.number().min(0).max(MOST_RENT).optional().describe('€/m²/month'),
  fitOut: z.number().min(0).max(MOST_FIT_OUT).optional().describe('€/m², once'),
  opens: clock.optional(),
  closes: clock.optional(),
  ...terms,
  owner: z.enum(PAYERS).optional().describe('Who owns it; said, not booked'),
});

export const hubSchema = z.strictObject({
  id,
  name,
  position,
  carrier: carrierOf('the first carrier’s where left out'),
  dayCost: parameter('hub.dayCost', 0, MOST_EUROS).describe('€ each operating day'),
});
export const depotSchema = z.strictObject({
  id,
  name,
  position: position.optional().describe('Where it stands, if not at its site'),
  site: id
    .optional()
    .describe(
      'The candidate site it stands on and takes position, area, rent, hours and terms from, unless it says its own',
    ),
  open: z.boolean().default(CHOICES['depot.open'].value).describe('A shut micro-depot serves nobody and costs nothing'),
  opens: orOfSite(timeAt('depot.opens')),
  closes: orOfSite(timeAt('depot.closes')),
  area: orOfSite(parameter('depot.area', 0, MOST_AREA)),
  rent: z.number().min(0).max(MOST_RENT).optional().describe('€/m²/month; the study’s rent where it is left out'),
  fitOut: z
    .number()
    .min(0)
    .max(MOST_FIT_OUT)
    .optional()
    .describe('€/m², once; the study’s fit-out where it is left out'),
  catchment: parameter('depot.catchment').describe('Metres by bike within which it serves addresses'),
  parcelsPerDay: count('depot.parcelsPerDay', 1),
  docks: count('depot.docks', 1, 100),
  ...terms,
  sharing: z
    .enum(['own', 'roof', 'pooled'])
    .optional()
    .describe(
      'Alone; a roof with a cell for each carrier; or pooled, with one feeder and neutral bikes. Where left out: alone, or a roof where the study has several carriers and no one is named',
    ),
  carrier: carrierOf('whose own it is, or whose hub supplies a pooled one'),
  partners: count('depot.partners', 1, 100),
  partnerParcels: parameter('depot.partnerParcels'),
  mobile: z
    .strictObject({
      places: z
        .array(z.strictObject({ day: weekday, position }))
        .min(1)
        .max(7),
      dayCost: euros().describe('€ each day on which it stands somewhere, instead of rent and fit-out'),
    })
    .optional()
    .describe('It stands elsewhere on each weekday, and nowhere on those left out'),
});
export const lockerSchema = z.strictObject({
  id,
  name,
  position,
  compartments: z
    .strictObject({ S: count('locker.S', 0, 2000), M: count('locker.M', 0, 2000), L: count('locker.L', 0, 2000) })
    .prefault({})
    .refine((bank) => bank.S + bank.M + bank.L > 0, { error: () => fieldPhrases().compartment }),
  opens: timeAt('locker.opens'),
  closes: timeAt('locker.closes'),
  carrier: carrierOf('open to all carriers’ parcels where left out'),
});
/** Kerb kept for deliveries; a motor vehicle that stops within reach need not search. */
export const baySchema = z.strictObject({
  id,
  name,
  position,
  spaces: count('bay.spaces', 1, 50),
  opens: timeAt('bay.opens'),
  closes: timeAt('bay.closes'),
  reach: parameter('bay.reach'),
  minutes: parameter('bay.minutes', 1, 1_440),
});
const vehicleType = z.enum(['electric-van', 'bike-trailer', 'walking-courier']);
export type VehicleType = z.infer<typeof vehicleType>;

export const fleetSchema = z.strictObject({
  id,
  name,
  kind: z.enum(['van', 'bike', 'feeder']),
  type: vehicleType
    .optional()
    .describe('The vehicle that takes this part; without one a diesel van, a cargo bike or a feeder'),
  at: z.string().describe('"hubs", "depots", or the id of one of them; each facility has such a fleet of its own'),
  count: fleetCountSchema,
  carrier: carrierOf('at the facilities of all carriers where left out'),
  capacity: z
    .strictObject({
      parcels: whole(1).optional(),
      volume: z.number().positive().optional().describe('Litres'),
      weight: z.number().positive().optional().describe('Kilograms'),
    })
    .prefault({}),
  numbers: z
    .strictObject({
      day: euros().optional().describe('€/day'),
      km: euros().optional().describe('€/km'),
      hour: euros().optional().describe('€/h'),
      minimumHours: z.number().min(0).max(24).optional().describe('Paid at least, h a day'),
      parcel: euros().optional().describe('€ a parcel taken to a door, for couriers paid by the parcel'),
      co2: z.number().min(0).max(1_000_000).optional().describe('g/km'),
      rangeKm: z.number().min(0.1).optional().describe('Longest tour, or what a full battery lasts, km'),
      chargeKmPerHour: z
        .number()
        .min(0)
        .optional()
        .describe('Range charged at the facility between tours, km/h; 0 where every tour starts full'),
      speed: z.number().min(0.1).max(3).optional().describe('Times the speed of its kind'),
      length: z.number().positive().max(25).optional().describe('Metres'),
    })
    .prefault({})
    .describe('In what this fleet differs from its type and the study’s prices'),
  speeds: fleetSpeedsSchema
    .optional()
    .describe('Its own speeds by class of road and its own pace by hour, before `numbers.speed`'),
  workday: fleetWorkdaySchema
    .optional()
    .describe('Its own hours, tours, loading, break and overtime; those of its kind where left out'),
});

/** A field that the site decides where the micro-depot does not, so that it has no default of its own. */
function orOfSite<Field extends z.ZodType>(field: z.ZodDefault<Field>) {
  return field.unwrap().optional().describe(`${field.description}; the site’s where it is left out`);
}

/**
 * The same fields, each one optional and without its default, so that a change holds only what it changes. A field that
 * holds several values (capacity, compartments, numbers) is replaced as a whole.
 */
function patchOf<Shape extends z.ZodRawShape>(shape: z.ZodObject<Shape>) {
  const entries = Object.entries(shape.shape)
    .filter(([key]) => key !== 'id')
    .map(([key, field]) => [key, withoutDefault(field as z.ZodType).optional()] as const);
  return z.strictObject(Object.fromEntries(entries)) as unknown as z.ZodType<
    Partial<Omit<z.infer<z.ZodObject<Shape>>, 'id'>>
  >;
}
function withoutDefault(field: z.ZodType): z.ZodType {
  return field instanceof z.ZodDefault || field instanceof z.ZodPrefault ? (field.unwrap() as z.ZodType) : field;
}

const changeHead = {
  id,
  on: z.boolean().default(true).describe('Switched off, the change stays in the file and has no effect'),
};
export const changeSchema = z.discriminatedUnion('kind', [
  z.strictObject({ ...changeHead, kind: z.literal('add-hub'), hub: hubSchema }),
  z.strictObject({ ...changeHead, kind: z.literal('add-depot'), depot: depotSchema }),
  z.strictObject({ ...changeHead, kind: z.literal('add-locker'), locker: lockerSchema }),
  z.strictObject({ ...changeHead, kind: z.literal('add-fleet'), fleet: fleetSchema }),
  z.strictObject({ ...changeHead, kind: z.literal('add-bay'), bay: baySchema }),
  z.strictObject({ ...changeHead, kind: z.literal('add-contractor'), contractor: contractorSchema }),
  z.strictObject({ ...changeHead, kind: z.literal('remove-hub'), target: id }),
  z.strictObject({ ...changeHead, kind: z.literal('remove-depot'), target: id }),
  z.strictObject({ ...changeHead, kind: z.literal('remove-locker'), target: id }),
  z.strictObject({ ...changeHead, kind: z.literal('remove-fleet'), target: id }),
  z.strictObject({ ...changeHead, kind: z.literal('remove-bay'), target: id }),
  z.strictObject({ ...changeHead, kind: z.literal('remove-contractor'), target: id }),
  z.strictObject({ ...changeHead, kind: z.literal('set-hub'), target: id, set: patchOf(hubSchema) }),
  z.strictObject({ ...changeHead, kind: z.literal('set-depot'), target: id, set: patchOf(depotSchema) }),
  z.strictObject({ ...changeHead, kind: z.literal('set-locker'), target: id, set: patchOf(lockerSchema) }),
  z.strictObject({ ...changeHead, kind: z.literal('set-fleet'), target: id, set: patchOf(fleetSchema) }),
  z.strictObject({ ...changeHead, kind: z.literal('set-bay'), target: id, set: patchOf(baySchema) }),
  z.strictObject({ ...changeHead, kind: z.literal('set-contractor'), target: id, set: patchOf(contractorSchema) }),
  z.strictObject({ ...changeHead, kind: z.literal('set-offer'), set: offerSchema }),
]);
