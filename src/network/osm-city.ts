// Makes a city of an OpenStreetMap extract: streets that hold together, doors on them, water and parks.
import { decimal } from '../base/format.ts';
import { creeping } from '../base/slices.ts';
import { type City, recipientsOf } from './city.ts';
import { DECIMETRES } from './decimetre-columns.ts';
import { importPhrases } from './import-phrases.ts';
import { droppedCounter, type ImportReport } from './import-report.ts';
import { addressesOf, type OsmAddresses } from './osm-addresses.ts';
import { areasOf } from './osm-areas.ts';
import { type DeliveryZone, deliveryZonesOf } from './osm-delivery-zones.ts';
import { doorsOf } from './osm-doors.ts';
import { type EmissionZone, emissionZonesOf } from './osm-emission-zones.ts';
import type { OsmExtract } from './osm-extract.ts';
import { clipToFrame, withinReach } from './osm-frame.ts';
import { lockersOf, type OsmLocker } from './osm-lockers.ts';
import { cityName } from './osm-place.ts';
import { streetNotes } from './osm-street-notes.ts';
import { type OsmStreets, streetsOf } from './osm-streets.ts';
import { type Position, projectionAt, turn } from './projection.ts';
import { ROAD_SIGNS } from './road-signs.ts';
import { CUT_OFF, streetBox } from './street-graph.ts';

/** To be shown wherever the streets are shown (https://www.openstreetmap.org/copyright). */
export const OSM_ATTRIBUTION = '© OpenStreetMap contributors';
export const OSM_LICENCE = 'Open Database Licence (ODbL) 1.0';

/** Nodes put in the plane between two pauses. */
const NODES = 20_000;
/** Streets beyond which simulating gets slow. */
const LARGE = 150_000;

export interface ImportedCity {
  /** Where vans may stop at some hours only. */
  readonly zones: readonly DeliveryZone[];
  /** Where the map shows that not every motor vehicle may come. */
  readonly emissionZones: readonly EmissionZone[];
  /** What the city may be called. */
  readonly name: string;
  readonly city: City;
  readonly report: ImportReport;
  /** Parcel lockers that the map shows. */
  readonly lockers: readonly OsmLocker[];
}

/**
 * In stages, so that whoever imports can show progress or stop in between; yields the share done. Throws an InputError where
 * the extract has no street that vans may drive there and back.
 */
export function* cityStages(whole: OsmExtract): Generator<number, ImportedCity, undefined> {
  const { drop, list } = droppedCounter();
  const { reasons } = importPhrases();
  const origin = yield* creeping(0, 0.02, originOf(whole));
  yield 0.02;
  const { x, y } = yield* creeping(0.02, 0.05, nodesInPlane(whole, origin));
  yield 0.05;
  const { extract, cut } = yield* creeping(0.05, 0.15, clipToFrame(whole, x, y));
  if (cut > 0) drop('nodes', whole.cut === null ? reasons.farNodes : reasons.leavingNodes, cut);
  if (whole.repeated.ways > 0) drop('ways', reasons.twice, whole.repeated.ways);
  yield 0.15;
  const streets = yield* creeping(0.15, 0.45, streetsOf(extract, x, y, drop));
  yield 0.45;
  const doors = yield* creeping(0.45, 0.6, doorsOf(extract, x, y, drop));
  yield 0.6;
  const addresses = yield* creeping(0.6, 0.95, addressesOf(streets, doors, drop));
  yield 0.95;
  const box = streetBox(streets.streets);
  const areas = areasOf(whole, x, y, box, drop);
  yield 0.96;
  const limited = deliveryZonesOf(extract, x, y);
  yield 0.97;
  const clean = emissionZonesOf(whole, x, y, box, addresses.table);
  if (limited.leftOut > 0) drop('delivery zones', reasons.smallZones, limited.leftOut);
  yield 0.98;
  const tagNotes = yield* creeping(0.98, 1, streetNotes(extract, x, y));
  const city: City = {
    streets: streets.streets,
    addresses: addresses.table,
    ...areas,
    middle: addresses.middle,
    box,
    attribution: OSM_ATTRIBUTION,
    origin,
  };
  const { tagged, buildings, workplaces, guessed, between } = addresses;
  const report: ImportReport = {
    source: extract.source,
    read: extract.read,
    streets: {
      junctions: city.streets.nodeCount,
      segments: city.streets.segmentCount,
      kilometres: city.streets.length.reduce((sum, metres) => sum + metres, 0) / 1000,
    },
    addresses: { count: city.addresses.count, tagged, buildings, workplaces, guessed, between },
    recipients: recipientsOf(city.addresses),
    dropped: list(),
    toName: importPhrases().toName(OSM_ATTRIBUTION, OSM_LICENCE),
    notes: [
      ...notesOn(city, streets, addresses),
      ...zoneNotes(limited, streets.lifted > 0),
      ...emissionNotes(clean),
      ...tagNotes,
    ],
  };
  return {
    name: cityName(whole, x, y, box),
    city,
    report,
    zones: limited.zones,
    emissionZones: clean.zones,
    lockers: lockersOf(extract, x, y),
  };
}

function zoneNotes({ zones, streets }: ReturnType<typeof deliveryZonesOf>, areSomePassed: boolean): string[] {
  return streets === 0 ? [] : [importPhrases().notes.deliveryHours(streets, zones.length, areSomePassed)];
}

function emissionNotes({ zones, onMap, covered }: ReturnType<typeof emissionZonesOf>): string[] {
  if (onMap === 0) return [];
  return [importPhrases().notes.emissionZones(onMap, zones.length, Math.round(100 * covered))];
}

/** The middle node of all streets by latitude and by longitude: a far end of a clipped way does not move it. */
function* originOf(extract: OsmExtract): Generator<undefined, Position, undefined> {
  const latitudes: number[] = [];
  const longitudes: number[] = [];
  extract.wayTags.forEach((tags, way) => {
    if (tags.highway === undefined) return;
    for (let at = extract.wayStart[way] as number; at < (extract.wayStart[way + 1] as number); at++) {
      const node = extract.wayNode[at] as number;
      if (node === -1) continue;
      latitudes.push(extract.latitude[node] as number);
      longitudes.push(extract.longitude[node] as number);
    }
  });
  yield;
  // Astride the date line the two halves are far apart in numbers only: count from one node.
  const first = (longitudes[0] ?? 0) / 1e7;
  const offsets = longitudes.map((longitude) => turn(longitude / 1e7 - first));
  yield;
  const rounded = (degrees: number): number => Math.round(degrees * 1e5) / 1e5;
  const latitude = rounded(median(latitudes) / 1e7);
  yield;
  return { latitude, longitude: rounded(turn(first + median(offsets))) };
}

function median(values: readonly number[]): number {
  const sorted = Float64Array.from(values).sort();
  return sorted[sorted.length >> 1] ?? 0;
}

/** All nodes in whole decimetres around the origin. */
function* nodesInPlane(
  extract: OsmExtract,
  origin: Position,
): Generator<undefined, { x: Int32Array; y: Int32Array }, undefined> {
  const projection = projectionAt(origin);
  const x = new Int32Array(extract.nodeId.length);
  const y = new Int32Array(extract.nodeId.length);
  for (let node = 0; node < x.length; node++) {
    if (node % NODES === NODES - 1) yield;
    const point = projection.toPlane({
      latitude: (extract.latitude[node] as number) / 1e7,
      longitude: (extract.longitude[node] as number) / 1e7,
    });
    x[node] = withinReach(Math.round(point.x * DECIMETRES));
    y[node] = withinReach(Math.round(point.y * DECIMETRES));
  }
  return { x, y };
}

function signNote({ signKind }: City['streets']): string {
  const counts = ROAD_SIGNS.map((_, kind) => signKind.reduce((sum, own) => sum + (own === kind ? 1 : 0), 0));
  const [signals, stops, givings, humps] = counts.map((count) => decimal(count)) as [string, string, string, string];
  return importPhrases().notes.signs(signals, stops, givings, humps);
}

function notesOn(city: City, streets: OsmStreets, addresses: OsmAddresses): string[] {
  const said = importPhrases().notes;
  const notes: string[] = [];
  if (streets.barriers > 0) notes.push(said.barriers(streets.barriers));
  if (streets.passed > 0) notes.push(said.passedBarriers(streets.passed));
  if (streets.turns + streets.bikeTurns > 0) notes.push(said.turns(streets.turns, streets.bikeTurns));
  if (streets.kept + streets.lifted > 0) notes.push(said.noThrough(streets.kept, streets.lifted));
  const shown = city.streets.marks.reduce((count, bits) => count + ((bits & CUT_OFF) === 0 ? 0 : 1), 0);
  if (shown > 0) notes.push(said.undriven(shown));
  if (city.streets.signArc.length > 0) notes.push(signNote(city.streets));
  if (addresses.buildings > 0) notes.push(said.buildings(addresses.buildings));
  if (addresses.guessed > 0) notes.push(said.guessed);
  if (addresses.table.count === 0) notes.push(said.noDoor);
  if (city.streets.segmentCount > LARGE) notes.push(said.large(city.streets.segmentCount));
  const { left, right, bottom, top } = city.box;
  const far = Math.max(-left, right, -bottom, top) / 1000;
  if (far > 280) notes.push(said.wide(Math.round(far)));
  return notes;
}
