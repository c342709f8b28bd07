// Question to the planner after a breakdown: tours that come by the broken-down vehicle first and then to the stops it had ahead.

import type { Seconds } from '../base/units.ts';
import { ownMatrix, type TravelMatrix } from '../network/travel.ts';
import type { RoutingFleet } from '../planning/problem.ts';
import { spotOf } from './access.ts';
import { dayIndex, idKey } from './draws.ts';
import type { Facility, Vehicle } from './facts.ts';
import { travelProfiles } from './fleet-access.ts';
import { luckName } from './place-luck.ts';
import { routingFleets, routingStop } from './planning-request.ts';
import { firstAsked } from './rest-order.ts';
import type { Run } from './run-state.ts';
import type { StopDraft } from './stop-draft.ts';
import { transferSeconds } from './stranded.ts';
import type { TourState, TourStop } from './world.ts';

export interface Breakdown {
  /** The tour and its number in the run. */
  readonly number: number;
  readonly tour: TourState;
  readonly facility: Facility;
  /** When another vehicle can leave for it. */
  readonly earliest: Seconds;
}

/** The stop at which a vehicle takes over parcels of a broken-down one: where that stands. */
export function wreckStop({ number, tour }: Breakdown): StopDraft {
  const stop = tour.stops[tour.at] as TourStop;
  const takesOver = { tour: number, spot: spotOf(stop) };
  return { address: -1, facility: -1, place: stop.place, parcels: [], pickUps: [], window: null, takesOver };
}

/**
 * The way out of every tour leads past the broken-down vehicle, so the planner is given ways from the facility that do, and
 * vehicles that leave later by as long as the transfer takes.
 */
export function requestRescue(run: Run, breakdown: Breakdown, stops: readonly StopDraft[]): void {
  const { setting, world } = run;
  const { number, tour, facility, earliest } = breakdown;
  const { kind, day } = tour;
  const wreck = wreckStop(breakdown);
  const transfer = transferSeconds(run);
  const profiles = travelProfiles(setting, facility, kind, day, [{ ...wreck, ...wreck.takesOver?.spot }, ...stops]);
  const { fleets, routing } = routingFleets(run, facility, kind, day, earliest, profiles, true);
  const routed = stops.map((stop, row) => routingStop(run, facility, kind, day, stop, row + 1));
  const first = firstAsked(run, { facility: facility.index, kind }, { fleets, routing }, routed);
  const later = (from: readonly RoutingFleet[]): RoutingFleet[] =>
    from.map((one) => ({
      ...one,
      shift: { from: one.shift.from + transfer, until: Math.max(one.shift.until, one.shift.from + transfer) },
      // The problem knows nothing of the time that is paid before.
      ...(one.paidBreak && { paidBreak: { ...one.paidBreak, after: one.paidBreak.after - transfer } }),
    }));
  const laterIn = <Asked extends { readonly fleets: readonly RoutingFleet[] }>(asked: Asked): Asked => ({
    ...asked,
    fleets: later(asked.fleets),
  });
  const { fleet, ordinal } = run.vehicles[tour.vehicle] as Vehicle;
  const luck = setting.draws.rescue(idKey(`${luckName(setting, facility)}/${fleet}/${ordinal}`), dayIndex(day));
  let travel: readonly TravelMatrix[] | null = null;
  world.requests.push({
    facility: facility.index,
    kind,
    day,
    dispatched: false,
    part: null,
    rescue: { wreck, tour: number, transfer },
    stops,
    fleets,
    windows: first.windows,
    resting: first.resting && laterIn(first.resting),
    byClock: first.byClock && laterIn(first.byClock),
    atFirst: null,
    problem: {
      get travel() {
        travel ??= profiles.travel.map(pastWreck);
        return travel;
      },
      stops: first.stops,
      fleets: later(first.fleets),
      seed: Math.floor(luck * 4_294_967_296),
    },
  });
}

/** Places are the facility, the broken-down vehicle and the stops; the second is left out, and lies on all ways out. */
function pastWreck(matrix: TravelMatrix): TravelMatrix {
  const { size, seconds, metres } = ownMatrix(matrix);
  const less = size - 1;
  const fold = (table: TravelMatrix['seconds']): Float64Array => {
    const folded = new Float64Array(less * less);
    for (let from = 0; from < less; from++) {
      for (let to = 0; to < less; to++) {
        if (from === to) continue;
        const row = from === 0 ? 1 : from + 1;
        const out = from === 0 ? (table[1] as number) : 0;
        folded[from * less + to] = out + (table[row * size + (to === 0 ? 0 : to + 1)] as number);
      }
    }
    return folded;
  };
  return { size: less, seconds: fold(seconds), metres: fold(metres) };
}
