// How much micro-depots and lockers were used on the measured days.
import { DAY, type Seconds } from '../base/units.ts';
import type { Placement } from '../model/placement.ts';
import { roofOf } from '../simulation/carrier-places.ts';
import type { Facility, Fact, Journal } from '../simulation/facts.ts';
import { factsOf } from '../simulation/facts-by-kind.ts';
import type { FacilityResult } from './indicators.ts';

/** Micro-depots and lockers in the order of the cast; shut ones too, with nothing brought. */
export function measureFacilities(journal: Journal, placement: Placement, days: readonly number[]): FacilityResult[] {
  const { cast, facts } = journal;
  const counts = new Set(days);
  const brought = new Int32Array(cast.facilities.length);
  const foundFull = new Int32Array(cast.facilities.length);
  for (const fact of factsOf(facts, 'deposited', 'arrived', 'sorted', 'refused', 'turned-away')) {
    const isBrought = isBroughtBy(fact);
    if (!isBrought && fact.kind !== 'refused' && fact.kind !== 'turned-away') continue;
    if (!counts.has(Math.floor(fact.time / DAY))) continue;
    const tally = isBrought ? brought : foundFull;
    // Cells of one roof count together.
    const row = roofOf(cast.facilities[fact.facility] as Facility);
    tally[row] = (tally[row] as number) + 1;
  }
  const short = new Int32Array(cast.facilities.length);
  for (const { time, shortAt } of factsOf(facts, 'assigned')) {
    if (shortAt === undefined || !counts.has(Math.floor(time / DAY))) continue;
    const row = roofOf(cast.facilities[shortAt] as Facility);
    short[row] = (short[row] as number) + 1;
  }
  const taken = takenSeconds(journal, days);
  const perDay = (count: number | undefined): number => (days.length === 0 ? 0 : (count ?? 0) / days.length);
  return cast.facilities.flatMap(({ index, id, kind, roof }) => {
    if (kind === 'hub' || roof !== undefined) return [];
    const all = compartmentsOf(placement, kind, id) * days.length * DAY;
    return {
      id,
      kind,
      parcelsPerDay: perDay(brought[index]),
      refusedPerDay: perDay(foundFull[index]),
      fill: all === 0 ? 0 : (taken[index] as number) / all,
      ...(short[index] === 0 ? {} : { shortPerDay: perDay(short[index]) }),
    };
  });
}

/** True if a parcel came to a micro-depot or locker by that: brought, or picked from what lies there; of hubs nothing is told. */
export function isBroughtBy(fact: Fact): boolean {
  if (fact.kind === 'deposited') return fact.compartment >= 0;
  return fact.kind === 'sorted' || (fact.kind === 'arrived' && fact.why === 'feeder');
}

/** Measured parcels that lay in a compartment of a locker: brought by a carrier or by their senders. */
export function countInLockers({ cast, facts }: Journal): number {
  const there = new Set<number>();
  for (const { parcel, compartment } of factsOf(facts, 'deposited', 'dropped-off')) {
    if (compartment >= 0 && cast.parcels[parcel]?.measured === true) there.add(parcel);
  }
  return there.size;
}

/** Compartment-seconds taken in each facility on the measured days, midnight to midnight. */
function takenSeconds({ cast, facts }: Journal, days: readonly number[]): Float64Array {
  const seconds = new Float64Array(cast.facilities.length);
  const measuredAfter = (time: Seconds): Seconds => {
    let sum = 0;
    for (const day of days) sum += Math.max(0, (day + 1) * DAY - Math.max(time, day * DAY));
    return sum;
  };
  for (const fact of factsOf(facts, ...IN, ...OUT)) {
    const change = IN.some((kind) => kind === fact.kind) ? 1 : -1;
    seconds[fact.facility] = (seconds[fact.facility] as number) + change * measuredAfter(fact.time);
  }
  return seconds;
}

/** What fills a compartment, and what empties one. */
const IN = ['stocked', 'deposited', 'dropped-off'] as const;
const OUT = ['cleared', 'taken-out', 'collected', 'expired'] as const;

function compartmentsOf(placement: Placement, kind: Facility['kind'], id: string): number {
  if (kind !== 'locker') return 0;
  const bank = placement.lockers.find((locker) => locker.id === id)?.compartments;
  return bank === undefined ? 0 : bank.S + bank.M + bank.L;
}
