// From which volume a micro-depot pays: where a scenario with it turns cheaper than the same scenario without it.
import { throughOf } from './depot-volume.ts';
import { isShortOfBikes } from './few-bikes.ts';
import { meanOf } from './interval.ts';
import type { ReplicationResult } from './replication-result.ts';
import { delivered } from './scenario-summary.ts';
import { firstDraws, type VolumeResults } from './volume-trials.ts';

/** Of one micro-depot, over the draws of the trials: the scenario less the scenario without it. */
export interface PayingVolume {
  readonly depot: string;
  /** What comes through it as things are, mean of the draws. */
  readonly parcelsPerDay: number;
  /** The same in each of the draws. */
  readonly parcelsIn: readonly number[];
  /** Measured parcels of a run that were not returned, and € that each of them costs more with it (less, below zero). */
  readonly delivered: number;
  readonly dearer: number;
  /** The same in each of the draws. */
  readonly dearerIn: readonly number[];
  /** Parcels a day from which the scenario is not dearer with it; null where it is at all volumes tried. */
  readonly from: number | null;
  /** The largest volume that was tried. */
  readonly upTo: number;
  /** True if it was its counted bikes that brought no more, in any draw. */
  readonly isUpToBikes: boolean;
  /** Over those draws that have such a volume by themselves: how many, and the least and the largest of theirs. */
  readonly paying: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly draws: number;
}

/** One a micro-depot that was tried, as far as its runs tell. Linear between the volumes that came through in the trials. */
export function payingVolumes(
  scenario: string,
  asItStands: readonly ReplicationResult[],
  trials: readonly VolumeResults[],
): PayingVolume[] {
  const own = firstDraws(asItStands, scenario);
  return [...new Set(trials.map(({ depot }) => depot))].flatMap((depot) => {
    const mine = trials.filter((trial) => trial.depot === depot);
    const rows = [{ demand: 1, results: own }, ...mine.filter(({ share }) => share !== 'shut')];
    // A list a draw of the points that were tried, what is as things are first.
    const draws = own.flatMap(({ replication }) => {
      const points = rows.flatMap(({ demand, results }): Point[] => {
        const here = results.find((one) => one.replication === replication);
        const cost = costIn(results, replication);
        const without = mine.find((one) => one.share === 'shut' && one.demand === demand);
        const costThere = costIn(without?.results ?? [], replication);
        if (here === undefined || cost === null || costThere === null) return [];
        return [{ parcels: throughOf(here, depot), dearer: cost - costThere, weight: demand }];
      });
      return points.length === rows.length ? [points] : [];
    });
    const points = rows.map((_, row): Point => {
      const ofDraws = draws.map((draw) => draw[row] as Point);
      return {
        parcels: meanOf(ofDraws.map(({ parcels }) => parcels)),
        dearer: meanOf(ofDraws.map(({ dearer }) => dearer)),
        weight: rows[row]?.demand ?? 1,
      };
    });
    const [present] = points;
    if (present === undefined || draws.length === 0) return [];
    const each = draws.flatMap((draw) => turnIn(draw) ?? []);
    const upTo = Math.max(...points.map(({ parcels }) => parcels));
    return {
      depot,
      parcelsPerDay: present.parcels,
      parcelsIn: draws.map(([first]) => (first as Point).parcels),
      delivered: meanOf(own.map(delivered)),
      dearer: present.dearer,
      dearerIn: draws.map(([first]) => (first as Point).dearer),
      from: turnIn(points),
      upTo,
      isUpToBikes: rows.some(({ results }, row) => points[row]?.parcels === upTo && isShort(results, depot)),
      paying: each.length,
      low: each.length === 0 ? null : Math.min(...each),
      high: each.length === 0 ? null : Math.max(...each),
      draws: draws.length,
    };
  });
}

/** Parcels a day through the micro-depot, and € that a parcel is dearer with it than without. */
interface Point {
  readonly parcels: number;
  readonly dearer: number;
  /** How many times the parcels of the study the city has then: the difference of a day is as many times as large. */
  readonly weight: number;
}

/**
 * The volume at which it turns: where the euros of a day do, for those of a parcel fall ever more slowly the more parcels there are. The first point is how things are: where it pays there, the next lower one at which it
 * does not, else the next higher one at which it does; null where there is none.
 */
function turnIn([present, ...others]: readonly Point[]): number | null {
  if (present === undefined) return null;
  const pays = present.dearer <= 0;
  const way = others
    .filter(({ parcels }) => (pays ? parcels < present.parcels : parcels > present.parcels))
    .sort((a, b) => (pays ? b.parcels - a.parcels : a.parcels - b.parcels));
  let last = present;
  for (const point of way) {
    if (point.dearer <= 0 !== pays) {
      const [from, to] = [last.dearer * last.weight, point.dearer * point.weight];
      const part = from / (from - to);
      return last.parcels + part * (point.parcels - last.parcels);
    }
    last = point;
  }
  return pays ? last.parcels : null;
}

function isShort(results: readonly ReplicationResult[], depot: string): boolean {
  return results.some(({ indicators }) =>
    indicators.facilities.some((facility) => facility.id === depot && isShortOfBikes(facility)),
  );
}

function costIn(results: readonly ReplicationResult[], replication: number): number | null {
  return results.find((one) => one.replication === replication)?.cost.perParcel ?? null;
}
