// What the bars of the vehicles' day say: the sentence above them and their minutes as a table.
import { clock, counted, decimal, percent } from '../base/format.ts';
import { MINUTE, type Seconds } from '../base/units.ts';
import type { VehicleKind } from '../model/study.ts';
import { TOUR_WORK, type TourWork } from '../service/tour-work-view.ts';
import type { ChartDescription } from './chart-frame.ts';

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

export const TITLE = 'What fills the vehicles’ day';

const NAMES = { van: ['van', 'vans'], bike: ['cargo bike', 'cargo bikes'], feeder: ['feeder', 'feeders'] } as const;
const SAID: readonly TourWork[] = ['driving', 'parking', 'at the door', 'waiting', 'loading'];

export function describeTourBars({ day, vehicles }: TourBarsView): ChartDescription {
  const tours = vehicles.reduce((sum, vehicle) => sum + vehicle.tours.length, 0);
  const kinds = (['van', 'bike', 'feeder'] as const).flatMap((kind) => {
    const count = vehicles.filter((vehicle) => vehicle.kind === kind).length;
    const [one, many] = NAMES[kind];
    return count === 0 ? [] : [counted(count, one, many)];
  });
  const all = totals(vehicles);
  const whole = [...all.values()].reduce((sum, seconds) => sum + seconds, 0);
  const shares = SAID.filter((what) => (all.get(what) ?? 0) > 0.005 * whole)
    .sort((a, b) => (all.get(b) ?? 0) - (all.get(a) ?? 0))
    .map((what) => `${percent((all.get(what) ?? 0) / whole, 0)} ${what}`);
  const sentence =
    tours === 0
      ? `No vehicle is out on ${day}.`
      : `${listed(kinds)} ${vehicles.length === 1 ? 'drives' : 'drive'} ${counted(tours, 'tour')} on ${day}, in this draw. Of their time ${shares.join(', ')}.`;
  return {
    sentence,
    table: {
      head: ['Vehicle', 'Tours', 'From', 'Until', ...TOUR_WORK.map((what) => `${capital(what)}, min`)],
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

/** "12 vans, 8 cargo bikes and 2 feeders" */
function listed(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length <= 1 ? last : `${words.slice(0, -1).join(', ')} and ${last}`;
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
