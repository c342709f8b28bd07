// What there is to say of a vehicle, facility or parcel at an instant, in a few lines.
import { clock, dayOf, decimal, duration } from '../base/format.ts';
import { MINUTE, type Seconds } from '../base/units.ts';
import { stockAt } from '../map/stock.ts';
import type { Thing } from '../map/thing.ts';
import type { ScenarioView, ShownRun, TourView } from '../service/protocol.ts';
import { momentWords } from './clock-words.ts';
import { words } from './words-en.ts';

export interface ThingWords {
  readonly title: string;
  readonly subtitle: string;
  readonly lines: readonly string[];
  /** Share of a bar, with the colour it is drawn in; null where there is none. */
  readonly bar: { readonly share: number; readonly colour: string } | null;
}

/** Null where the run has no such thing. */
export function describeThing(
  thing: Thing,
  view: ScenarioView | null,
  run: ShownRun | null,
  time: Seconds,
): ThingWords | null {
  switch (thing.kind) {
    case 'vehicle':
      return run === null ? null : describeVehicle(run, thing.index, time);
    case 'facility':
      return describeFacility(thing.index, view, run, time);
    case 'parcel':
      return run === null ? null : describeParcel(run, thing.index, time);
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
  return {
    ...head,
    lines: [
      ended === stops ? words.thing.back(tour.ordinal) : words.thing.tour(tour.ordinal, ended + 1, stops),
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
  if (result !== undefined) lines.push(words.thing.perDay(perDayWords(result.parcelsPerDay)));
  if (result !== undefined && result.refusedPerDay > 0)
    lines.push(words.thing.refused(perDayWords(result.refusedPerDay)));
  if (reach !== undefined) {
    lines.push(words.thing.reach(decimal(reach.addresses), decimal(reach.parcelsPerDay)));
  }
  if (facility.offset >= 30) lines.push(words.thing.stands(`${decimal(facility.offset)} m`));
  lines.push(words.thing.drag);
  const subtitle = { hub: words.map.hub, depot: 'micro-depot', locker: 'locker' }[facility.kind];
  return { title: facility.name, subtitle, lines, bar };
}

function describeParcel(run: ShownRun, index: number, time: Seconds): ThingWords | null {
  const { parcels, firstWeekday } = run;
  if (index < 0 || index >= parcels.count) return null;
  const state = stateAt(run, index, time);
  const handed = parcels.handed[index] as number;
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

/** The state in words, or null before the parcel was ordered. */
export function stateAt(run: ShownRun, parcel: number, time: Seconds): string | null {
  const { stateStart, stateTime, state } = run.parcels;
  const row = lastAtOrBefore(stateTime, stateStart[parcel] as number, stateStart[parcel + 1] as number, time);
  return row === -1 ? null : (words.states[state[row] as number] ?? null);
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
