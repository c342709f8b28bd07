// What is wrong with files, said in German: broken input of every kind is handed to every reader, and no English word comes back.
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { InputError, type Problem, problemLine, shownPath } from '../../src/base/problem.ts';
import { speakIn } from '../../src/languages/speaking.ts';
import type { Study } from '../../src/model/study.ts';
import { sourceOfBytes } from '../../src/network/byte-source.ts';
import { cutBox } from '../../src/network/cut-box.ts';
import { openOsm } from '../../src/network/osm-reader.ts';
import { decodeCity } from '../../src/network/streets-block.ts';
import { readArea } from '../../src/persistence/area-file.ts';
import { demandFromTable } from '../../src/persistence/demand-file.ts';
import { readLesson } from '../../src/persistence/lesson-reader.ts';
import { readTable } from '../../src/persistence/own-file.ts';
import { placesFromTable } from '../../src/persistence/places-file.ts';
import { readLink } from '../../src/persistence/study-link.ts';
import { checkStudy, readStudy } from '../../src/persistence/study-reader.ts';
import { startImport } from '../../src/service/extract-import.ts';
import { overpassAddress } from '../../src/service/overpass.ts';
import { checkAsked } from '../../src/service/overpass-area.ts';
import { groundOf } from '../../src/simulation/ground.ts';
import { sourceFiles, withoutComments } from '../architecture/source-files.ts';
import { aStudy } from '../builders/study.ts';
import { gridTown } from '../builders/town.ts';
import { asXml, gridMap } from '../network/osm-map.ts';
import { englishIn } from './stop-words.ts';

beforeAll(() => speakIn('de'));
afterAll(() => speakIn('en'));

const bytes = (text: string) => new TextEncoder().encode(text);

/** What a reader refuses; at least one problem. */
function problemsOf(read: () => unknown): readonly Problem[] {
  try {
    read();
  } catch (error) {
    if (error instanceof InputError) return error.problems;
    throw error;
  }
  throw new Error('expected something to be refused');
}

const english = (problems: readonly Problem[]): string[] =>
  problems.filter(({ found, expected }) => englishIn(found) || englishIn(expected)).map(problemLine);

/** Every value of a study by its path, with what is put there instead. */
function* spoiled(value: unknown, root: unknown, put: (value: unknown) => void): Generator<unknown> {
  for (const wrong of [null, -1, 1.5, 1e9, 'x', '', [], {}, true]) {
    put(wrong);
    yield root;
  }
  put(value);
  if (typeof value !== 'object' || value === null) return;
  const here = value as Record<string, unknown>;
  // Of a row of plain values, hours for instance, one stands for all: they are checked alike.
  const isRow = Array.isArray(value) && value.every((entry) => typeof entry !== 'object');
  for (const [key, inner] of Object.entries(here).slice(0, isRow ? 1 : undefined)) {
    yield* spoiled(inner, root, (wrong) => {
      here[key] = wrong;
    });
  }
  if (Array.isArray(value)) return;
  here.surplus = 1;
  yield root;
  delete here.surplus;
}

describe('what is wrong with a study', () => {
  test('is said in German, whatever value is wrong', () => {
    const study = JSON.parse(JSON.stringify(aStudy())) as Record<string, unknown>;
    const said = new Map<string, Problem>();
    for (const [key, value] of Object.entries(study)) {
      const put = (wrong: unknown) => {
        study[key] = wrong;
      };
      for (const root of spoiled(value, study, put)) {
        const reading = checkStudy(root);
        if (!reading.ok) for (const problem of reading.problems) said.set(problem.expected, problem);
      }
    }
    expect(said.size).toBeGreaterThan(40);
    expect(english([...said.values()])).toEqual([]);
  });

  test.each([
    '',
    'nonsense',
    '[1]',
    '{"a" 1}',
    '{"a": [1,}',
    '{a: 1}',
    '{"format": 9}',
    '{}',
    'null',
    '"x"',
    '{"a": 1} 2',
  ])('is said in German of the text %s', (text) => {
    const reading = readStudy(text);
    expect(reading.ok ? [] : english(reading.problems)).toEqual([]);
    expect(reading.ok).toBe(false);
  });

  test('names the place in German where it is not a field of the file', () => {
    expect(shownPath('studie.json, line 3, column 7')).toBe('studie.json, Zeile 3, Spalte 7');
    expect(shownPath('scenarios[0].lockers[2].compartments.S')).toBe('scenarios[0].lockers[2].compartments.S');
    expect(shownPath('zones.geojson, feature 4, parcels or population')).toBe(
      'zones.geojson, Objekt 4, parcels oder population',
    );
  });

  test('reads as one line', () => {
    const { problems } = checkStudy({ ...aStudy(), seed: -3 }) as { readonly problems: readonly Problem[] };
    expect(problems.map(problemLine)).toEqual(['seed: erwartet eine ganze Zahl ab 0, gefunden -3']);
  });
});

describe('what is wrong with a table', () => {
  const ground = groundOf(gridTown(4, 4));
  const study = aStudy();
  test.each([
    '',
    '{"a": 1}',
    'x,y\n',
    '1,2\n3,4',
    'x,x\n1,2',
    'x,y\n1,2,3',
    'x,y\n"1,2',
    'x,y,parcels\na,2,-1',
    'x,y,parcels\n1,2,"1,500"',
    'x,y,kind\n1,2,palace',
    'x,y,id\n1,2,a\n3,4,a',
    'x,y\n90000,2',
    'lon,lat\n8,49',
    'a,b\n1,2',
    'x,y,parcels\n1,2,900000',
    'x,y,parcels\n1,2,0',
    '{"type":"FeatureCollection","features":[]}',
    '{"type":"FeatureCollection","crs":{"a":1},"features":[1]}',
    '{"type":"FeatureCollection","features":[1,{"geometry":{"type":"LineString"}},{"geometry":{}}]}',
    '{"type":"Feature","geometry":{"type":"Polygon","coordinates":[[[9e4,0],[9e4,1],[9e4,2],[9e4,0]]]}}',
    `x,y\n${'a,b\n'.repeat(60)}`,
  ])('of demand is said in German: %j', (text) => {
    const problems = problemsOf(() =>
      demandFromTable(readTable({ name: 'halte.csv', bytes: bytes(text) }), study.demand, ground),
    );
    expect(english(problems)).toEqual([]);
  });

  test.each([
    'kind,x,y\npalace,0,0',
    'kind,x,y\nhub,90000,0',
    'kind,x,y,id\nhub,0,0,a\nhub,0,0,a',
    'kind,x,y,compartments\nlocker,0,0,0',
    'kind,x,y,opens,closes\ndepot,0,0,19:00,8:00',
    'kind,x,y,rent\nsite,0,0,much',
    'kind,x,y,site\ndepot,0,0,nowhere',
    '{"type":"Feature","properties":{"kind":"hub"},"geometry":{"type":"Polygon","coordinates":[[[0,0],[0,9],[9,9],[0,0]]]}}',
  ])('of places is said in German: %j', (text) => {
    const problems = problemsOf(() =>
      placesFromTable(readTable({ name: 'orte.csv', bytes: bytes(text) }), study, ground, 'vans'),
    );
    expect(english(problems)).toEqual([]);
  });

  test('is said in German beside what was read of it', () => {
    const table = (text: string) => readTable({ name: 'a.csv', bytes: bytes(text) });
    const { report } = demandFromTable(table('x,y,parcels,note\n0,0,5,a\n90000,0,5,b'), study.demand, ground);
    expect(report.filter(englishIn)).toEqual([]);
    expect(report.join('\n')).toContain('weggelassen: 1 von 2 Halten');
    const placed = placesFromTable(table('kind,x,y,rent\nhub,0,0,5\nsite,200,0,5'), study, ground, 'vans');
    expect(placed.report).toEqual([
      'a.csv: 1 Verteilzentrum, 1 Standort hinzugefügt',
      'nicht verwendet: rent (eines Verteilzentrums)',
    ]);
  });
});

describe('what is wrong with an area or an extract', () => {
  test.each([
    '',
    '{"type":"Point"}',
    '{"type":"FeatureCollection"}',
    '{"type":"Polygon","coordinates":[1,[[1,2],[3]],[[1,2],[200,3]]]}',
    '{"type":"MultiPolygon","coordinates":[1]}',
    '{"type":"FeatureCollection","features":[]}',
    '{"type":"Polygon","coordinates":[[[1,2],[2,3]]]}',
    'a\n1\nx y\n1 2\nEND\nEND',
    'nothing',
  ])('is said in German: the area %j', (text) => {
    expect(english(problemsOf(() => readArea(text, 'gebiet.txt')))).toEqual([]);
  });

  test.each(['', '1,2', '8,95,9,96', '49,95,50,96', '8,49,8,50', '9,50,8,49'])('the box %j', (text) => {
    expect(english(problemsOf(() => cutBox(text, 'Rechteck')))).toEqual([]);
  });

  test.each([
    '',
    '{"a": 1}',
    '<html></html>',
    'BZh9',
    'PK\u0003\u0004',
    '<a/>',
    '<osm><node id="x"/></osm>',
    '<osm><node id="1" lat="99" lon="0"/></osm>',
    '<osm><way id="1"><tag k="a"/></way></osm>',
    '<osm><remark>late</remark></osm>',
    '<osm>',
    '\u0000\u0000\u0000\u0002aa',
    '\u0000\u0000\u0000\u0009aa',
    'plain text of another kind',
  ])('the extract %j', (text) => {
    const problems = problemsOf(() => {
      const reader = openOsm(sourceOfBytes(Uint8Array.from(text, (sign) => sign.charCodeAt(0))), 'stadt.osm');
      while (reader.step());
      reader.extract();
    });
    expect(english(problems)).toEqual([]);
  });

  test.each(['x', '!!!!', 'AAAA', 'eJwDAAAAAAE='])('the block of streets %j', (data) => {
    expect(english(problemsOf(() => decodeCity({ data } as never)))).toEqual([]);
  });

  test('the address of a server, and too large a question to it', () => {
    expect(english(problemsOf(() => overpassAddress('', 'Adresse')))).toEqual([]);
    expect(english(problemsOf(() => checkAsked(cutBox('1,1,40,40', 'Rechteck'), '')))).toEqual([]);
  });
});

describe('an import', () => {
  test('is told in German, and names what it places so', () => {
    const grid = gridMap(3, { lost: [40, 40], off: [60, 40] });
    const refs = grid.nodes.slice(0, 2).map(({ id }) => id);
    const left = [{ highway: 'steps' }, { highway: 'proposed' }, { highway: 'residential', access: 'private' }];
    const map = { ...grid, ways: [...grid.ways, ...left.map((tags, row) => ({ id: 5_000 + row, refs, tags }))] };
    const work = startImport(asXml(map), 'stadt.osm', null);
    while (!work.step());
    const answer = work.result();
    if (!answer.ok) throw new Error(answer.problems.map(problemLine).join());
    expect(answer.value.report.filter((line) => englishIn(line.replace('OpenStreetMap contributors', '')))).toEqual([]);
    expect(answer.value.report.filter((line) => line.startsWith('weggelassen: ')).length).toBeGreaterThan(0);
    const { scenarios } = JSON.parse(answer.value.text) as Study;
    expect(scenarios[0].name).toBe('Nur Lieferwagen');
    expect(scenarios.map(({ name }) => name).filter(englishIn)).toEqual([]);
  });
});

describe('what is wrong with a link or a lesson', () => {
  test.each(['', 'ä', 'abcde', 'abcd', 'x'.repeat(50_000)])('is said in German: the link %j', (text) => {
    expect(english(problemsOf(() => readLink(text)))).toEqual([]);
  });

  test.each([
    ['its study', (lesson: Record<string, unknown>) => ({ ...lesson, study: 'nowhere' })],
    ['its bet', (lesson: Record<string, unknown>) => ({ ...lesson, bet: 5 })],
    ['what moves it', (lesson: Record<string, unknown>) => ({ ...lesson, movers: [{ path: 'a.b', why: {} }] })],
    ['all of it', () => ({})],
  ])('a lesson, %s', async (_, spoil) => {
    const text = readFileSync(new URL('../../public/lessons/1.json', import.meta.url), 'utf8');
    const reading = await readLesson(JSON.stringify(spoil(JSON.parse(text))), async () => null);
    expect(reading.ok ? ['was read'] : english(reading.problems)).toEqual([]);
  });
});

/** Formats of benchmarks, which commands alone read. */
const COMMANDS_ONLY = /\/(instance-\w+|published-instance)\.ts$/;

test('no reader says what it found or expected in words of its own', () => {
  const spoken = ['base', 'model', 'network', 'persistence', 'service']
    .flatMap((folder) => sourceFiles(`src/${folder}`))
    .filter(({ path }) => !COMMANDS_ONLY.test(path) && !/-phrases\.ts$/.test(path))
    .flatMap(({ path, text }) => {
      const english = withoutComments(text).match(
        /\b(?:found|expected|error): (?:'[^']*[a-z]{2} [a-z]{2}[^']*'|`[^`]*[a-z]{2} [a-z]{2}[^`]*`)|\b(?:fail|refuse|report|refusal)\([^()]*'[a-z]+ [^']*'/g,
      );
      return (english ?? []).map((words) => `${path}: ${words}`);
    });
  expect(spoken).toEqual([]);
});
