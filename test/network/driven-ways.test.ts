// Every leg that is driven, ridden or walked in a run, checked against OpenStreetMap's own streets and turn restrictions.
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { placementOf } from '../../src/model/placement.ts';
import type { Study } from '../../src/model/study.ts';
import type { Mode } from '../../src/model/vehicle.ts';
import { addressPlace, type City } from '../../src/network/city.ts';
import { MOTOR_BACKWARD, MOTOR_FORWARD } from '../../src/network/street-graph.ts';
import { streetTravel } from '../../src/network/street-travel.ts';
import { facilityPlace, type Ground, groundOf } from '../../src/simulation/ground.ts';
import { startRun } from '../../src/simulation/run.ts';
import { journalOf } from '../../src/simulation/run-state.ts';
import { settingOf } from '../../src/simulation/setting.ts';
import { importedStudy } from '../builders/imported-study.ts';
import { readOsm } from '../builders/osm-import.ts';
import { runThrough } from '../builders/run.ts';
import { aMap, asXml, TOWN } from './osm-map.ts';
import { type RawStreets, rawStreets } from './raw-streets.ts';
import { aVan } from './street-drafts.ts';

const data = process.env.DOORSTEP_DATA ?? fileURLToPath(new URL('../../../shared/data', import.meta.url));
const EXTRACTS = ['monaco.osm.pbf', 'heidelberg.osm.pbf', 'portland-central.osm.pbf'];
const pathOf = (file: string): string => `${data}/osm/${file}`;

const KEPT = { motor_vehicle: 'destination' };
const CLOSED = { motor_vehicle: 'no' };
const ONE_WAY_FOR_MOTORS = { 'motor_vehicle:backward': 'no' };

/**
 * A town of blocks with every street a way of its own, one-way streets, some for motors alone, turns banned over junctions and ways and at hours,
 * some with no way out, streets for who has business there, and streets closed to vans.
 */
function knottyTown(blocks: number): Uint8Array {
  const spots: Record<string, [number, number] | [number, number, Record<string, string>]> = {};
  const ways: [string, Record<string, string>][] = [];
  const rowOf = new Map<string, number>();
  const street = (from: string, to: string, oneWay: boolean, tags: Record<string, string> = {}): void => {
    rowOf.set(`${from} ${to}`, ways.length);
    rowOf.set(`${to} ${from}`, ways.length);
    ways.push([`${from} ${to}`, { highway: 'residential', ...(oneWay ? { oneway: 'yes' } : {}), ...tags }]);
  };
  for (let column = 0; column <= blocks; column++) {
    for (let row = 0; row <= blocks; row++) {
      const here = `${column}-${row}`;
      // Crooked, so that no two ways take as long.
      spots[here] = [100 * column + ((7 * row) % 11), 100 * row + ((5 * column) % 13)];
      const along = row === 6 && column > 1 ? KEPT : row === 5 && column > 2 ? ONE_WAY_FOR_MOTORS : {};
      if (column > 0) street(`${column - 1}-${row}`, here, row % 3 === 1, along);
      if (row > 0)
        street(`${column}-${row - 1}`, here, column % 3 === 2, column === 3 && row > 2 && row < 5 ? CLOSED : {});
      if (column > 0) spots[`house ${here}`] = [100 * column - 50, 100 * row + 9, { 'addr:housenumber': here }];
    }
  }
  const relations: [string, Record<string, string>][] = [];
  for (let column = 1; column < blocks; column++) {
    for (let row = 1; row < blocks; row++) {
      const [here, west, east, north] = [
        `${column}-${row}`,
        `${column - 1}-${row}`,
        `${column + 1}-${row}`,
        `${column}-${row + 1}`,
      ];
      const way = (to: string): number => rowOf.get(`${here} ${to}`) as number;
      // A way on from the east: up, and on to the east from there.
      const [up, farEast] = [`${column + 1}-${row + 1}`, `${column + 2}-${row + 1}`];
      const onFrom = (from: string, to: string): number | undefined => rowOf.get(`${from} ${to}`);
      const overTwo = [way(west), way(east), onFrom(east, up), onFrom(up, farEast)];
      const kind = (column + 3 * row) % 7;
      if (kind === 0)
        relations.push([
          `${way(west)} from, ${here} via, ${way(north)} to`,
          { type: 'restriction', restriction: 'no_left_turn' },
        ]);
      if (kind === 1)
        relations.push([
          `${way(north)} from, ${here} via, ${way(`${column}-${row - 1}`)} to`,
          { type: 'restriction', restriction: 'only_straight_on' },
        ]);
      if (kind === 2 && rowOf.has(`${east} ${column + 1}-${row + 1}`)) {
        const to = rowOf.get(`${east} ${column + 1}-${row + 1}`);
        relations.push([
          `${way(west)} from, ${way(east)} via, ${to} to`,
          { type: 'restriction', restriction: 'no_left_turn' },
        ]);
      }
      if (kind > 4 && column !== 2 && !overTwo.includes(undefined)) {
        const [from, one, other, to] = overTwo;
        // Members may stand in any order, and the one way out may lead off the map.
        const isCutOff = kind === 6 && row % 2 === 0;
        relations.push([
          `${isCutOff ? ways.length : to} to, ${other} via, ${from} from, ${one} via`,
          { type: 'restriction', restriction: kind === 5 ? 'no_u_turn' : 'only_straight_on' },
        ]);
      }
      if (kind === 4)
        relations.push([
          `${way(east)} from, ${here} via, ${way(north)} to`,
          { type: 'restriction', 'restriction:conditional': 'no_right_turn @ (Mo-Fr 07:00-19:00)' },
        ]);
      if (kind === 3)
        relations.push([
          `${way(east)} from, ${here} via, ${way(east)} to`,
          { type: 'restriction', restriction: 'no_u_turn' },
        ]);
    }
  }
  return asXml(aMap(spots, ways, TOWN, relations));
}

/** The study of an import with so many parcels a day, over one measured day. */
function studyOn(bytes: Uint8Array, name: string, parcelsPerDay: number): { study: Study; city: City } {
  const { study, city } = importedStudy(bytes, name);
  return {
    study: { ...study, days: { warmUp: 0, measured: 1 }, demand: { ...study.demand, parcelsPerDay } },
    city,
  };
}

function rawOf(bytes: Uint8Array, name: string, { origin }: Pick<City, 'origin'>): RawStreets {
  if (origin === null) throw new Error('expected a city on the globe');
  return rawStreets(readOsm(bytes, name), origin);
}

/** What is wrong with the legs in a run of a scenario, and how many there are of vans, bikes and walkers. */
function checkLegs(
  raw: RawStreets,
  study: Study,
  ground: Ground,
  scenario = 'vans',
): { legs: Record<Mode, number>; problems: string[] } {
  const placement = placementOf(study, scenario);
  if (placement === undefined) throw new Error(`expected a scenario ${scenario}`);
  const setting = settingOf(study, placement, ground, 0);
  const { facts, cast } = journalOf(runThrough(startRun(setting)));
  const checks = { motor: raw.check, bike: raw.checkRide, walk: raw.checkWalk };
  const legs = { motor: 0, bike: 0, walk: 0 };
  const problems: string[] = [];
  for (const fact of facts) {
    if (fact.kind !== 'drove' || fact.metres === 0) continue;
    const { mode } = cast.vehicles[fact.vehicle] as { mode: Mode };
    const { x, y } = ground[mode].way(fact.from, fact.to);
    problems.push(...checks[mode](x, y));
    legs[mode]++;
  }
  return { legs, problems };
}

/** The study with its cargo bikes replaced by couriers on foot. */
function onFoot(study: Study): Study {
  const [baseline, ...others] = study.scenarios;
  const fleets = baseline.fleets.map((fleet) =>
    fleet.kind === 'bike' ? { ...fleet, type: 'walking-courier' as const } : fleet,
  );
  return { ...study, scenarios: [{ ...baseline, fleets }, ...others] };
}

describe('the legs that are driven', () => {
  test('break no one-way rule and make no banned turn in a town full of them', () => {
    const bytes = knottyTown(9);
    const { study, city } = studyOn(bytes, 'town.osm', 80);
    expect(city.streets.banStart.length).toBeGreaterThan(30);
    const { legs, problems } = checkLegs(rawOf(bytes, 'town.osm', city), study, groundOf(city, study.rules.speeds));
    expect(problems).toEqual([]);
    expect(legs.motor).toBeGreaterThan(60);
  });

  test('would be found to, did the town know no bans and closed no street', () => {
    const bytes = knottyTown(9);
    const { addresses, streets, origin } = studyOn(bytes, 'town.osm', 80).city;
    const both = MOTOR_FORWARD | MOTOR_BACKWARD;
    const free = {
      ...streets,
      banStart: new Int32Array(1),
      banArc: new Int32Array(0),
      marks: new Uint8Array(streets.marks.length),
      access: streets.access.map((bits) => ((bits & both) === 0 ? bits | both : bits)),
    };
    const travel = streetTravel(free, aVan);
    const raw = rawOf(bytes, 'town.osm', { origin });
    const places = Array.from({ length: 60 }, (_, address) => addressPlace(addresses, address));
    const problems = places.flatMap((from) =>
      places.flatMap((to) => {
        const { x, y } = travel.way(from, to);
        return raw.check(x, y);
      }),
    );
    expect(problems.filter((problem) => problem.startsWith('banned turn at')).length).toBeGreaterThan(10);
    expect(problems.filter((problem) => /^banned turn over ways \d+$/.test(problem)).length).toBeGreaterThan(0);
    expect(problems.filter((problem) => /^banned turn over ways \d+,\d+$/.test(problem)).length).toBeGreaterThan(0);
    expect(problems.filter((problem) => /^only one way is allowed over/.test(problem)).length).toBeGreaterThan(10);
    expect(problems.filter((problem) => problem.includes('only one turn')).length).toBeGreaterThan(10);
    expect(problems.filter((problem) => problem.endsWith('passed through')).length).toBeGreaterThan(10);
    expect(problems.filter((problem) => problem.endsWith('closed to vans, driven')).length).toBeGreaterThan(10);
    expect(problems.filter((problem) => problem.startsWith('timed turn')).length).toBeGreaterThan(10);
  });

  test.for(EXTRACTS.filter((file) => existsSync(pathOf(file))))(
    'break none in %s, and reach every address',
    { timeout: 600_000 },
    async (file, { annotate }) => {
      const bytes = new Uint8Array(readFileSync(pathOf(file)));
      const { study, city } = studyOn(bytes, file, 200);
      const raw = rawOf(bytes, file, city);
      const ground = groundOf(city, study.rules.speeds);
      const runs = [
        checkLegs(raw, study, ground),
        checkLegs(raw, study, ground, 'spread'),
        checkLegs(raw, onFoot(study), ground, 'spread'),
      ];
      const legs = (mode: Mode): number => runs.reduce((sum, run) => sum + run.legs[mode], 0);
      await annotate(`legs: ${legs('motor')} of vans, ${legs('bike')} of bikes, ${legs('walk')} on foot`);
      expect(runs.flatMap(({ problems }) => problems)).toEqual([]);
      expect([legs('motor') > 300, legs('bike') > 50, legs('walk') > 50]).toEqual([true, true, true]);
      for (const { position } of study.scenarios[0].hubs) {
        const hub = facilityPlace(ground, position);
        if (hub === null) throw new Error('expected a street at the hub');
        expect(ground.motor.from(hub.place, ground.doors).metres.every(Number.isFinite)).toBe(true);
      }
    },
  );
});
