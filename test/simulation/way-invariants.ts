// What must hold of the ways that are chosen for parcels: each is gone on its day, or somebody says why not, and only with its own carrier.
import { length } from '../../src/base/maths.ts';
import { DAY } from '../../src/base/units.ts';
import type { Circle, Way } from '../../src/network/travel.ts';
import type { Fact } from '../../src/simulation/facts.ts';
import { waysOfLeg } from '../../src/simulation/own-ways.ts';
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

/** Nobody drives through a zone that bars the vehicle on that day. */
export function zonesAreDrivenRound({ facts, vehicles, setting }: Run): string[] {
  return facts.flatMap((fact) => {
    const vehicle = fact.kind === 'drove' ? vehicles[fact.vehicle] : undefined;
    if (fact.kind !== 'drove' || fact.metres === 0 || vehicle?.barredBy === undefined) return [];
    const day = Math.floor(fact.depart / DAY);
    const inForce = vehicle.barredBy.filter(({ fromDay, untilDay }) => fromDay <= day && day <= untilDay);
    if (inForce.length === 0) return [];
    const way = waysOfLeg(setting.ground, vehicle, fact).way(fact.from, fact.to);
    const isThrough = inForce.some(({ circle }) => goesThrough(way, circle));
    return isThrough ? [`tour ${fact.tour} drives through a zone to stop ${fact.stop}`] : [];
  });
}

function goesThrough({ x: xs, y: ys }: Way, { x, y, radius }: Circle): boolean {
  return xs.slice(1).some((bx, row) => {
    const [by, ax, ay] = [ys[row + 1] as number, xs[row] as number, ys[row] as number];
    const [dx, dy] = [bx - ax, by - ay];
    const square = dx * dx + dy * dy;
    const share = square === 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / square));
    return length(ax + share * dx - x, ay + share * dy - y) < radius - 0.01;
  });
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
