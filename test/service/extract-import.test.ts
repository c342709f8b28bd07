import { describe, expect, test } from 'vitest';
import { distance } from '../../src/base/geometry.ts';
import { problemLine } from '../../src/base/problem.ts';
import { placementsOf } from '../../src/model/placement.ts';
import type { Study } from '../../src/model/study.ts';
import { nameOfFile } from '../../src/network/osm-place.ts';
import { APART } from '../../src/persistence/site-search.ts';
import { readStudy } from '../../src/persistence/study-reader.ts';
import { startImport } from '../../src/service/extract-import.ts';
import { asPbf, asXml, gridMap, TOWN } from '../network/osm-map.ts';

type Degrees = Parameters<typeof startImport>[2];

function imported(
  bytes: Uint8Array,
  name: string,
  hub: Degrees = null,
): { study: Study; report: readonly string[] } | string[] {
  const work = startImport(bytes, name, hub);
  while (!work.step());
  const answer = work.result();
  if (!answer.ok) return answer.problems.map(problemLine);
  const reading = readStudy(answer.value.text);
  if (!reading.ok) throw new Error(reading.problems.map(problemLine).join(' '));
  return { study: reading.study, report: answer.value.report };
}

function studyOf(blocks: number): Study {
  const found = imported(asPbf(gridMap(blocks)), 'town.osm.pbf');
  if (Array.isArray(found)) throw new Error(found.join(' '));
  return found.study;
}

describe('a study on an imported city', () => {
  test('of a small place offers no two placements that are equal, and counts in words', () => {
    const { scenarios } = studyOf(3);
    expect(scenarios.map(({ name }) => name)).toEqual([
      'Vans only',
      'One central depot',
      'One locker',
      'Depot + locker',
    ]);
  });

  test('of a larger place offers all five, each numbered from 1', () => {
    const study = studyOf(24);
    const names = study.scenarios.map(({ name }) => name);
    expect(names[1]).toBe('Two central depots');
    expect(names[2]).toMatch(/^(Three|Four|Five|Six) spread depots$/);
    expect(names.slice(3)).toEqual(['Lockers', 'Depots + lockers']);
    for (const { depots, lockers } of placementsOf(study).slice(1)) {
      expect(depots.map(({ name }) => name)).toEqual(depots.map((_, row) => `Depot ${row + 1}`));
      expect(lockers.map(({ name }) => name)).toEqual(lockers.map((_, row) => `Locker ${row + 1}`));
    }
    const placed = placementsOf(study).map(({ hubs, depots, lockers }) =>
      JSON.stringify([hubs, depots, lockers].map((list) => list.map(({ position }) => position))),
    );
    expect(new Set(placed).size).toBe(placed.length);
  });

  test.each([3, 8, 24])('keeps lockers, depots and hub of %i blocks apart', (blocks) => {
    for (const { hubs, depots, lockers } of placementsOf(studyOf(blocks))) {
      for (const depot of depots)
        expect(distance(depot.position, hubs[0]?.position ?? depot.position)).toBeGreaterThan(APART);
      for (const locker of lockers) {
        for (const other of [...hubs, ...depots]) {
          expect(distance(locker.position, other.position)).toBeGreaterThanOrEqual(APART);
        }
      }
    }
  });

  test('names no schema that would dangle beside the file', () => {
    const found = imported(asXml(gridMap(3)), 'town.osm');
    expect(Array.isArray(found) ? found : found.study.$schema).toBeUndefined();
  });

  test('is called as its file, or as the place on it where the file says nothing', () => {
    const place = {
      here: [50, 50, { place: 'village', name: 'Käsdorf' }],
      far: [90, 50, { place: 'city', name: 'X' }],
    };
    const named = (name: string): string => {
      const found = imported(asXml(gridMap(3, { here: place.here } as unknown as Parameters<typeof gridMap>[1])), name);
      return Array.isArray(found) ? found.join() : found.study.name;
    };
    expect(named('data/neustadt-an-der-weinstrasse-latest.osm.gz')).toBe('Neustadt an der Weinstrasse');
    expect(named('map.osm')).toBe('Käsdorf');
  });

  test.each([
    ['heidelberg-latest.osm.pbf', 'Heidelberg'],
    ['C:\\maps\\berlin_neukoelln-240101.osm', 'Berlin Neukoelln'],
    ['planet_8.64,49.385_8.71,49.425.osm.pbf', null],
    ['export (3).osm.gz', null],
    ['', null],
  ])('makes of %s the name %s', (file, name) => {
    expect(nameOfFile(file)).toBe(name);
  });
});

describe('the hub of an import', () => {
  const bytes = asPbf(gridMap(3));
  const { latitude, longitude } = TOWN;

  test('stands where it was put', () => {
    const found = imported(bytes, 'town.osm.pbf', { latitude, longitude });
    expect(Array.isArray(found) ? found : found.study.scenarios[0].hubs[0]?.position).toEqual({
      x: expect.any(Number),
      y: expect.any(Number),
    });
  });

  test('with longitude and latitude swapped is refused with the hint', () => {
    expect(imported(bytes, 'town.osm.pbf', { latitude: longitude, longitude: latitude })).toEqual([
      'hub: expected a longitude and latitude within 400 m of a street, found 49.41,8.7 (far from all streets of the extract; did you mean 8.7,49.41?)',
    ]);
  });

  test('elsewhere is refused without a hint', () => {
    const [problem] = imported(bytes, 'town.osm.pbf', { latitude: latitude + 0.02, longitude }) as string[];
    expect(problem).toMatch(/found 8\.7,49\.43 \(\d+ m from the nearest street\)$/);
  });
});

describe('an import that is watched', () => {
  test('says what it does, moves at every part of it, and ends at all', () => {
    const work = startImport(asPbf(gridMap(24)), 'town.osm.pbf', null);
    const seen = new Map<string, Set<number>>();
    let before = 0;
    for (let done = false; !done; ) {
      const doing = work.doing();
      done = work.step();
      expect(work.share()).toBeGreaterThanOrEqual(before);
      before = work.share();
      seen.set(doing, (seen.get(doing) ?? new Set()).add(before));
    }
    expect([...seen.keys()]).toEqual(['reading the extract', 'laying out the streets', 'looking for places']);
    expect(seen.get('laying out the streets')?.size).toBeGreaterThan(20);
    expect(seen.get('looking for places')?.size).toBeGreaterThan(100);
    expect(before).toBe(1);
  });

  test('reports first what counts: the parcels, whom to name, then what was read, and last what was left out', () => {
    const found = imported(asPbf(gridMap(3, { lost: [0, 900, { 'addr:housenumber': '1' }] })), 'town.osm.pbf');
    if (Array.isArray(found)) throw new Error(found.join(' '));
    expect(found.report[0]).toMatch(/^\d+ parcels a day: /);
    expect(found.report[1]).toMatch(/^© OpenStreetMap contributors/);
    expect(found.report[2]).toMatch(/^town\.osm\.pbf: .* read$/);
    const leftOut = found.report.map((line) => line.startsWith('left out: '));
    expect(leftOut).toContain(true);
    expect(leftOut).toEqual([...leftOut].sort());
  });
});
