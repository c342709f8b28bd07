// Neighbourhoods over the replications of a scenario: what each costs and how late it is, with intervals.
import type { Point } from '../base/geometry.ts';
import { type Metres, MINUTE } from '../base/units.ts';
import type { City } from '../network/city.ts';
import type { Estimate } from './comparison.ts';
import { estimate, estimateShare, meanOf } from './interval.ts';
import { neighbourhoodResult, neighbourhoodsOf } from './neighbourhoods.ts';
import { atlasNames, fromCentre } from './place-words.ts';
import type { ReplicationResult } from './replication-result.ts';

export interface NamedNeighbourhood {
  readonly id: string;
  /** As in a street atlas, "D5", and where that is. */
  readonly name: string;
  readonly place: string;
  /** South-western, in the city's plane, and the side of its square. */
  readonly corner: Point;
  readonly side: Metres;
  readonly addresses: number;
}

export interface NeighbourhoodSummary extends NamedNeighbourhood {
  /** Measured parcels a measured day. */
  readonly parcelsPerDay: number;
  /** Euros per delivered parcel, and share on time; replications without such a parcel there have none. */
  readonly costPerParcel: Estimate;
  readonly onTimeShare: Estimate;
  /** Late parcels of the square together, minutes a measured day. */
  readonly lateMinutesPerDay: number;
}

/** By row of the sums. */
export function nameNeighbourhoods({ addresses, middle }: City): NamedNeighbourhood[] {
  const { squares } = neighbourhoodsOf(addresses);
  const names = atlasNames(squares);
  return squares.map(({ id, x, y, side, addresses }, row) => {
    const place = fromCentre({ x: x + side / 2, y: y + side / 2 }, middle);
    return { id, name: names[row] as string, place, corner: { x, y }, side, addresses };
  });
}

/** `results` of one scenario. */
export function summariseNeighbourhoods(
  named: readonly NamedNeighbourhood[],
  results: readonly ReplicationResult[],
  measuredDays: number,
  level: number,
): NeighbourhoodSummary[] {
  return named.map((neighbourhood, row) => {
    const runs = results.map(({ neighbourhoods }) => neighbourhoodResult(neighbourhoods, row));
    const known = (measure: (run: (typeof runs)[number]) => number | null): number[] =>
      runs.flatMap((run) => measure(run) ?? []);
    return {
      ...neighbourhood,
      parcelsPerDay: meanOf(runs.map(({ parcels }) => parcels / measuredDays)),
      costPerParcel: estimate(
        known(({ costPerParcel }) => costPerParcel),
        level,
      ),
      onTimeShare: estimateShare(
        known(({ onTimeShare }) => onTimeShare),
        level,
      ),
      lateMinutesPerDay: meanOf(runs.map(({ lateSeconds }) => lateSeconds / MINUTE / measuredDays)),
    };
  });
}
