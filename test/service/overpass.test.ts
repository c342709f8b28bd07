// Against a server of the test's own: no network.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { InputError } from '../../src/base/problem.ts';
import { importCommand } from '../../src/cli/import-command.ts';
import { cutBox } from '../../src/network/cut-box.ts';
import { readStudy } from '../../src/persistence/study-reader.ts';
import { askOverpass, overpassAddress, overpassQuery } from '../../src/service/overpass.ts';
import { askedArea, checkAsked } from '../../src/service/overpass-area.ts';
import { readOsm } from '../builders/osm-import.ts';
import { asXml, gridMap } from '../network/osm-map.ts';

const BOX = '8.7,49.41,8.705,49.415';
const cut = cutBox(BOX, '--box');

let server: Server | null = null;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
  server = null;
});

/** A server that answers so; gives its address. */
async function serving(
  answer: (response: ServerResponse, question: string, request: IncomingMessage) => void,
): Promise<string> {
  const own = createServer((request, response) => {
    let body = '';
    request.on('data', (part) => {
      body += part;
    });
    request.on('end', () => answer(response, new URLSearchParams(body).get('data') ?? '', request));
  });
  server = own;
  await new Promise<void>((resolve) => own.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(own.address() as AddressInfo).port}/api/interpreter`;
}

async function problemOf(work: () => Promise<unknown>): Promise<string> {
  try {
    await work();
  } catch (error) {
    if (error instanceof InputError) return error.message;
    throw error;
  }
  return 'no problem';
}

const ask = (address: string) => askOverpass(fetch, address, cut, () => undefined);
const answered = (address: string) => importCommand(['--overpass', address, '--box', BOX], () => undefined);

describe('an Overpass server', () => {
  test('is asked for what an import keeps in the box, and its answer becomes a study', async () => {
    const questions: string[] = [];
    const address = await serving((response, question, request) => {
      questions.push(`${request.method} ${request.url} ${question}`);
      response.end(asXml(gridMap(12)));
    });
    const told: string[] = [];
    const text = await importCommand(['--overpass', address, '--box', BOX], (line) => told.push(line));
    expect(questions).toHaveLength(1);
    expect(questions[0]).toContain('POST /api/interpreter [out:xml][timeout:180][bbox:49.41,8.7,49.415,8.705];');
    expect(questions[0]).toBe(`POST /api/interpreter ${overpassQuery(cut)}`);
    const reading = readStudy(text);
    expect(reading.ok && reading.study.city.kind).toBe('streets');
    expect(told[0]).toBe(`asking ${address}`);
    expect(told.join('\n')).toContain('streets between 18 junctions');
  });

  test('is asked for all kinds of things that a reader keeps', () => {
    for (const key of [
      'highway',
      'addr:housenumber',
      'addr:interpolation',
      'building',
      'barrier',
      'parcel_locker',
      'natural',
      'landuse',
      'restriction',
    ]) {
      expect(overpassQuery(cut)).toContain(key);
    }
    expect(overpassQuery(cut)).toMatch(/\(\._;>;\);\nout;\n$/);
  });

  test('is told of while it answers', async () => {
    const address = await serving((response) => response.end('x'.repeat(100_000)));
    const sizes: number[] = [];
    const parts = await askOverpass(fetch, address, cut, (bytes) => sizes.push(bytes));
    expect(sizes.at(-1)).toBe(100_000);
    expect(parts.reduce((sum, part) => sum + part.length, 0)).toBe(100_000);
  });

  test.each<[string, number, string, string]>([
    ['busy', 429, '', 'found status 429 (too many questions; wait a minute)'],
    [
      'out of time',
      504,
      '<html><body><p><strong style="color:#FF0000">Error</strong>: runtime error: open64: 0 Success &quot;Dispatcher&quot; timed out. </p></body></html>',
      'found status 504 (the server is too busy or the box too large: runtime error: open64: 0 Success "Dispatcher" timed out.)',
    ],
    ['elsewhere', 404, 'Not found', 'found status 404 (no Overpass server at this address)'],
    ['broken', 500, '', 'found status 500 (Internal Server Error)'],
    ['silent', 200, '', 'found an empty answer'],
  ])('that is %s is named with what it says', async (_, status, page, found) => {
    const address = await serving((response) => {
      response.statusCode = status;
      response.end(page);
    });
    const problem = await problemOf(() => ask(address));
    expect(problem).toBe(`${address}: expected an answer from an Overpass server, ${found}`);
  });

  test('that is not there, or hangs up, is no fault of ours', async () => {
    const address = await serving((response) => response.destroy());
    expect(await problemOf(() => ask(address))).toMatch(/interpreter: expected an answer .*, found no answer \(/);
    server?.close();
    server?.closeAllConnections();
    expect(await problemOf(() => ask(address))).toMatch(/found no answer \(ECONNREFUSED\)$/);
  });

  test('that takes too long is given up', async () => {
    const address = await serving(() => undefined);
    const late: typeof fetch = (url, request) => fetch(url, { ...request, signal: AbortSignal.timeout(1) });
    expect(await problemOf(() => askOverpass(late, address, cut, () => undefined))).toContain(
      'found no answer in time',
    );
  });

  test('that sends half an answer is seen by its remark', async () => {
    const half = new TextDecoder()
      .decode(asXml(gridMap(12)))
      .replace(
        '</osm>',
        '<remark> runtime error: Query timed out in "recurse" at line 9 after 181 seconds. </remark></osm>',
      );
    const address = await serving((response) => response.end(half));
    expect(await problemOf(() => answered(address))).toContain(
      'expected a whole answer, found the server\'s remark "runtime error: Query timed out in "recurse" at line 9 after 181 seconds."',
    );
  });

  test('that sends a page, or nothing inside the box, is refused', async () => {
    const page = await serving((response) => response.end('<!DOCTYPE html><html></html>'));
    expect(await problemOf(() => answered(page))).toContain('found a web page');
    server?.close();
    const empty = await serving((response) => response.end('<osm version="0.6"></osm>'));
    expect(await problemOf(() => answered(empty))).toBe('--box: expected an extract with nodes, found none');
  });
});

describe('the address of an Overpass server', () => {
  test('is a web address', () => {
    expect(overpassAddress(' https://overpass.example/api/interpreter ', '--overpass')).toBe(
      'https://overpass.example/api/interpreter',
    );
    for (const text of ['', 'overpass.example', 'file:///etc/passwd', 'https://', 'javascript:alert(1)']) {
      expect(() => overpassAddress(text, '--overpass')).toThrow(
        '--overpass: expected the address of an Overpass server',
      );
    }
  });

  test('is needed, or else a file, and a box with it', async () => {
    expect(await problemOf(() => importCommand([], () => undefined))).toContain('found neither');
    expect(await problemOf(() => importCommand(['x.osm', '--overpass', 'http://x'], () => undefined))).toContain(
      'found both',
    );
    expect(await problemOf(() => importCommand(['--overpass', 'http://x'], () => undefined))).toContain(
      'expected --overpass with --box or --polygon',
    );
    expect(
      await problemOf(() => importCommand(['x.osm', '--box', '1,2,3,4', '--polygon', 'y'], () => undefined)),
    ).toContain('found --box and --polygon');
  });
});

test('an answer is read as an extract is', () => {
  const bytes = new TextEncoder().encode(
    '<osm version="0.6" generator="Overpass API"><note>from OpenStreetMap</note><meta osm_base="2024-01-01T00:00:00Z"/>' +
      '<bounds minlat="49" minlon="8" maxlat="50" maxlon="9"/><node id="1" lat="49.1" lon="8.1"/><node id="2" lat="49.2" lon="8.1"/>' +
      '<way id="1"><nd ref="1"/><nd ref="2"/><tag k="highway" v="road"/></way></osm>',
  );
  expect([...readOsm(bytes, 'answer').wayNode]).toEqual([0, 1]);
});

describe('the area that a server is asked for', () => {
  const SPAIN = '-9,36,3,43';

  test('is refused where it is larger than a metropolis, before the server hears of it', async () => {
    let questions = 0;
    const address = await serving((response) => {
      questions++;
      response.end('');
    });
    const args = ['--overpass', address, '--box', SPAIN];
    expect(await problemOf(() => importCommand(args, () => undefined))).toMatch(
      /^--box: expected an area of at most 2500 km2 to ask a server for, or --force, found .* km2$/,
    );
    expect(questions).toBe(0);
    await problemOf(() => importCommand([...args, '--force'], () => undefined));
    expect(questions).toBe(1);
  });

  test('is measured on the globe, over the date line too', () => {
    const degree = 111.19;
    expect(askedArea(cutBox('0,0,1,1', 'box'))).toBeCloseTo(degree * degree, -1);
    expect(askedArea(cutBox('10,60,11,61', 'box'))).toBeCloseTo(degree * degree * Math.cos((60.5 * Math.PI) / 180), -1);
    expect(askedArea(cutBox('179.9,-17,-179.9,-16.8', 'box'))).toBeCloseTo(
      askedArea(cutBox('0,-17,0.2,-16.8', 'box')),
      3,
    );
  });

  test('may be a metropolis: Greater London and its outskirts', () => {
    expect(() => checkAsked(cutBox('-0.52,51.28,0.15,51.7', 'box'), '')).not.toThrow();
  });
});
