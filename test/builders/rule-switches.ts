// Every rule of a study as a switch: patches that turn it on, one that turns it on without its ever binding, and the luck it may read otherwise.
import { CHOICES } from '../../src/model/choices-catalogue.ts';
import { type StudyFile, WEEKDAYS } from '../../src/model/study.ts';

type BaselineFile = StudyFile['scenarios'][0];
type FleetFile = NonNullable<BaselineFile['fleets']>[number];
type Kind = FleetFile['kind'];

/** What a rule changes in a study whose baseline has one hub, one micro-depot, two lockers and a fleet of each kind. */
export interface Patch {
  readonly demand?: StudyFile['demand'];
  readonly rules?: StudyFile['rules'];
  readonly prices?: StudyFile['prices'];
  readonly calendar?: StudyFile['calendar'];
  readonly sites?: StudyFile['sites'];
  readonly carriers?: StudyFile['carriers'];
  readonly hubs?: BaselineFile['hubs'];
  readonly bays?: BaselineFile['bays'];
  readonly contractors?: BaselineFile['contractors'];
  readonly depot?: Partial<NonNullable<BaselineFile['depots']>[number]>;
  readonly locker?: Partial<NonNullable<BaselineFile['lockers']>[number]>;
  readonly fleets?: Partial<Record<Kind, Partial<FleetFile>>>;
}

/** Luck that a run draws; a rule that reads some of it otherwise says so. */
export type Luck = 'orders' | 'draws' | 'presence' | 'service' | 'parking' | 'speed' | 'failures' | 'lockers' | 'dwell';

export interface RuleSwitch {
  readonly name: string;
  /** Ways to turn it on. */
  readonly on: readonly Patch[];
  /** Turned on so that it never binds, if there is such a way. */
  readonly idle?: Patch;
  /** Rules under which even that binds. */
  readonly clashes?: readonly string[];
  readonly reads?: readonly Luck[];
}

const everybody = { at10: 1, at14: 1, at19: 1, business: 1 } as const;
const everyDay = [...WEEKDAYS];
const twelve = (first: number, second: number): number[] => [...Array(12).fill(first), ...Array(12).fill(second)];
const farAway = { x: 90_000, y: 0 } as const;
const middle = { x: 500, y: 500 } as const;

/** One line a rule, and a few where it has several ways to be on. A new rule is one line more. */
export const RULE_SWITCHES: readonly RuleSwitch[] = [
  {
    name: 'windows',
    on: [{ demand: { windowShare: 0.3, windowHours: 1 } }],
    idle: { demand: { windowShare: 0, windowHours: 1 } },
    clashes: ['window hours'],
    reads: ['orders', 'lockers'],
  },
  {
    name: 'window hours',
    on: [{ demand: { windowShare: 0.3, windowFrom: '10:00', windowUntil: '19:00' } }],
    idle: { demand: { windowFrom: '07:30', windowUntil: '20:00' } },
    clashes: ['windows'],
    reads: ['orders', 'lockers'],
  },
  { name: 'businesses', on: [{ demand: { businessShare: 0.3 } }], reads: ['orders'] },
  {
    name: 'order hours',
    on: [{ demand: { ordersByHour: twelve(0, 1) } }, { demand: { ordersByHour: twelve(3, 1) } }],
    idle: { demand: { ordersByHour: CHOICES['demand.ordersByHour'].value.map((weight) => 2 * weight) } },
    reads: ['orders'],
  },
  { name: 'sizes', on: [{ demand: { sizes: { XS: 1, S: 1, M: 1, L: 1 } } }], reads: ['orders', 'lockers'] },
  {
    name: 'parcel volumes',
    on: [{ demand: { litres: { XS: 20, S: 60, M: 120, L: 400 } } }],
    reads: ['orders'],
  },
  {
    name: 'parcel weights',
    on: [{ demand: { kilograms: { XS: 4, S: 10, M: 30, L: 40 } } }],
    reads: ['orders'],
  },
  { name: 'cut-off', on: [{ rules: { cutOff: '16:00' } }], idle: { rules: { cutOff: '24:00' } } },
  { name: 'late sorting', on: [{ rules: { sortedBy: '09:00' } }] },
  {
    name: 'promise',
    on: [{ rules: { promiseUntil: '12:00' } }],
    // Nobody plans by it but who serves same-day orders; senders bring parcels to a locker before it.
    idle: { rules: { promiseUntil: '23:00' } },
    clashes: ['same-day orders', 'pick-ups'],
    reads: ['orders'],
  },
  {
    name: 'attempts',
    on: [{ rules: { maxAttempts: 1 } }, { rules: { maxAttempts: 3 } }],
    idle: { rules: { maxAttempts: 5 } },
    clashes: ['presence', 'businesses', 'after failed'],
  },
  {
    name: 'age',
    on: [{ rules: { maxAgeDays: 2 } }],
    idle: { rules: { maxAgeDays: 40 } },
    clashes: ['zones', 'fleet counts', 'mobile micro-depot', 'short shifts', 'range', 'operating days', 'sickness'],
  },
  {
    name: 'assignment',
    on: [{ rules: { assignment: 'balanced' } }, { rules: { assignment: 'cheapest' } }],
    // With one micro-depot there is nothing to balance.
    idle: { rules: { assignment: 'balanced' } },
    clashes: ['assignment', 'carriers'],
  },
  {
    name: 'presence',
    on: [{ rules: { presence: { at10: 0.6, at14: 0.4, at19: 0.9, businessUntil: '14:00' } } }],
    idle: { rules: { presence: everybody } },
    reads: ['presence'],
  },
  {
    name: 'business days',
    on: [
      { rules: { presence: { businessDays: ['mon', 'wed', 'sat'] } } },
      { rules: { presence: { businessDays: ['wed'] } } },
    ],
    idle: { rules: { presence: { businessDays: ['wed'] } } },
    clashes: ['businesses'],
    reads: ['orders', 'draws', 'presence', 'lockers', 'dwell'],
  },
  {
    name: 'neighbours',
    on: [{ rules: { neighbourAccepts: 0.5, door: { neighbour: 120 } } }],
    idle: { rules: { neighbourAccepts: 0.5, door: { neighbour: 120 } } },
    clashes: ['presence', 'businesses'],
  },
  {
    name: 'after failed',
    on: [{ rules: { afterFailed: 'locker' } }, { rules: { afterFailed: 'micro-depot' } }],
    idle: { rules: { afterFailed: 'micro-depot' } },
    clashes: ['presence', 'businesses'],
  },
  { name: 'parking search', on: [{ rules: { door: { parkingVanCentre: 200, parkingBike: 20 } } }], reads: ['parking'] },
  {
    name: 'parking by hour',
    on: [{ rules: { door: { parkingByHour: twelve(2, 0.5) } } }],
    idle: {
      rules: { door: { parkingByHour: twelve(3, 2), parkingVanCentre: 0, parkingVanSuburb: 0, parkingBike: 0 } },
    },
    clashes: ['parking search', 'search drives', 'bays'],
    reads: ['parking'],
  },
  {
    name: 'search drives',
    on: [{ rules: { door: { searchKmPerHour: 10, parkingVanCentre: 90 } } }],
    idle: { rules: { door: { searchKmPerHour: 10 } } },
    clashes: ['parking search'],
    reads: ['parking'],
  },
  {
    name: 'parking luck',
    on: [{ rules: { door: { parkingSpread: 0.8 } } }],
    idle: { rules: { door: { parkingSpread: 0.8 } } },
    clashes: ['parking search', 'search drives'],
    reads: ['parking'],
  },
  { name: 'walk and stairs', on: [{ rules: { door: { walkVanCentre: 90, stairsFlats: 60 } } }], reads: ['service'] },
  { name: 'service luck', on: [{ rules: { door: { spread: 0.6 } } }], reads: ['service'] },
  {
    name: 'zones',
    on: [{ rules: { zones: zonesAt(middle) } }],
    idle: { rules: { zones: zonesAt(farAway) } },
    clashes: ['zones by date'],
  },
  {
    name: 'bays',
    on: [{ bays: [aBay({ x: 400, y: 400 }), { ...aBay({ x: 700, y: 300 }), id: 'second', spaces: 1, minutes: 10 }] }],
    idle: { bays: [{ ...aBay({ x: 400, y: 400 }), reach: 0 }] },
    reads: ['service', 'parking'],
  },
  {
    name: 'short shifts',
    on: [{ rules: { van: { shiftHours: 2, maxTours: 3 }, bike: { shiftHours: 2 } } }],
    reads: ['failures', 'parking'],
  },
  {
    name: 'many tours',
    on: [{ rules: { van: { maxTours: 3 }, bike: { maxTours: 2 } } }],
    idle: { rules: { bike: { maxTours: 50 }, feeder: { maxTours: 50 } } },
    clashes: ['capacity', 'docks', 'vehicle types', 'range'],
  },
  { name: 'reload', on: [{ rules: { van: { reloadMinutes: 60 }, bike: { reloadMinutes: 40 } } }] },
  {
    name: 'range',
    on: [{ rules: { bike: { rangeKm: 2 } } }, { fleets: { van: { numbers: { rangeKm: 6 } } } }],
    idle: { rules: { bike: { rangeKm: 10_000 } }, fleets: { van: { numbers: { rangeKm: 10_000 } } } },
  },
  {
    name: 'waves',
    on: [
      { rules: { feeder: { waves: ['06:30', '08:25', '11:30'] } } },
      { rules: { feeder: { waves: ['10:00'] } } },
      // Too late for any bike.
      { rules: { feeder: { waves: ['06:30', '17:30'] } } },
    ],
    idle: { rules: { feeder: { waves: ['06:30', '11:30', '12:30'] } } },
    clashes: ['*'],
    reads: ['failures'],
  },
  {
    name: 'unloading',
    on: [{ rules: { depot: { unloadParcel: 60, unloadMost: 3_600, sortingMinutes: 60 } } }],
    idle: { rules: { depot: { unloadMost: 36_000 } } },
  },
  {
    name: 'storage',
    on: [{ rules: { depot: { parcelsPerSquareMetre: 0.2 } } }, { depot: { area: 3 } }],
    idle: { rules: { depot: { parcelsPerSquareMetre: 1_000 } } },
    clashes: ['shared roof'],
  },
  {
    name: 'overnight',
    on: [{ rules: { depot: { overnight: 'back to hub' } } }],
    idle: { rules: { depot: { overnight: 'back to hub' } } },
    clashes: ['*'],
  },
  {
    name: 'full micro-depot',
    on: [{ depot: { parcelsPerDay: 12 }, rules: { depot: { whenFull: 'van' } } }],
    idle: { depot: { parcelsPerDay: 10_000 }, rules: { depot: { whenFull: 'van' } } },
    clashes: ['shared roof', 'mobile micro-depot', 'terms', 'site'],
  },
  {
    name: 'docks',
    on: [{ depot: { docks: 3 }, fleets: { feeder: { capacity: { parcels: 10 } } } }],
    idle: { depot: { docks: 50 } },
    clashes: ['capacity', 'shared roof', 'site', 'two hubs', 'carriers'],
  },
  {
    name: 'terms',
    on: [{ depot: { feedersADay: 1, closes: '12:00' } }, { depot: { longestVehicle: 5 } }, { depot: { leaseFrom: 1 } }],
    idle: { depot: { feedersADay: 1_000, longestVehicle: 24, leaseFrom: 0, leaseUntil: 10_000 } },
    clashes: ['site'],
  },
  {
    name: 'site',
    on: [
      {
        sites: [{ id: 'plot', name: 'Plot', position: { x: 300, y: 700 }, area: 60, rent: 20, opens: '06:00' }],
        depot: { site: 'plot' },
      },
    ],
    idle: {
      sites: [{ id: 'empty', name: 'Empty', position: { x: 300, y: 700 }, area: 60, rent: 20, opens: '06:00' }],
    },
    clashes: ['terms', 'full micro-depot', 'shared roof'],
  },
  {
    name: 'shared roof',
    on: [{ depot: { sharing: 'roof', partners: 3, docks: 4 } }, { depot: { sharing: 'pooled', partnerParcels: 380 } }],
    idle: { depot: { sharing: 'roof', partners: 1 } },
    clashes: ['carriers'],
  },
  {
    name: 'mobile micro-depot',
    on: [{ depot: { mobile: { places: [{ day: 'mon', position: { x: 700, y: 300 } }], dayCost: 80 } } }],
    // On every weekday where it stands anyway, for the price of its rent a day of a six-day week; outside a lease one that
    // moves about is not missed.
    idle: {
      depot: {
        mobile: {
          places: (['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const).map((day) => ({
            day,
            position: { x: 600, y: 600 },
          })),
          dayCost: (50 * 15 * 12) / 302,
        },
      },
    },
    clashes: ['site', 'storage', 'prices', 'terms', 'operating days'],
  },
  {
    name: 'fleet counts',
    on: [
      { fleets: { van: { count: 2 }, bike: { count: 1 } } },
      { fleets: { feeder: { count: 1 }, bike: { count: 0 } } },
      { fleets: { bike: { count: { market: 2 } } } },
    ],
    reads: ['failures'],
  },
  {
    name: 'vehicle types',
    on: [
      { fleets: { van: { type: 'electric-van' }, bike: { type: 'bike-trailer' } } },
      { fleets: { bike: { type: 'walking-courier' } } },
    ],
    reads: ['failures', 'speed'],
  },
  {
    name: 'capacity',
    on: [{ fleets: { van: { capacity: { parcels: 15 } }, bike: { capacity: { volume: 200, weight: 40 } } } }],
    idle: { fleets: { feeder: { capacity: { parcels: 5_000 } } } },
    clashes: ['docks'],
  },
  {
    name: 'speed',
    on: [
      { fleets: { van: { numbers: { speed: 0.7 } }, bike: { numbers: { speed: 1.2 } } } },
      {
        fleets: {
          van: { speeds: { byClass: { residential: 18, tertiary: 22 } } },
          bike: { speeds: { byClass: { residential: 11 }, paceByHour: twelve(1, 0.7) } },
        },
      },
    ],
    idle: { fleets: { van: { numbers: { speed: 1 }, speeds: { byClass: { residential: 24 } } } } },
    clashes: ['vehicle types', 'road speeds'],
  },
  {
    name: 'lockers chosen',
    on: [{ rules: { locker: { chosen: 0.6, radius: 800 } } }],
    idle: { rules: { locker: { chosen: 0.9, radius: 0 } } },
    clashes: ['after failed', 'small lockers'],
    reads: ['lockers'],
  },
  {
    name: 'small lockers',
    on: [{ locker: { compartments: { S: 1, M: 1, L: 0 } }, rules: { locker: { chosen: 0.6, radius: 800 } } }],
    reads: ['lockers'],
  },
  {
    name: 'upsizing off',
    on: [{ rules: { locker: { upsizing: false } } }],
    idle: { rules: { locker: { upsizing: false } } },
    clashes: ['small lockers'],
    reads: ['lockers'],
  },
  {
    name: 'full locker to the door',
    on: [{ rules: { locker: { whenFull: 'door' } } }],
    idle: { rules: { locker: { whenFull: 'door' } } },
    // A locker that nobody can come to is passed over like a full one.
    clashes: ['small lockers', 'zones', 'zones by date', 'short shifts'],
  },
  {
    name: 'reservation',
    on: [{ rules: { locker: { reservation: true } } }],
    idle: { rules: { locker: { reservation: true } } },
    clashes: ['small lockers', 'zones', 'zones by date'],
  },
  {
    name: 'pick-up',
    on: [{ rules: { locker: { dwellDays: [0.5, 0.2, 0.3], expiryDays: 2, pickUpByHour: twelve(1, 0) } } }],
    idle: { rules: { locker: { expiryDays: 30 } } },
    reads: ['dwell'],
  },
  {
    name: 'locker hours',
    on: [{ locker: { opens: '09:00', closes: '18:00' } }],
    idle: { locker: { opens: '00:00', closes: '24:00' } },
    reads: ['dwell'],
  },
  {
    name: 'breakdown',
    on: [
      { rules: { failures: { motor: 0.5, bike: 0.5, helpMinutes: 90 } } },
      { rules: { failures: { motor: 0.5, bike: 0.5, afterBreakdown: 'rescue', transferMinutes: 5 } } },
    ],
    idle: { rules: { failures: { motor: 0, bike: 0, helpMinutes: 300, afterBreakdown: 'rescue' } } },
    reads: ['failures'],
  },
  {
    name: 'sickness',
    on: [{ rules: { failures: { sick: 0.3 } } }],
    idle: { rules: { failures: { sick: 1 } } },
    clashes: ['fleet counts'],
    reads: ['failures'],
  },
  { name: 'traffic', on: [{ rules: { traffic: { dayToDay: 0.3 } } }], reads: ['speed'] },
  {
    name: 'weather',
    on: [
      { rules: { traffic: { weather: 'drawn', rainShare: 0.5, snowShare: 0.3 } } },
      { rules: { traffic: { weather: 'snow' } } },
    ],
    idle: { rules: { traffic: { weather: 'rain', rainMotor: 1, rainBike: 1 } } },
    reads: ['speed'],
  },
  {
    name: 'operating days',
    on: [{ calendar: { firstDay: 'sat', operating: ['mon', 'wed', 'sat'] } }],
    // Businesses that are shut on one of them are promised another.
    reads: ['orders', 'draws', 'presence', 'lockers', 'dwell'],
  },
  {
    name: 'two hubs',
    on: [{ hubs: [aHub('hub', 0), aHub('second-hub', 1_000)] }],
    reads: ['failures'],
  },
  {
    name: 'subsidies',
    on: [{ prices: { subsidies: [{ id: 'aid', from: 'city', to: 'carrier', amount: 0.7, per: 'parcel' }] } }],
    idle: { prices: { subsidies: [{ id: 'aid', from: 'city', to: 'carrier', amount: 0, per: 'depot-day' }] } },
  },
  {
    name: 'budgets',
    on: [{ prices: { budgets: [{ payer: 'carrier', perDay: 1 }] } }],
    idle: { prices: { budgets: [{ payer: 'carrier', perDay: 1e6 }] } },
  },
  {
    name: 'prices',
    on: [{ prices: { interest: 0.06, depot: { fitOut: 300 }, van: { minimumHours: 6 }, recipient: { hour: 9 } } }],
    idle: { prices: { interest: 0, depot: { fitOut: 0, lifeYears: 20 } } },
  },
  {
    name: 'piece rates',
    on: [{ fleets: { bike: { numbers: { parcel: 0.4, hour: 5 } } } }],
    idle: { fleets: { bike: { numbers: { parcel: 0 } } } },
  },
  {
    name: 'break',
    on: [
      { rules: { shift: { breakMinutes: 30, breakAfterHours: 2 } } },
      { rules: { shift: { breakMinutes: 20, breakPaid: false } } },
    ],
    idle: { rules: { shift: { breakMinutes: 45, breakAfterHours: 6, breakPaid: false } } },
    clashes: ['battery', 'same-day orders', 'waves', 'late sorting', 'many tours', 'docks', 'unloading', 'windows'],
  },
  {
    name: 'overtime',
    on: [{ rules: { shift: { overtimeHours: 2 } } }],
    idle: { rules: { shift: { overtimeHours: 1 } }, prices: { overtimeFactor: 1.5 } },
    clashes: ['prices', 'short shifts', 'same-day orders', 'battery', 'breakdown', 'weather', 'traffic', 'terms'],
  },
  {
    name: 'battery',
    on: [{ fleets: { bike: { numbers: { rangeKm: 3, chargeKmPerHour: 2 } } } }],
    idle: { fleets: { bike: { numbers: { rangeKm: 1_000, chargeKmPerHour: 1 } } } },
    clashes: ['range'],
  },
  {
    name: 'fleet workday',
    on: [
      {
        fleets: {
          van: { workday: { from: '07:00', shiftHours: 3, maxTours: 3, reloadMinutes: 5, overtimeHours: 1 } },
          bike: {
            workday: { from: '10:00', breakMinutes: 15, breakAfterHours: 1, breakPaid: false },
            numbers: { minimumHours: 2 },
          },
        },
      },
      {
        fleets: {
          feeder: { workday: { from: '07:30', shiftHours: 6, breakMinutes: 0 } },
          bike: { workday: { maxTours: 1, overtimeHours: 0 } },
        },
      },
    ],
    idle: { fleets: { van: { workday: {} }, feeder: { workday: {} }, bike: { workday: {} } } },
    reads: ['failures'],
  },
  {
    name: 'season',
    on: [{ demand: { season: 'drawn', peakShare: 0.5, peakFactor: 1.5 } }, { demand: { season: 'peak' } }],
    idle: { demand: { season: 'drawn', peakShare: 0.5, peakFactor: 1 } },
    reads: ['orders', 'lockers'],
  },
  {
    name: 'pick-ups',
    on: [{ demand: { pickUps: { household: 0.3, business: 0.3 } } }],
    idle: { demand: { pickUps: { household: 0, business: 1 } } },
    clashes: ['businesses'],
  },
  {
    name: 'locker supply',
    on: [{ rules: { locker: { suppliedBy: 'van' } } }, { rules: { locker: { suppliedBy: 'bike' } } }],
    idle: { rules: { locker: { suppliedBy: 'bike' } } },
    clashes: ['lockers chosen', 'small lockers', 'after failed', 'pick-ups'],
  },
  {
    name: 'pace',
    on: [{ rules: { traffic: { paceByHour: twelve(0.9, 0.6), bikePaceByHour: twelve(1, 0.8) } } }],
    idle: { rules: { traffic: { paceByHour: atNight('paceByHour'), bikePaceByHour: atNight('bikePaceByHour') } } },
  },
  {
    name: 'road speeds',
    on: [{ rules: { speeds: { motor: { residential: 18 }, bike: { residential: 12 } } } }],
    // The town has no such roads.
    idle: { rules: { speeds: { motor: { primary: 90 }, bike: { primary: 9 } } } },
  },
  { name: 'speed on foot', on: [{ rules: { speeds: { walk: 3 } } }], reads: ['service'] },
  {
    name: 'signs and surfaces',
    on: [
      {
        rules: {
          speeds: { signs: { motor: { signals: 12 }, bike: { stop: 4 } }, bikeOn: { cobbled: 0.5 }, keepOut: false },
        },
      },
    ],
    idle: { rules: { speeds: { signs: { motor: { signals: 90 } }, bikeOn: { unpaved: 0.3 }, keepOut: false } } },
  },
  {
    name: 'zones by date',
    on: [{ rules: { zones: zonesAt(middle).map((zone) => ({ ...zone, untilDay: 1 })) } }],
    idle: { rules: { zones: zonesAt(middle).map((zone) => ({ ...zone, fromDay: 300 })) } },
    clashes: ['zones'],
  },
  {
    name: 'same-day orders',
    on: [
      { demand: { sameDay: { share: 0.3 } }, rules: { sameDay: { rule: 'cheapest insertion' } } },
      { demand: { sameDay: { share: 0.3 } }, rules: { sameDay: { from: 'micro-depot', rule: 'cheapest insertion' } } },
      {
        demand: { sameDay: { share: 0.3 } },
        rules: { sameDay: { from: 'micro-depot', rule: 'gather' } },
        prices: { stockSupply: 0.8, stockKm: 0.3 },
      },
    ],
    idle: {
      rules: { sameDay: { rule: 'gather', from: 'micro-depot', pickMinutes: 60, marginMinutes: 0 } },
      prices: { stockSupply: 5, stockKm: 3 },
    },
    reads: ['orders', 'lockers'],
  },
  {
    name: 'contractor',
    on: [
      { contractors: [{ id: 'help', name: 'Help', takes: 'overflow' }] },
      { contractors: [{ id: 'near', name: 'Near', takes: 'zone', zone: { centre: middle, radius: 250 } }] },
      { contractors: [{ id: 'motor', name: 'Motor', takes: 'overflow', vehicle: 'van' }] },
    ],
    idle: { contractors: [{ id: 'far', name: 'Far', takes: 'zone', zone: { centre: farAway, radius: 10 } }] },
  },
  {
    name: 'carriers',
    on: [
      { carriers: [aCarrier('a', 2), aCarrier('b', 1)], depot: { sharing: 'own', carrier: 'b' } },
      { carriers: [aCarrier('a', 2), aCarrier('b', 1)], depot: { sharing: 'roof' } },
      { carriers: [aCarrier('a', 2), aCarrier('b', 1)], depot: { sharing: 'pooled' } },
    ],
    idle: { carriers: [aCarrier('a', 1)] },
    reads: ['orders'],
  },
];

/** The study in which none of the rules above is on. */
export const BARE: Patch = {
  demand: { parcelsPerDay: 60, businessShare: 0, windowShare: 0 },
  rules: {
    neighbourAccepts: 0,
    presence: { ...everybody, businessDays: everyDay, businessFrom: '00:00', businessUntil: '24:00' },
    door: {
      parkingByHour: twelve(1, 1),
      parkingSpread: 0,
      parkingVanCentre: 0,
      parkingVanSuburb: 0,
      spread: 0,
      neighbour: 0,
    },
    failures: { motor: 0, bike: 0, sick: 0 },
    traffic: { dayToDay: 0, weather: 'fair' },
    shift: { breakMinutes: 0, overtimeHours: 0 },
    locker: { chosen: 0 },
  },
  prices: { interest: 0, depot: { fitOut: 0 }, van: { minimumHours: 0 }, recipient: { hour: 0 } },
  hubs: [aHub('hub', 0)],
};

/** The usual pace, but for the hours in which nobody drives. */
function atNight(list: 'paceByHour' | 'bikePaceByHour'): number[] {
  return CHOICES[`rules.traffic.${list}`].value.map((pace, hour) => (hour < 5 ? 0.5 : pace));
}

function aCarrier(id: string, share: number) {
  return { id, name: id, share };
}

function aHub(id: string, x: number) {
  return { id, name: id, position: { x, y: 0 } };
}

function aBay(position: { readonly x: number; readonly y: number }) {
  return { id: 'bay', name: 'Bay', position, reach: 250, opens: '08:00', closes: '17:00' };
}

function zonesAt(centre: { readonly x: number; readonly y: number }) {
  return [
    { kind: 'low-emission' as const, id: 'low', name: 'Low', centre, radius: 250, fromDay: 1 },
    { kind: 'length' as const, id: 'narrow', name: 'Narrow', centre, radius: 150, longest: 4 },
    { kind: 'pedestrian' as const, id: 'old', name: 'Old', centre, radius: 350, until: '09:30' },
  ];
}
