// How often feeders may come to a micro-depot in a day: its own limit holds for all cells under its roof, its site's for all micro-depots there.
import type { DepotSpec } from '../model/study.ts';
import { cellsUnder, roofOf } from './carrier-places.ts';
import type { Facility } from './facts.ts';
import type { Run } from './run-state.ts';
import type { DepotSetting, Setting } from './setting.ts';
import type { StopDraft } from './stop-draft.ts';
import type { TourState, TourStop, World } from './world.ts';

/** A limit, and the rows of the facilities that share it. */
export interface FeederLimit {
  readonly most: number;
  readonly places: readonly number[];
}

/** Feeders that may still come to a micro-depot on a day, beside those that are asked for now. */
export function feedersLeft(run: Run, depot: DepotSetting, day: number, asked: readonly StopDraft[]): number {
  const finite = limitsOf(run.setting, depot).filter(({ most }) => Number.isFinite(most));
  const left = finite.map(({ most, places }) => most - feedersSent(run, places, day, asked));
  return Math.max(0, Math.min(...left));
}

/**
 * Stops of feeders at some places on a day: that were made, are ahead, or are still to be planned. None is one that a plan left
 * out or a tour does not come to any more, whatever it was sent for.
 */
export function feedersSent(
  { world }: Pick<Run, 'world'>,
  places: readonly number[],
  day: number,
  asked: readonly Pick<StopDraft, 'facility'>[],
): number {
  const isThere = ({ facility }: Pick<StopDraft, 'facility'>): boolean => places.includes(facility);
  // What a rescue is asked for counts where it is stranded.
  const planned = world.requests.flatMap(({ kind, rescue, stops }) =>
    kind === 'feeder' && rescue === undefined ? stops : [],
  );
  const heldOver = world.heldOver.flatMap(({ kind, stop }) => (kind === 'feeder' ? [stop] : []));
  let sent = [...asked, ...planned, ...heldOver].filter(isThere).length;
  world.tours.forEach((tour, number) => {
    if (tour.kind !== 'feeder' || tour.day !== day) return;
    sent += tour.stops.filter((stop, row) => isThere(stop) && (row <= tour.at || isAhead(world, number, stop))).length;
  });
  return sent;
}

/** What is aboard a broken-down feeder is ahead of it until others have taken it over. */
function isAhead({ tours, stranded }: World, number: number, { parcels, rescued }: TourStop): boolean {
  const waiting = stranded.filter(({ parcel }) => parcels.includes(parcel));
  if ((tours[number] as TourState).free === Number.POSITIVE_INFINITY)
    return waiting.some(({ tour }) => tour === number);
  return rescued === undefined || parcels.length > waiting.length;
}

/** Its equal part of what may come in a day, at least one. */
export function feedersOf(setting: Setting, depot: DepotSetting): number {
  const parts = limitsOf(setting, depot).map(({ most, places }) => Math.floor(most / places.length));
  return Math.max(1, Math.min(...parts));
}

/** Infinity feeders where a micro-depot has no limit of its own. */
export function limitsOf({ study, facilities, depots }: Setting, { spec, facility }: DepotSetting): FeederLimit[] {
  const { feedersADay: most = Number.POSITIVE_INFINITY } = spec;
  const limits = [{ most, places: cellsUnder(facilities, roofOf(facility)).map(indexOf) }];
  const offered = study.sites.find(({ id }) => id === spec.site)?.feedersADay;
  if (offered !== undefined) {
    const there = [...depots.values()].filter(
      (one) => one.spec.site === spec.site && areLeasedTogether(one.spec, spec),
    );
    limits.push({ most: offered, places: there.map((one) => one.facility.index) });
  }
  return limits;
}

function indexOf({ index }: Facility): number {
  return index;
}

function areLeasedTogether(one: DepotSpec, other: DepotSpec): boolean {
  const { POSITIVE_INFINITY } = Number;
  const begins = Math.max(one.leaseFrom ?? 0, other.leaseFrom ?? 0);
  return begins <= Math.min(one.leaseUntil ?? POSITIVE_INFINITY, other.leaseUntil ?? POSITIVE_INFINITY);
}
