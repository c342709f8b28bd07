// What `doorstep import` and `doorstep place` make of the user's own numbers and files.
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { importCommand } from '../../src/cli/import-command.ts';
import { placeCommand } from '../../src/cli/place-command.ts';
import type { Study } from '../../src/model/study.ts';
import { readStudy } from '../../src/persistence/study-reader.ts';
import { asPbf, gridMap, TOWN } from '../network/osm-map.ts';

const folder = mkdtempSync(join(tmpdir(), 'doorstep-own-'));
const written = (name: string, content: string | Uint8Array): string => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};
const { longitude, latitude } = TOWN;
const map = gridMap(4, {
  locker: [55, 95, { amenity: 'parcel_locker', brand: 'Packstation', capacity: '60' }],
  far: [5_000, 95, { amenity: 'parcel_locker' }],
});
const EXTRACT = written('town.osm.pbf', asPbf(map));

function studyOf(text: string): Study {
  const reading = readStudy(text);
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  return reading.study;
}

async function imported(...args: string[]): Promise<{ study: Study; told: string }> {
  const lines: string[] = [];
  const study = studyOf(await importCommand([EXTRACT, ...args], (line) => lines.push(line)));
  return { study, told: lines.join('\n') };
}

describe('doorstep import', () => {
  test('takes parcels a day as they are given, and counts that one number for no count of who gets them', async () => {
    const { study, told } = await imported('--parcels', '440');
    expect(study.demand).toMatchObject({ parcelsPerDay: 440, illustrative: true });
    expect(study.description).toContain('illustrative');
    expect(told).toContain('440 parcels a day, as given.');
  });

  test('makes parcels of people by the catalogue, and says how', async () => {
    const { study, told } = await imported('--population', '30200');
    expect(study.demand).toMatchObject({ parcelsPerDay: 1000, illustrative: true });
    for (const words of ['30 200 people × 50 parcels a year (BIEK 2020', '÷ 302 operating days × 20 %']) {
      expect(told.replaceAll('\u202f', ' ')).toContain(words);
      expect(study.description?.replaceAll('\u202f', ' ')).toContain(words);
    }
  });

  test('else goes by the households of the map', async () => {
    const { study, told } = await imported();
    expect(study.demand.parcelsPerDay).toBeGreaterThanOrEqual(10);
    expect(told).toMatch(/households × 2\.2 persons.*, rounded to tens\./);
  });

  test('keeps the lockers that the map shows in the baseline, and so in every scenario', async () => {
    const { study, told } = await imported();
    expect(study.scenarios[0].name).toBe('Vans, and today’s locker');
    expect(study.scenarios[0].lockers).toMatchObject([
      { id: 'map-locker-1', name: 'Packstation 1', compartments: { S: 24, M: 23, L: 13 } },
    ]);
    expect(told).toContain('1 parcel locker of the map in the baseline (1 × Packstation)');
    expect(told).toContain('left out: 1 parcel locker (no street within 400 m)');
  });

  test('takes demand and places from files, and searches its own places by that demand', async () => {
    const stops = written('stops.csv', `lon,lat,parcels\n${longitude + 0.001},${latitude + 0.0005},40\n`);
    const places = written(
      'places.csv',
      `kind,name,lon,lat,rent\nhub,Yard,${longitude},${latitude},\nsite,Shop,${longitude},${latitude},9\n`,
    );
    const { study, told } = await imported('--demand', stops, '--places', places);
    expect(study.demand).toMatchObject({ parcelsPerDay: 40, byPlace: { source: 'stops.csv' } });
    expect(JSON.stringify(study)).not.toContain(folder);
    expect(study.scenarios[0].hubs.map(({ name }) => name)).toEqual(['Yard']);
    expect(study.sites.map(({ name, rent }) => [name, rent])).toEqual([['Shop', 9]]);
    expect(told).toContain('40 parcels a day by the file');
    const scaled = (await imported('--demand', stops, '--parcels', '7')).study;
    expect(scaled.demand).toMatchObject({ parcelsPerDay: 7, byPlace: study.demand.byPlace });
  });

  test('tells what is wrong with both files at once', async () => {
    const stops = written('wrong-stops.csv', 'lon,lat,parcels\n8.7,49.4,x\n8.7,49.4,y\n');
    const places = written('wrong-places.csv', 'kind,lon,lat\nbarn,8.7,49.4\n');
    await expect(imported('--demand', stops, '--places', places)).rejects.toThrow(
      /wrong-stops\.csv, line 2, [\s\S]*wrong-stops\.csv, line 3, [\s\S]*wrong-places\.csv, line 2, kind/,
    );
  });

  test('refuses parcels and people at once, and files that do not fit', async () => {
    await expect(imported('--parcels', '4', '--population', '4')).rejects.toThrow('expected one of the two');
    await expect(imported('--parcels', 'many')).rejects.toThrow(
      '--parcels: expected a whole number from 1 to 200000, found many',
    );
    await expect(imported('--demand', written('empty.csv', ''))).rejects.toThrow('found an empty file');
    await expect(imported('--places', join(folder, 'none.csv'))).rejects.toThrow('no such file');
  });
});

describe('doorstep place', () => {
  let study = '';
  beforeAll(async () => {
    study = written('study.json', await importCommand([EXTRACT], () => undefined));
  });

  test('puts places into the baseline or a scenario, and demand into the study', () => {
    const locker = written('locker.csv', `kind,lon,lat\nlocker,${longitude},${latitude}\n`);
    const [first, second] = studyOf(readFileSync(study, 'utf8')).scenarios;
    expect(studyOf(placeCommand([study, locker], () => undefined)).scenarios[0].lockers).toHaveLength(2);
    const other = studyOf(placeCommand([study, locker, '--scenario', second?.id ?? ''], () => undefined));
    expect(other.scenarios[0].lockers).toHaveLength(first.lockers.length);
    const stops = written('more.csv', `lon,lat,parcels\n${longitude},${latitude},12\n`);
    const out = join(folder, 'out.json');
    expect(placeCommand([study, stops, '--out', out], () => undefined)).toBe(`${out}\n`);
    expect(studyOf(readFileSync(out, 'utf8')).demand).toMatchObject({ parcelsPerDay: 12 });
  });

  test('refuses a scenario that is not there', () => {
    const stops = written('one.csv', `lon,lat\n${longitude},${latitude}\n`);
    expect(() => placeCommand([study, stops, '--scenario', 'x'], () => undefined)).toThrow(
      '--scenario: expected one of vans',
    );
  });
});
