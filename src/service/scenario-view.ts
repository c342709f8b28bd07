// What can be said of a scenario before it runs: where its facilities stop, what they reach, and what it lacks.
import type { Point } from '../base/geometry.ts';
import { atOnce } from '../base/slices.ts';
import { warningSteps } from '../experiment/warnings.ts';
import { isHypothetical } from '../model/depot-site.ts';
import { siteUnder } from '../model/locker-site.ts';
import { fitsBike, SIZES } from '../model/parcel.ts';
import type { Placement } from '../model/placement.ts';
import type { DepotSpec, SiteSpec, Study } from '../model/study.ts';
import type { Place } from '../network/city.ts';
import { BIKE_BACKWARD, BIKE_FORWARD } from '../network/street-graph.ts';
import { demandRates } from '../simulation/demand.ts';
import { addressesFrom, facilityPlace, type Ground } from '../simulation/ground.ts';
import { addressesNear } from '../simulation/near-addresses.ts';
import { settingOf } from '../simulation/setting.ts';
import { bikeRanges, goesAndReturns } from '../simulation/within-range.ts';
import type { ReachView, ScenarioView } from './protocol.ts';
import type { FacilityView } from './run-protocol.ts';

/** Metres between the points of a reached area. */
const STEP = 25;

/** Yields after each micro-depot and locker: in a large city what is near one takes some time. */
export function* scenarioStages(
  study: Study,
  placement: Placement,
  ground: Ground,
): Generator<undefined, ScenarioView, undefined> {
  const reach: ReachView[] = [];
  for (const depot of placement.depots) {
    const view = depot.open ? yield* reachStages(study, placement, ground, depot, depot.position) : null;
    if (view === null) continue;
    reach.push(view);
    yield;
  }
  // What a setting asks of the ground is kept there: found one by one here, it is at hand then.
  for (const { position } of placement.lockers) {
    const near = facilityPlace(ground, position);
    if (near !== null) addressesNear(ground, near.place, study.rules.locker.radius);
    yield;
  }
  for (const { position } of placement.hubs) {
    const near = facilityPlace(ground, position);
    if (near !== null) addressesFrom(ground, 'motor', near.place);
    yield;
  }
  const setting = settingOf(study, placement, ground, 0);
  yield;
  const warnings = yield* warningSteps(setting);
  yield;
  const taken = new Set([
    ...placement.depots.map(({ site }) => site),
    ...placement.lockers.map(({ position }) => siteUnder(position, study.sites)?.id),
  ]);
  return {
    id: placement.id,
    name: placement.name,
    facilities: facilityViews(placement, ground, study.sites),
    reach,
    bays: placement.bays,
    freeSites: study.sites.filter(({ id }) => !taken.has(id)),
    zones: study.rules.zones,
    warnings,
  };
}

export function facilityViews(placement: Placement, ground: Ground, sites: readonly SiteSpec[]): FacilityView[] {
  const views: FacilityView[] = [];
  const add = (
    kind: FacilityView['kind'],
    spec: { readonly id: string; readonly name: string; readonly position: Point },
    open: boolean,
    compartments: FacilityView['compartments'],
    hypothetical = false,
  ): void => {
    const near = facilityPlace(ground, spec.position);
    views.push({
      index: views.length,
      id: spec.id,
      name: spec.name,
      kind,
      position: spec.position,
      stop: near === null ? spec.position : { x: near.x, y: near.y },
      offset: near?.distance ?? 0,
      open,
      hypothetical,
      compartments,
    });
  };
  for (const hub of placement.hubs) add('hub', hub, true, null);
  for (const depot of placement.depots) add('depot', depot, depot.open, null, isHypothetical(depot));
  for (const locker of placement.lockers) {
    add('locker', locker, true, locker.compartments, siteUnder(locker.position, sites) === undefined);
  }
  return views;
}

/** The reach of a micro-depot if it stood at a position, as far as its bikes go and return; null where no street is near. */
export function reachView(
  study: Study,
  placement: Placement,
  ground: Ground,
  depot: DepotSpec,
  position: Point,
): ReachView | null {
  return atOnce(reachStages(study, placement, ground, depot, position));
}

/** The same in slices: yields after each. */
function* reachStages(
  study: Study,
  placement: Placement,
  ground: Ground,
  depot: DepotSpec,
  position: Point,
): Generator<undefined, ReachView | null, undefined> {
  const near = facilityPlace(ground, position);
  if (near === null) return null;
  const bikes = bikeRanges(study, placement, depot);
  const farthest = bikes.length === 0 ? depot.catchment : Math.max(...bikes.map(({ range }) => range)) / 2;
  const points = reachedPoints(ground, near.place, Math.min(depot.catchment, farthest));
  yield;
  const { metres } = addressesFrom(ground, 'bike', near.place);
  yield;
  const rates = demandRates(study.demand, ground.city.addresses);
  const { sizes } = study.demand;
  let all = 0;
  let fitting = 0;
  for (const size of SIZES) {
    all += sizes[size];
    if (fitsBike(size)) fitting += sizes[size];
  }
  let addresses = 0;
  let parcels = 0;
  for (let address = 0; address < metres.length; address++) {
    if ((metres[address] as number) > depot.catchment) continue;
    const spot = { address, facility: -1 };
    if (bikes.length > 0 && !bikes.some((bike) => goesAndReturns({ ground }, bike, near.place, spot))) continue;
    addresses++;
    parcels += rates[address] as number;
  }
  return { id: depot.id, ...points, addresses, parcelsPerDay: parcels * (fitting / all) };
}

/** Points of all streets that bikes reach within so many metres. */
function reachedPoints(ground: Ground, place: Place, catchment: number): { x: Float32Array; y: Float32Array } {
  const { streets } = ground.city;
  const metres = ground.bike.nodeMetres(place);
  const x: number[] = [];
  const y: number[] = [];
  for (let segment = 0; segment < streets.segmentCount; segment++) {
    if (((streets.access[segment] as number) & (BIKE_FORWARD | BIKE_BACKWARD)) === 0) continue;
    const fromStart = metres[streets.from[segment] as number] as number;
    const fromEnd = metres[streets.to[segment] as number] as number;
    if (fromStart > catchment && fromEnd > catchment) continue;
    const whole = streets.length[segment] as number;
    let along = 0;
    let next = 0;
    for (let p = streets.shapeStart[segment] as number; p < (streets.shapeStart[segment + 1] as number) - 1; p++) {
      const ax = streets.shapeX[p] as number;
      const ay = streets.shapeY[p] as number;
      const dx = (streets.shapeX[p + 1] as number) - ax;
      const dy = (streets.shapeY[p + 1] as number) - ay;
      const piece = Math.sqrt(dx * dx + dy * dy);
      for (; next <= along + piece; next += STEP) {
        if (Math.min(fromStart + next, fromEnd + whole - next) > catchment) continue;
        const share = piece === 0 ? 0 : (next - along) / piece;
        x.push(ax + share * dx);
        y.push(ay + share * dy);
      }
      along += piece;
    }
  }
  return { x: Float32Array.from(x), y: Float32Array.from(y) };
}
