// What the answer may hang on: the study's uncertain values in groups that are known, or unknown, together.
import type { ParameterPath } from '../model/catalogue.ts';
import type { Study } from '../model/study.ts';
import { assumedValues, type End, withAssumed } from './assumed-values.ts';
import { isInUse } from './assumption-use.ts';

/** Values that move together between the ends of their ranges, and one word for them that a sentence can carry. */
export interface Assumption {
  readonly id: string;
  readonly label: string;
  readonly paths: readonly ParameterPath[];
  /** True of what only the streets of a map have. */
  readonly isOfMaps?: boolean;
}

/** Every range of the catalogue but those of NO_ASSUMPTIONS, each in one group. */
export const ASSUMPTIONS: readonly Assumption[] = [
  about('handling', 'handling at micro-depots', [
    'prices.handlingMinutes.XS',
    'prices.handlingMinutes.S',
    'prices.handlingMinutes.M',
    'prices.handlingMinutes.L',
  ]),
  about('handling-wage', 'the wage for handling', ['prices.handlingHour']),
  about('rent', 'the rent of micro-depots', ['prices.rent']),
  about('hub-day', 'what hubs cost a day', ['hub.dayCost']),
  about('van-wage', 'the wage of van drivers', ['prices.van.hour']),
  about('bike-wage', 'the wage of riders', ['prices.bike.hour']),
  about('van', 'the price of a van', ['prices.van.day', 'prices.van.km']),
  about('bike', 'the price of a cargo bike', ['prices.bike.day', 'prices.bike.km']),
  about('feeder', 'the price of feeders', ['prices.feeder.day', 'prices.feeder.km', 'prices.feeder.hour']),
  about('minimum-hours', 'minimum paid hours', ['prices.van.minimumHours', 'prices.bike.minimumHours']),
  about('feeder-hours', 'the paid hours of a feeder’s driver', ['prices.feeder.minimumHours']),
  about('locker-price', 'the price of lockers', [
    'prices.locker.capital',
    'prices.locker.upkeep',
    'prices.locker.site',
  ]),
  about('parking', 'the search for parking', ['rules.door.parkingVanCentre', 'rules.door.parkingVanSuburb']),
  about('van-walk', 'the walk from the van', ['rules.door.walkVanCentre', 'rules.door.walkVanSuburb']),
  about('bike-walk', 'the walk from the bike', ['rules.door.walkBikeCentre', 'rules.door.walkBikeSuburb']),
  about('walking', 'the speed on foot', ['rules.speeds.walk']),
  about('handover', 'the time at the door', [
    'rules.door.handoverStop',
    'rules.door.handoverParcel',
    'rules.door.neighbour',
  ]),
  about('stairs', 'stairs and lifts', ['rules.door.stairsHouse', 'rules.door.stairsFlats']),
  about('presence', 'who is at home', ['rules.presence.at10', 'rules.presence.at14', 'rules.presence.at19']),
  about('neighbour', 'neighbours who accept', ['rules.neighbourAccepts']),
  about('locker-use', 'who chooses a locker', ['rules.locker.chosen']),
  about('locker-deposit', 'the time at a locker', ['rules.locker.depositStop', 'rules.locker.depositParcel']),
  about('bike-reload', 'the reloading of bikes', ['rules.bike.reloadMinutes']),
  about('sorting', 'sorting at micro-depots', ['rules.depot.sortingMinutes']),
  about('floor', 'the parcels that a square metre holds', ['rules.depot.parcelsPerSquareMetre']),
  about('businesses', 'the share for businesses', ['demand.businessShare']),
  about('large-parcels', 'the share of parcels too big for a bike', ['demand.sizes.L']),
  about('parcel-volume', 'the volume of parcels', [
    'demand.litres.XS',
    'demand.litres.S',
    'demand.litres.M',
    'demand.litres.L',
  ]),
  about('parcel-weight', 'the weight of parcels', [
    'demand.kilograms.XS',
    'demand.kilograms.S',
    'demand.kilograms.M',
    'demand.kilograms.L',
  ]),
  about('windows', 'the share with a time window', ['demand.windowShare', 'demand.windowHours']),
  about('business-presence', 'businesses that accept', ['rules.presence.business']),
  about('van-shift', 'the shift of vans', ['rules.van.shiftHours']),
  about('bike-shift', 'the shift of bikes', ['rules.bike.shiftHours']),
  about('break', 'the break of couriers', ['rules.shift.breakMinutes', 'rules.shift.breakAfterHours']),
  about('overtime', 'overtime', ['rules.shift.overtimeHours', 'prices.overtimeFactor']),
  about('van-reload', 'the loading of vans', ['rules.van.reloadMinutes']),
  about('unloading', 'the unloading of feeders', [
    'rules.feeder.reloadMinutes',
    'rules.depot.unloadParcel',
    'rules.depot.unloadMost',
  ]),
  about('door-luck', 'how much stops differ', ['rules.door.spread', 'rules.door.parkingSpread']),
  about('locker-reach', 'how far people walk to a locker', ['rules.locker.radius']),
  about('locker-expiry', 'how long a locker keeps a parcel', ['rules.locker.expiryDays']),
  about('recipients', 'recipients’ ways to lockers', [
    'prices.recipient.carShare',
    'prices.recipient.carKm',
    'prices.recipient.carPerKm',
    'prices.recipient.hour',
  ]),
  about('investment', 'what investments cost a year', ['prices.interest', 'prices.depot.fitOut']),
  about('life', 'how long investments last', ['prices.locker.lifeYears', 'prices.depot.lifeYears']),
  about('operating-days', 'the operating days of a year', ['prices.operatingDays']),
  about('returns', 'the price of a return', ['prices.return']),
  about('same-day', 'the time to pick and load same-day orders', [
    'rules.sameDay.pickMinutes',
    'rules.sameDay.loadMinutes',
  ]),
  about('stock', 'what it costs to bring stock near', ['prices.stockSupply']),
  about('contractors', 'the tariff of contractors', ['contractor.tariffParcel', 'contractor.tariffStop']),
  about('electric-van', 'the price of an electric van', ['vehicle.electric-van.day', 'vehicle.electric-van.km']),
  about('bike-trailer', 'the price of a cargo bike with trailer', [
    'vehicle.bike-trailer.day',
    'vehicle.bike-trailer.km',
  ]),
  about('trailer-speed', 'the speed with a trailer', ['vehicle.bike-trailer.speed']),
  about('walking-courier', 'the price of a hand cart', ['vehicle.walking-courier.day', 'vehicle.walking-courier.km']),
  about('changing-hands', 'the price of changing hands', ['prices.handover']),
  about('weather', 'how often it rains and snows', ['rules.traffic.rainShare', 'rules.traffic.snowShare']),
  about('van-weather', 'vans in rain and snow', ['rules.traffic.rainMotor', 'rules.traffic.snowMotor']),
  about('bike-weather', 'bikes in rain and snow', ['rules.traffic.rainBike', 'rules.traffic.snowBike']),
  about('van-speed', 'the speed of vans', [
    'rules.speeds.motor.motorway',
    'rules.speeds.motor.trunk',
    'rules.speeds.motor.primary',
    'rules.speeds.motor.secondary',
    'rules.speeds.motor.tertiary',
    'rules.speeds.motor.residential',
    'rules.speeds.motor.living_street',
    'rules.speeds.motor.service',
    'rules.speeds.motor.pedestrian',
  ]),
  about('bike-speed', 'the speed of cargo bikes', [
    'rules.speeds.bike.primary',
    'rules.speeds.bike.secondary',
    'rules.speeds.bike.tertiary',
    'rules.speeds.bike.residential',
    'rules.speeds.bike.living_street',
    'rules.speeds.bike.service',
    'rules.speeds.bike.pedestrian',
    'rules.speeds.bike.path',
  ]),
  aboutStreets('signals', 'what signals and signs cost', [
    'rules.speeds.signs.motor.signals',
    'rules.speeds.signs.motor.stop',
    'rules.speeds.signs.motor.give_way',
    'rules.speeds.signs.motor.calming',
    'rules.speeds.signs.bike.signals',
    'rules.speeds.signs.bike.stop',
    'rules.speeds.signs.bike.give_way',
    'rules.speeds.signs.bike.calming',
  ]),
  aboutStreets('surfaces', 'bikes on cobbles and loose ground', [
    'rules.speeds.bikeOn.cobbled',
    'rules.speeds.bikeOn.unpaved',
  ]),
  about('jams', 'how much traffic differs from day to day', ['rules.traffic.dayToDay']),
  about('breakdowns', 'breakdowns', [
    'rules.failures.motor',
    'rules.failures.bike',
    'rules.failures.helpMinutes',
    'rules.failures.transferMinutes',
  ]),
  about('illness', 'ill couriers', ['rules.failures.sick']),
];

/**
 * Prefixes of ranges that are no assumption about the world: what is placed and bought, how much is ordered, what the
 * carrier decides, and what is in no cost a parcel or falls on every parcel alike.
 */
export const NO_ASSUMPTIONS: readonly string[] = [
  'days.',
  'bay.',
  'zone.',
  'depot.',
  'locker.',
  'fleet.',
  'vehicle.electric-van.co2',
  'vehicle.electric-van.rangeKm',
  'vehicle.electric-van.chargeKmPerHour',
  'vehicle.bike-trailer.parcels',
  'vehicle.bike-trailer.volume',
  'vehicle.bike-trailer.weight',
  'vehicle.bike-trailer.length',
  'vehicle.bike-trailer.chargeKmPerHour',
  'vehicle.walking-courier.parcels',
  'vehicle.walking-courier.volume',
  'vehicle.walking-courier.weight',
  'vehicle.walking-courier.length',
  'vehicle.walking-courier.rangeKm',
  'contractor.from',
  'contractor.until',
  'contractor.kmPerParcel',
  'contractor.co2',
  'contractor.bikeCo2',
  'demand.parcelsPerDay',
  'demand.pickUps.',
  'demand.peak',
  'demand.sameDay.',
  'demand.sizes.XS',
  'demand.sizes.S',
  'demand.sizes.M',
  'rules.maxAttempts',
  'rules.sizing.',
  'rules.sameDay.marginMinutes',
  'rules.maxAgeDays',
  'rules.door.parkingBike',
  'rules.door.searchKmPerHour',
  'rules.van.maxTours',
  'rules.bike.maxTours',
  'rules.bike.rangeKm',
  'rules.feeder.maxTours',
  'rules.feeder.shiftHours',
  'prices.trunk',
  'prices.van.co2',
  'prices.bike.co2',
  'prices.feeder.co2',
  'prices.stockKm',
  'prices.recipient.carCo2',
  'prices.external.',
];

/**
 * The study with an assumption at one end of its range; a value of the study's own that lies beyond the end stays, and
 * what sites, micro-depots, hubs and fleets say for themselves moves in proportion.
 */
export function studyAt(study: Study, assumption: Assumption, end: End): Study {
  return assumption.paths.reduce((changed, path) => withAssumed(changed, path, end), study);
}

/** True if the two ends differ from each other in something that this study uses. */
export function isOpen(study: Study, assumption: Assumption): boolean {
  if (assumption.isOfMaps && study.city.kind !== 'streets') return false;
  const [low, high] = (['low', 'high'] as const).map((end) => studyAt(study, assumption, end)) as [Study, Study];
  return assumption.paths.some((path) => {
    // As the study stands: at an end of its range a rule may be off.
    if (!isInUse(study, path)) return false;
    const there = assumedValues(high, path);
    return assumedValues(low, path).some((value, row) => value !== there[row]);
  });
}

function about(id: string, label: string, paths: readonly ParameterPath[]): Assumption {
  return { id, label, paths };
}

function aboutStreets(id: string, label: string, paths: readonly ParameterPath[]): Assumption {
  return { id, label, paths, isOfMaps: true };
}
