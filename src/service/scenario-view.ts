// What can be said of a scenario before it runs: where its facilities stop, what they reach, and what it lacks.
import type { Point } from '../base/geometry.ts';
import { warningSteps } from '../experiment/warnings.ts';
import { isHypothetical } from '../model/depot-site.ts';
import { siteUnder } from '../model/locker-site.ts';
import type { Placement } from '../model/placement.ts';
import type { SiteSpec, Study } from '../model/study.ts';
import { addressesFrom, facilityPlace, type Ground } from '../simulation/ground.ts';
import { addressesNear } from '../simulation/near-addresses.ts';
import { settingOf } from '../simulation/setting.ts';
import type { ReachView, ScenarioView } from './protocol.ts';
import { reachStages } from './reach-view.ts';
import type { FacilityView } from './run-protocol.ts';

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
  return { ...scenarioOutline(study, placement, ground), reach, warnings };
}

/** What is known of a scenario without any way: neither reach nor warnings. */
export function scenarioOutline(study: Study, placement: Placement, ground: Ground): ScenarioView {
  const taken = new Set([
    ...placement.depots.map(({ site }) => site),
    ...placement.lockers.map(({ position }) => siteUnder(position, study.sites)?.id),
  ]);
  return {
    id: placement.id,
    name: placement.name,
    facilities: facilityViews(placement, ground, study.sites),
    reach: [],
    bays: placement.bays,
    freeSites: study.sites.filter(({ id }) => !taken.has(id)),
    zones: study.rules.zones,
    warnings: [],
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
