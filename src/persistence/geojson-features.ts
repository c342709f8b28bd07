// Reads the features of GeoJSON (RFC 7946): points and polygons with their properties.
import { InputError, type Problem } from '../base/problem.ts';
import { keyOf, type OwnRecord, type OwnTable } from './own-table.ts';
import { tablePhrases } from './table-phrases.ts';

type Json = Readonly<Record<string, unknown>>;
type Spot = readonly [number, number];

export function isGeoJson(value: unknown): value is Json {
  return isObject(value) && (value.type === 'FeatureCollection' || value.type === 'Feature');
}

/** Throws an InputError where there is no feature; those without a point or polygon stand in `faults`. */
export function recordsOfFeatures(name: string, json: Json): OwnTable {
  checkSystem(name, json);
  const said = tablePhrases().shape;
  const features = json.type === 'Feature' ? [json] : json.features;
  if (!Array.isArray(features) || features.length === 0) {
    throw new InputError([{ path: name, found: said.noFeature, expected: said.features }]);
  }
  const columns = new Set<string>();
  const faults: Problem[] = [];
  const records: OwnRecord[] = [];
  features.forEach((feature: unknown, row) => {
    const where = `${name}, feature ${row + 1}`;
    const { geometry, properties, id } = isObject(feature) ? feature : ({} as Json);
    const shape = shapeOf(geometry);
    if (shape === null) {
      faults.push({
        path: where,
        found: kindOf(geometry),
        expected: said.expected,
      });
    }
    const values = new Map<string, unknown>();
    if (typeof id === 'string' || typeof id === 'number') values.set('id', id);
    for (const [key, value] of Object.entries(isObject(properties) ? properties : {})) {
      columns.add(key);
      if (value !== null && value !== '') values.set(keyOf(key), value);
    }
    records.push({ where, values, ...(shape ?? { spot: null, rings: null }) });
  });
  return { name, isGeoJson: true, columns: [...columns], records, faults };
}

/** Files from before 2016 may name another system of coordinates; reading one as degrees would put all of it elsewhere. */
function checkSystem(name: string, { crs }: Json): void {
  if (crs === undefined || crs === null) return;
  const text = JSON.stringify(crs);
  if (/CRS84|EPSG:{1,2}4326|\/4326/.test(text)) return;
  throw new InputError([{ path: `${name}, crs`, found: text, expected: tablePhrases().shape.system }]);
}

function shapeOf(geometry: unknown): Pick<OwnRecord, 'spot' | 'rings'> | null {
  if (!isObject(geometry)) return null;
  const { type, coordinates } = geometry;
  if (type === 'Point') {
    const spot = spotOf(coordinates);
    return spot === null ? null : { spot, rings: null };
  }
  const polygons = type === 'Polygon' ? [coordinates] : type === 'MultiPolygon' ? coordinates : null;
  if (!Array.isArray(polygons) || polygons.length === 0) return null;
  const rings: Spot[][] = [];
  for (const ring of polygons.flat() as unknown[]) {
    const corners = cornersOf(ring);
    if (corners === null) return null;
    rings.push(corners);
  }
  return rings.length === 0 ? null : { spot: null, rings };
}

/** The corners of a ring, each once: its last position is its first again, which some programs leave out. */
function cornersOf(ring: unknown): Spot[] | null {
  if (!Array.isArray(ring)) return null;
  const spots = ring.map(spotOf).flatMap((spot) => (spot === null ? [] : [spot]));
  if (spots.length < ring.length) return null;
  const [first, last] = [spots[0], spots.at(-1)];
  const corners = first?.[0] === last?.[0] && first?.[1] === last?.[1] ? spots.slice(1) : spots;
  return corners.length < 3 ? null : corners;
}

function spotOf(value: unknown): Spot | null {
  if (!Array.isArray(value)) return null;
  const [x, y] = value;
  return Number.isFinite(x) && Number.isFinite(y) ? [x, y] : null;
}

function kindOf(geometry: unknown): string {
  const said = tablePhrases().shape;
  if (!isObject(geometry)) return said.none;
  return typeof geometry.type === 'string' ? said.of(geometry.type.slice(0, 40)) : said.untyped;
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
