// Whether what a study can cost at most still adds up exactly: sums of whole micro-euros have room for nine thousand million euros.
import { EURO } from '../base/money.ts';
import { yearlyCost } from '../economics/investment.ts';
import { CATALOGUE, defaultOf, type ParameterPath } from '../model/catalogue.ts';
import { SIZES } from '../model/parcel.ts';
import { placementAt } from '../model/placement.ts';
import type { DepotSpec, FleetSpec, Study, VehicleKind } from '../model/study.ts';
import { vehicleSpec } from '../model/vehicle.ts';
import type { Workday } from '../model/workday.ts';
import { calendarOf } from '../simulation/calendar.ts';
import type { Report } from './problem-list.ts';
import { referencePhrases } from './reference-phrases.ts';
import { type SaidOf, saidLast, saidOfAll } from './said-of.ts';

const THOUSAND_MILLION = 1_000_000_000;
const MOST_EUROS = Math.floor(Number.MAX_SAFE_INTEGER / EURO);
/** Parcels are drawn: so many times the expected ones do not come, nor so many more of few (assumption). */
const LUCK = { factor: 1.2, more: 100 };
/** Kilometres there and back to the farthest door of streets that were brought (assumption). */
const STREETS_KM = 100;
/** By how much a way is longer than the straight line (assumption). */
const DETOUR = 1.5;
/** So many stops at least share a tour's way, and its vehicle and crew the day (assumption). */
const SHARED = 5;
const WALKING_KM_PER_HOUR = 4;

/** A price of the study and how often it may fall due. */
interface Due {
  readonly path: string;
  readonly price: number;
  readonly times: number;
}

/**
 * Of a study that is as dear as it may well be: every parcel at the door as often as the rules allow, vehicles that hold little
 * and come from the far end of the city. Where that is too much, the price that weighs most is told, or the study as a whole. A run that is dearer
 * still is refused at its end (see economics/exact-sums.ts).
 */
export function checkSums(study: Study, report: Report): void {
  /** By the price that weighs most: several scenarios may be too dear by one, and the least that one allows is told. */
  const least = new Map<string, { readonly price: number; readonly allowed: number }>();
  study.scenarios.forEach((_, row) => {
    checkScenarioSums(study, row, report, (path, price, allowed) => {
      if (allowed < (least.get(path)?.allowed ?? Number.POSITIVE_INFINITY)) least.set(path, { price, allowed });
    });
  });
  const { parcels, days } = amountsOf(study);
  for (const [path, { price, allowed }] of least)
    report(path, price, referencePhrases().sums.exact(rounded(allowed), Math.round(parcels), days));
}

function checkScenarioSums(
  study: Study,
  row: number,
  report: Report,
  tooDear: (path: string, price: number, allowed: number) => void,
): void {
  const dues = duesOf(study, row);
  const total = dues.reduce((sum, { price, times }) => sum + price * times, 0);
  const [first] = dues;
  if (total <= MOST_EUROS || first === undefined) return;
  const worst = dues.reduce((most, due) => (due.price * due.times > most.price * most.times ? due : most), first);
  const { parcels, days } = amountsOf(study);
  const said = referencePhrases().sums;
  // At its usual price it is the parcels, their ways or the days that are too many, and the file need not say the price.
  if (isUsual(worst)) {
    const [all, most] = [Math.ceil(total / THOUSAND_MILLION), Math.floor(MOST_EUROS / THOUSAND_MILLION)];
    report('study', said.costs(all, worst.path), said.fewer(Math.round(parcels), days, most));
    return;
  }
  const rest = total - worst.price * worst.times;
  // Where the others are too large as well, all of them have to fall.
  const allowed = rest < MOST_EUROS ? (MOST_EUROS - rest) / worst.times : (worst.price * MOST_EUROS) / total;
  tooDear(worst.path, worst.price, allowed);
}

function isUsual({ path, price }: Due): boolean {
  return path in CATALOGUE && defaultOf(path as ParameterPath) === price;
}

/** Two digits, towards 0. */
function rounded(value: number): number {
  let unit = 1;
  while (value / unit >= 100) unit *= 10;
  while (value > 0 && value / unit < 10) unit /= 10;
  return Number((Math.floor(value / unit) * unit).toPrecision(2));
}

function amountsOf(study: Study) {
  const { demand, rules, city, prices } = study;
  const days = (calendarOf(study).operating.at(-1) as number) + 1;
  const peak = demand.season === 'ordinary' ? 1 : demand.peakFactor;
  const sent = Math.max(demand.pickUps.household, demand.pickUps.business);
  const parcels = demand.parcelsPerDay * peak * (1 + sent) * days * LUCK.factor + LUCK.more;
  const visits = parcels * (rules.maxAttempts + 1);
  const way = city.kind === 'streets' ? STREETS_KM : (2 * DETOUR * (2 * city.radius + city.outskirts)) / 1_000;
  const shift = Math.max(rules.van.shiftHours, rules.bike.shiftHours, rules.feeder.shiftHours);
  /** Of a fleet: its own shift may be longer than any kind's. */
  const hoursOf = ({ shiftHours, overtimeHours }: Workday): number =>
    Math.max(shift, shiftHours) + overtimeHours * prices.overtimeFactor;
  return { days, parcels, visits, way, hoursOf, search: rules.door.searchKmPerHour };
}

function duesOf(study: Study, row: number): Due[] {
  const placed = placementAt(study, row);
  if (placed === undefined) return [];
  const { prices } = study;
  const all = saidOfAll(study, row);
  const { days, parcels, visits, way, hoursOf, search } = amountsOf(study);
  const dues: Due[] = [];
  const due = (path: string, price: number, times: number): void => {
    if (times > 0) dues.push({ path, price, times });
  };
  const specs = placed.fleets.map((fleet) => vehicleSpec(study, fleet));
  const minutes = Math.max(...SIZES.map((size) => prices.handlingMinutes[size]));
  due('prices.trunk', prices.trunk, parcels);
  due('prices.return', prices.return, parcels);
  due('prices.handover', prices.handover, visits);
  due('prices.stockSupply', prices.stockSupply, parcels);
  due('prices.handlingHour', prices.handlingHour, (visits * minutes) / 60);
  let vehicleDays = 0;
  placed.fleets.forEach((fleet, index) => {
    const { day, km, hour, minimumHours, parcel, capacity, workday } = specs[index] as (typeof specs)[number];
    const own = all.fleets[index] as SaidOf;
    const facilities = placed.hubs.length + placed.depots.length;
    const shared = Math.min(SHARED, capacity.parcels);
    const owned = vehiclesOf(fleet, facilities) * days;
    const outs = Math.min(owned, visits / shared + facilities * days);
    const paid = Number.isFinite(owned) ? owned : outs;
    const at = (measure: 'day' | 'km' | 'hour'): string => priceOf(own, fleet, measure);
    vehicleDays += paid;
    due(at('day'), day, paid);
    due(at('hour'), hour, Math.max(outs * hoursOf(workday), paid * minimumHours));
    due(at('km'), km, (visits * way) / shared + outs * search);
    due(`${saidLast(own, ['numbers']).path}.parcel`, parcel, visits);
  });
  const { external, recipient, locker, operatingDays, interest } = prices;
  const car = parcels * recipient.carKm;
  const theirs = Math.max(0, ...placed.contractors.map(({ kmPerParcel }) => kmPerParcel));
  const driven = visits * (way / SHARED + theirs) + parcels * prices.stockKm + car + (visits / SHARED) * search;
  for (const kind of ['congestion', 'accidents', 'noise', 'air', 'bikeAccidents'] as const)
    due(`prices.external.${kind}`, external[kind], driven);
  const co2 = [...specs, ...placed.contractors].map((one) => one.co2);
  due(
    'prices.external.carbon',
    external.carbon,
    (driven * Math.max(prices.feeder.co2, recipient.carCo2, ...co2)) / 1e6,
  );
  due('prices.recipient.carPerKm', recipient.carPerKm, car);
  due('prices.recipient.hour', recipient.hour, (parcels * way) / WALKING_KM_PER_HOUR);
  const bankDays = placed.lockers.length * days;
  const perBank = yearlyCost(1, interest, locker.lifeYears) + locker.upkeep;
  due('prices.locker.capital', locker.capital, (bankDays * perBank) / operatingDays);
  due('prices.locker.site', locker.site, bankDays / operatingDays);
  placed.hubs.forEach(({ dayCost }, index) => {
    due(saidLast(all.hubs[index] as SaidOf, ['dayCost']).path, dayCost, days);
  });
  placed.depots.forEach((depot, index) => {
    for (const one of depotDues(study, depot, all.depots[index] as SaidOf)) due(one.path, one.price, one.times * days);
  });
  placed.contractors.forEach(({ tariffParcel, tariffStop }, index) => {
    const own = all.contractors[index] as SaidOf;
    due(saidLast(own, ['tariffParcel']).path, tariffParcel, parcels);
    due(saidLast(own, ['tariffStop']).path, tariffStop, visits);
  });
  const paidFor = { parcel: parcels, 'depot-day': placed.depots.length * days, 'locker-day': bankDays };
  prices.subsidies.forEach(({ amount, per }, index) => {
    due(`prices.subsidies[${index}].amount`, amount, per === 'bike-day' ? vehicleDays : paidFor[per]);
  });
  return dues;
}

/** A day of a micro-depot. */
function depotDues({ prices }: Study, depot: DepotSpec, own: SaidOf): Due[] {
  const { mobile, area, rent, fitOut } = depot;
  if (mobile !== undefined)
    return [{ path: `${saidLast(own, ['mobile']).path}.dayCost`, price: mobile.dayCost, times: 1 }];
  const at = (value: number | undefined, field: 'rent' | 'fitOut', ofStudy: string): string =>
    value === undefined ? ofStudy : saidLast(own, [field], ['site']).path;
  const yearly = yearlyCost(area, prices.interest, prices.depot.lifeYears) / prices.operatingDays;
  return [
    { path: at(rent, 'rent', 'prices.rent'), price: rent ?? prices.rent, times: (area * 12) / prices.operatingDays },
    {
      path: at(fitOut, 'fitOut', 'prices.depot.fitOut'),
      price: fitOut ?? prices.depot.fitOut,
      times: yearly,
    },
  ];
}

/** At all facilities together; Infinity where as many as needed. */
function vehiclesOf({ count }: FleetSpec, facilities: number): number {
  if (typeof count === 'number') return count * facilities;
  if (typeof count === 'string') return Number.POSITIVE_INFINITY;
  return Object.values(count).reduce((sum, one) => sum + one, 0);
}

/** Where the price of a fleet's vehicles stands: its own, or that of its kind. */
function priceOf(own: SaidOf, { kind, numbers }: FleetSpec, measure: 'day' | 'km' | 'hour'): string {
  const ofKind: `prices.${VehicleKind}` = `prices.${kind}`;
  return numbers[measure] === undefined ? `${ofKind}.${measure}` : `${saidLast(own, ['numbers']).path}.${measure}`;
}
