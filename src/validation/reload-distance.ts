// How far from the distribution centre bikes that reload there stay cheaper than vans. Stop times, fleets, prices and
// plans are the simulation's; the ground is a plane, and no day is simulated.
import type { Metres } from '../base/units.ts';
import { FREE_FLOW } from '../network/pace.ts';
import { finish, start, step } from '../planning/planner.ts';
import type { RoutingProblem } from '../planning/problem.ts';
import type { Facility } from '../simulation/facts.ts';
import { expectedService, parkingSeconds } from '../simulation/handover.ts';
import { routingFleets } from '../simulation/planning-request.ts';
import { emptyRun } from '../simulation/run-state.ts';
import { type Setting, vehicleIn } from '../simulation/setting.ts';
import { matrixOf, scatter } from './tour-length.ts';

/** A study's setting whose hub has vans and bikes, and the address like which all stops are. */
export interface Route {
  readonly setting: Setting;
  readonly address: number;
}

/** The side of the neighbourhood; its stops together get what one van carries, so that the van drives one tour. */
const SIDE: Metres = 1_000;
/** km/h whatever the street and hour: the van's in an inner city (TfL 2018), the bike's as observed (Pedal Me 2020). */
const SPEED = { van: 18, bike: 15 };

/** Van less bike, euros of the day, with the centre so many metres away; prices, doors, loads and hours are the study's. */
export function vanLessBike(route: Route, distance: Metres, perStop: number, replication: number): number {
  return dayCost(route, 'van', distance, perStop, replication) - dayCost(route, 'bike', distance, perStop, replication);
}

function dayCost(route: Route, kind: 'van' | 'bike', distance: Metres, parcels: number, replication: number): number {
  const { setting } = route;
  const hub = setting.hubs[0] as Facility;
  const count = Math.max(1, Math.floor(parcelsAboard(setting, hub, 'van') / parcels));
  const { x, y } = scatter(count, SIDE, 1, replication);
  const points = { x: Float64Array.from([-distance, ...x]), y: Float64Array.from([SIDE / 2, ...y]) };
  const travel = matrixOf(points, 'manhattan', SIDE);
  const seconds = travel.metres.map((way) => way / (SPEED[kind] / 3.6));
  const profiles = { ofFleet: new Map(setting.fleetsAt(hub, kind).map((row) => [row, 0])) };
  const { routing } = routingFleets(emptyRun(setting), hub, kind, 0, 0, profiles);
  const problem: RoutingProblem = {
    travel: [{ ...travel, seconds }],
    stops: visits(route, kind, count, parcels, parcelsAboard(setting, hub, kind)),
    fleets: routing.map((fleet) => ({ ...fleet, pace: FREE_FLOW })),
    seed: replication,
  };
  const iterations = 10 * problem.stops.length;
  const state = start(problem, iterations);
  while (!step(state, iterations));
  const plan = finish(state);
  if (plan.leftOut.length > 0) throw new Error(`dayCost: expected every stop on a tour, found ${plan.leftOut}`);
  return plan.cost / 1_000_000;
}

function parcelsAboard(setting: Setting, hub: Facility, kind: 'van' | 'bike'): number {
  const [row] = setting.fleetsAt(hub, kind) as [number];
  return vehicleIn(setting, setting.placement.fleets[row]?.id as string).capacity.parcels;
}

/** Each stop in as many visits as the vehicle needs to carry its parcels, which are so small that only their number counts. */
function visits(
  { setting, address }: Route,
  kind: 'van' | 'bike',
  count: number,
  parcels: number,
  capacity: number,
): RoutingProblem['stops'] {
  const stops: RoutingProblem['stops'][number][] = [];
  for (let place = 1; place <= count; place++) {
    for (let left = parcels; left > 0; left -= capacity) {
      const load = Math.min(left, capacity);
      const service = parkingSeconds(setting, kind, address) + expectedService(setting, kind, address, load);
      stops.push({
        place,
        load: { parcels: load, volume: 0, weight: 0 },
        service: Math.round(service),
        window: null,
        penalty: 1e12,
      });
    }
  }
  return stops;
}
