// What bikes reach from a place is looked for once, however many scenarios have a micro-depot there.
import { expect, test } from 'vitest';
import { type Placement, placementsOf } from '../../src/model/placement.ts';
import type { Study } from '../../src/model/study.ts';
import type { ReachView } from '../../src/service/protocol.ts';
import { reachView } from '../../src/service/reach-view.ts';
import { type Ground, groundOf } from '../../src/simulation/ground.ts';
import { adding, aStudy, withVariant } from '../builders/study.ts';
import { gridTown } from '../builders/town.ts';

const study = withVariant(aStudy(), 'both', 'depots', [adding('locker', 'box', 200, 400)]);

function placementIn(all: Study, id: string): Placement {
  const placement = placementsOf(all).find((one) => one.id === id);
  if (placement === undefined) throw new Error(`no placement ${id}`);
  return placement;
}

/** A ground that counts how often the streets are searched for what bikes reach. */
function countingGround(): { readonly ground: Ground; readonly searches: () => number } {
  const ground = groundOf(gridTown(6, 6));
  let count = 0;
  const nodeMetres: Ground['bike']['nodeMetres'] = (from) => {
    count++;
    return ground.bike.nodeMetres(from);
  };
  return { ground: { ...ground, bike: { ...ground.bike, nodeMetres } }, searches: () => count };
}

function reachOf(all: Study, id: string, ground: Ground): ReachView | null {
  const placement = placementIn(all, id);
  const depot = placement.depots[0];
  if (depot === undefined) throw new Error(`no micro-depot in ${id}`);
  return reachView(all, placement, ground, depot, depot.position);
}

test('the reach of a micro-depot that stands in two scenarios is looked for once and is the same in both', () => {
  const { ground, searches } = countingGround();
  const first = reachOf(study, 'depots', ground);
  const second = reachOf(study, 'both', ground);
  expect(searches()).toBe(1);
  expect(first?.addresses).toBeGreaterThan(0);
  expect(second).toEqual(first);
  expect(second).toEqual(reachOf(study, 'both', countingGround().ground));
});

test('what is handed over of a reach leaves the next one whole', () => {
  const { ground } = countingGround();
  const first = reachOf(study, 'depots', ground);
  const points = first?.x.length;
  expect(points).toBeGreaterThan(0);
  structuredClone(first, { transfer: [first?.x.buffer as ArrayBuffer, first?.y.buffer as ArrayBuffer] });
  expect(first?.x.length).toBe(0);
  expect(reachOf(study, 'both', ground)?.x.length).toBe(points);
});

test('another catchment, a shorter range or more parcels are another reach', () => {
  const { ground } = countingGround();
  const before = reachOf(study, 'depots', ground);
  const busier = aStudy({ demand: { parcelsPerDay: 120 } });
  expect(reachOf(busier, 'depots', ground)?.parcelsPerDay).toBeCloseTo(2 * (before?.parcelsPerDay ?? 0));
  const market = { id: 'market', name: 'Market', position: { x: 600, y: 600 } };
  const placement = placementIn(study, 'depots');
  const [depot] = placement.depots;
  if (depot === undefined) throw new Error('no micro-depot');
  const near = reachView(study, placement, ground, { ...depot, ...market, catchment: 300 }, market.position);
  expect(near?.addresses).toBeLessThan(before?.addresses ?? 0);
  const fleets = placement.fleets.map((fleet) =>
    fleet.kind === 'bike' ? { ...fleet, numbers: { rangeKm: 0.6 } } : fleet,
  );
  const short = reachView(study, { ...placement, fleets }, ground, depot, depot.position);
  expect(short?.addresses).toBeLessThan(before?.addresses ?? 0);
});
