// Reads the area that a caller wants cut out of an extract: GeoJSON (RFC 7946) or an Osmosis polygon file
// (https://wiki.openstreetmap.org/wiki/Osmosis/Polygon_Filter_File_Format).
import { InputError, type Problem } from '../base/problem.ts';
import type { CutOut } from '../network/cut-out.ts';
import { atDateLine, reachOf } from '../network/date-line.ts';
import { parseJson } from './json-text.ts';
import { refuseFaults } from './own-table.ts';
import { tablePhrases } from './table-phrases.ts';

/** Longitude, latitude, longitude, latitude ... */
type Line = number[];

/** Throws an InputError that names the file and every place in it that is wrong. */
export function readArea(text: string, source: string): CutOut {
  const content = text.replace(/^\uFEFF/, '').trim();
  if (content === '') throw refusal(source, tablePhrases().area.file, tablePhrases().file.empty);
  const drawn =
    content.startsWith('{') || content.startsWith('[') ? geoJsonRings(content, source) : polyRings(content, source);
  const rings = drawn.flatMap(atDateLine);
  const [west, east] = reachOf(rings);
  const latitudes = rings.flat().filter((_, at) => at % 2 === 1);
  const least = (list: readonly number[]): number => list.reduce((a, b) => Math.min(a, b), Infinity);
  const most = (list: readonly number[]): number => list.reduce((a, b) => Math.max(a, b), -Infinity);
  return {
    source,
    west,
    south: least(latitudes),
    east,
    north: most(latitudes),
    rings,
  };
}

function refusal(path: string, expected: string, found: string): InputError {
  return new InputError([{ path, expected, found }]);
}

function geoJsonRings(content: string, source: string): Line[] {
  const parsed = parseJson(content, source);
  if (!parsed.ok) throw new InputError([parsed.problem]);
  const faults: Problem[] = [];
  const rings = ringsIn(parsed.value, source, faults);
  refuseFaults(faults);
  if (rings.length === 0) throw refusal(source, tablePhrases().area.polygon, tablePhrases().file.none);
  return rings;
}

/** The rings of all polygons in a GeoJSON object; other geometries are no area and are refused. */
function ringsIn(value: unknown, path: string, faults: Problem[]): Line[] {
  const said = tablePhrases().area;
  const { type, geometry, features, geometries, coordinates } = (
    typeof value === 'object' && value !== null ? value : {}
  ) as Readonly<Record<string, unknown>>;
  const note = (at: string, expected: string, found: string): Line[] => {
    faults.push({ path: at, expected, found });
    return [];
  };
  const inside = (item: unknown, at: string): Line[] => ringsIn(item, at, faults);
  const each = (list: unknown, name: string, read: (item: unknown, path: string) => Line[]): Line[] => {
    if (!Array.isArray(list)) return note(`${path}: ${name}`, said.list, kindOf(list));
    return list.flatMap((item, row) => read(item, `${path}: ${name}[${row}]`));
  };
  if (type === 'FeatureCollection') return each(features, 'features', inside);
  if (type === 'GeometryCollection') return each(geometries, 'geometries', inside);
  if (type === 'Feature') return inside(geometry, `${path}: geometry`);
  if (type === 'Polygon') return each(coordinates, 'coordinates', (ring, at) => [ringOf(ring, at, faults)]);
  if (type === 'MultiPolygon') {
    return each(coordinates, 'coordinates', (polygon, at) => {
      if (!Array.isArray(polygon)) return note(at, said.rings, kindOf(polygon));
      return polygon.map((ring, row) => ringOf(ring, `${at}[${row}]`, faults));
    });
  }
  const found = typeof type === 'string' ? `"${type}"` : said.other;
  return note(path, said.kinds, found);
}

/** What stands in the place of a list, by JavaScript's word for it. */
function kindOf(value: unknown): string {
  return tablePhrases().area.kindOf(typeof value);
}

function ringOf(list: unknown, path: string, faults: Problem[]): Line {
  if (!Array.isArray(list)) {
    faults.push({ path, expected: tablePhrases().area.ring, found: kindOf(list) });
    return [];
  }
  const before = faults.length;
  const line = list.flatMap((position, row) => {
    const [longitude, latitude] = Array.isArray(position) ? (position as unknown[]) : [];
    return corner(longitude, latitude, `${path}[${row}]`, faults);
  });
  return faults.length > before ? [] : closed(line, path, faults);
}

/** Nothing where it is none, which is added to the faults. */
function corner(longitude: unknown, latitude: unknown, path: string, faults: Problem[]): number[] {
  const isNumber = typeof longitude === 'number' && typeof latitude === 'number';
  if (isNumber && Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90) return [longitude, latitude];
  const isSwapped = isNumber && Math.abs(latitude) <= 180 && Math.abs(longitude) <= 90;
  const said = tablePhrases().area;
  const found = isNumber ? said.corner(longitude, latitude, isSwapped) : said.other;
  faults.push({ path, expected: said.position, found });
  return [];
}

/** A ring without its last corner where that repeats the first. */
function closed(line: Line, path: string, faults: Problem[]): Line {
  const end = line.length;
  const ring = line[0] === line[end - 2] && line[1] === line[end - 1] ? line.slice(0, -2) : line;
  if (ring.length < 6) faults.push({ path, expected: tablePhrases().area.corners, found: `${ring.length / 2}` });
  return ring;
}

/** A name, then sections of a name (with ! for a hole), corners and END, then END. */
function polyRings(content: string, source: string): Line[] {
  const said = tablePhrases().area;
  const lines = content.split(/\r?\n/);
  const faults: Problem[] = [];
  const rings: Line[] = [];
  let before = 0;
  let ring: Line | null = null;
  let isOver = false;
  lines.forEach((text, row) => {
    const line = text.trim();
    const path = `${source}, line ${row + 1}`;
    if (row === 0 || line === '' || isOver) return;
    if (line === 'END') {
      if (ring === null) isOver = true;
      else rings.push(faults.length > before ? [] : closed(ring, path, faults));
      ring = null;
    } else if (ring === null) {
      ring = [];
      before = faults.length;
    } else {
      const [longitude, latitude] = line.split(/\s+/).map(Number);
      const isNumber = Number.isFinite(longitude) && Number.isFinite(latitude);
      if (isNumber) ring.push(...corner(longitude, latitude, path, faults));
      else faults.push({ path, expected: said.positionOrEnd, found: `"${line.slice(0, 40)}"` });
    }
  });
  if (rings.length === 0 || ring !== null || !isOver) {
    refuseFaults(faults);
    throw refusal(source, said.whole, said.neither);
  }
  refuseFaults(faults);
  return rings;
}
