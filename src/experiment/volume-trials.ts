// Runs that tell from which volume a micro-depot pays: the scenario's days again without it, and with less or more through it.
import { placementOf } from '../model/placement.ts';
import type { Change, DepotSpec, Study } from '../model/study.ts';
import { breakEvens } from './break-even.ts';
import { throughOf } from './depot-volume.ts';
import { meanOf } from './interval.ts';
import type { ReplicationResult } from './replication-result.ts';

/**
 * Parts of what comes through it at which a micro-depot is tried besides none and all; how many times of it more, where its
 * limit is what keeps more away; how many times the city's parcels, where its reach has no more and it does not seem to pay
 * (see `breakEvens`); and over how many draws.
 * Feeders, ways and paid hours come in whole vehicles, so that no one run tells of another volume.
 */
export const VOLUME_RUNS = { less: [1 / 3, 2 / 3], more: [2, 4], grown: [1.4, 2], replications: 5 } as const;

/** Where as much as this part of its limit comes through on the mean day, the limit keeps parcels away on others. */
const IS_LIMITED = 0.9;

/** The part of what comes through it, 0 where it stands idle; or "shut": the scenario without it. */
export type VolumeShare = number | 'shut';

/** The study in which one micro-depot of the scenario has that volume, all else as it is. */
export interface VolumeTrial {
  readonly depot: string;
  readonly share: VolumeShare;
  /** So many times the parcels of the whole city. */
  readonly demand: number;
  readonly study: Study;
}

/** A trial with what it gave: the scenario's runs. */
export interface VolumeResults extends Omit<VolumeTrial, 'study'> {
  readonly results: readonly ReplicationResult[];
}

/** For each micro-depot that the baseline lacks and that is used; `asItStands`: runs of both. None for the baseline. */
export function volumeTrials(study: Study, scenario: string, asItStands: readonly ReplicationResult[]): VolumeTrial[] {
  const own = firstDraws(asItStands, scenario);
  const paying = new Set(breakEvens(study, scenario, asItStands).flatMap(({ depot, pays }) => (pays ? [depot] : [])));
  return newDepots(study, scenario).flatMap((depot) => {
    const whole = meanOf(own.map((result) => throughOf(result, depot.id)));
    if (!(whole > 0)) return [];
    const trial = (share: VolumeShare, set: SetDepot, demand = 1): VolumeTrial => {
      const isLarger = demand > 1 || (share !== 'shut' && share > 1);
      const base = isLarger ? withFoundNumbers(grown(study, demand)) : study;
      return { depot: depot.id, share, demand, study: withDepot(base, scenario, depot.id, set) };
    };
    // Goods picked from its stock are not limited; where there is nothing else, no limit changes anything.
    const fed = whole * (1 - pickedPart(own, depot.id));
    const limit = ownLimit(depot);
    const isLimited = fed >= IS_LIMITED * limit;
    const more = isLimited ? VOLUME_RUNS.more : [];
    const shares = fed > 0 ? [...VOLUME_RUNS.less, ...more] : [];
    return [
      trial('shut', { open: false }),
      trial(0, { catchment: 0 }),
      ...shares.map((share) => {
        const parcels = Math.max(1, Math.round(share * fed));
        return trial(share, limitTo(depot, study, share < 1 ? Math.min(limit, parcels) : parcels));
      }),
      // The limit grows along, so that it keeps no more away than as things are; without it the city is another one, too.
      ...(isLimited || fed === 0 || paying.has(depot.id)
        ? []
        : VOLUME_RUNS.grown.flatMap((demand) => [
            trial('shut', { open: false }, demand),
            trial(1, limitTo(depot, study, Math.round(demand * limit)), demand),
          ])),
    ];
  });
}

/** The open micro-depots of a scenario that the baseline does not have. */
export function newDepots(study: Study, scenario: string): DepotSpec[] {
  const known = new Set(study.scenarios[0].depots.filter(({ open }) => open).map(({ id }) => id));
  if (scenario === study.scenarios[0].id) return [];
  return (placementOf(study, scenario)?.depots ?? []).filter(({ id, open }) => open && !known.has(id));
}

/** A scenario's runs of the draws that the trials are run over. */
export function firstDraws(results: readonly ReplicationResult[], scenario: string): ReplicationResult[] {
  const { replications } = VOLUME_RUNS;
  return results
    .filter((one) => one.scenario === scenario && one.replication < replications)
    .sort((a, b) => a.replication - b.replication);
}

/** Of what comes through a micro-depot the part that is picked from stock, as far as its nearest addresses tell. */
export function pickedPart(results: readonly ReplicationResult[], depot: string): number {
  const areas = results.flatMap(({ scenario, depotAreas = [] }) =>
    depotAreas.filter((area) => area.scenario === scenario && area.depot === depot),
  );
  const sum = (of: (area: (typeof areas)[number]) => number): number => areas.reduce((all, area) => all + of(area), 0);
  const brought = sum((area) => area.brought);
  return brought === 0 ? 0 : sum(({ picked = 0 }) => picked) / brought;
}

function grown(study: Study, demand: number): Study {
  return { ...study, demand: { ...study.demand, parcelsPerDay: demand * study.demand.parcelsPerDay } };
}

/** Vehicles that were sized for the volume as it stands are so many and no more where it is larger. */
function withFoundNumbers({ sized: _, ...study }: Study): Study {
  return study;
}

type SetDepot = Extract<Change, { kind: 'set-depot' }>['set'];

function withDepot(study: Study, scenario: string, target: string, set: SetDepot): Study {
  const [baseline, ...variants] = study.scenarios;
  const change: Change = { id: `volume-${target}`, on: true, kind: 'set-depot', target, set };
  const changed = variants.map((one) => (one.id === scenario ? { ...one, changes: [...one.changes, change] } : one));
  return { ...study, scenarios: [baseline, ...changed] };
}

/** What it may take a day for the carriers of the study. */
function ownLimit({ sharing, parcelsPerDay, partners, partnerParcels }: DepotSpec): number {
  if (sharing === 'roof') return parcelsPerDay / partners;
  return sharing === 'pooled' ? parcelsPerDay - partnerParcels : parcelsPerDay;
}

/**
 * So many parcels a day of the study's carriers, and nothing else: partners outside the study keep their part under a roof;
 * in a pool they keep their parcels, and the carrier its floor, which would otherwise shrink with its part of the limit, at
 * the same rent.
 */
function limitTo(depot: DepotSpec, study: Study, parcels: number): SetDepot {
  const { sharing, partners, partnerParcels, area } = depot;
  if (sharing === 'roof') return { parcelsPerDay: parcels * partners };
  if (sharing !== 'pooled' || partnerParcels === 0) return { parcelsPerDay: parcels };
  const parcelsPerDay = parcels + partnerParcels;
  const floor = (area * ownLimit(depot)) / depot.parcelsPerDay;
  const wider = (floor * parcelsPerDay) / parcels;
  const { prices } = study;
  const atSameRent = (price: number): number => (price * area) / wider;
  if (!(wider > 0)) return { parcelsPerDay };
  return {
    parcelsPerDay,
    area: wider,
    rent: atSameRent(depot.rent ?? prices.rent),
    fitOut: atSameRent(depot.fitOut ?? prices.depot.fitOut),
  };
}
