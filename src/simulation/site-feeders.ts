// How often feeders may come to a micro-depot in a day: its own limit holds for all cells under its roof, its site's for all micro-depots there.
import { cellsUnder, roofOf } from './carrier-places.ts';
import { standsOn } from './depot-hours.ts';
import type { Facility } from './facts.ts';
import type { Run } from './run-state.ts';
import type { DepotSetting, Setting } from './setting.ts';
import type { StopDraft } from './stop-draft.ts';
import type { TourState, TourStop, World } from './world.ts';

/** A limit, and the rows of the facilities that share it. */
export interface FeederLimit {
  /** The roof or the site that has it: the same for all who share it. */
  readonly of: string;
  /** Of a site's limit. */
  readonly site?: string;
  readonly most: number;
  readonly places: readonly number[];
}

/** Feeders that may still come to a micro-depot on a day, beside those that are asked for now. */
export function feedersLeft(run: Run, depot: DepotSetting, day: number, asked: readonly StopDraft[]): number {
  const finite = limitsOf(run.setting, depot, day).filter(({ most }) => Number.isFinite(most));
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
    const isSent = (stop: TourStop, row: number): boolean => row <= tour.at || isAhead(world, number, stop);
    sent += tour.stops.filter((stop, row) => isThere(stop) && !isPassedOver(stop) && isSent(stop, row)).length;
  });
  return sent;
}

/** A rescuing tour passes over a stop for which it has nothing any more. */
function isPassedOver({ parcels, rescued }: TourStop): boolean {
  return rescued !== undefined && parcels.length === 0;
}

/** What is aboard a broken-down feeder is ahead of it until others have taken it over. */
function isAhead({ tours, stranded }: World, number: number, { parcels, rescued }: TourStop): boolean {
  const waiting = stranded.filter(({ parcel }) => parcels.includes(parcel));
  if ((tours[number] as TourState).free === Number.POSITIVE_INFINITY)
    return waiting.some(({ tour }) => tour === number);
  return rescued === undefined || parcels.length > waiting.length;
}

/** Its equal part of what may come in a day, at least one. */
export function feedersLetIn(setting: Setting, depot: DepotSetting, day: number): number {
  const parts = limitsOf(setting, depot, day).map(({ most, places }) => Math.floor(most / places.length));
  return Math.max(1, Math.min(...parts));
}

/**
 * The limits that a micro-depot is under on a day: Infinity feeders where it has none. On a site, those that stand there on
 * that day share one; who comes to one that does not, for what is left there, takes nothing from them.
 */
export function limitsOf(setting: Setting, depot: DepotSetting, day: number): FeederLimit[] {
  const { study, facilities, depots, calendar } = setting;
  const { spec, facility } = depot;
  const { feedersADay: most = Number.POSITIVE_INFINITY } = spec;
  const roof = roofOf(facility);
  const limits: FeederLimit[] = [{ of: `roof ${roof}`, most, places: cellsUnder(facilities, roof).map(indexOf) }];
  const site = study.sites.find(({ id }) => id === spec.site);
  if (site?.feedersADay !== undefined) {
    const stands = (one: DepotSetting): boolean => standsOn(study, calendar.operating, one.spec, day);
    const there = [...depots.values()].filter((one) => one.spec.site === site.id && stands(one));
    const places = there.includes(depot) ? there.map((one) => one.facility.index) : [facility.index];
    limits.push({ of: `site ${site.id}`, site: site.id, most: site.feedersADay, places });
  }
  return limits;
}

function indexOf({ index }: Facility): number {
  return index;
}
