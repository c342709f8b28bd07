// The prices of a study, in euros.
import { z } from 'zod';
import { parameter } from './study-fields.ts';

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

export const pricesSchema = z
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
