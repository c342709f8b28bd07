// Every leg that vans drive in a run, checked against OpenStreetMap's own streets and turn restrictions.
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { problemLine } from '../../src/base/problem.ts';
import type { Study } from '../../src/model/study.ts';
import { addressPlace, type City } from '../../src/network/city.ts';
import { MOTOR_BACKWARD, MOTOR_FORWARD } from '../../src/network/street-graph.ts';
import { streetTravel } from '../../src/network/street-travel.ts';
import { decodeCity } from '../../src/network/streets-block.ts';
import { readStudy } from '../../src/persistence/study-reader.ts';
import { startImport } from '../../src/service/extract-import.ts';
import { facilityPlace, groundOf } from '../../src/simulation/ground.ts';
import { startRun } from '../../src/simulation/run.ts';
import { journalOf } from '../../src/simulation/run-state.ts';
import { readOsm } from '../builders/osm-import.ts';
import { aSetting, runThrough } from '../builders/run.ts';
import { aMap, asXml, TOWN } from './osm-map.ts';
import { rawStreets } from './raw-streets.ts';
import { aVan } from './street-drafts.ts';

const data = process.env.DOORSTEP_DATA ?? fileURLToPath(new URL('../../../shared/data', import.meta.url));
const EXTRACTS = ['monaco.osm.pbf', 'heidelberg.osm.pbf', 'portland-central.osm.pbf'];
const pathOf = (file: string): string => `${data}/osm/${file}`;

const KEPT = { motor_vehicle: 'destination' };
const CLOSED = { motor_vehicle: 'no' };

/**
 * A town of blocks with every street a way of its own, one-way streets, turns banned over junctions and ways and at hours,
 * streets for who has business there, and streets closed to vans.
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
      if (column > 0) street(`${column - 1}-${row}`, here, row % 3 === 1, row === 6 && column > 1 ? KEPT : {});
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
      const kind = (column + 2 * row) % 5;
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
function studyOn(bytes: Uint8Array, name: string, parcelsPerDay: number): Study {
  const work = startImport(bytes, name, null);
  while (!work.step());
  const answer = work.result();
  if (!answer.ok) throw new Error(answer.problems.map(problemLine).join(' '));
  const reading = readStudy(answer.value.text);
  if (!reading.ok) throw new Error(reading.problems.map(problemLine).join(' '));
  const { study } = reading;
  return { ...study, days: { warmUp: 0, measured: 1 }, demand: { ...study.demand, parcelsPerDay } };
}

function cityOf({ city }: Study): City {
  if (city.kind !== 'streets') throw new Error('expected imported streets');
  return decodeCity(city);
}

/** What is wrong with the legs of vans in a run of the first scenario, and how many there are. */
function checkLegs(bytes: Uint8Array, name: string, study: Study, city: City): { legs: number; problems: string[] } {
  if (city.origin === null) throw new Error('expected a city on the globe');
  const raw = rawStreets(readOsm(bytes, name), city.origin);
  const setting = aSetting(study, city);
  const { facts, cast } = journalOf(runThrough(startRun(setting)));
  let legs = 0;
  const problems: string[] = [];
  for (const fact of facts) {
    if (fact.kind !== 'drove' || fact.metres === 0 || cast.vehicles[fact.vehicle]?.mode !== 'motor') continue;
    const { x, y } = setting.ground.motor.way(fact.from, fact.to);
    problems.push(...raw.check(x, y));
    legs++;
  }
  return { legs, problems };
}

describe('the legs that vans drive', () => {
  test('break no one-way rule and make no banned turn in a town full of them', () => {
    const bytes = knottyTown(9);
    const study = studyOn(bytes, 'town.osm', 80);
    const city = cityOf(study);
    expect(city.streets.banStart.length).toBeGreaterThan(30);
    const { legs, problems } = checkLegs(bytes, 'town.osm', study, city);
    expect(problems).toEqual([]);
    expect(legs).toBeGreaterThan(60);
  });

  test('would be found to, did the town know no bans and closed no street', () => {
    const bytes = knottyTown(9);
    const { addresses, streets, origin } = cityOf(studyOn(bytes, 'town.osm', 80));
    const both = MOTOR_FORWARD | MOTOR_BACKWARD;
    const free = {
      ...streets,
      banStart: new Int32Array(1),
      banArc: new Int32Array(0),
      marks: new Uint8Array(streets.marks.length),
      access: streets.access.map((bits) => ((bits & both) === 0 ? bits | both : bits)),
    };
    const travel = streetTravel(free, aVan);
    const raw = rawStreets(readOsm(bytes, 'town.osm'), origin as NonNullable<City['origin']>);
    const places = Array.from({ length: 60 }, (_, address) => addressPlace(addresses, address));
    const problems = places.flatMap((from) =>
      places.flatMap((to) => {
        const { x, y } = travel.way(from, to);
        return raw.check(x, y);
      }),
    );
    expect(problems.filter((problem) => problem.startsWith('banned turn at')).length).toBeGreaterThan(10);
    expect(problems.filter((problem) => problem.startsWith('banned turn over')).length).toBeGreaterThan(0);
    expect(problems.filter((problem) => problem.includes('only one turn')).length).toBeGreaterThan(10);
    expect(problems.filter((problem) => problem.endsWith('passed through')).length).toBeGreaterThan(10);
    expect(problems.filter((problem) => problem.endsWith('closed to vans, driven')).length).toBeGreaterThan(10);
    expect(problems.filter((problem) => problem.startsWith('timed turn')).length).toBeGreaterThan(10);
  });

  test.for(EXTRACTS.filter((file) => existsSync(pathOf(file))))(
    'break none in %s, and reach every address',
    { timeout: 240_000 },
    async (file, { annotate }) => {
      const bytes = new Uint8Array(readFileSync(pathOf(file)));
      const study = studyOn(bytes, file, 200);
      const city = cityOf(study);
      const { legs, problems } = checkLegs(bytes, file, study, city);
      await annotate(`${legs} legs`);
      expect(problems).toEqual([]);
      expect(legs).toBeGreaterThan(150);
      const ground = groundOf(city, study.rules.speeds);
      for (const { position } of study.scenarios[0].hubs) {
        const hub = facilityPlace(ground, position);
        if (hub === null) throw new Error('expected a street at the hub');
        expect(ground.motor.from(hub.place, ground.doors).metres.every(Number.isFinite)).toBe(true);
      }
    },
  );
});
