// What the tags of an OpenStreetMap extract's streets say that the streets of a city cannot, counted for the report.
import { length } from '../base/maths.ts';
import { DECIMETRES } from './decimetre-columns.ts';
import { importPhrases } from './import-phrases.ts';
import type { OsmExtract } from './osm-extract.ts';
import { stopsVan, VAN_HEIGHT, VAN_WEIGHT, VAN_WIDTH } from './osm-limits.ts';
import { streetUse } from './osm-street.ts';
import { COBBLED, UNPAVED } from './street-graph.ts';

/** Streets looked at between two pauses. */
const SLICE = 2_000;

/** Whole sentences; x and y are the extract's nodes in whole decimetres. Yields between slices. */
export function* streetNotes(
  extract: OsmExtract,
  x: Int32Array,
  y: Int32Array,
): Generator<undefined, string[], undefined> {
  let low = 0;
  let rough = 0;
  let metres = 0;
  let looked = 0;
  for (const [way, tags] of extract.wayTags.entries()) {
    if (tags.highway === undefined) continue;
    if (looked++ % SLICE === SLICE - 1) yield;
    const use = streetUse(tags);
    if (typeof use === 'string') continue;
    if (stopsVan(tags)) low++;
    const own = lengthOf(extract, way, x, y);
    metres += own;
    if ((use.marks & (COBBLED | UNPAVED)) !== 0) rough += own;
  }
  const said = importPhrases().notes;
  const notes: string[] = [];
  if (low > 0) {
    notes.push(said.low(low, VAN_HEIGHT, VAN_WIDTH, VAN_WEIGHT));
  }
  if (rough > 0) {
    const share = Math.max(1, Math.round((100 * rough) / metres));
    notes.push(said.rough(rough / 1000, share));
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
