// The study file's shape: one city, its demand and rules held equal, and the scenarios to compare. The JSON Schema is generated from it.
import { z } from 'zod';
import { CATALOGUE, defaultOf, LOCKER_DWELL, type ParameterPath } from './catalogue.ts';

z.config({ jitless: true });

/** A number with the catalogue's default, bounded below by what can have a meaning at all (not by its usual range). */
function parameter(path: ParameterPath, least = 0, most?: number) {
  const { label, unit, source } = CATALOGUE[path];
  let number = z.number().min(least);
  if (most !== undefined) number = number.max(most);
  return number.default(defaultOf(path)).describe(`${label}${unit === '' ? '' : `, ${unit}`} (${source})`);
}
function count(path: ParameterPath, least = 0, most?: number) {
  const { label, unit, source } = CATALOGUE[path];
  return whole(least, most).default(defaultOf(path)).describe(`${label}, ${unit} (${source})`);
}
/** A whole number whose bounds are named in one sentence. */
function whole(least: number, most?: number, or = '') {
  const error =
    most === undefined ? `a whole number of at least ${least}` : `a whole number from ${least} to ${most}${or}`;
  const number = z.int({ error }).min(least, { error });
  return most === undefined ? number : number.max(most, { error });
}
const share = (path: ParameterPath) => parameter(path, 0, 1);

const clock = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/, { error: 'a time of day as "HH:MM"' })
  .describe('Time of day, "HH:MM"');
const id = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/, {
    error: 'letters, digits, - and _, at most 64, beginning with a letter or digit',
  })
  .describe('Stable name of this thing inside the study');
const name = z.string().min(1).max(120);
const position = z
  .strictObject({ x: z.number(), y: z.number() })
  .describe('Metres east (x) and north (y) of the city plane’s origin');

const weekday = z.enum(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']);
export const WEEKDAYS = weekday.options;
export type Weekday = z.infer<typeof weekday>;

const calendar = z
  .strictObject({
    firstDay: weekday.default('mon').describe('Weekday of day 0'),
    operating: z.array(weekday).min(1).default(['mon', 'tue', 'wed', 'thu', 'fri', 'sat']),
  })
  .prefault({});

const days = z
  .strictObject({
    warmUp: whole(0, 60).default(1).describe('Operating days before the measured ones'),
    measured: whole(1, 120).default(2).describe('Operating days whose parcels are measured'),
  })
  .prefault({});

const synthetic = z.strictObject({
  kind: z.literal('synthetic'),
  style: z.enum(['european', 'grid']),
  seed: whole(0).default(1),
  radius: z.number().min(200).max(12_000).describe('Metres from the middle to the edge of the built-up area'),
  centreRadius: z.number().min(50).describe('Metres from the middle to the edge of the dense centre'),
  outskirts: z.number().min(200).max(30_000).describe('Metres that main roads run out from the middle'),
  addresses: whole(1, 100_000).describe('Doors that parcels can go to'),
  river: z.boolean().default(true),
  parks: whole(0, 40).default(4),
});

const streets = z.strictObject({
  kind: z.literal('streets'),
  source: z.string().max(500),
  licence: z.string().max(500),
  attribution: z.string().max(500),
  origin: z.strictObject({ latitude: z.number().min(-90).max(90), longitude: z.number().min(-180).max(180) }),
  middle: position,
  encoding: z.literal('doorstep-streets-1'),
  data: z.string().describe('Streets and addresses, deflated, base64'),
});

const demand = z
  .strictObject({
    parcelsPerDay: parameter('demand.parcelsPerDay', 0, 200_000),
    illustrative: z.boolean().default(true).describe('False where the counts are the user’s own'),
    orderedUntil: clock.default('22:00').describe('Orders until then are promised for the next operating day'),
    businessShare: share('demand.businessShare'),
    windowShare: share('demand.windowShare'),
    windowHours: parameter('demand.windowHours', 0.25, 12),
    sizes: z
      .strictObject({
        XS: z.number().min(0).default(0.4),
        S: z.number().min(0).default(0.3),
        M: z.number().min(0).default(0.15),
        L: z.number().min(0).default(0.15),
      })
      .prefault({})
      .describe('Share of parcels by size class; L is too big for a bike (assumption, 5-50 %)'),
  })
  .prefault({});

const vehicleRules = (kind: 'van' | 'bike' | 'feeder', from: string) => ({
  from: clock.default(from).describe('Start of the shift'),
  shiftHours: parameter(`rules.${kind}.shiftHours`, 0.25, 24),
  reloadMinutes: parameter(`rules.${kind}.reloadMinutes`, 0, 240),
  maxTours: count(`rules.${kind}.maxTours`, 1, 50),
});

const rules = z
  .strictObject({
    cutOff: clock.default('22:00').describe('Orders until then leave the hub on the next operating day'),
    promiseUntil: clock.default('20:00').describe('Latest hand-over that keeps the promise, on the promised day'),
    sortedBy: clock.default('05:30').describe('The hub has sorted the day’s parcels'),
    maxAttempts: count('rules.maxAttempts', 1, 10),
    maxAgeDays: count('rules.maxAgeDays', 1, 60),
    assignment: z
      .enum(['nearest', 'balanced', 'cheapest'])
      .default('nearest')
      .describe('Which micro-depot serves an address in several catchments'),
    effort: z.enum(['quick', 'standard', 'thorough']).default('quick').describe('How long the planner improves tours'),
    neighbourAccepts: share('rules.neighbourAccepts'),
    presence: z
      .strictObject({
        at10: share('rules.presence.at10'),
        at14: share('rules.presence.at14'),
        at19: share('rules.presence.at19'),
        business: share('rules.presence.business'),
        businessFrom: clock.default('08:00'),
        businessUntil: clock.default('18:00'),
      })
      .prefault({}),
    door: z
      .strictObject({
        parkingVanCentre: parameter('rules.door.parkingVanCentre'),
        parkingVanSuburb: parameter('rules.door.parkingVanSuburb'),
        parkingBike: parameter('rules.door.parkingBike'),
        walkVanCentre: parameter('rules.door.walkVanCentre'),
        walkVanSuburb: parameter('rules.door.walkVanSuburb'),
        walkBikeCentre: parameter('rules.door.walkBikeCentre'),
        walkBikeSuburb: parameter('rules.door.walkBikeSuburb'),
        handoverStop: parameter('rules.door.handoverStop'),
        handoverParcel: parameter('rules.door.handoverParcel'),
        stairsFlats: parameter('rules.door.stairsFlats'),
        spread: parameter('rules.door.spread', 0, 2),
      })
      .prefault({}),
    van: z.strictObject(vehicleRules('van', '08:00')).prefault({}),
    bike: z
      .strictObject({ ...vehicleRules('bike', '08:30'), rangeKm: parameter('rules.bike.rangeKm', 0.1) })
      .prefault({}),
    feeder: z
      .strictObject({
        waves: z.array(clock).min(1).max(12).default(['06:30', '11:30']).describe('Departures from the hub'),
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
      })
      .prefault({}),
    locker: z
      .strictObject({
        radius: parameter('rules.locker.radius'),
        chosen: parameter('rules.locker.chosen', 0, 0.99),
        upsizing: z.boolean().default(true).describe('A small parcel may use a larger compartment'),
        dwellDays: z
          .array(z.number().min(0))
          .min(1)
          .max(30)
          .default([...LOCKER_DWELL])
          .describe('Probability of pick-up on day 1, 2, ... (Raviv 2023)'),
        expiryDays: count('rules.locker.expiryDays', 1, 60),
        depositStop: parameter('rules.locker.depositStop'),
        depositParcel: parameter('rules.locker.depositParcel'),
      })
      .prefault({}),
    traffic: z.strictObject({ dayToDay: parameter('rules.traffic.dayToDay', 0, 1) }).prefault({}),
  })
  .prefault({});

const vehiclePrices = (kind: 'van' | 'bike' | 'feeder') =>
  z
    .strictObject({
      day: parameter(`prices.${kind}.day`),
      km: parameter(`prices.${kind}.km`),
      hour: parameter(`prices.${kind}.hour`),
      minimumHours: parameter(`prices.${kind}.minimumHours`, 0, 24),
      co2: parameter(`prices.${kind}.co2`),
    })
    .prefault({});

const prices = z
  .strictObject({
    trunk: parameter('prices.trunk'),
    van: vehiclePrices('van'),
    bike: vehiclePrices('bike'),
    feeder: vehiclePrices('feeder'),
    handlingMinutes: z
      .strictObject({
        XS: parameter('prices.handlingMinutes.XS'),
        S: parameter('prices.handlingMinutes.S'),
        M: parameter('prices.handlingMinutes.M'),
        L: parameter('prices.handlingMinutes.L'),
      })
      .prefault({}),
    handlingHour: parameter('prices.handlingHour'),
    rent: parameter('prices.rent'),
    locker: z
      .strictObject({
        capital: parameter('prices.locker.capital'),
        lifeYears: parameter('prices.locker.lifeYears', 0.1),
        upkeep: parameter('prices.locker.upkeep'),
        site: parameter('prices.locker.site'),
      })
      .prefault({}),
    return: parameter('prices.return'),
    operatingDays: parameter('prices.operatingDays', 1, 366),
  })
  .prefault({});

const site = z.strictObject({
  id,
  name,
  position,
  area: z.number().positive().optional(),
  rent: z.number().min(0).optional(),
});

const hub = z.strictObject({ id, name, position });
const depot = z.strictObject({
  id,
  name,
  position,
  site: id.optional().describe('The candidate site it stands on; without one it is hypothetical'),
  open: z.boolean().default(true).describe('A shut micro-depot serves nobody and costs nothing'),
  opens: clock.default('07:00'),
  closes: clock.default('20:00'),
  area: parameter('depot.area'),
  rent: z.number().min(0).optional().describe('€/m2/month; the study’s rent where it is left out'),
  catchment: parameter('depot.catchment').describe('Metres by bike within which it serves addresses'),
  parcelsPerDay: count('depot.parcelsPerDay', 1),
});
const locker = z.strictObject({
  id,
  name,
  position,
  compartments: z
    .strictObject({ S: count('locker.S', 0, 2000), M: count('locker.M', 0, 2000), L: count('locker.L', 0, 2000) })
    .prefault({})
    .refine((bank) => bank.S + bank.M + bank.L > 0, { error: 'at least one compartment' }),
});
const fleet = z.strictObject({
  id,
  name,
  kind: z.enum(['van', 'bike', 'feeder']),
  at: z.string().describe('"hubs", "depots", or the id of one of them; each facility has such a fleet of its own'),
  count: z
    .union([whole(0, 10_000, ', or "as needed"'), z.literal('as needed')])
    .default('as needed')
    .describe('Owned vehicles a facility, or "as needed"'),
  capacity: z
    .strictObject({
      parcels: whole(1).optional(),
      volume: z.number().positive().optional().describe('Litres'),
      weight: z.number().positive().optional().describe('Kilograms'),
    })
    .prefault({}),
});

/** The same fields, each one optional and without its default, so that a change holds only what it changes. */
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
  z.strictObject({ ...changeHead, kind: z.literal('add-hub'), hub }),
  z.strictObject({ ...changeHead, kind: z.literal('add-depot'), depot }),
  z.strictObject({ ...changeHead, kind: z.literal('add-locker'), locker }),
  z.strictObject({ ...changeHead, kind: z.literal('add-fleet'), fleet }),
  z.strictObject({ ...changeHead, kind: z.literal('remove-hub'), target: id }),
  z.strictObject({ ...changeHead, kind: z.literal('remove-depot'), target: id }),
  z.strictObject({ ...changeHead, kind: z.literal('remove-locker'), target: id }),
  z.strictObject({ ...changeHead, kind: z.literal('remove-fleet'), target: id }),
  z.strictObject({ ...changeHead, kind: z.literal('set-hub'), target: id, set: patchOf(hub) }),
  z.strictObject({ ...changeHead, kind: z.literal('set-depot'), target: id, set: patchOf(depot) }),
  z.strictObject({ ...changeHead, kind: z.literal('set-locker'), target: id, set: patchOf(locker) }),
  z.strictObject({ ...changeHead, kind: z.literal('set-fleet'), target: id, set: patchOf(fleet) }),
]);

const baseline = z.strictObject({
  id,
  name,
  hubs: z.array(hub).min(1),
  depots: z.array(depot).default([]),
  lockers: z.array(locker).default([]),
  fleets: z.array(fleet).default([]),
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
  city: z.discriminatedUnion('kind', [synthetic, streets]),
  demand,
  rules,
  prices,
  sites: z.array(site).default([]),
  scenarios: z.tuple([baseline], variant),
});

/** A study with every default filled in. */
export type Study = z.output<typeof studySchema>;
/** A study as a file may give it, defaults left out. */
export type StudyFile = z.input<typeof studySchema>;
export type SyntheticSettings = z.output<typeof synthetic>;
export type StreetsSettings = z.output<typeof streets>;
export type Rules = Study['rules'];
export type Prices = Study['prices'];
export type Baseline = z.output<typeof baseline>;
export type Variant = z.output<typeof variant>;
export type Change = z.output<typeof changeSchema>;
export type HubSpec = z.output<typeof hub>;
export type DepotSpec = z.output<typeof depot>;
export type LockerSpec = z.output<typeof locker>;
export type FleetSpec = z.output<typeof fleet>;
export type VehicleKind = FleetSpec['kind'];
export type Effort = Rules['effort'];

/** Seconds after midnight of a clock time "HH:MM". */
export function secondsOf(time: string): number {
  return Number(time.slice(0, 2)) * 3_600 + Number(time.slice(3, 5)) * 60;
}
