// Whether every facility of a study lies on its map, which only the streets can tell, and whether its demand can be read.
import { InputError, type Problem } from '../base/problem.ts';
import { FARTHEST } from '../model/placement.ts';
import type { DepotEntry, Study } from '../model/study.ts';
import { demandRates } from '../simulation/demand.ts';
import { facilityPlace, type Ground } from '../simulation/ground.ts';
import { referencePhrases } from './reference-phrases.ts';

interface Placed {
  readonly path: string;
  readonly position: { readonly x: number; readonly y: number };
}

/** Facilities of all scenarios that lie off the map, switched-off changes included, and demand by place that is damaged. */
export function placementProblems(study: Study, ground: Ground): Problem[] {
  const offMap = placedOf(study).flatMap(({ path, position }) => {
    const near = facilityPlace(ground, position);
    if (near !== null && near.distance <= FARTHEST) return [];
    const said = referencePhrases().places;
    const metres = near === null ? null : Math.round(near.distance);
    const found = said.at(Math.round(position.x), Math.round(position.y), metres);
    return [{ path: `${path}.position`, found, expected: said.near(FARTHEST) }];
  });
  return [...offMap, ...demandProblems(study, ground)];
}

function demandProblems({ demand }: Study, { city }: Ground): readonly Problem[] {
  if (demand.byPlace === undefined) return [];
  try {
    demandRates(demand, city.addresses);
    return [];
  } catch (error) {
    if (error instanceof InputError) return error.problems;
    throw error;
  }
}

function placedOf(study: Study): Placed[] {
  const placed: Placed[] = [];
  const [baseline, ...variants] = study.scenarios;
  const addDepot = (path: string, { position, mobile }: Pick<DepotEntry, 'position' | 'mobile'>): void => {
    if (position !== undefined) placed.push({ path, position });
    mobile?.places.forEach((place, row) => {
      placed.push({ path: `${path}.mobile.places[${row}]`, position: place.position });
    });
  };
  study.sites.forEach(({ position }, row) => {
    placed.push({ path: `sites[${row}]`, position });
  });
  for (const list of ['hubs', 'lockers', 'bays'] as const) {
    baseline[list].forEach(({ position }, row) => {
      placed.push({ path: `scenarios[0].${list}[${row}]`, position });
    });
  }
  baseline.depots.forEach((depot, row) => {
    addDepot(`scenarios[0].depots[${row}]`, depot);
  });
  variants.forEach((variant, row) => {
    variant.changes.forEach((change, index) => {
      const path = `scenarios[${row + 1}].changes[${index}]`;
      if (change.kind === 'add-hub') placed.push({ path: `${path}.hub`, position: change.hub.position });
      if (change.kind === 'add-depot') addDepot(`${path}.depot`, change.depot);
      if (change.kind === 'set-depot') addDepot(`${path}.set`, change.set);
      if (change.kind === 'add-locker') placed.push({ path: `${path}.locker`, position: change.locker.position });
      if (change.kind === 'add-bay') placed.push({ path: `${path}.bay`, position: change.bay.position });
      if (change.kind === 'set-hub' || change.kind === 'set-locker' || change.kind === 'set-bay') {
        const { position } = change.set;
        if (position !== undefined) placed.push({ path: `${path}.set`, position });
      }
    });
  });
  return placed;
}
