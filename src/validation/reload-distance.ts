// How far from the distribution centre bikes that reload there stay cheaper than vans.
import { fromEuros } from '../base/money.ts';
import { HOUR, type Metres, MINUTE, type Seconds } from '../base/units.ts';
import { WALKING_SPEED } from '../model/speeds.ts';
import type { FleetSpec, Study } from '../model/study.ts';
import { secondsOf } from '../model/study.ts';
import { vehicleSpec } from '../model/vehicle.ts';
import { FREE_FLOW } from '../network/pace.ts';
import { finish, start, step } from '../planning/planner.ts';
import type { RoutingFleet, RoutingProblem } from '../planning/problem.ts';
import { matrixOf, scatter } from './tour-length.ts';

/** The side of the neighbourhood; its stops together get what one van carries, so that the van drives one tour. */
const SIDE: Metres = 1_000;
/** km/h: the van's in an inner city (TfL 2018), the bike's as observed (Pedal Me 2020). */
const SPEED = { van: 18, bike: 15 };

/** Van less bike, euros of the day, with the centre so many metres away; prices, doors, loads and hours are the study's. */
export function vanLessBike(study: Study, distance: Metres, perStop: number, replication: number): number {
  return dayCost(study, 'van', distance, perStop, replication) - dayCost(study, 'bike', distance, perStop, replication);
}

function dayCost(study: Study, kind: 'van' | 'bike', distance: Metres, parcels: number, replication: number): number {
  const fleet = study.scenarios[0].fleets.find((one) => one.kind === kind) as FleetSpec;
  const spec = vehicleSpec(study, fleet);
  const rules = study.rules[kind];
  const van = vehicleSpec(study, study.scenarios[0].fleets.find((one) => one.kind === 'van') as FleetSpec);
  const count = Math.max(1, Math.floor(van.capacity.parcels / parcels));
  const { x, y } = scatter(count, SIDE, 1, replication);
  const points = { x: Float64Array.from([-distance, ...x]), y: Float64Array.from([SIDE / 2, ...y]) };
  const travel = matrixOf(points, 'manhattan', SIDE);
  const seconds = travel.metres.map((way) => way / ((SPEED[kind] / 3.6) * spec.speed));
  const reload: Seconds = rules.reloadMinutes * MINUTE;
  const from = secondsOf(rules.from);
  const costPerSecond = fromEuros(spec.hour) / HOUR;
  const routing: RoutingFleet = {
    travel: 0,
    depot: 0,
    capacity: { ...spec.capacity, volume: UNLIMITED, weight: UNLIMITED },
    count: UNLIMITED,
    dayCost: fromEuros(spec.day) + costPerSecond * reload,
    costPerMetre: fromEuros(spec.km) / 1_000,
    costPerSecond,
    minimumPaid: Math.max(0, spec.minimumHours * HOUR - reload),
    shift: { from: from + reload, until: from + rules.shiftHours * HOUR },
    reload,
    maxTours: rules.maxTours,
    range: spec.range,
    pace: FREE_FLOW,
    factor: 1,
  };
  const problem: RoutingProblem = {
    travel: [{ ...travel, seconds }],
    stops: visits(study, kind, count, parcels, spec.capacity.parcels),
    fleets: [routing],
    seed: replication,
  };
  const iterations = 10 * problem.stops.length;
  const state = start(problem, iterations);
  while (!step(state, iterations));
  const plan = finish(state);
  if (plan.leftOut.length > 0) throw new Error(`dayCost: expected every stop on a tour, found ${plan.leftOut}`);
  return plan.cost / 1_000_000;
}

const UNLIMITED = Number.POSITIVE_INFINITY;

/** Each stop in as many visits as the vehicle needs to carry its parcels. */
function visits(
  study: Study,
  kind: 'van' | 'bike',
  count: number,
  parcels: number,
  capacity: number,
): RoutingProblem['stops'] {
  const { door } = study.rules;
  const walk = kind === 'van' ? door.walkVanCentre : door.walkBikeCentre;
  const parking = kind === 'van' ? door.parkingVanCentre : door.parkingBike;
  const stop = parking + (2 * walk) / WALKING_SPEED + door.handoverStop;
  const stops: RoutingProblem['stops'][number][] = [];
  for (let place = 1; place <= count; place++) {
    for (let left = parcels; left > 0; left -= capacity) {
      const load = Math.min(left, capacity);
      stops.push({
        place,
        load: { parcels: load, volume: 0, weight: 0 },
        service: Math.round(stop + (load - 1) * door.handoverParcel),
        window: null,
        penalty: 1e12,
      });
    }
  }
  return stops;
}
