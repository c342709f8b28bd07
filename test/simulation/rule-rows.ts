// For each rule alone: two of its values, the study in which it could matter, and which way a quantity moves from one to the other.
import { DAY, HOUR } from '../../src/base/units.ts';
import type { Account } from '../../src/experiment/account.ts';
import type { FactKind, FactOf } from '../../src/simulation/facts.ts';
import type { Patch } from '../builders/rule-switches.ts';
import { merged } from '../builders/switched-study.ts';

export type Measure = (account: Account) => number;

export interface RuleRow {
  readonly rule: string;
  readonly off: Patch;
  readonly on: Patch;
  readonly measure: Measure;
  readonly moves: 'up' | 'down';
}

const factsOf = <Kind extends FactKind>({ journal }: Account, kind: Kind): FactOf<Kind>[] =>
  journal.facts.filter((fact): fact is FactOf<Kind> => fact.kind === kind);
const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
const kindOf = ({ journal }: Account, vehicle: number) => journal.cast.vehicles[vehicle]?.kind;

const departures =
  (kind: string, of: (times: readonly number[]) => number): Measure =>
  (account) =>
    of(
      factsOf(account, 'departed')
        .filter(({ vehicle }) => kindOf(account, vehicle) === kind)
        .map(({ time }) => time),
    );
const first = (times: readonly number[]): number => Math.min(...times);
const last = (times: readonly number[]): number => Math.max(...times);
const count = (times: readonly number[]): number => times.length;
const howMany =
  (kind: FactKind): Measure =>
  (account) =>
    factsOf(account, kind).length;
const cost =
  (key: string): Measure =>
  ({
    result: {
      cost: { byCategory, byTier, byPayer },
    },
  }) =>
    ({ ...byCategory, ...byTier, ...byPayer })[key as 'crew'];
const work =
  (
    kind: 'van' | 'bike' | 'feeder',
    part: 'hours' | 'drivingHours' | 'parkingHours' | 'waitingHours' | 'servingHours',
  ): Measure =>
  ({ result }) =>
    result.people[kind][part];
const longest =
  (kind: 'served' | 'parked' | 'broke-down' | 'loaded' | 'taken-over'): Measure =>
  (account) =>
    Math.max(0, ...factsOf(account, kind).map(({ begin, time }) => time - begin));
const hours =
  (kind: FactKind, of: (times: readonly number[]) => number): Measure =>
  ({ journal }) =>
    of(journal.facts.filter((fact) => fact.kind === kind).map(({ time }) => (time % DAY) / HOUR));
const lastTime =
  (kind: FactKind): Measure =>
  ({ journal }) =>
    Math.max(...journal.facts.filter((fact) => fact.kind === kind).map(({ time }) => time));

const late: Measure = ({ result }) => result.indicators.lateness.late + result.indicators.lateness.undelivered;
const returned: Measure = ({ result }) => result.indicators.parcels.returned;
const failed: Measure = ({ result }) => result.indicators.failedAttempts ?? 0;
const bikeParcels: Measure = (account) => factsOf(account, 'assigned').filter(({ way }) => way === 'bike').length;
const brought: Measure = (account) => factsOf(account, 'arrived').filter(({ why }) => why === 'feeder').length;
const external: Measure = ({ result }) => result.external.total;
const co2: Measure = ({ result }) => result.indicators.co2Kg;
const volume: Measure = ({ journal }) => mean(journal.cast.parcels.map((parcel) => parcel.volume));
const weight: Measure = ({ journal }) => mean(journal.cast.parcels.map((parcel) => parcel.weight));
const windowStart: Measure = ({ journal }) =>
  mean(journal.cast.parcels.flatMap(({ window }) => (window === null ? [] : [window.from % DAY])));
const orderHour: Measure = ({ journal }) =>
  mean(journal.cast.parcels.map(({ ordered: at }) => (((at % DAY) + DAY) % DAY) / HOUR));
const unlikeOrdinary: Measure = (account) =>
  mean(factsOf(account, 'drove').map(({ time, depart, expected }) => Math.abs(time - depart - expected)));
const firstDrop: Measure = (account) => first(factsOf(account, 'dropped').map(({ begin }) => begin));
const picks = (account: Account): FactOf<'sorted'>[] =>
  factsOf(account, 'sorted').filter(({ parcel }) => account.journal.cast.parcels[parcel]?.sameDay === true);
/** Mean seconds from a same-day order until its goods can leave. */
const picked: Measure = (account) =>
  mean(picks(account).map(({ parcel, time }) => time - (account.journal.cast.parcels[parcel]?.ordered ?? 0)));
const pickedAtDepot: Measure = (account) =>
  picks(account).filter(({ facility }) => account.journal.cast.facilities[facility]?.kind === 'depot').length;
const ordered =
  (of: (times: readonly number[]) => number): Measure =>
  (account) =>
    of(picks(account).map(({ parcel }) => (account.journal.cast.parcels[parcel]?.ordered ?? 0) % DAY));

/** What a rule may need to be there to matter. */
const AWAY: Patch = { rules: { presence: { at10: 0.2, at14: 0.2, at19: 0.2 } } };
const TAKEN: Patch = merged(AWAY, { rules: { neighbourAccepts: 1 } }) as Patch;
const LOCKERS: Patch = { rules: { locker: { chosen: 0.9, radius: 900 } } };
const SMALL: Patch = { ...LOCKERS, locker: { compartments: { S: 2, M: 2, L: 2 } } };
const PARKING: Patch = { rules: { door: { parkingVanCentre: 100, parkingVanSuburb: 100 } } };
const KERB: Patch = { rules: { door: { parkingVanCentre: 600, parkingVanSuburb: 600 } } };
/** Vehicles that are out for most of their shift. */
const BUSY: Patch = {
  demand: { parcelsPerDay: 150 },
  depot: { catchment: 900 },
  rules: { van: { shiftHours: 1 }, bike: { shiftHours: 1 } },
};
/** Vehicles break down while others could come. */
const BROKEN: Patch = {
  ...BUSY,
  rules: { van: { shiftHours: 2 }, bike: { shiftHours: 2 }, failures: { motor: 0.7, bike: 0.7 } },
};
const RESCUED: Patch = merged(BROKEN, { rules: { failures: { afterBreakdown: 'rescue' } } }) as Patch;
const VANS: Patch = { depot: { open: false } };
/** Same-day orders; with the second, all go out on new tours of vans. */
const SAME_DAY: Patch = { demand: { parcelsPerDay: 90, sameDay: { share: 0.4 } } };
const INSERTED: Patch = { ...SAME_DAY, rules: { sameDay: { rule: 'cheapest insertion' } } };
const GATHERED: Patch = { ...SAME_DAY, rules: { sameDay: { rule: 'gather' } }, depot: { open: false } };
const MIDDLE = { x: 500, y: 500 } as const;
const both = (...patches: readonly Patch[]): Patch => patches.reduce((sum, patch) => merged(sum, patch) as Patch);

/** The rule's path as a patch: `rules.` and `prices.` as in the file; `depot.`, `fleet.van.`, `bay.` and so on for each one. */
function patchOf(path: string, value: unknown): Patch {
  const [head = '', ...rest] = path.split('.');
  const table = (keys: readonly string[]): unknown =>
    keys.length === 0 ? value : { [keys[0] as string]: table(keys.slice(1)) };
  const entry = (base: object) => [{ ...base, ...(table(rest) as object) }];
  if (head === 'fleet') return { fleets: table(rest) } as Patch;
  if (head === 'hub') return { hubs: entry({ id: 'hub', name: 'hub', position: { x: 0, y: 0 } }) } as Patch;
  if (head === 'bay') return { bays: entry({ id: 'bay', name: 'Bay', position: MIDDLE, reach: 600 }) } as Patch;
  if (head === 'contractor') {
    const takes = rest[0] === 'zone' ? 'zone' : 'all';
    return { contractors: entry({ id: 'help', name: 'Help', takes }) } as Patch;
  }
  if (head === 'carrier') {
    const [one] = entry({ id: 'b', name: 'B' });
    return { carriers: [{ id: 'a', name: 'A', share: 1 }, one] } as Patch;
  }
  if (head === 'site') {
    const plot = { id: 'plot', name: 'Plot', position: { x: 600, y: 600 } };
    return { sites: entry(plot), depot: { site: 'plot' } } as Patch;
  }
  if (head === 'zone') {
    const kind = rest[0];
    const zone = { kind, id: 'zone', name: 'Zone', centre: MIDDLE, radius: 2_000 };
    return { rules: { zones: [{ ...zone, [rest[1] as string]: value }] } } as Patch;
  }
  return table([head, ...rest]) as Patch;
}

function row(
  path: string,
  off: unknown,
  on: unknown,
  measure: Measure,
  moves: 'up' | 'down',
  company: Patch = {},
): RuleRow {
  const rule = path.replace(/^fleet\.(van|bike|feeder)\./, 'fleet.').replace(/^zone\.[a-z-]+\./, 'zone.');
  return { rule, off: both(company, patchOf(path, off)), on: both(company, patchOf(path, on)), measure, moves };
}

const everyHour = (factor: number): number[] => Array(24).fill(factor);
const onlyAt = (hour: number): number[] => everyHour(0).map((_, row) => (row === hour ? 1 : 0));

/** A new rule is one line more: its path, two values, what moves, which way, and what it needs. */
export const RULE_ROWS: readonly RuleRow[] = [
  row('hub.dayCost', 0, 100, cost('trunk'), 'up'),
  row('demand.parcelsPerDay', 10, 90, howMany('sorted'), 'up'),
  row('demand.season', 'ordinary', 'peak', howMany('sorted'), 'up'),
  row('demand.peakShare', 0, 1, howMany('sorted'), 'up', { demand: { season: 'drawn' } }),
  row('demand.peakFactor', 1, 3, howMany('sorted'), 'up', { demand: { season: 'peak' } }),
  row('demand.pickUps.household', 0, 0.5, howMany('picked-up'), 'up'),
  row('demand.pickUps.business', 0, 0.5, howMany('picked-up'), 'up', { demand: { businessShare: 1 } }),
  row('demand.ordersByHour', onlyAt(9), onlyAt(20), orderHour, 'up'),
  row('demand.orderedUntil', '20:00', '24:00', late, 'up', { rules: { cutOff: '20:00' } }),
  row(
    'demand.businessShare',
    0,
    1,
    ({ journal }) => mean(journal.cast.parcels.map((one) => Number(one.business))),
    'up',
  ),
  row('demand.windowShare', 0, 1, work('van', 'hours'), 'up'),
  row('demand.windowHours', 7, 0.25, late, 'up', { demand: { windowShare: 1 }, fleets: { van: { count: 1 } } }),
  row('demand.windowFrom', '08:00', '13:00', windowStart, 'up', { demand: { windowShare: 1 } }),
  row('demand.windowUntil', '12:00', '20:00', windowStart, 'up', { demand: { windowShare: 1 } }),
  row('demand.sameDay.share', 0, 0.9, (account) => picks(account).length, 'up'),
  row(
    'demand.sameDay.hours',
    1,
    6,
    ({ journal }) => mean(journal.cast.parcels.map((one) => one.promise)),
    'up',
    SAME_DAY,
  ),
  row('demand.sameDay.from', '08:00', '12:00', ordered(first), 'up', SAME_DAY),
  row('demand.sameDay.until', '12:00', '16:00', ordered(mean), 'up', SAME_DAY),
  row('demand.sizes.XS', 0, 9, volume, 'down'),
  row('demand.sizes.S', 0, 9, volume, 'down'),
  row('demand.sizes.M', 0, 9, volume, 'up'),
  row('demand.sizes.L', 0, 9, bikeParcels, 'down'),
  row('demand.litres.XS', 1, 9, volume, 'up'),
  row('demand.litres.S', 5, 20, volume, 'up'),
  row('demand.litres.M', 14, 60, volume, 'up'),
  row('demand.litres.L', 30, 1_900, departures('van', count), 'up', VANS),
  row('demand.kilograms.XS', 0.5, 2, weight, 'up'),
  row('demand.kilograms.S', 2, 5, weight, 'up'),
  row('demand.kilograms.M', 4, 11, weight, 'up'),
  row('demand.kilograms.L', 7, 300, departures('van', count), 'up', VANS),

  row('rules.cutOff', '24:00', '14:00', late, 'up'),
  row('rules.promiseUntil', '20:00', '08:30', late, 'up'),
  row('rules.sortedBy', '05:30', '14:00', departures('van', first), 'up'),
  row('rules.maxAttempts', 3, 1, returned, 'up', AWAY),
  row('rules.maxAgeDays', 9, 1, lastTime('returned'), 'down', { ...VANS, fleets: { van: { count: 0 } } }),
  row('rules.assignment', 'nearest', 'cheapest', bikeParcels, 'down', { prices: { handlingHour: 2_000 } }),
  row('rules.neighbourAccepts', 0, 1, ({ result }) => result.indicators.parcels.handedOver, 'up', AWAY),
  row('rules.afterFailed', 'door', 'micro-depot', howMany('collected'), 'up', AWAY),
  row('rules.presence.at10', 1, 0, failed, 'up'),
  row('rules.presence.at14', 1, 0, failed, 'up', { rules: { van: { from: '12:00' } } }),
  row('rules.presence.at19', 1, 0, failed, 'up', { rules: { van: { from: '16:00' } } }),
  row('rules.presence.business', 1, 0, failed, 'up', { demand: { businessShare: 1 } }),
  row('rules.presence.businessDays', ['mon', 'tue', 'wed', 'thu', 'fri', 'sat'], ['thu'], lastTime('delivered'), 'up', {
    demand: { businessShare: 1 },
  }),
  row('rules.presence.businessFrom', '00:00', '14:00', hours('delivered', first), 'up', {
    demand: { businessShare: 1 },
  }),
  row('rules.presence.businessUntil', '24:00', '09:00', hours('delivered', last), 'down', {
    demand: { businessShare: 1 },
  }),

  row('rules.door.parkingVanCentre', 0, 300, work('van', 'parkingHours'), 'up'),
  row('rules.door.parkingVanSuburb', 0, 300, work('van', 'parkingHours'), 'up'),
  row('rules.door.parkingBike', 0, 300, work('bike', 'parkingHours'), 'up'),
  row('rules.door.searchKmPerHour', 0, 10, ({ result }) => result.indicators.distanceKm.van, 'up', PARKING),
  row('rules.door.walkVanCentre', 0, 200, work('van', 'servingHours'), 'up'),
  row('rules.door.walkVanSuburb', 0, 200, work('van', 'servingHours'), 'up'),
  row('rules.door.walkBikeCentre', 0, 200, work('bike', 'servingHours'), 'up'),
  row('rules.door.walkBikeSuburb', 0, 200, work('bike', 'servingHours'), 'up'),
  row('rules.speeds.walk', 6, 4, work('van', 'servingHours'), 'up'),
  row('rules.door.handoverStop', 0, 200, work('van', 'servingHours'), 'up'),
  row('rules.door.handoverParcel', 0, 200, work('van', 'servingHours'), 'up'),
  row('rules.door.neighbour', 0, 180, work('van', 'servingHours'), 'up', TAKEN),
  row('rules.door.stairsHouse', 0, 60, work('van', 'servingHours'), 'up'),
  row('rules.door.stairsFlats', 0, 200, work('van', 'servingHours'), 'up'),
  row('rules.door.spread', 0, 1, longest('served'), 'up'),
  row('rules.door.parkingByHour', everyHour(1), everyHour(2), work('van', 'parkingHours'), 'up', PARKING),
  row('rules.door.parkingSpread', 0, 1, longest('parked'), 'up', PARKING),

  row('rules.zones', [], [{ kind: 'low-emission', id: 'z', name: 'Z', centre: MIDDLE, radius: 2_000 }], returned, 'up'),
  row('zone.low-emission.radius', 1, 2_000, returned, 'up'),
  row('zone.low-emission.fromDay', 30, 0, returned, 'up'),
  row('zone.low-emission.co2', 1_000, 0, returned, 'up'),
  row('zone.pedestrian.from', '00:00', '10:00', departures('van', first), 'up'),
  row('zone.pedestrian.until', '24:00', '08:30', howMany('left-over'), 'up'),
  row('zone.length.longest', 12, 3, returned, 'up'),

  row('rules.van.from', '08:00', '12:00', departures('van', first), 'up'),
  row('rules.van.shiftHours', 8, 1, howMany('left-over'), 'up', { fleets: { van: { count: 1 } } }),
  row('rules.van.reloadMinutes', 0, 60, work('van', 'hours'), 'up'),
  row('rules.van.maxTours', 1, 5, late, 'down', { fleets: { van: { count: 1, capacity: { parcels: 8 } } } }),
  row('rules.bike.from', '08:30', '12:00', departures('bike', first), 'up'),
  row('rules.bike.shiftHours', 8, 0.5, howMany('left-over'), 'up', { fleets: { bike: { count: 1 } } }),
  row('rules.bike.reloadMinutes', 0, 60, work('bike', 'hours'), 'up'),
  row('rules.bike.maxTours', 1, 9, bikeParcels, 'up', { fleets: { bike: { count: 1, capacity: { parcels: 4 } } } }),
  row('rules.shift.breakMinutes', 0, 60, howMany('rested'), 'up', { rules: { shift: { breakAfterHours: 1 } } }),
  row('rules.shift.breakAfterHours', 12, 1, howMany('rested'), 'up', { rules: { shift: { breakMinutes: 30 } } }),
  row('rules.shift.breakPaid', true, false, cost('crew'), 'down', {
    rules: { shift: { breakMinutes: 60, breakAfterHours: 1 } },
  }),
  row('rules.shift.overtimeHours', 0, 2, late, 'down', both(BUSY, VANS, { rules: { door: { spread: 1 } } })),
  row(
    'prices.overtimeFactor',
    1,
    2,
    cost('crew'),
    'up',
    both(BUSY, VANS, { rules: { door: { spread: 1 }, shift: { overtimeHours: 2 } } }),
  ),
  row('rules.traffic.paceByHour', everyHour(1), everyHour(0.5), work('van', 'drivingHours'), 'up'),
  row('rules.traffic.bikePaceByHour', everyHour(1), everyHour(0.5), work('bike', 'drivingHours'), 'up'),
  row('rules.bike.rangeKm', 40, 0.5, bikeParcels, 'down'),
  row('rules.feeder.waves', ['06:30'], ['11:00'], departures('feeder', first), 'up'),
  row('rules.feeder.shiftHours', 8, 0.25, brought, 'down'),
  row('rules.feeder.reloadMinutes', 0, 60, work('feeder', 'hours'), 'up'),
  row('rules.feeder.maxTours', 1, 5, brought, 'up', { fleets: { feeder: { count: 1, capacity: { parcels: 3 } } } }),
  row('rules.depot.unloadParcel', 5, 100, work('feeder', 'servingHours'), 'up'),
  row('rules.depot.unloadMost', 3_600, 60, work('feeder', 'servingHours'), 'down', {
    rules: { depot: { unloadParcel: 90 } },
  }),
  row('rules.depot.sortingMinutes', 0, 200, departures('bike', first), 'up'),
  row('rules.depot.parcelsPerSquareMetre', 100, 0.1, departures('feeder', count), 'up'),
  row('rules.depot.overnight', 'kept', 'back to hub', howMany('taken-back'), 'up', AWAY),

  row('rules.locker.radius', 0, 900, howMany('deposited'), 'up', { rules: { locker: { chosen: 0.9 } } }),
  row('rules.locker.chosen', 0, 0.9, howMany('deposited'), 'up'),
  row(
    'rules.locker.upsizing',
    false,
    true,
    howMany('refused'),
    'down',
    both(LOCKERS, { locker: { compartments: { S: 1 } } }),
  ),
  row('rules.locker.reservation', false, true, howMany('refused'), 'down', SMALL),
  row('rules.locker.pickUpByHour', onlyAt(9), onlyAt(20), hours('collected', mean), 'up', LOCKERS),
  row('rules.locker.dwellDays', [1], [0, 0, 1], lastTime('collected'), 'up', LOCKERS),
  row('rules.locker.expiryDays', 9, 1, howMany('expired'), 'up', LOCKERS),
  row('rules.locker.depositStop', 0, 600, work('feeder', 'servingHours'), 'up', LOCKERS),
  row('rules.locker.depositParcel', 0, 600, work('feeder', 'servingHours'), 'up', LOCKERS),

  row('rules.failures.motor', 0, 1, howMany('broke-down'), 'up', BUSY),
  row('rules.failures.bike', 0, 1, howMany('broke-down'), 'up', BUSY),
  row(
    'rules.failures.helpMinutes',
    0,
    180,
    longest('broke-down'),
    'up',
    both(BUSY, { rules: { failures: { motor: 1 } } }),
  ),
  row('rules.failures.afterBreakdown', 'next-day', 'rescue', howMany('taken-over'), 'up', BROKEN),
  row('rules.failures.transferMinutes', 0, 30, longest('taken-over'), 'up', RESCUED),
  row('rules.failures.sick', 0, 1, late, 'up', { fleets: { van: { count: 3 } } }),
  row('rules.traffic.dayToDay', 0, 1, unlikeOrdinary, 'up'),
  row('rules.traffic.weather', 'fair', 'snow', work('bike', 'drivingHours'), 'up'),
  row('rules.traffic.rainShare', 0, 1, work('bike', 'drivingHours'), 'up', {
    rules: { traffic: { weather: 'drawn', snowShare: 0 } },
  }),
  row('rules.traffic.snowShare', 0, 1, work('bike', 'drivingHours'), 'up', {
    rules: { traffic: { weather: 'drawn', rainShare: 0 } },
  }),
  row('rules.traffic.rainMotor', 1, 0.3, work('van', 'drivingHours'), 'up', {
    rules: { traffic: { weather: 'rain' } },
  }),
  row('rules.traffic.rainBike', 1, 0.3, work('bike', 'drivingHours'), 'up', {
    rules: { traffic: { weather: 'rain' } },
  }),
  row('rules.traffic.snowMotor', 1, 0.3, work('van', 'drivingHours'), 'up', {
    rules: { traffic: { weather: 'snow' } },
  }),
  row('rules.traffic.snowBike', 1, 0.3, work('bike', 'drivingHours'), 'up', {
    rules: { traffic: { weather: 'snow' } },
  }),

  row('rules.sameDay.from', 'hub', 'micro-depot', pickedAtDepot, 'up', SAME_DAY),
  row('rules.sameDay.rule', 'gather', 'cheapest insertion', howMany('replanned'), 'up', SAME_DAY),
  row('rules.sameDay.pickMinutes', 0, 90, picked, 'up', SAME_DAY),
  row('rules.sameDay.loadMinutes', 0, 60, longest('loaded'), 'up', INSERTED),
  row('rules.sameDay.marginMinutes', 0, 60, departures('van', mean), 'down', GATHERED),

  row('prices.trunk', 0, 2, cost('trunk'), 'up'),
  ...(['van', 'bike', 'feeder'] as const).flatMap((kind) => [
    row(`prices.${kind}.day`, 0, 50, cost('vehicle day'), 'up'),
    row(`prices.${kind}.km`, 0, 5, cost('distance'), 'up'),
    row(`prices.${kind}.hour`, 0, 50, cost('crew'), 'up'),
    row(`prices.${kind}.minimumHours`, 0, 12, cost('crew'), 'up'),
    row(`prices.${kind}.co2`, 0, 500, co2, 'up'),
  ]),
  ...(['XS', 'S', 'M', 'L'] as const).map((size) =>
    row(
      `prices.handlingMinutes.${size}`,
      0,
      9,
      cost('handling'),
      'up',
      size === 'L' ? both(AWAY, { rules: { afterFailed: 'micro-depot' } }) : {},
    ),
  ),
  row('prices.handlingHour', 0, 50, cost('handling'), 'up'),
  row('prices.rent', 0, 50, cost('rent'), 'up'),
  row('prices.depot.fitOut', 0, 500, cost('rent'), 'up'),
  row('prices.depot.lifeYears', 5, 20, cost('rent'), 'down', { prices: { depot: { fitOut: 500 } } }),
  row('prices.locker.capital', 0, 9_000, cost('locker'), 'up'),
  row('prices.locker.lifeYears', 5, 20, cost('locker'), 'down'),
  row('prices.locker.upkeep', 0, 0.5, cost('locker'), 'up'),
  row('prices.locker.site', 0, 2_000, cost('locker'), 'up'),
  row('prices.interest', 0, 0.1, cost('locker'), 'up'),
  row('prices.return', 0, 9, cost('return'), 'up', both(AWAY, { rules: { maxAttempts: 1 } })),
  row('prices.recipient.carShare', 0, 1, cost('recipient'), 'up', LOCKERS),
  row('prices.recipient.carKm', 0, 9, cost('recipient'), 'up', LOCKERS),
  row('prices.recipient.carPerKm', 0, 3, cost('recipient'), 'up', LOCKERS),
  row('prices.recipient.carCo2', 0, 500, external, 'up', LOCKERS),
  row('prices.recipient.hour', 0, 20, cost('recipient'), 'up', LOCKERS),
  ...(['congestion', 'accidents', 'noise', 'air', 'bikeAccidents', 'carbon'] as const).map((what) =>
    row(`prices.external.${what}`, 0, 9, external, 'up'),
  ),
  row('prices.external.electric', 0, 1, external, 'up', { fleets: { van: { type: 'electric-van' } } }),
  row(
    'prices.subsidies',
    [],
    [{ id: 'aid', from: 'city', to: 'carrier', amount: 1, per: 'parcel' }],
    cost('city'),
    'up',
  ),
  row('prices.budgets', [], [{ payer: 'carrier', perDay: 1 }], ({ result }) => result.warnings.length, 'up'),
  row('prices.operatingDays', 300, 100, cost('rent'), 'up'),

  row('depot.open', false, true, cost('rent'), 'up'),
  ...(['depot', 'site'] as const).flatMap((place) => [
    row(`${place}.opens`, '06:00', '12:00', firstDrop, 'up'),
    row(`${place}.closes`, '20:00', '08:40', bikeParcels, 'down'),
    row(`${place}.area`, 20, 90, cost('rent'), 'up'),
    row(`${place}.rent`, 1, 90, cost('rent'), 'up'),
    row(`${place}.fitOut`, 0, 500, cost('rent'), 'up'),
    row(`${place}.leaseFrom`, 0, 2, brought, 'down'),
    row(`${place}.leaseUntil`, 0, 9, cost('rent'), 'up', AWAY),
    row(`${place}.feedersADay`, 9, 1, departures('feeder', count), 'down', {
      rules: { depot: { parcelsPerSquareMetre: 0.1 } },
    }),
    row(`${place}.longestVehicle`, 9, 2, brought, 'down'),
  ]),
  row('depot.catchment', 0, 900, bikeParcels, 'up'),
  row('depot.parcelsPerDay', 1, 900, bikeParcels, 'up'),
  row('depot.sharing', 'own', 'roof', cost('rent'), 'down', { depot: { partners: 3 } }),
  row('depot.partners', 1, 3, cost('rent'), 'down', { depot: { sharing: 'roof' } }),
  row('depot.partnerParcels', 0, 90, cost('rent'), 'down', { depot: { sharing: 'pooled' } }),
  row('locker.compartments.S', 1, 90, howMany('refused'), 'down', SMALL),
  row('locker.compartments.M', 1, 90, howMany('refused'), 'down', SMALL),
  row('locker.compartments.L', 1, 90, howMany('refused'), 'down', SMALL),
  row('locker.opens', '00:00', '14:00', hours('collected', first), 'up', LOCKERS),
  row('locker.closes', '24:00', '12:00', hours('collected', mean), 'down', LOCKERS),
  row('bay.spaces', 1, 9, howMany('bay-taken'), 'up', both(KERB, { fleets: { van: { capacity: { parcels: 4 } } } })),
  row('bay.opens', '07:00', '14:00', howMany('bay-taken'), 'down', KERB),
  row('bay.closes', '19:00', '08:30', howMany('bay-taken'), 'down', KERB),
  row('bay.reach', 50, 900, howMany('bay-taken'), 'up', KERB),
  row('bay.minutes', 60, 1, howMany('bay-taken'), 'down', KERB),
  row('fleet.van.count', 9, 1, late, 'up', { fleets: { van: { capacity: { parcels: 8 } } } }),
  row('fleet.van.type', undefined, 'electric-van', co2, 'down'),
  row('fleet.van.capacity.parcels', 90, 8, departures('van', count), 'up'),
  row('fleet.van.capacity.volume', 9_000, 100, departures('van', count), 'up'),
  row('fleet.van.capacity.weight', 900, 40, departures('van', count), 'up'),
  row('fleet.van.numbers.day', 0, 50, cost('vehicle day'), 'up'),
  row('fleet.van.numbers.km', 0, 5, cost('distance'), 'up'),
  row('fleet.van.numbers.hour', 0, 50, cost('crew'), 'up'),
  row('fleet.van.numbers.minimumHours', 0, 8, cost('crew'), 'up'),
  row('fleet.bike.numbers.parcel', 0, 1, cost('crew'), 'up'),
  row('fleet.van.numbers.co2', 0, 500, co2, 'up'),
  row('fleet.van.numbers.rangeKm', 90, 0.5, howMany('left-over'), 'up'),
  row('fleet.van.numbers.speed', 1, 0.5, work('van', 'drivingHours'), 'up'),
  row('fleet.van.speeds', {}, { byClass: { residential: 12 } }, work('van', 'drivingHours'), 'up'),
  row('fleet.bike.speeds', {}, { paceByHour: everyHour(0.5) }, work('bike', 'drivingHours'), 'up'),
  row('fleet.van.workday', {}, { from: '11:00' }, departures('van', first), 'up'),
  row('fleet.bike.workday', {}, { reloadMinutes: 90 }, departures('bike', first), 'up'),
  row('carrier.share', 0.1, 9, ({ journal }) => mean(journal.cast.parcels.map(({ carrier }) => carrier)), 'up'),
  row('contractor.takes', 'overflow', 'all', howMany('contracted'), 'up'),
  row('contractor.zone', { centre: MIDDLE, radius: 1 }, { centre: MIDDLE, radius: 900 }, howMany('contracted'), 'up'),
  row('contractor.tariffParcel', 0, 5, cost('contractor'), 'up'),
  row('contractor.tariffStop', 0, 5, cost('contractor'), 'up'),
  row('contractor.from', '08:00', '16:00', hours('delivered', mean), 'up'),
  row('contractor.until', '20:00', '10:00', hours('delivered', mean), 'down'),
  row('contractor.kmPerParcel', 0, 2, ({ result }) => result.indicators.contracted?.km ?? 0, 'up'),
  row('contractor.co2', 0, 200, ({ result }) => result.indicators.contracted?.co2Kg ?? 0, 'up'),
  row('fleet.van.numbers.length', 3, 6, returned, 'up', patchOf('zone.length.longest', 4)),
];
