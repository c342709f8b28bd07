// What must hold of the ways that are chosen for parcels: each is gone on its day, or somebody says why not, and only with its own carrier.
import type { Fact } from '../../src/simulation/facts.ts';
import type { Run } from '../../src/simulation/run-state.ts';

/** What was told its way in the morning departs, is fetched for, left over, given away, handed over or at its end by night. */
export function waysAreGone({ facts, parcels }: Run): string[] {
  const broken: string[] = [];
  const waiting = new Set<number>();
  for (const fact of facts) {
    if (fact.kind === 'assigned') waiting.add(fact.parcel);
    else if (fact.kind === 'day-closed') {
      for (const parcel of waiting) broken.push(`${parcels[parcel]?.id} is forgotten on day ${fact.day}`);
      waiting.clear();
    } else for (const parcel of settledBy(fact)) waiting.delete(parcel);
  }
  return broken;
}

const SETTLING: ReadonlySet<Fact['kind']> = new Set([
  'left-over',
  'contracted',
  'deposited',
  'returned',
  'uncollected',
]);

function settledBy(fact: Fact): readonly number[] {
  if (fact.kind === 'departed') return [...fact.parcels, ...(fact.pickUps ?? [])];
  if (fact.kind === 'loaded') return fact.parcels;
  return SETTLING.has(fact.kind) && 'parcel' in fact ? [fact.parcel] : [];
}

/** Vehicles fetch their own carrier's pick-ups only, but for neutral bikes and the feeder that supplies these; hubs send theirs. */
export function pickUpsStayWithCarriers({ facts, parcels, vehicles, setting }: Run): string[] {
  const { facilities, depots } = setting;
  const suppliers = new Set([...depots.values()].filter(({ isNeutral }) => isNeutral).map(({ hub }) => hub));
  const isForeign = (facility: number, parcel: number): boolean => {
    const carrier = facilities[facility]?.carrier;
    return carrier !== undefined && carrier !== parcels[parcel]?.carrier;
  };
  return facts.flatMap((fact) => {
    if (fact.kind === 'sent')
      return isForeign(fact.facility, fact.parcel) ? [`${parcels[fact.parcel]?.id} is sent from a hub of others`] : [];
    if (fact.kind !== 'departed' && fact.kind !== 'picked-up' && fact.kind !== 'taken-out') return [];
    const vehicle = vehicles[fact.vehicle];
    if (vehicle === undefined) return ['a vehicle of nobody'];
    if (vehicle.kind === 'feeder' && suppliers.has(vehicle.facility)) return [];
    const fetched = fact.kind === 'departed' ? (fact.pickUps ?? []) : [fact.parcel];
    return fetched.some((parcel) => isForeign(vehicle.facility, parcel))
      ? [`tour ${fact.tour} fetches pick-ups of others`]
      : [];
  });
}
