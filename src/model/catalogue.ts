// The parameter catalogue: every default of the model with its unit, range and source, so that the page can show and change each one.

/** How a default is known: read in a source, computed from sources, or a modelling choice inside the evidence. */
export type Evidence = 'source' | 'computed' | 'assumption';

export interface Parameter {
  readonly label: string;
  readonly unit: string;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly evidence: Evidence;
  /** The source, or why this value was chosen. */
  readonly source: string;
}

const read = (label: string, unit: string, value: number, low: number, high: number, source: string): Parameter => ({
  label,
  unit,
  value,
  low,
  high,
  evidence: 'source',
  source,
});
const computed = (
  label: string,
  unit: string,
  value: number,
  low: number,
  high: number,
  source: string,
): Parameter => ({ label, unit, value, low, high, evidence: 'computed', source });
const assumed = (label: string, unit: string, value: number, low: number, high: number, source: string): Parameter => ({
  label,
  unit,
  value,
  low,
  high,
  evidence: 'assumption',
  source,
});

const munich = 'Llorca and Moeckel 2021 (doi 10.1186/s12544-021-00491-5), model code';
const lastMileLa = 'Pahwa and Jaller, Los Angeles last-mile model (public repository)';
const lyon = 'Lyon parcel simulator 2024 (public repository), costs after Hörl et al. 2025';
const seattleParking = 'Dalla Chiara and Goodchild 2020, Transport Policy 97, Seattle centre';
const polishLockers = 'Rudy 2025, parcel locker benchmark (public repository)';
const raviv = 'Raviv 2023, parcel locker experiments (public script)';
const singapore = 'Dalla Chiara et al. 2020 (doi 10.1177/0361198120917162), model code';
const logitopp = 'KIT logiTopp (public repository)';
const berlinBike = 'Berlin bachelor thesis 2023, cargo bike "Bayk Bring S" (public repository)';

/** Keys are the paths of the study file. */
export const CATALOGUE = {
  'demand.parcelsPerDay': assumed(
    'Parcels a day',
    'parcels/day',
    1500,
    1,
    50_000,
    'the study’s own; 25 to 500 parcels/km2 a carrier',
  ),
  'demand.businessShare': assumed(
    'Share for businesses',
    'share',
    0.3,
    0.05,
    0.6,
    'about 60 % of German parcels go to private recipients (2024)',
  ),
  'demand.windowShare': read(
    'Share with a time window',
    'share',
    0.065,
    0,
    0.5,
    'Amazon US routes: 6.5 % of stops (cargo-bike analysis repository)',
  ),
  'demand.windowHours': assumed('Length of a time window', 'h', 2, 1, 4, 'common offer of carriers'),
  'rules.maxAttempts': assumed('Delivery attempts', 'attempts', 2, 1, 4, 'a second attempt, then return'),
  'rules.maxAgeDays': assumed(
    'Days until an undelivered parcel is returned',
    'days',
    10,
    2,
    30,
    'so that every run ends',
  ),
  'rules.neighbourAccepts': assumed('Neighbour or shop takes the parcel', 'share', 0.5, 0, 0.8, 'no readable source'),
  'rules.presence.at10': assumed('Somebody at home at 10:00', 'share', 0.75, 0.6, 0.9, 'no readable source; household'),
  'rules.presence.at14': assumed(
    'Somebody at home at 14:00',
    'share',
    0.7,
    0.55,
    0.85,
    'no readable source; household',
  ),
  'rules.presence.at19': assumed('Somebody at home at 19:00', 'share', 0.9, 0.75, 1, 'no readable source; household'),
  'rules.presence.business': read(
    'Business takes the parcel when open',
    'share',
    0.95,
    0.9,
    1,
    'MASS-GT: first-attempt success of businesses 0.95',
  ),
  'rules.door.parkingVanCentre': read('Parking search, van, dense centre', 's', 138, 0, 300, seattleParking),
  'rules.door.parkingVanSuburb': assumed('Parking search, van, suburb', 's', 15, 0, 60, 'suburbs have kerb space'),
  'rules.door.parkingBike': assumed('Parking search, cargo bike', 's', 0, 0, 30, 'bikes stop at the door'),
  'rules.door.walkVanCentre': assumed(
    'Walk from the van, dense centre, one way',
    'm',
    60,
    20,
    200,
    'van walks are 40-62 % of a London round',
  ),
  'rules.door.walkVanSuburb': assumed(
    'Walk from the van, suburb, one way',
    'm',
    15,
    5,
    60,
    'chosen with the stop times of US suburbs',
  ),
  'rules.door.walkBikeCentre': read(
    'Walk from the bike, dense centre, one way',
    'm',
    30,
    10,
    61,
    'Brussels 31.5 m, London 29.1 m (cargo-bike analysis repository)',
  ),
  'rules.door.walkBikeSuburb': assumed('Walk from the bike, suburb, one way', 'm', 15, 5, 60, 'as the van'),
  'rules.door.handoverStop': assumed(
    'Handover, each stop',
    's',
    90,
    30,
    180,
    'so that whole stops agree with measured ones',
  ),
  'rules.door.handoverParcel': assumed(
    'Handover, each further parcel',
    's',
    20,
    5,
    60,
    'so that whole stops agree with measured ones',
  ),
  'rules.door.stairsFlats': assumed('Stairs or lift, flats', 's', 45, 0, 120, 'no readable source'),
  'rules.door.spread': assumed(
    'Spread of handover time (log scale)',
    '',
    0.5,
    0,
    1,
    'Brussels bike stops: sd 126 s at mean 246 s',
  ),
  'rules.van.shiftHours': assumed('Van shift', 'h', 8, 6, 10, 'Amazon US routes 8.0-8.4 h'),
  'rules.van.reloadMinutes': assumed('Van reload', 'min', 25, 8, 30, 'no readable source'),
  'rules.van.maxTours': assumed('Van tours in a shift', 'tours', 1, 1, 3, 'one round a day is the rule'),
  'rules.bike.shiftHours': assumed('Cargo bike shift', 'h', 8, 6, 10, 'as the van'),
  'rules.bike.reloadMinutes': assumed('Cargo bike reload', 'min', 15, 8, 30, 'no readable source'),
  'rules.bike.maxTours': assumed('Cargo bike tours in a shift', 'tours', 5, 1, 8, 'as many as the shift allows'),
  'rules.bike.rangeKm': read('Cargo bike tour at most', 'km', 40, 20, 60, singapore),
  'rules.feeder.shiftHours': assumed('Feeder shift from the first wave', 'h', 8, 2, 10, 'covers two waves'),
  'rules.feeder.reloadMinutes': assumed('Feeder reload', 'min', 20, 8, 30, 'no readable source'),
  'rules.feeder.maxTours': assumed('Feeder tours in a wave', 'tours', 1, 1, 3, 'one round a wave'),
  'rules.depot.unloadParcel': read('Unloading a feeder, each parcel', 's', 5, 2, 15, munich),
  'rules.depot.unloadMost': read('Unloading a feeder, at most', 's', 900, 300, 1800, munich),
  'rules.depot.sortingMinutes': assumed(
    'Sorting at the micro-depot before bikes load',
    'min',
    20,
    0,
    60,
    'no readable source',
  ),
  'rules.depot.parcelsPerSquareMetre': assumed(
    'Parcels kept at once on a square metre',
    'parcels/m2',
    6,
    2,
    12,
    'what does not fit comes with the next wave',
  ),
  'rules.locker.radius': computed(
    'Lockers are in reach within',
    'm',
    500,
    300,
    800,
    '59 % of Poles within 7 min walk (2022)',
  ),
  'rules.locker.chosen': assumed(
    'Orders that choose a locker in reach',
    'share',
    0.26,
    0.05,
    0.5,
    `locker share of the reference person, ${logitopp}`,
  ),
  'rules.locker.expiryDays': assumed(
    'Days a locker keeps a parcel',
    'days',
    7,
    2,
    14,
    'longest dwell of the source distribution',
  ),
  'rules.locker.depositStop': read('Locker stop, park and depart', 's', 60, 30, 180, polishLockers),
  'rules.locker.depositParcel': read('Deposit, each parcel', 's', 30, 15, 60, polishLockers),
  'rules.traffic.dayToDay': assumed(
    'Day-to-day variation of van speed (log scale)',
    '',
    0.08,
    0,
    0.3,
    'no readable source',
  ),
  'prices.trunk': assumed('Trunk and sorting', '€/parcel', 0.6, 0.3, 1.2, 'no readable source'),
  'prices.van.day': assumed('Diesel van', '€/day', 17, 10, 32, `${lastMileLa}: $15.99; ${lyon}: €9.5-16.8`),
  'prices.van.km': assumed(
    'Diesel van running cost',
    '€/km',
    0.25,
    0.11,
    0.35,
    `${lastMileLa}: $0.316; ${lyon}: €0.108 fuel`,
  ),
  'prices.van.hour': read('Van driver', '€/h', 29, 12, 35, `€28.99, ${logitopp}`),
  'prices.van.minimumHours': assumed('Van driver paid at least', 'h', 4, 0, 8, 'no readable source'),
  'prices.van.co2': assumed('Diesel van CO2', 'g/km', 250, 130, 634, `${lyon}: 130-215; ${munich}: 634`),
  'prices.bike.day': read('Cargo bike', '€/day', 13, 2, 25, `€13.21, ${berlinBike}`),
  'prices.bike.km': assumed(
    'Cargo bike running cost',
    '€/km',
    0.1,
    0.015,
    0.22,
    `${lastMileLa}: $0.015; ${berlinBike}: €0.219`,
  ),
  'prices.bike.hour': assumed('Cargo bike rider', '€/h', 25, 16.8, 29, `${berlinBike}: €16.84; ${logitopp}: €28.99`),
  'prices.bike.minimumHours': assumed('Rider paid at least', 'h', 4, 0, 8, 'no readable source'),
  'prices.bike.co2': assumed('Cargo bike CO2', 'g/km', 6, 1.6, 15.5, `${munich}: 15.54; 18 Wh/km times the grid`),
  'prices.feeder.day': assumed('Feeder', '€/day', 28, 12, 40, 'a larger van'),
  'prices.feeder.km': assumed('Feeder running cost', '€/km', 0.3, 0.15, 0.45, 'a larger van'),
  'prices.feeder.hour': read('Feeder driver', '€/h', 29, 12, 35, `€28.99, ${logitopp}`),
  'prices.feeder.minimumHours': assumed(
    'Feeder driver paid at least',
    'h',
    0,
    0,
    8,
    'the driver has other work at the hub',
  ),
  'prices.feeder.co2': assumed('Feeder CO2', 'g/km', 300, 180, 634, 'a larger van'),
  'prices.handlingMinutes.XS': assumed(
    'Handling at the micro-depot, XS',
    'min/parcel',
    0.8,
    0.4,
    1.6,
    'about €0.5 a parcel; the Munich tariff is €0.38',
  ),
  'prices.handlingMinutes.S': assumed(
    'Handling at the micro-depot, S',
    'min/parcel',
    1.2,
    0.6,
    2.4,
    'about €0.5 a parcel; the Munich tariff is €0.76',
  ),
  'prices.handlingMinutes.M': assumed(
    'Handling at the micro-depot, M',
    'min/parcel',
    2.4,
    1.2,
    7.3,
    'the Munich tariff is €3.04',
  ),
  'prices.handlingMinutes.L': assumed(
    'Handling at the micro-depot, L',
    'min/parcel',
    4,
    2,
    14.6,
    'the Munich tariff is €6.08',
  ),
  'prices.handlingHour': assumed('Handling wage', '€/h', 25, 16.8, 29, 'as the rider'),
  'prices.rent': assumed('Micro-depot rent', '€/m2/month', 15, 8, 30, 'no readable source'),
  'prices.locker.capital': read('Locker bank', '€', 10_000, 6_000, 15_000, 'industry experts via Mily Tech 2023'),
  'prices.locker.lifeYears': assumed('Locker life', 'years', 8, 5, 12, 'no readable source'),
  'prices.locker.upkeep': assumed(
    'Locker operation a year, share of the bank',
    'share',
    0.12,
    0.1,
    0.15,
    'no readable source',
  ),
  'prices.locker.site': assumed('Locker site', '€/year', 600, 0, 2_400, 'no readable source'),
  'prices.return': assumed('Return to sender', '€/parcel', 3, 2, 5, 'no readable source'),
  'prices.operatingDays': assumed('Operating days', 'days/year', 302, 250, 310, 'Monday to Saturday less holidays'),
  'fleet.van.parcels': assumed('Van capacity', 'parcels', 200, 50, 360, 'bundled studies; sources 50-360'),
  'fleet.van.volume': assumed('Van capacity', 'l', 9_000, 3_000, 14_000, 'bundled studies'),
  'fleet.van.weight': assumed(
    'Van capacity',
    'kg',
    900,
    600,
    1_400,
    'bundled studies; Singapore truck 600, Poland 700',
  ),
  'fleet.bike.parcels': read(
    'Cargo bike capacity',
    'parcels',
    40,
    20,
    80,
    'DHL KoMoDo about 40 a load; DPD Nuremberg up to 80',
  ),
  'fleet.bike.volume': read('Cargo bike capacity', 'l', 1_500, 1_000, 2_200, 'DPD Nuremberg 1.45 m3'),
  'fleet.bike.weight': read('Cargo bike capacity', 'kg', 150, 100, 205, `${singapore}: 143.5`),
  'fleet.feeder.parcels': computed(
    'Feeder capacity',
    'parcels',
    400,
    200,
    800,
    'nine bike boxes (Singapore); 240 units (Munich)',
  ),
  'fleet.feeder.volume': assumed('Feeder capacity', 'l', 14_000, 6_000, 30_000, 'a 3.5 to 7.5 t box'),
  'fleet.feeder.weight': assumed('Feeder capacity', 'kg', 1_800, 900, 3_500, 'a 3.5 to 7.5 t box'),
  'depot.area': assumed('Micro-depot area', 'm2', 50, 20, 250, 'Hamburg 50-250 m2; bundled studies 50'),
  'depot.catchment': read(
    'Micro-depot catchment, way by bike',
    'm',
    1_500,
    500,
    3_000,
    'KoMoDo up to 3 km; UPS Hamburg 0.5-1 km',
  ),
  'depot.parcelsPerDay': read(
    'Micro-depot capacity',
    'parcels/day',
    400,
    50,
    1_000,
    'UPS Hamburg container up to 400 a day',
  ),
  'locker.S': read('Locker compartments S', 'compartments', 32, 0, 120, polishLockers),
  'locker.M': read('Locker compartments M', 'compartments', 29, 0, 120, polishLockers),
  'locker.L': read('Locker compartments L', 'compartments', 18, 0, 60, polishLockers),
} as const satisfies Record<string, Parameter>;

export type ParameterPath = keyof typeof CATALOGUE;

/** The default of a parameter. */
export function defaultOf(path: ParameterPath): number {
  return CATALOGUE[path].value;
}

/** Orders by hour of day, mean 100; hours not published are interpolated (oberlo.com, clickpost.ai). */
export const ORDER_PROFILE: readonly number[] = [
  104, 84, 63, 46, 32, 22, 30, 42, 58, 75, 103, 122, 142, 151, 149, 145, 142, 139, 136, 134, 132, 134, 133, 123,
];

/** Days until pick-up from a locker, P(1), P(2), ... (Raviv 2023, parcel locker experiments; mean 2.84 days). */
export const LOCKER_DWELL: readonly number[] = [0.4, 0.2, 0.1, 0.08, 0.05, 0.02, 0.15];

/** Where the dwell comes from, for the page. */
export const LOCKER_DWELL_SOURCE = raviv;

/**
 * Van speed by hour as a share of the fastest hour: the hourly mean speeds of Polish cities in km/h (Rudy 2025, public
 * repository) over 41.0.
 */
export const VAN_PACE: readonly number[] = [
  38.9, 39.5, 40.2, 40.9, 41.0, 40.0, 35.6, 30.9, 30.2, 30.8, 31.1, 31.7, 32.4, 32.1, 31.2, 30.9, 30.2, 28.4, 28.4,
  31.1, 32.5, 33.6, 37.0, 38.0,
].map((speed) => speed / 41.0);
