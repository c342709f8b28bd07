// What the tags of an OpenStreetMap extract's streets say that the streets of a city cannot, counted for the report.
import { decimal } from '../base/format.ts';
import { length } from '../base/maths.ts';
import { DECIMETRES } from './decimetre-columns.ts';
import type { OsmExtract } from './osm-extract.ts';
import { isLowEmissionZone } from './osm-limit-lines.ts';
import { stopsVan, VAN_HEIGHT, VAN_WEIGHT, VAN_WIDTH } from './osm-limits.ts';
import { streetUse } from './osm-street.ts';

/** Surfaces on which a loaded cargo bike does not keep its pace. */
const ROUGH = new Set(
  'sett cobblestone unhewn_cobblestone pebblestone unpaved gravel fine_gravel ground dirt earth grass mud sand'.split(
    ' ',
  ),
);

/** Whole sentences; x and y are the extract's nodes in whole decimetres. */
export function streetNotes(extract: OsmExtract, x: Int32Array, y: Int32Array): string[] {
  let low = 0;
  let rough = 0;
  let metres = 0;
  let zones = extract.areas.filter(({ tags }) => isLowEmissionZone(tags)).length;
  extract.wayTags.forEach((tags, way) => {
    if (isLowEmissionZone(tags)) zones++;
    if (tags.highway === undefined || typeof streetUse(tags) === 'string') return;
    if (stopsVan(tags)) low++;
    const own = lengthOf(extract, way, x, y);
    metres += own;
    if (ROUGH.has(tags.surface ?? '')) rough += own;
  });
  const notes: string[] = [];
  if (low > 0) {
    notes.push(
      `Streets too low, narrow or weak for a van (${VAN_HEIGHT} m high, ${VAN_WIDTH} m wide, ${VAN_WEIGHT} t) and closed to it: ${decimal(low)}. Bikes pass.`,
    );
  }
  if (rough > 0) {
    const share = Math.max(1, Math.round((100 * rough) / metres));
    notes.push(
      `Cobbled or unpaved streets: ${decimal(rough / 1000, 1)} km (${share} %). Bikes ride them at full pace here.`,
    );
  }
  if (zones > 0) {
    notes.push(
      `Low-emission zones on the map: ${zones}. What they forbid, the map does not say: set a zone in the study where one binds your vans.`,
    );
  }
  return notes;
}

function lengthOf(extract: OsmExtract, way: number, x: Int32Array, y: Int32Array): number {
  let sum = 0;
  for (let at = (extract.wayStart[way] as number) + 1; at < (extract.wayStart[way + 1] as number); at++) {
    const a = extract.wayNode[at - 1] as number;
    const b = extract.wayNode[at] as number;
    if (a === -1 || b === -1) continue;
    sum += length((x[b] as number) - (x[a] as number), (y[b] as number) - (y[a] as number)) / DECIMETRES;
  }
  return sum;
}
