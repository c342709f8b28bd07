// What there is to say of a vehicle, facility or parcel at an instant, in a few lines.

import { depotUses, RENT_LIMIT } from '../app/depot-use.ts';
import { clock, dayOf, decimal, duration, euros, percent } from '../base/format.ts';
import { MINUTE, type Seconds } from '../base/units.ts';
import { stockAt } from '../map/stock.ts';
import type { Thing } from '../map/thing.ts';
import { ownPart } from '../model/depot-site.ts';
import { siteUnder } from '../model/locker-site.ts';
import { placementOf } from '../model/placement.ts';
import type { Study } from '../model/study.ts';
import { shownName } from '../persistence/bundled-names.ts';
import { PARCEL_STATES } from '../service/parcel-protocol.ts';
import type { ReachView, ScenarioView } from '../service/protocol.ts';
import type { FacilityView, ShownRun, TourView } from '../service/run-protocol.ts';
import { momentWords } from './clock-words.ts';
import { describeBay, describeSite } from './mark-words.ts';
import { words } from './words.ts';

export interface ThingWords {
  readonly title: string;
  readonly subtitle: string;
  readonly lines: readonly string[];
  /** Share of a bar, with the colour it is drawn in; null where there is none. */
  readonly bar: { readonly share: number; readonly colour: string } | null;
}

/** From this share on, a micro-depot gets nearly all it reaches, or is nearly full. */
const MOST = 0.9;

/** Null where the run has no such thing. The study tells why a micro-depot gets less than it reaches. */
export function describeThing(
  thing: Thing,
  view: ScenarioView | null,
  run: ShownRun | null,
  time: Seconds,
  study: Study | null = null,
): ThingWords | null {
  switch (thing.kind) {
    case 'vehicle':
      return run === null ? null : describeVehicle(run, thing.index, time);
    case 'facility':
      return describeFacility(thing.index, view, run, time, study);
    case 'parcel':
      return run === null ? null : describeParcel(run, thing.index, time);
    case 'bay':
      return describeBay(view, thing.index);
    case 'site':
      return describeSite(view, thing.index);
  }
}

function describeVehicle(run: ShownRun, index: number, time: Seconds): ThingWords | null {
  const vehicle = run.vehicles[index];
  if (vehicle === undefined) return null;
  const base = run.facilities[vehicle.facility]?.name ?? '';
  const tour = run.tours.find((one) => one.vehicle === index && one.departs <= time && time < one.ends);
  const head = { title: vehicle.name, subtitle: base };
  if (tour === undefined) {
    const next = nextTour(run, index, time);
    const lines = [
      next === null ? words.thing.offDuty : words.thing.atFacility(base),
      ...(next === null ? [] : [words.thing.nextTour(clock(next.departs))]),
    ];
    return { ...head, lines, bar: null };
  }
  const stops = tour.stopEnds.length;
  let ended = 0;
  let handed = 0;
  while (ended < stops && (tour.stopEnds[ended] as number) <= time) {
    handed += tour.stopParcels[ended] as number;
    ended++;
  }
  const left = Math.max(0, tour.parcels - handed);
  const { rest, ordinal } = tour;
  const onTheWay = ended === stops ? words.thing.back(ordinal) : words.thing.tour(ordinal, ended + 1, stops);
  const isResting = rest !== null && rest.from <= time && time < rest.until;
  return {
    ...head,
    lines: [
      isResting ? words.thing.rest(ordinal, clock(rest.until)) : onTheWay,
      words.thing.left(left, tour.parcels, clock(tour.ends)),
    ],
    bar: { share: tour.parcels === 0 ? 1 : handed / tour.parcels, colour: `var(--vehicle-${vehicle.kind})` },
  };
}

function nextTour(run: ShownRun, vehicle: number, time: Seconds): TourView | null {
  let next: TourView | null = null;
  for (const tour of run.tours) {
    if (tour.vehicle !== vehicle || tour.departs <= time) continue;
    // A tour on another day is none to wait for at the depot.
    if (dayOf(tour.departs) !== dayOf(time)) continue;
    if (next === null || tour.departs < next.departs) next = tour;
  }
  return next;
}

function describeFacility(
  index: number,
  view: ScenarioView | null,
  run: ShownRun | null,
  time: Seconds,
  study: Study | null,
): ThingWords | null {
  const facility = view?.facilities[index] ?? run?.facilities[index];
  if (facility === undefined) return null;
  const result = run?.result?.indicators.facilities.find((one) => one.id === facility.id);
  const reach = view?.reach.find((one) => one.id === facility.id);
  const count = run === null ? null : stockAt(run.stock, index, time);
  const lines: string[] = [];
  let bar: ThingWords['bar'] = null;
  if (!facility.open) lines.push(words.thing.shut);
  if (facility.compartments !== null) {
    const all = facility.compartments.S + facility.compartments.M + facility.compartments.L;
    if (count !== null) {
      lines.push(words.thing.compartments(count, all));
      bar = { share: all === 0 ? 0 : count / all, colour: 'var(--facility-locker)' };
    }
  } else if (count !== null) {
    lines.push(words.thing.kept(count));
  }
  if (result !== undefined) lines.push(brought(facility.id, result.parcelsPerDay, run, study));
  if (result !== undefined && result.refusedPerDay > 0)
    lines.push(words.thing.refused(perDayWords(result.refusedPerDay)));
  if (reach !== undefined) {
    lines.push(words.thing.reach(decimal(reach.addresses), decimal(reach.parcelsPerDay)));
    const isShort = result !== undefined && result.parcelsPerDay < reach.parcelsPerDay * MOST;
    const reasons = isShort && view !== null ? reasonsElsewhere(reach, view, study, result.parcelsPerDay) : [];
    if (reasons.length > 0) lines.push(words.thing.elsewhere(reasons));
  }
  if (facility.kind !== 'hub') lines.push(standing(facility, view, study));
  if (facility.offset >= 30) lines.push(words.thing.stands(`${decimal(facility.offset)} m`));
  lines.push(words.thing.drag);
  return { title: facility.name, subtitle: words.thing.kinds[facility.kind], lines, bar };
}

/** What comes through a facility in this draw, marked as on the map where it is little for its rent. */
function brought(id: string, parcelsPerDay: number, run: ShownRun | null, study: Study | null): string {
  const perDay = words.thing.perDay(perDayWords(parcelsPerDay));
  const use = study === null || !run?.result ? undefined : depotUses(study, run.result).find((one) => one.id === id);
  if (use?.isLow !== true) return perDay;
  const rent = Number.isFinite(use.rentPerParcel) ? euros(use.rentPerParcel) : '';
  return words.thing.few(perDay, rent, euros(RENT_LIMIT));
}

/** On which site a micro-depot or locker stands, or that it is hypothetical. */
function standing(facility: FacilityView, view: ScenarioView | null, study: Study | null): string {
  const { id, kind, position, hypothetical } = facility;
  const spec =
    study === null || view === null ? undefined : placementOf(study, view.id)?.depots.find((one) => one.id === id);
  const sites = study?.sites ?? [];
  const site = kind === 'locker' ? siteUnder(position, sites) : sites.find((one) => one.id === spec?.site);
  if (site !== undefined) return words.depotPlace.siteLine(shownName(site));
  return hypothetical ? words.depotPlace.hypotheticalLine : words.depotPlace.onASite;
}

/** What is known of why parcels within reach go another way; how many each takes is not. */
function reasonsElsewhere(reach: ReachView, view: ScenarioView, study: Study | null, brought: number): string[] {
  const spec = study === null ? undefined : placementOf(study, view.id)?.depots.find(({ id }) => id === reach.id);
  const room = spec === undefined ? Number.POSITIVE_INFINITY : ownPart(spec).parcelsPerDay;
  const shared = sharedStreets(reach, view.reach);
  return [
    ...(shared >= 0.01 ? [words.thing.shared(percent(shared, 0))] : []),
    ...(brought >= room * MOST ? [words.thing.handles(decimal(room))] : []),
    ...(view.facilities.some(({ kind }) => kind === 'locker') ? [words.thing.lockers] : []),
    ...(study?.rules.assignment === 'cheapest' ? [words.thing.byVan] : []),
  ];
}

/** Kept, since a card is written anew at every frame of a fast day. */
const sharedOf = new WeakMap<ReachView, { readonly all: readonly ReachView[]; readonly share: number }>();

/** Share of its street points that others reach too; every reach takes them from the same spots of a street. */
function sharedStreets(reach: ReachView, all: readonly ReachView[]): number {
  const known = sharedOf.get(reach);
  if (known?.all === all) return known.share;
  const spots = (x: ArrayLike<number>, y: ArrayLike<number>) => Array.from(x, (east, p) => `${east} ${y[p]}`);
  const others = new Set(all.filter(({ id }) => id !== reach.id).flatMap(({ x, y }) => spots(x, y)));
  const own = spots(reach.x, reach.y);
  const share = own.length === 0 ? 0 : own.filter((spot) => others.has(spot)).length / own.length;
  sharedOf.set(reach, { all, share });
  return share;
}

function describeParcel(run: ShownRun, index: number, time: Seconds): ThingWords | null {
  const { parcels, firstWeekday } = run;
  if (index < 0 || index >= parcels.count) return null;
  const state = stateAt(run, index, time);
  const handed = handedBy(run, index, time);
  const promise = parcels.promise[index] as number;
  const lines = [words.thing.promised(momentWords(promise, firstWeekday))];
  if (handed <= time) {
    lines.push(words.thing.handedOver(momentWords(handed, firstWeekday)));
    lines.push(handed > promise ? words.thing.late(duration((handed - promise) / MINUTE)) : words.thing.onTime);
  } else if (state === 'returned') {
    lines.push(words.thing.returned);
  } else if (time > promise) {
    lines.push(words.thing.late(duration((time - promise) / MINUTE)));
  } else {
    lines.push(words.thing.notYet);
  }
  if (parcels.measured[index] !== 1) lines.push(words.thing.unmeasured);
  return { title: words.thing.parcel(index + 1), subtitle: state ?? '', lines, bar: null };
}

/** When it was handed over; while it waits in a locker also where it is given back from there later, which nobody knows yet. */
function handedBy(run: ShownRun, parcel: number, time: Seconds): Seconds {
  const { handed, state, stateTime } = run.parcels;
  const row = stateRow(run, parcel, time);
  const isInLocker = row !== -1 && PARCEL_STATES[state[row] as number] === 'in locker';
  return isInLocker ? (stateTime[row] as number) : (handed[parcel] as number);
}

/** The state in words, or null before the parcel was ordered. */
export function stateAt(run: ShownRun, parcel: number, time: Seconds): string | null {
  const row = stateRow(run, parcel, time);
  return row === -1 ? null : (words.states[run.parcels.state[row] as number] ?? null);
}

function stateRow({ parcels }: ShownRun, parcel: number, time: Seconds): number {
  const { stateStart, stateTime } = parcels;
  return lastAtOrBefore(stateTime, stateStart[parcel] as number, stateStart[parcel + 1] as number, time);
}

/** The last row of [from, until) whose value is at most the limit, or -1. Values rise. */
function lastAtOrBefore(values: Float64Array, from: number, until: number, limit: number): number {
  let low = from;
  let high = until;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((values[middle] as number) <= limit) low = middle + 1;
    else high = middle;
  }
  return low === from ? -1 : low - 1;
}

/** Counts a day: exact while they are small. */
export function perDayWords(value: number): string {
  return decimal(value, value < 100 ? 1 : 0);
}
