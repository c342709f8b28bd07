// A planned tour that takes over parcels of a broken-down vehicle: its first stop is there.
import type { Seconds } from '../base/units.ts';
import { onDay } from '../model/barring.ts';
import { placeOn } from './depot-hours.ts';
import type { Facility, Vehicle } from './facts.ts';
import { waysOf } from './own-ways.ts';
import type { Run } from './run-state.ts';
import type { ExpectedStop } from './tour-forecast.ts';
import type { PlanningRequest, TourStop } from './world.ts';

export interface RescueTour {
  readonly stops: readonly TourStop[];
  readonly expected: readonly ExpectedStop[];
  readonly departs: Seconds;
}

/** The tour as the planner gave it, without a way there, with the stop put before the others. */
export function withWreck(
  { setting, vehicles }: Pick<Run, 'setting' | 'vehicles'>,
  { facility, day, rescue }: PlanningRequest,
  vehicle: number,
  { stops, expected, departs }: RescueTour,
): RescueTour {
  if (rescue === undefined) return { stops, expected, departs };
  const { wreck, transfer } = rescue;
  const ways = waysOf(setting.ground, onDay(vehicles[vehicle] as Vehicle, day));
  const home = placeOn(setting, setting.facilities[facility] as Facility, day);
  const [first, ...others] = stops as readonly [TourStop, ...TourStop[]];
  const [firstExpected, ...othersExpected] = expected as readonly [ExpectedStop, ...ExpectedStop[]];
  const out = ways.from(home, [wreck.place]);
  const on = ways.from(wreck.place, [first.place, home]);
  const legs = {
    drive: out.seconds[0] as number,
    metres: out.metres[0] as number,
    back: on.seconds[1] as number,
    backMetres: on.metres[1] as number,
  };
  const next = { drive: on.seconds[0] as number, metres: on.metres[0] as number };
  return {
    stops: [{ ...wreck, ...legs }, { ...first, ...next }, ...others],
    expected: [
      { ...legs, opens: Number.NEGATIVE_INFINITY, service: transfer, parking: 0 },
      { ...firstExpected, ...next },
      ...othersExpected,
    ],
    departs: departs - transfer,
  };
}
