// Subsidies: money that one payer gives another for a parcel or for a day of a facility or bike; the total stays.
import { fromEuros } from '../base/money.ts';
import type { Category, Tier } from '../model/ledger-words.ts';
import type { Placement } from '../model/placement.ts';
import type { Study } from '../model/study.ts';
import type { Subsidy } from '../model/study-prices.ts';
import { cellsUnder, roofOf } from '../simulation/carrier-places.ts';
import { standsOn } from '../simulation/depot-hours.ts';
import type { Journal, Vehicle } from '../simulation/facts.ts';
import { factsOf } from '../simulation/facts-by-kind.ts';
import { byPlaceAndDay, type FactGroup } from './fact-groups.ts';
import { ascending, type HandledParcels } from './handled-parcels.ts';
import { type Book, postTransfer } from './posting.ts';

export function postSubsidies(
  book: Book,
  journal: Journal,
  study: Study,
  placement: Placement,
  handled: HandledParcels,
): void {
  for (const subsidy of study.prices.subsidies) {
    const { from, to, amount, per, facility: only } = subsidy;
    const price = fromEuros(amount);
    for (const { facility, day, count, parcels } of occasionsOf(per, journal, study, placement, handled)) {
      if (only !== undefined && idOfRoof(journal, facility) !== only) continue;
      const head = { ...HEADS[per], payer: from, vehicle: null, facility, tour: null, day };
      postTransfer(book, head, to, price * count, parcels);
    }
  }
}

/** What a subsidy of each kind is named after; both its postings are, so that they cancel there, too. */
const HEADS: Readonly<Record<Subsidy['per'], { readonly category: Category; readonly tier: Tier }>> = {
  parcel: { category: 'contractor', tier: 'door' },
  'depot-day': { category: 'rent', tier: 'depot' },
  'locker-day': { category: 'locker', tier: 'door' },
  'bike-day': { category: 'vehicle day', tier: 'stem' },
};

/** A place and day at which a subsidy falls due so many times. */
interface Occasion {
  readonly facility: number;
  readonly day: number;
  readonly count: number;
  readonly parcels: Int32Array;
}

function occasionsOf(
  per: Subsidy['per'],
  journal: Journal,
  study: Study,
  placement: Placement,
  handled: HandledParcels,
): Occasion[] {
  if (per === 'parcel') {
    return handedOver(journal).map(({ facility, day, parcels }) => {
      return { facility, day, count: parcels.length, parcels: ascending(parcels) };
    });
  }
  const places = per === 'bike-day' ? bikeDays(journal) : standingDays(per, journal, study, placement);
  return places.map(({ facility, day }) => {
    // A shared roof's day falls due once, for the parcels of all its cells.
    const cells = per === 'depot-day' ? cellsUnder(journal.cast.facilities, facility) : [];
    const lists = cells.length > 1 ? cells.map(({ index }) => handled.at(index, day)) : [];
    const parcels = lists.length > 0 ? ascending(lists.flatMap((list) => [...list])) : handled.at(facility, day);
    return { facility, day, count: 1, parcels };
  });
}

function idOfRoof({ cast }: Journal, row: number): string | undefined {
  const facility = cast.facilities[row];
  return facility === undefined ? undefined : cast.facilities[roofOf(facility)]?.id;
}

/** Parcels that their recipient (or a neighbour) has, by where their tour began, their locker or the hub that gave them away, and day. */
function handedOver({ facts }: Journal): FactGroup[] {
  const homes: number[] = [];
  const givenAt = new Map<number, number>();
  const handed: { time: number; facility: number; parcel: number }[] = [];
  for (const fact of factsOf(facts, 'departed', 'contracted', 'collected', 'delivered')) {
    if (fact.kind === 'departed') homes[fact.tour] = fact.facility;
    else if (fact.kind === 'contracted') givenAt.set(fact.parcel, fact.facility);
    else if (fact.kind === 'collected') handed.push(fact);
    else if (fact.kind === 'delivered') {
      handed.push({
        time: fact.time,
        facility: (homes[fact.tour] ?? givenAt.get(fact.parcel)) as number,
        parcel: fact.parcel,
      });
    }
  }
  return byPlaceAndDay(handed);
}

type PlaceAndDay = Pick<Occasion, 'facility' | 'day'>;

/** Open micro-depots on the days on which they can be used, lockers on all. */
function standingDays(
  per: 'depot-day' | 'locker-day',
  { cast, facts }: Journal,
  study: Study,
  { depots }: Placement,
): PlaceAndDay[] {
  const kind = per === 'depot-day' ? 'depot' : 'locker';
  const places = cast.facilities.filter((place) => place.kind === kind);
  const isThere = (id: string, day: number): boolean => {
    const depot = depots.find((candidate) => candidate.id === id);
    return depot?.open === true && standsOn(study, cast.operatingDays, depot, day);
  };
  return factsOf(facts, 'day-closed').flatMap(({ day }) => {
    const paid = kind === 'locker' ? places : places.filter(({ id }) => isThere(id, day));
    return paid.map(({ index }) => ({ facility: index, day }));
  });
}

/** Every bike on each day that it is paid for; a courier on foot has its place in the fleets and is none. */
function bikeDays({ cast, facts }: Journal): PlaceAndDay[] {
  return factsOf(facts, 'vehicle-day').flatMap((fact) => {
    const { mode, owned, facility } = cast.vehicles[fact.vehicle] as Vehicle;
    return mode === 'bike' && (fact.used || owned) ? [{ facility, day: fact.day }] : [];
  });
}
