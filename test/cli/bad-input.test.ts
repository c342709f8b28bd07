// What people hand to the commands by mistake or by malice: each is refused in words, in time, without a stack trace.
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { deflateSync } from 'node:zlib';
import { zlibSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { InputError } from '../../src/base/problem.ts';
import { checkCommand } from '../../src/cli/check-command.ts';
import { compareCommand } from '../../src/cli/compare-command.ts';
import { importCommand } from '../../src/cli/import-command.ts';
import { runCommand } from '../../src/cli/run-command.ts';
import { toBase64 } from '../../src/network/base64.ts';
import { aMap, asPbf, asXml, blob, joined } from '../network/osm-map.ts';

const VILLAGE = fileURLToPath(new URL('../../scenarios/village.json', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'doorstep-bad-'));

type Json = { [key: string]: Json } & { [index: number]: Json };

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

/** The village after a change, as a file. */
function village(change: (study: Json) => void): string {
  const study = JSON.parse(readFileSync(VILLAGE, 'utf8'));
  change(study);
  return file('village.json', JSON.stringify(study));
}

const set = (path: string, value: unknown) => (study: Json) => {
  const steps = path.split('.');
  const last = steps.pop() as string;
  const here = steps.reduce((at, step) => at[step] as Json, study) as Record<string, unknown>;
  if (value === undefined) delete here[last];
  else here[last] = value;
};

/** What the user is told; anything but an InputError, which ends with 2, is a fault of ours and thrown on. */
async function told(work: () => string | Promise<string>): Promise<string> {
  try {
    await work();
  } catch (error) {
    if (error instanceof InputError) return error.message;
    throw error;
  }
  return 'no problem';
}

const SENTENCE = /^.+: expected .+, found .+$/s;

const streets = (data: unknown, more: object = {}) => ({
  kind: 'streets',
  source: 'x',
  licence: 'x',
  attribution: 'x',
  origin: { latitude: 0, longitude: 0 },
  middle: { x: 0, y: 0 },
  encoding: 'doorstep-streets-1',
  data,
  ...more,
});
const packed = (...bytes: number[]): string => toBase64(zlibSync(Uint8Array.from(bytes)));
const farDepot = { id: 'far', name: 'Far', position: { x: 1e9, y: 0 } };
const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`;

describe('a bad study', () => {
  test.each<[string, () => string, RegExp]>([
    ['a folder', () => folder, /expected a file that can be read, found a folder/],
    ['nothing', () => join(folder, 'nowhere.json'), /found no such file/],
    ['an empty file', () => file('empty.json', ''), /empty\.json: expected a study as JSON, found an empty file/],
    ['spaces', () => file('spaces.json', ' \n\t '), /spaces\.json: .*an empty file/],
    ['broken JSON', () => file('torn.json', '{"format": 1,\n "name": '), /torn\.json, line 2, column 10/],
    ['zero bytes', () => file('zeros.json', new Uint8Array(5_000)), /zeros\.json, line 1, column 1/],
    ['bytes that are no text', () => file('noise.json', Uint8Array.of(0xff, 0xfe, 0x00, 0x80)), /noise\.json, line 1/],
    ['nesting without end', () => file('deep.json', deep), /deep\.json/],
    ['nesting cut off', () => file('cut.json', '['.repeat(200_000)), /cut\.json/],
    ['nesting inside a field', () => file('in.json', `{"format": 1, "name": ${deep}}`), /name: expected text/],
    ['a list', () => file('list.json', '[]'), /list\.json: expected a study as a JSON object, found a list/],
    ['null', () => file('null.json', 'null'), /null\.json: .*found null/],
    ['a newer format', () => village(set('format', 2)), /format: expected .*newer than this program.*found 2/],
    ['no format', () => village(set('format', undefined)), /format: expected .*found nothing/],
    ['NaN', () => file('nan.json', '{"format": 1, "seed": NaN}'), /nan\.json, line 1, column 23: expected a value/],
    ['a number beyond all', () => file('big.json', '{"format": 1, "seed": 1e999}'), /seed: expected a whole number/],
    ['a seed too big to be exact', () => village(set('seed', 1e20)), /seed: expected a whole number/],
    [
      'a negative demand',
      () => village(set('demand.parcelsPerDay', -1)),
      /demand\.parcelsPerDay: .*at least 0, found -1/,
    ],
    ['an endless demand', () => village(set('demand.parcelsPerDay', 1e300)), /parcelsPerDay: .*at most 200000/],
    ['a city of a continent', () => village(set('city.radius', 1e9)), /city\.radius: expected .*at most/],
    ['no address', () => village(set('city.addresses', 0)), /city\.addresses: expected a whole number from 1/],
    ['no scenario', () => village(set('scenarios', [])), /scenarios/],
    ['a baseline without a hub', () => village(set('scenarios.0.hubs', [])), /scenarios\[0\]\.hubs/],
    [
      'the baseline removed',
      () => village((study) => (study.scenarios as unknown as Json[]).shift()),
      /scenarios\[0\]/,
    ],
    ['two scenarios of one id', () => village(set('scenarios.1.id', 'vans')), /scenarios\[1\]\.id: .*no other/],
    [
      'two fleets of one id',
      () =>
        village((study) => {
          const fleets = study.scenarios?.[0]?.fleets as unknown as Json[];
          fleets.push(fleets[0] as Json);
        }),
      /fleets\[\d\]\.id: expected an id that no other/,
    ],
    [
      'a change on an unknown id',
      () => village(set('scenarios.1.changes', [{ id: 'c', kind: 'set-depot', target: 'ghost', set: {} }])),
      /changes\[0\]\.target: expected the id of a depot that is there, found "ghost"/,
    ],
    ['a change of an unknown kind', () => village(set('scenarios.1.changes.0.kind', 'explode')), /changes\[0\]\.kind/],
    [
      'all hubs removed by a change',
      () => village(set('scenarios.1.changes', [{ id: 'c', kind: 'remove-hub', target: 'hub' }])),
      /scenarios\[1\].*at least one hub left/,
    ],
    ['a prototype as a field', () => file('proto.json', '{"format": 1, "__proto__": {"x": 1}}'), /name: expected text/],
    ['an id with a slash', () => village(set('scenarios.0.id', '../../etc')), /scenarios\[0\]\.id: expected letters/],
    [
      'a depot off the map',
      () => village(set('scenarios.1.changes', [{ id: 'c', kind: 'add-depot', depot: farDepot }])),
      /depot\.position: expected a position within 400 m of a street, found \(1000000000, 0\)/,
    ],
    [
      'a hub at the end of all numbers',
      () => village(set('scenarios.0.hubs.0.position', { x: 1e308, y: -1e308 })),
      /hubs\[0\]\.position: expected/,
    ],
    ['streets that are no base64', () => village(set('city', streets('§§§'))), /city\.data/],
    ['streets that are no zlib', () => village(set('city', streets('AAAA'))), /city\.data.*: expected/],
    ['streets without data', () => village(set('city', streets(''))), /city\.data.*: expected/],
    [
      'a city with no streets',
      () => village(set('city', streets(packed(0, 0, 0, 0, 0, 0, 0, 0, 0)))),
      /city\.data: expected at least one street/,
    ],
    [
      'more streets than there are bytes',
      () => village(set('city', streets(packed(0xff, 0xff, 0xff, 0xff, 0x0f)))),
      /city\.data/,
    ],
    [
      'streets off the globe',
      () => village(set('city', streets('AAAA', { origin: { latitude: 91, longitude: 0 } }))),
      /origin\.latitude/,
    ],
    [
      'an unknown packing of streets',
      () => village(set('city', streets('AAAA', { encoding: 'zip' }))),
      /city\.encoding/,
    ],
  ])('is refused by check: %s', { timeout: 20_000 }, async (_, make, sentence) => {
    const path = make();
    const problem = await told(() => checkCommand([path]));
    expect(problem).toMatch(SENTENCE);
    expect(problem).toMatch(sentence);
  });

  test('is refused by run and compare in the same words as by check', async () => {
    const path = village(set('scenarios.0.fleets.0.at', 'nowhere'));
    const checked = await told(() => checkCommand([path]));
    expect(checked).toMatch(/fleets\[0\]\.at: expected "hubs", "depots"/);
    expect(await told(() => runCommand([path]))).toBe(checked);
    expect(await told(() => compareCommand([path], () => undefined))).toBe(checked);
  });

  test('that is a bomb is refused before it is unpacked whole', { timeout: 20_000 }, async () => {
    const path = village(set('city', streets(deflateSync(new Uint8Array(200_000_000)).toString('base64'))));
    const before = process.memoryUsage().arrayBuffers;
    expect(await told(() => checkCommand([path]))).toMatch(/city\.data.*: expected .* found/);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(150_000_000);
  });
});

const town = aMap({ a: [0, 0], b: [200, 0], c: [200, 200], d: [0, 200], door: [100, 8, { 'addr:housenumber': '1' }] }, [
  ['a b c d a', { highway: 'residential' }],
]);
const pbf = asPbf(town);
const bomb = [
  '<?xml version="1.0"?>',
  '<!DOCTYPE osm [<!ENTITY a "aaaaaaaaaa">',
  ...Array.from(
    { length: 20 },
    (_, k) => `<!ENTITY ${'b'.repeat(k + 1)} "${`&${k === 0 ? 'a' : 'b'.repeat(k)};`.repeat(10)}">`,
  ),
  `]><osm><node id="1" lat="1" lon="1"><tag k="name" v="&${'b'.repeat(20)};"/></node></osm>`,
].join('\n');

describe('a bad extract', () => {
  test.each<[string, () => string[], RegExp]>([
    ['a folder', () => [folder], /found a folder/],
    ['an empty file', () => [file('empty.osm.pbf', '')], /empty\.osm\.pbf: .*found an empty file/],
    [
      'a web page',
      () => [file('page.osm.pbf', '\n<!-- x -->\n<!doctype HTML>\n<html>')],
      /page\.osm\.pbf: .*a web page/,
    ],
    ['a study', () => [VILLAGE], /found JSON/],
    ['zero bytes', () => [file('zeros.osm.pbf', new Uint8Array(10_000))], /another kind of file/],
    ['text', () => [file('note.osm', 'hello')], /another kind of file/],
    ['a bomb of entities', () => [file('bomb.osm', bomb)], /bomb\.osm, line \d+: expected well-formed XML/],
    [
      'elements without end',
      () => [file('deep.osm', `<osm>${'<node>'.repeat(300_000)}`)],
      /deep\.osm, line 1: expected well-formed XML, found an error \(unclosed tag: node\)/,
    ],
    [
      'elements nested without end',
      () => [file('nest.osm', `<osm>${'<x>'.repeat(300_000)}`)],
      /nest\.osm, line 1: expected/,
    ],
    ['an unknown element as root', () => [file('gpx.osm', '<gpx/>')], /<osm>, found <gpx>/],
    [
      'no street',
      () => [file('bare.osm', asXml(aMap({ a: [0, 0] }, [])))],
      /at least one street.*found no street at all/,
    ],
    ['nothing in it', () => [file('none.osm', '<osm/>')], /at least one street/],
    [
      'a header alone',
      () => [file('header.osm.pbf', blob('OSMHeader', new Uint8Array(0), false))],
      /at least one street/,
    ],
    [
      'a hub in the sea',
      () => [file('town.osm.pbf', pbf), '--hub', '8.7,49.3'],
      /hub: expected .* m from the nearest street/,
    ],
    [
      'a hub with its degrees swapped',
      () => [file('town.osm.pbf', pbf), '--hub', '49.41,8.7'],
      /did you mean 8\.7,49\.41\?/,
    ],
    ['a hub off the globe', () => [file('town.osm.pbf', pbf), '--hub', '8.7,149'], /--hub: expected LON,LAT/],
    [
      'a hub off the globe unless swapped',
      () => [file('town.osm.pbf', pbf), '--hub', '45,-122.6'],
      /did you mean -122\.6,45\?/,
    ],
    ['a hub without numbers', () => [file('town.osm.pbf', pbf), '--hub', ','], /--hub: expected LON,LAT/],
    ['a hub of NaN', () => [file('town.osm.pbf', pbf), '--hub', 'NaN,NaN'], /--hub: expected LON,LAT/],
    ['a hub at three numbers', () => [file('town.osm.pbf', pbf), '--hub', '8,49,1'], /--hub: expected LON,LAT/],
    ['a hub at no end', () => [file('town.osm.pbf', pbf), '--hub', 'Infinity,0'], /--hub: expected LON,LAT/],
    [
      'a folder to write to',
      () => [file('town.osm.pbf', pbf), '--out', folder],
      /--out: expected a file that can be written/,
    ],
  ])('is refused by import: %s', { timeout: 20_000 }, async (_, make, sentence) => {
    const args = make();
    const problem = await told(() => importCommand(args, () => undefined));
    expect(problem).toMatch(SENTENCE);
    expect(problem).toMatch(sentence);
  });

  test('cut off anywhere is refused with its place or has no street', async () => {
    for (let size = 1; size < pbf.length; size += 3) {
      const path = file('cut.osm.pbf', pbf.subarray(0, size));
      expect(await told(() => importCommand([path], () => undefined))).toMatch(
        /cut\.osm\.pbf.*: expected .+, found .+/,
      );
    }
  });

  test('with a damaged byte in its zlib data is refused', async () => {
    const start = pbf.length - 60;
    for (let at = start; at < pbf.length - 4; at += 5) {
      const damaged = pbf.slice();
      damaged[at] = (damaged[at] as number) ^ 0x55;
      const path = file('bits.osm.pbf', damaged);
      expect(await told(() => importCommand([path], () => undefined))).toMatch(SENTENCE);
    }
  });

  test('whose blobs claim more than they hold takes no memory for it', async () => {
    const body = Uint8Array.of(0x10, 0x80, 0x80, 0x80, 0x10, 0x1a, 0x02, 0x78, 0x9c);
    const header = joined([
      Uint8Array.of(0, 0, 0, 13, 0x0a, 9),
      new TextEncoder().encode('OSMHeader'),
      Uint8Array.of(0x18, body.length),
    ]);
    const path = file('claims.osm.pbf', joined([header, body]));
    expect(await told(() => importCommand([path], () => undefined))).toMatch(/claims\.osm\.pbf.*: expected/);
  });
});

test('a folder that is empty and an option that is doubled are told apart from a file', async () => {
  const empty = join(folder, 'sub');
  mkdirSync(empty);
  expect(await told(() => runCommand([empty]))).toMatch(/found a folder/);
  expect(await told(() => runCommand([VILLAGE, VILLAGE]))).toMatch(/^arguments: expected STUDY/);
  expect(await told(() => compareCommand([VILLAGE, '--workers', '1e9'], () => undefined))).toMatch(/^--workers/);
  expect(await told(() => runCommand([VILLAGE, '--seed', '99999999999999999999']))).toMatch(/^--seed/);
  expect(await told(() => runCommand([VILLAGE, '--scenario', '__proto__']))).toMatch(/^--scenario/);
});
