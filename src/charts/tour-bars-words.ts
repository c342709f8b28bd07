// What the bars of the vehicles' day say: the sentence above them and their minutes as a table.
import { clock, decimal, percent } from '../base/format.ts';
import { MINUTE, type Seconds } from '../base/units.ts';
import type { VehicleKind } from '../model/study.ts';
import { TOUR_WORK, type TourWork } from '../service/tour-work-view.ts';
import type { ChartDescription } from './chart-frame.ts';
import { toursPhrases } from './day-phrases.ts';

export interface WorkPiece {
  readonly what: TourWork;
  readonly from: Seconds;
  readonly until: Seconds;
}

export interface TourBar {
  /** Row in the run's list of tours. */
  readonly tour: number;
  readonly pieces: readonly WorkPiece[];
}

export interface VehicleBars {
  readonly vehicle: number;
  readonly name: string;
  readonly kind: VehicleKind;
  readonly tours: readonly TourBar[];
}

/** A day of the draw on the map. */
export interface TourBarsView {
  /** "Tue, day 2" */
  readonly day: string;
  readonly vehicles: readonly VehicleBars[];
  /** The tour that is chosen, or -1. */
  readonly chosen: number;
}

const SAID: readonly TourWork[] = ['driving', 'parking', 'at the door', 'waiting', 'loading'];

export function describeTourBars({ day, vehicles }: TourBarsView): ChartDescription {
  const tours = vehicles.reduce((sum, vehicle) => sum + vehicle.tours.length, 0);
  const said = toursPhrases();
  const count = (kind: VehicleKind) => vehicles.filter((vehicle) => vehicle.kind === kind).length;
  const counts = { van: count('van'), bike: count('bike'), feeder: count('feeder') };
  const all = totals(vehicles);
  const whole = [...all.values()].reduce((sum, seconds) => sum + seconds, 0);
  const shares = SAID.filter((what) => (all.get(what) ?? 0) > 0.005 * whole)
    .sort((a, b) => (all.get(b) ?? 0) - (all.get(a) ?? 0))
    .map((what) => ({ what, share: percent((all.get(what) ?? 0) / whole, 0) }));
  const sentence = tours === 0 ? said.nobody(day) : said.sentence(counts, tours, day, shares);
  return {
    sentence,
    table: {
      head: [...said.head, ...TOUR_WORK.map((what) => said.workHead(what))],
      rows: vehicles.map((vehicle) => {
        const pieces = vehicle.tours.flatMap((tour) => tour.pieces);
        const own = totals([vehicle]);
        return [
          vehicle.name,
          decimal(vehicle.tours.length),
          clock(pieces[0]?.from ?? 0),
          clock(pieces.at(-1)?.until ?? 0),
          ...TOUR_WORK.map((what) => decimal((own.get(what) ?? 0) / MINUTE)),
        ];
      }),
    },
  };
}

function totals(vehicles: readonly VehicleBars[]): Map<TourWork, Seconds> {
  const sums = new Map<TourWork, Seconds>();
  for (const { tours } of vehicles) {
    for (const { pieces } of tours) {
      for (const { what, from, until } of pieces) sums.set(what, (sums.get(what) ?? 0) + until - from);
    }
  }
  return sums;
}
