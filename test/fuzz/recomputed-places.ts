// What hubs, micro-depots and lockers cost in euros, reckoned once more from the study and the journal.
import { DAY } from '../../src/base/units.ts';
import type { DepotSpec, Prices, Study } from '../../src/model/study.ts';
import type { Journal } from '../../src/simulation/facts.ts';
import { factsOf } from '../../src/simulation/facts-by-kind.ts';
import type { Setting } from '../../src/simulation/setting.ts';

/** Days of hubs, and of the micro-depots that are open and there: rent and fit-out, or the day of one that moves about. */
export function rentEuros({ study, placement }: Setting, journal: Journal): number {
  let euros = 0;
  for (const [row, day] of closedDays(journal)) {
    for (const { dayCost } of placement.hubs) euros += dayCost;
    for (const depot of placement.depots) {
      if (!depot.open || !isThere(study, depot, row, day)) continue;
      euros += wholeDay(depot, study.prices) * ownPart(study, depot, journal, day);
    }
  }
  return euros;
}

export function lockerEuros({ study: { prices }, placement }: Setting, journal: Journal): number {
  const { capital, lifeYears, upkeep, site } = prices.locker;
  const yearly = annuity(capital, prices.interest, lifeYears) + capital * upkeep + site;
  return (placement.lockers.length * closedDays(journal).length * yearly) / prices.operatingDays;
}

/** Trunk once a parcel, and the minutes of every parcel that comes to a micro-depot or is picked there. */
export function handlingEuros({ study: { prices } }: Setting, { cast, facts }: Journal): number {
  const brought = new Set(factsOf(facts, 'sorted', 'sent').map(({ parcel }) => parcel));
  let minutes = 0;
  for (const fact of factsOf(facts, 'sorted', 'arrived')) {
    if (cast.facilities[fact.facility]?.kind !== 'depot') continue;
    const isKeptHere = fact.kind === 'sorted' || ['feeder', 'picked up'].includes(fact.why);
    if (isKeptHere) minutes += prices.handlingMinutes[cast.parcels[fact.parcel]?.size ?? 'L'];
  }
  return brought.size * prices.trunk + (minutes / 60) * prices.handlingHour;
}

/** Operating days that fell due, each with its row among all of the run. */
function closedDays({ cast, facts }: Journal): (readonly [row: number, day: number])[] {
  return factsOf(facts, 'day-closed').map(({ day }) => [cast.operatingDays.indexOf(day), day]);
}

function isThere({ calendar }: Study, { leaseFrom, leaseUntil, mobile }: DepotSpec, row: number, day: number): boolean {
  const week = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
  const today = week[(week.indexOf(calendar.firstDay) + day) % 7];
  if (row < (leaseFrom ?? 0) || row > (leaseUntil ?? row)) return false;
  return mobile === undefined || mobile.places.some((place) => place.day === today);
}

function wholeDay({ area, rent, fitOut, mobile }: DepotSpec, prices: Prices): number {
  if (mobile !== undefined) return mobile.dayCost;
  const monthly = area * (rent ?? prices.rent);
  const once = area * (fitOut ?? prices.depot.fitOut);
  return (12 * monthly + annuity(once, prices.interest, prices.depot.lifeYears)) / prices.operatingDays;
}

/** Partners who are not in the study bear the rest; carriers of the study all are in its ledger. */
function ownPart({ carriers }: Study, depot: DepotSpec, { cast, facts }: Journal, day: number): number {
  const { sharing, partners, partnerParcels } = depot;
  if (carriers.length > 1 || sharing === 'own') return 1;
  if (sharing === 'roof') return 1 / partners;
  const facility = cast.facilities.findIndex(({ kind, id }) => kind === 'depot' && id === depot.id);
  const drops = factsOf(facts, 'dropped').filter((one) => one.facility === facility);
  const today = drops.filter(({ time }) => time >= day * DAY && time < (day + 1) * DAY);
  const own = today.reduce((sum, { parcels }) => sum + parcels.length, 0);
  return partnerParcels > 0 ? own / (own + partnerParcels) : 1;
}

/** What repays a sum in equal payments at the end of each year. */
function annuity(sum: number, interest: number, years: number): number {
  return interest === 0 ? sum / years : (sum * interest) / -Math.expm1(-years * Math.log1p(interest));
}
