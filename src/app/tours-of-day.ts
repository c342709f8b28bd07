// The tours of one day of the run on show, with what filled their time: for the bars, the table and the load of one.
import { dayOf } from '../base/format.ts';
import type { Seconds } from '../base/units.ts';
import type { VehicleBars, WorkPiece } from '../charts/tour-bars-words.ts';
import type { LoadStep } from '../charts/tour-load.ts';
import type { ShownRun, TourView } from '../service/run-protocol.ts';
import { TOUR_WORK, type TourWork } from '../service/tour-work-view.ts';

/** A line of the table of tours. */
export interface TourLine {
  /** Row in the run's list of tours. */
  readonly tour: number;
  readonly view: TourView;
  readonly vehicle: string;
  readonly stops: number;
  readonly seconds: Readonly<Record<TourWork, Seconds>>;
}

/** Days on which a vehicle departs, in order. */
export function daysWithTours({ tours }: Pick<ShownRun, 'tours'>): number[] {
  return [...new Set(tours.map(({ departs }) => dayOf(departs)))].sort((a, b) => a - b);
}

/** Tours that depart on a day, from one facility or (null) all, by vehicle and time. */
export function toursOfDay(run: ShownRun, day: number, facility: number | null): number[] {
  const rows = run.tours.flatMap((tour, row) => {
    const isWanted = dayOf(tour.departs) === day && (facility === null || tour.facility === facility);
    return isWanted ? [row] : [];
  });
  const kindOf = (row: number) => KINDS.indexOf(run.vehicles[run.tours[row]?.vehicle ?? -1]?.kind ?? 'van');
  const of = (row: number) => run.tours[row] as TourView;
  return rows.sort((a, b) => kindOf(a) - kindOf(b) || of(a).vehicle - of(b).vehicle || of(a).departs - of(b).departs);
}

const KINDS = ['van', 'bike', 'feeder'] as const;

/** A vehicle's tours side by side, in the order of `toursOfDay`. */
export function vehicleBars(run: ShownRun, tours: readonly number[]): VehicleBars[] {
  const bars = new Map<number, VehicleBars & { readonly tours: { tour: number; pieces: WorkPiece[] }[] }>();
  for (const tour of tours) {
    const vehicle = run.vehicles[run.tours[tour]?.vehicle ?? -1];
    if (vehicle === undefined) continue;
    const bar = bars.get(vehicle.index) ?? {
      vehicle: vehicle.index,
      name: vehicle.name,
      kind: vehicle.kind,
      tours: [],
    };
    bar.tours.push({ tour, pieces: piecesOf(run, tour) });
    bars.set(vehicle.index, bar);
  }
  return [...bars.values()];
}

export function tourLines(run: ShownRun, tours: readonly number[]): TourLine[] {
  return tours.map((tour) => {
    const view = run.tours[tour] as TourView;
    const seconds = Object.fromEntries(TOUR_WORK.map((what) => [what, 0])) as Record<TourWork, Seconds>;
    for (const { what, from, until } of piecesOf(run, tour)) seconds[what] += until - from;
    return { tour, view, vehicle: run.vehicles[view.vehicle]?.name ?? '', stops: view.stopEnds.length, seconds };
  });
}

/** What a tour has aboard from each moment on at which that changes, from its departure on. */
export function loadSteps(run: ShownRun, tour: number): LoadStep[] {
  const { tourWork, tours } = run;
  const { departs, parcels } = tours[tour] as TourView;
  const steps: LoadStep[] = [];
  for (const row of rowsOf(run, tour)) {
    const until = tourWork.until[row] as number;
    const aboard = tourWork.aboard[row] as number;
    if (until <= departs) continue;
    if (steps.length === 0) steps.push({ time: departs, aboard: tourWork.aboard[row] as number });
    if (aboard !== (steps.at(-1) as LoadStep).aboard) steps.push({ time: until, aboard });
  }
  return steps.length === 0 ? [{ time: departs, aboard: parcels }] : steps;
}

/** The tour on which a vehicle is at a time, or the last one before it that day, or the next one; -1 where it drives none. */
export function tourAt(run: ShownRun, vehicle: number, time: Seconds): number {
  let found = -1;
  run.tours.forEach((tour, row) => {
    if (tour.vehicle !== vehicle) return;
    const isBefore = tour.departs <= time && dayOf(tour.departs) === dayOf(time);
    if (isBefore || (found === -1 && tour.departs > time)) found = row;
  });
  return found;
}

function piecesOf(run: ShownRun, tour: number): WorkPiece[] {
  const { tourWork } = run;
  return rowsOf(run, tour).map((row) => ({
    what: TOUR_WORK[tourWork.what[row] as number] as TourWork,
    from: tourWork.from[row] as number,
    until: tourWork.until[row] as number,
  }));
}

function rowsOf({ tourWork }: ShownRun, tour: number): number[] {
  const [from = 0, until = 0] = [tourWork.start[tour], tourWork.start[tour + 1]];
  return Array.from({ length: until - from }, (_, row) => from + row);
}
