// The prices of a study, in euros.
import { z } from 'zod';
import { fieldPhrases } from './field-phrases.ts';
import { euros, id, MOST_EUROS, MOST_FIT_OUT, MOST_RENT, parameter, share } from './study-fields.ts';

const vehiclePrices = (kind: 'van' | 'bike' | 'feeder') =>
  z
    .strictObject({
      day: parameter(`prices.${kind}.day`, 0, MOST_EUROS),
      km: parameter(`prices.${kind}.km`, 0, MOST_EUROS),
      hour: parameter(`prices.${kind}.hour`, 0, MOST_EUROS),
      minimumHours: parameter(`prices.${kind}.minimumHours`, 0, 24),
      co2: parameter(`prices.${kind}.co2`),
    })
    .prefault({});

/** More than all sums of a study can be (see base/money.ts). */
const MOST_BUDGET = 10_000_000_000;

/** Who may bear a cost. */
const payer = z.enum(['carrier', 'city', 'owner', 'recipient', 'society']);
export const PAYERS = payer.options;
export type Payer = z.infer<typeof payer>;

const subsidy = z
  .strictObject({
    id,
    from: payer.describe('Who pays'),
    to: payer.describe('Who gets it'),
    amount: euros().describe('€'),
    per: z
      .enum(['parcel', 'depot-day', 'locker-day', 'bike-day'])
      .describe('Parcel handed to its recipient; operating day of an open micro-depot, a locker or a cargo bike'),
    facility: id
      .optional()
      .describe('Only there: parcels of its tours or collected at it, its own days, the bikes that start there'),
  })
  .refine(({ from, to }) => from !== to, { path: ['to'], error: () => fieldPhrases().payer });
export type Subsidy = z.infer<typeof subsidy>;

const budget = z.strictObject({ payer, perDay: z.number().min(0).max(MOST_BUDGET).describe('€ an operating day') });

export const pricesSchema = z
  .strictObject({
    trunk: parameter('prices.trunk', 0, MOST_EUROS),
    van: vehiclePrices('van'),
    bike: vehiclePrices('bike'),
    feeder: vehiclePrices('feeder'),
    overtimeFactor: parameter('prices.overtimeFactor', 1, 3),
    handlingMinutes: z
      .strictObject({
        XS: parameter('prices.handlingMinutes.XS', 0, 1_440),
        S: parameter('prices.handlingMinutes.S', 0, 1_440),
        M: parameter('prices.handlingMinutes.M', 0, 1_440),
        L: parameter('prices.handlingMinutes.L', 0, 1_440),
      })
      .prefault({}),
    handlingHour: parameter('prices.handlingHour', 0, MOST_EUROS),
    rent: parameter('prices.rent', 0, MOST_RENT),
    depot: z
      .strictObject({
        fitOut: parameter('prices.depot.fitOut', 0, MOST_FIT_OUT),
        lifeYears: parameter('prices.depot.lifeYears', 0.1),
      })
      .prefault({}),
    locker: z
      .strictObject({
        capital: parameter('prices.locker.capital'),
        lifeYears: parameter('prices.locker.lifeYears', 0.1),
        upkeep: parameter('prices.locker.upkeep', 0, 10),
        site: parameter('prices.locker.site'),
      })
      .prefault({}),
    interest: parameter('prices.interest', 0, 1),
    return: parameter('prices.return', 0, MOST_EUROS),
    handover: parameter('prices.handover', 0, MOST_EUROS),
    stockSupply: parameter('prices.stockSupply', 0, MOST_EUROS),
    stockKm: parameter('prices.stockKm', 0, 1_000),
    recipient: z
      .strictObject({
        carShare: share('prices.recipient.carShare'),
        carKm: parameter('prices.recipient.carKm', 0, 1_000),
        carPerKm: parameter('prices.recipient.carPerKm', 0, MOST_EUROS),
        carCo2: parameter('prices.recipient.carCo2'),
        hour: parameter('prices.recipient.hour', 0, MOST_EUROS),
      })
      .prefault({}),
    external: z
      .strictObject({
        congestion: parameter('prices.external.congestion', 0, MOST_EUROS),
        accidents: parameter('prices.external.accidents', 0, MOST_EUROS),
        noise: parameter('prices.external.noise', 0, MOST_EUROS),
        air: parameter('prices.external.air', 0, MOST_EUROS),
        electric: share('prices.external.electric'),
        bikeAccidents: parameter('prices.external.bikeAccidents', 0, MOST_EUROS),
        carbon: parameter('prices.external.carbon', 0, MOST_EUROS),
      })
      .prefault({}),
    subsidies: z.array(subsidy).default([]).describe('Transfers between payers: they change who pays, not the total'),
    budgets: z.array(budget).default([]).describe('What a payer can spend; more is a warning'),
    operatingDays: parameter('prices.operatingDays', 1, 366),
  })
  .prefault({});
