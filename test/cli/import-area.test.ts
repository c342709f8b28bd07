import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { InputError } from '../../src/base/problem.ts';
import { importCommand } from '../../src/cli/import-command.ts';
import { readStudy } from '../../src/persistence/study-reader.ts';
import { asPbf, gridMap, TOWN, USUAL } from '../network/osm-map.ts';

const folder = mkdtempSync(join(tmpdir(), 'doorstep-'));
afterAll(() => rmSync(folder, { recursive: true }));

function written(name: string, content: Uint8Array | string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const extract = written('town.osm.pbf', asPbf(gridMap(10), { ...USUAL, perBlob: 40, isSorted: true }));
const { longitude, latitude } = TOWN;
const [east, north] = [longitude + 0.006, latitude + 0.004];

async function told(...args: string[]): Promise<string> {
  const lines: string[] = [];
  const text = await importCommand(args, (line) => lines.push(line));
  expect(readStudy(text).ok).toBe(true);
  return lines.join('\n');
}

async function problemOf(...args: string[]): Promise<string> {
  try {
    await importCommand(args, () => undefined);
  } catch (error) {
    if (error instanceof InputError) return error.message;
    throw error;
  }
  return 'no problem';
}

describe('doorstep import', () => {
  test('cuts the same area out by a box and by a polygon of the same corners', async () => {
    const box = await told(extract, '--box', `${longitude - 0.001},${latitude - 0.001},${east},${north}`);
    const [w, s] = [longitude - 0.001, latitude - 0.001];
    const ring = `[[${w},${s}],[${east},${s}],[${east},${north}],[${w},${north}],[${w},${s}]]`;
    const area = written('area.geojson', `{"type":"Polygon","coordinates":[${ring}]}`);
    expect(await told(extract, '--polygon', area)).toBe(box);
    expect(box).toMatch(/\d+ nodes \(of streets that leave the area\)/);
    expect(await told(extract)).not.toContain('leave the area');
  });

  test('names the file that cannot be read, of the extract or of the area', async () => {
    expect(await problemOf(join(folder, 'none.osm.pbf'))).toMatch(
      /none\.osm\.pbf: expected a file .*, found no such file$/,
    );
    expect(await problemOf(folder)).toMatch(/expected a file that can be read, found a folder$/);
    expect(await problemOf(extract, '--polygon', join(folder, 'none.poly'))).toContain('none.poly: expected a file');
    const empty = written('empty.poly', '');
    expect(await problemOf(extract, '--polygon', empty)).toBe(
      `${empty}: expected GeoJSON or an Osmosis polygon file (.poly), found an empty file`,
    );
    expect(await problemOf(written('empty.osm', ''))).toContain('found an empty file');
  });

  test('says which area is none or lies elsewhere', async () => {
    expect(await problemOf(extract, '--box', '1,2,3')).toMatch(/^--box: expected WEST,SOUTH,EAST,NORTH/);
    expect(await problemOf(extract, '--box', '-0.5,51.2,0.1,51.6')).toMatch(/^--box: expected an area on the extract/);
    const far = written('far.geojson', '{"type":"Polygon","coordinates":[[[0,51],[0.1,51],[0.1,51.1],[0,51]]]}');
    expect(await problemOf(extract, '--polygon', far)).toContain(
      `${far}: expected an area on the extract, which reaches over 8.7`,
    );
  });
});

test('a file that cannot be written is told of before anything is read', async () => {
  for (const out of [join(folder, 'none', 'x.json'), folder]) {
    const lines: string[] = [];
    await expect(
      importCommand([join(folder, 'none.osm.pbf'), '--out', out], (line) => lines.push(line)),
    ).rejects.toThrow('a file that can be written');
    expect(lines).toEqual([]);
  }
});
