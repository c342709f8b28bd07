// Parcels aboard a vehicle that broke down: others are called for them, take them over where it stands, or leave them aboard.
import { MINUTE, type Seconds } from '../base/units.ts';
import { schedule } from '../engine/agenda.ts';
import { onDay } from '../model/barring.ts';
import { spotOf } from './access.ts';
import type { Vehicle } from './facts.ts';
import { waysOf } from './own-ways.ts';
import { parcelState, type Run, tourState } from './run-state.ts';
import type { TourState, TourStop } from './world.ts';

/** True if the parcel is aboard a broken-down vehicle and somebody is called for it. */
export function isStranded({ world }: Run, parcel: number): boolean {
  return world.stranded.length > 0 && world.stranded.some((other) => other.parcel === parcel);
}

/** Seconds in which two vehicles stand side by side. */
export function transferSeconds({ setting }: Run): Seconds {
  return Math.round(setting.study.rules.failures.transferMinutes * MINUTE);
}

/**
 * A tour cannot go on: others are called for what is aboard for its later stops, where the rule says so. The stops as they
 * are without it.
 */
export function strand(run: Run, number: number, tour: TourState): readonly TourStop[] {
  const coming = tour.stops.slice(tour.at + 1);
  if (run.setting.study.rules.failures.afterBreakdown === 'next-day') return coming;
  const isAboard = (parcel: number): boolean => parcelState(run, parcel).stage === 'aboard' && !isStranded(run, parcel);
  const stranded = new Set(coming.flatMap(({ parcels }) => parcels.filter(isAboard)));
  if (stranded.size === 0) return coming;
  for (const parcel of stranded) run.world.stranded.push({ parcel, tour: number });
  schedule(run.agenda, run.agenda.now, { kind: 'rescue-called', tour: number });
  return coming.map((stop) => ({ ...stop, parcels: stop.parcels.filter((parcel) => !stranded.has(parcel)) }));
}

/**
 * A tour does not come to the stops: others are called once more for what it was to take over for them from broken-down
 * vehicles that still stand. The stops as they are without it.
 */
export function callAgain(run: Run, stops: readonly TourStop[]): readonly TourStop[] {
  const again = new Map<number, number[]>();
  for (const parcel of stops.flatMap((stop) => (stop.rescued === undefined ? [] : stop.parcels))) {
    const entry = run.world.stranded.find((other) => other.parcel === parcel);
    if (entry !== undefined) again.set(entry.tour, [...(again.get(entry.tour) ?? []), parcel]);
  }
  if (again.size === 0) return stops;
  for (const [tour, parcels] of again) schedule(run.agenda, run.agenda.now, { kind: 'rescue-called', tour, parcels });
  const called = new Set([...again.values()].flat());
  return stops.map((stop) => ({ ...stop, parcels: stop.parcels.filter((parcel) => !called.has(parcel)) }));
}

/** Nobody comes for it any more: it rides home with the broken-down vehicle. False where it is not aboard one. */
export function leaveAboard(run: Run, parcel: number): boolean {
  const { world } = run;
  const entry = world.stranded.find((other) => other.parcel === parcel);
  if (entry === undefined) return false;
  world.stranded = world.stranded.filter((other) => other !== entry);
  tourState(run, entry.tour).aboard.push({ parcel, why: 'breakdown' });
  letGo(run, entry.tour);
  return true;
}

/**
 * Help has come: true if the vehicle waits, since others are still to come for its parcels. It waits no longer than until
 * `latest`, when it must leave to be home on the same day.
 */
export function waitsForRescue(run: Run, number: number, tour: TourState, latest: Seconds): boolean {
  if (tour.help === 'over') return true;
  const waiting = run.world.stranded.filter((other) => other.tour === number);
  const { now } = run.agenda;
  if (waiting.length > 0 && tour.help === undefined && now < latest) {
    tour.help = 'there';
    schedule(run.agenda, latest, { kind: 'help-comes', tour: number });
    return true;
  }
  tour.help = 'over';
  for (const { parcel } of waiting) leaveAboard(run, parcel);
  return false;
}

/** The stop at the broken-down vehicle is over: what later stops get of it is aboard, as far as it was still there. */
export function takeOver(run: Run, number: number, tour: TourState, stop: TourStop): void {
  const { world, agenda, facts } = run;
  const { at, began: begin, vehicle } = tour;
  const from = stop.takesOver?.tour as number;
  const taken = rescuedFrom(tour, from).filter((parcel) => isStranded(run, parcel));
  if (taken.length === 0) return;
  world.stranded = world.stranded.filter(({ parcel }) => !taken.includes(parcel));
  facts.push({ kind: 'taken-over', time: agenda.now, tour: number, vehicle, stop: at, begin, from, parcels: taken });
  keepOf(tour, from, taken);
  letGo(run, from);
}

/** The vehicle may not stand by the broken-down one at this hour: it drives on without what it came for. */
export function forgo(run: Run, tour: TourState, { takesOver }: TourStop): void {
  if (takesOver === undefined) return;
  for (const parcel of rescuedFrom(tour, takesOver.tour)) leaveAboard(run, parcel);
  keepOf(tour, takesOver.tour, []);
}

/** The next stop of a tour; those for which it has nothing any more are passed over, and the way leads past them. */
export function nextStop(run: Run, tour: TourState): TourStop | undefined {
  for (;;) {
    const stop = tour.stops[tour.at + 1];
    const here = tour.stops[tour.at];
    const isVoid = stop?.rescued !== undefined && stop.parcels.length === 0;
    if (stop === undefined || here === undefined || !isVoid) return stop;
    const ways = waysOf(run.setting.ground, onDay(run.vehicles[tour.vehicle] as Vehicle, tour.day));
    const { place, back, backMetres } = here;
    tour.at++;
    tour.stops = tour.stops.map((other, row) => {
      if (row === tour.at) return { ...other, ...spotOf(here), place, back, backMetres, drive: 0, metres: 0 };
      if (row !== tour.at + 1) return other;
      const { seconds, metres } = ways.from(place, [other.place]);
      return { ...other, drive: seconds[0] as number, metres: metres[0] as number };
    });
  }
}

/** What later stops are to get of the vehicle of a tour. */
function rescuedFrom({ stops, at }: TourState, from: number): number[] {
  return stops.slice(at + 1).flatMap(({ rescued, parcels }) => (rescued === from ? parcels : []));
}

function keepOf(tour: TourState, from: number, kept: readonly number[]): void {
  tour.stops = tour.stops.map((stop, row) =>
    row > tour.at && stop.rescued === from
      ? { ...stop, parcels: stop.parcels.filter((parcel) => kept.includes(parcel)) }
      : stop,
  );
}

/** Nobody is to come to the vehicle any more: it goes home if help is there. */
function letGo(run: Run, number: number): void {
  const isAwaited = run.world.stranded.some((other) => other.tour === number);
  if (isAwaited || tourState(run, number).help !== 'there') return;
  schedule(run.agenda, run.agenda.now, { kind: 'help-comes', tour: number });
}
