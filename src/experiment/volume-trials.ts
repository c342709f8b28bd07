// From which volume the micro-depots of a scenario pay: the same days again, with fewer of today's parcels through them.
import { placementOf } from '../model/placement.ts';
import type { Change, DepotSpec, Study } from '../model/study.ts';
import { meanOf } from './interval.ts';
import { differencesIn, pair } from './pairs.ts';
import type { ReplicationResult } from './replication-result.ts';

/**
 * Parts of what came through them that are let through, and over how many replications. Feeders, ways and paid hours come
 * in whole vehicles, so that no one run tells of another volume.
 */
export const VOLUME_RUNS = { shares: [0.2, 0.4, 0.6, 0.8], replications: 5 } as const;

/** The study in which each micro-depot that the baseline lacks may take so much a day at most. */
export interface VolumeTrial {
  readonly share: number;
  readonly study: Study;
}

/** A trial with what it gave: the scenario's runs. */
export interface VolumeResults {
  readonly share: number;
  readonly results: readonly ReplicationResult[];
}

/** None for the baseline, and where no parcel comes through a micro-depot that the baseline lacks. */
export function volumeTrials(study: Study, scenario: string, asItStands: readonly ReplicationResult[]): VolumeTrial[] {
  const [baseline, ...variants] = study.scenarios;
  const depots = newDepots(study, scenario);
  const through = (depot: DepotSpec): number => throughOf(asItStands, scenario, [depot]);
  if (!depots.some((depot) => through(depot) > 0)) return [];
  return VOLUME_RUNS.shares.map((share) => {
    const caps = depots.map((depot): Change => {
      const partners = depot.sharing === 'pooled' ? depot.partnerParcels : 0;
      const most = Math.max(1, Math.round(share * through(depot))) + partners;
      const set = { parcelsPerDay: Math.min(depot.parcelsPerDay, most) };
      return { id: `volume-${depot.id}`, on: true, kind: 'set-depot', target: depot.id, set };
    });
    const capped = variants.map((one) => (one.id === scenario ? { ...one, changes: [...one.changes, ...caps] } : one));
    return { share, study: { ...study, scenarios: [baseline, ...capped] } };
  });
}

/**
 * The part of its present volume from which a scenario is cheaper a parcel than the baseline on the same days, by a line
 * through the two volumes tried between which the mean difference turns; null where it is dearer at the present one. Below
 * the least volume tried, down to none, at which only rent and fit-out are left.
 */
export function payingShare(
  study: Study,
  scenario: string,
  asItStands: readonly ReplicationResult[],
  trials: readonly VolumeResults[],
): number | null {
  const depots = newDepots(study, scenario);
  const ids = { baseline: study.scenarios[0].id, scenario };
  const own = first(asItStands, ids.scenario);
  const whole = throughOf(own, scenario, depots);
  const baseline = first(asItStands, ids.baseline);
  const points = [{ results: own }, ...trials]
    .map(({ results }) => ({
      part: throughOf(results, scenario, depots) / whole,
      dearer: meanOf(differencesIn(pair(first(results, scenario), baseline), ({ cost }) => cost.perParcel)),
    }))
    .sort((a, b) => b.part - a.part);
  const [present] = points;
  if (present === undefined || !(whole > 0) || present.dearer >= 0) return null;
  const idle = { part: 0, dearer: standingPerParcel(own, scenario) };
  let above = present;
  for (const point of [...points.slice(1), idle]) {
    if (point.dearer >= 0) {
      const way = above.part - point.part;
      return above.part - (way * above.dearer) / (above.dearer - point.dearer);
    }
    above = point;
  }
  return 0;
}

function newDepots(study: Study, scenario: string): DepotSpec[] {
  const known = new Set(study.scenarios[0].depots.filter(({ open }) => open).map(({ id }) => id));
  if (scenario === study.scenarios[0].id) return [];
  return (placementOf(study, scenario)?.depots ?? []).filter(({ id, open }) => open && !known.has(id));
}

function first(results: readonly ReplicationResult[], scenario: string): ReplicationResult[] {
  const { replications } = VOLUME_RUNS;
  return results
    .filter((one) => one.scenario === scenario && one.replication < replications)
    .sort((a, b) => a.replication - b.replication);
}

/** Parcels a day brought to these micro-depots, mean over the replications. */
function throughOf(results: readonly ReplicationResult[], scenario: string, depots: readonly DepotSpec[]): number {
  const ids = new Set(depots.map(({ id }) => id));
  const sums = first(results, scenario).map(({ indicators }) =>
    indicators.facilities
      .filter(({ kind, id }) => kind === 'depot' && ids.has(id))
      .reduce((sum, { parcelsPerDay }) => sum + parcelsPerDay, 0),
  );
  return sums.length === 0 ? 0 : meanOf(sums);
}

/** Euros of rent and fit-out that a delivered parcel bears. */
function standingPerParcel(results: readonly ReplicationResult[], scenario: string): number {
  const parts = first(results, scenario).flatMap(({ cost }) =>
    cost.perParcel === null || cost.total === 0 ? [] : [(cost.byCategory.rent / cost.total) * cost.perParcel],
  );
  return parts.length === 0 ? 0 : meanOf(parts);
}
