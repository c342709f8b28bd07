import { beforeAll, describe, expect, test } from 'vitest';
import { readCsv } from '../../src/persistence/csv-rows.ts';
import type { StudyService } from '../../src/service/protocol.ts';
import { RUN_FILES, type RunFile } from '../../src/service/run-files.ts';
import { createStudyService } from '../../src/service/study-service.ts';
import { aStudy } from '../app/a-study.ts';

interface Feature {
  readonly properties: Readonly<Record<string, unknown>>;
  readonly geometry: { readonly type: string; readonly coordinates: readonly unknown[] };
}

let service: StudyService;
beforeAll(() => {
  service = createStudyService();
  service.hold(aStudy({ rules: { effort: 'quick' } }));
  const job = service.begin('one', 0);
  while (!service.advance(job).done);
  service.shown(job);
});

/** The whole file, and into how many pieces it came. */
function fileOf(file: RunFile): { text: string; pieces: number } {
  let text = '';
  let pieces = 0;
  for (let from: number | null = 0; from !== null; pieces++) {
    const piece = service.filePiece(file, from);
    text += new TextDecoder().decode(piece.bytes);
    from = piece.next;
  }
  return { text, pieces };
}

function featuresOf(file: RunFile): readonly Feature[] {
  return (JSON.parse(fileOf(file).text) as { features: Feature[] }).features;
}

describe('the files of a run', () => {
  test('hold the whole journal as JSON, with what it is of and who appears in it', () => {
    const journal = JSON.parse(fileOf('journal.json').text);
    expect(journal).toMatchObject({ study: 'Small town', seed: 1, scenario: 'One depot', replication: 0 });
    expect(journal.facts.length).toBeGreaterThan(50);
    expect(journal.facts.at(-1)).toHaveProperty('kind');
    expect(journal.cast.facilities.map(({ id }: { id: string }) => id)).toContain('mill');
  });

  test('hold every fact as a row of CSV, in the same order and with nothing lost', () => {
    const { cast, facts, numbers } = JSON.parse(fileOf('journal.json').text);
    expect(numbers).toContain('parcel 1 is parcel 0');
    const [head, ...rows] = readCsv(fileOf('journal.csv').text).rows.map(({ fields }) => fields);
    expect(rows.length).toBe(facts.length);
    const column = (name: string) => (head as string[]).indexOf(name);
    rows.forEach((row, at) => {
      const { time, kind, parcel, metres } = facts[at];
      expect([row[column('time')], row[column('kind')]]).toEqual([String(time), kind]);
      expect(row[column('parcel')]).toBe(parcel === undefined ? '' : String(parcel));
      // A file that is kept apart from the page says itself which parcel the page means.
      const known = parcel === undefined ? undefined : cast.parcels[parcel];
      expect(row[column('parcel on the page')]).toBe(known === undefined ? '' : String(parcel + 1));
      expect(row[column('promise')]).toBe(known === undefined ? '' : String(known.promise));
      expect(row[column('measured')]).toBe(known === undefined ? '' : String(known.measured));
      if (metres !== undefined) expect(JSON.parse(row[column('else')] as string).metres).toBe(metres);
    });
  });

  test('hold every place of every scenario as a point in degrees, and say where a synthetic city lies', () => {
    const text = fileOf('placements.geojson').text;
    expect(JSON.parse(text).note).toMatch(/synthetic/);
    const places = featuresOf('placements.geojson');
    const hub = places.find(({ properties }) => properties.id === 'hub');
    // 600 m east of the middle: a degree of longitude is 111,319 m on the equator.
    expect(hub?.geometry.coordinates[0]).toBeCloseTo(600 / 111_319.49, 6);
    expect(new Set(places.map(({ properties }) => properties.scenario))).toEqual(new Set(['vans', 'one', 'own']));
    expect(places.map(({ properties }) => properties.kind)).toContain('micro-depot');
  });

  test('hold a line for every leg that was driven, from its departure to its arrival', () => {
    const { facts } = JSON.parse(fileOf('journal.json').text);
    const legs = featuresOf('legs.geojson');
    const driven = facts.filter((fact: { kind: string; metres: number }) => fact.kind === 'drove' && fact.metres > 0);
    expect(legs.length).toBe(driven.length);
    expect(legs.map(({ properties }) => properties.arrive)).toEqual(driven.map(({ time }: { time: number }) => time));
    for (const { geometry } of legs) expect(geometry.coordinates.length).toBeGreaterThan(1);
  });

  test('hold the kerb minutes of each street, the hours adding up to the day', () => {
    const streets = featuresOf('kerb.geojson');
    expect(streets.length).toBeGreaterThan(3);
    for (const { properties } of streets) {
      const hours = properties.motorMinutesByHour as number[];
      const sum = hours.reduce((all, one) => all + one, 0);
      // Each hour is rounded to a tenth.
      expect(Math.abs(sum - (properties.motorMinutesPerDay as number))).toBeLessThanOrEqual(1.3);
    }
  });

  test('hold the kilometres of each street, by hour, as many as the city’s table sums', () => {
    const streets = featuresOf('streets.geojson');
    const all = streets.reduce((sum, { properties }) => sum + (properties.motorKmPerDay as number), 0);
    const known = service.cityLoad().motorKm.reduce((sum, km) => sum + km, 0);
    expect(known).toBeGreaterThan(0.5);
    expect(all).toBeCloseTo(known, 1);
    for (const { properties } of streets) {
      const hours = properties.motorKmByHour as number[];
      const sum = hours.reduce((all, one) => all + one, 0);
      expect(Math.abs(sum - (properties.motorKmPerDay as number))).toBeLessThanOrEqual(0.013);
    }
  });

  test('end, each with a share that has come to one', () => {
    for (const file of RUN_FILES) expect(fileOf(file).pieces).toBeGreaterThanOrEqual(1);
  });
});
