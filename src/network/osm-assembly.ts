// Makes an extract of what was kept of an OpenStreetMap file, its nodes numbered from 0.
import type { CutOut } from './cut-out.ts';
import { NodeStore } from './node-store.ts';
import { isBuilding, type OsmArea, type OsmExtract, type OsmTurn, type Tags } from './osm-extract.ts';
import { joinWays } from './osm-rings.ts';
import type { KeptWays } from './osm-ways.ts';
import { sortedOnce } from './sorted-ids.ts';

/** A multipolygon by the ids of its ways. */
export interface OsmGroup {
  readonly tags: Tags;
  readonly outer: readonly number[];
  readonly inner: readonly number[];
}

/** A node whose tags count, in units of 1e-7 degrees. */
export interface TaggedNode {
  readonly id: number;
  readonly latitude: number;
  readonly longitude: number;
  readonly tags: Tags;
}

export interface Kept {
  readonly source: string;
  readonly cut: CutOut | null;
  readonly ways: KeptWays;
  /** Has the rows that the ways run along. */
  readonly store: NodeStore;
  readonly tagged: readonly TaggedNode[];
  readonly groups: readonly OsmGroup[];
  readonly turns: readonly OsmTurn[];
  readonly read: OsmExtract['read'];
}

/** Rows between two pauses. */
const SLICE = 50_000;

/** Yields between slices. */
export function* extractOf(kept: Kept): Generator<undefined, OsmExtract, undefined> {
  const { source, cut, ways, store, tagged, groups, turns, read } = kept;
  const wanted: number[] = [];
  ways.tags.forEach((tags, way) => {
    if (tags !== null) wanted.push(way);
  });
  const wayIds = ways.ids.view();
  const wayStart = new Int32Array(wanted.length + 1);
  wanted.forEach((way, row) => {
    wayStart[row + 1] = (wayStart[row] as number) + ways.line(way).length;
  });
  yield;
  const wayNode = new Int32Array(wayStart[wanted.length] as number);
  for (const [row, way] of wanted.entries()) {
    if (row % SLICE === SLICE - 1) yield;
    wayNode.set(ways.line(way), wayStart[row]);
  }
  yield;
  const areas = areasOf(groups, ways);
  yield;
  const lines = [wayNode, ...areas.flatMap(({ outer, inner }) => [...outer, ...inner])];

  const tags = eachOnce(tagged);
  const { numberOfRow, nodes } = yield* numbered(store, lines, tags);
  yield;
  for (const line of lines) {
    for (let at = 0; at < line.length; at++) line[at] = numberOfRow[line[at] as number] as number;
  }
  yield;
  return {
    source,
    cut,
    nodeId: nodes.rows.ids,
    latitude: nodes.latitudes,
    longitude: nodes.longitudes,
    taggedNode: Int32Array.from(tags, ({ id }) => nodes.rows.rowOf(id)),
    nodeTags: tags.map((node) => node.tags),
    wayId: Float64Array.from(wanted, (way) => wayIds[way] as number),
    wayTags: wanted.map((way) => ways.tags[way] as Tags),
    wayStart,
    wayNode,
    areas,
    turns,
    repeated: { nodes: tagged.length - tags.length, ways: ways.repeated },
    read,
  };
}

/** The multipolygons whose ways are there. One whose outer way is a building itself adds no second building. */
function areasOf(groups: readonly OsmGroup[], ways: KeptWays): OsmArea[] {
  if (groups.length === 0) return [];
  const wayOf = new Map(Array.from(ways.ids.view(), (id, way) => [id, way]));
  const linesOf = (list: readonly number[]): Int32Array[] =>
    joinWays(list.map((way) => [...ways.line(way)])).map((line) => Int32Array.from(line));
  return groups.flatMap(({ tags, outer, inner }) => {
    const known = (ids: readonly number[]): number[] => ids.flatMap((id) => wayOf.get(id) ?? []);
    const around = known(outer);
    if (around.length === 0) return [];
    if (isBuilding(tags) && around.some((way) => isBuilding(ways.tags[way] ?? {}))) return [];
    return [{ tags, outer: linesOf(around), inner: linesOf(known(inner)) }];
  });
}

/** Of nodes with the same id the first. */
function eachOnce(tagged: readonly TaggedNode[]): readonly TaggedNode[] {
  const isRising = tagged.every(({ id }, row) => row === 0 || id > (tagged[row - 1] as TaggedNode).id);
  if (isRising) return tagged;
  const seen = new Set<number>();
  return tagged.filter(({ id }) => !seen.has(id) && seen.add(id));
}

/** Numbers the nodes on the lines and those with tags in rising order of id; -1 for rows of the store that are neither. Yields between slices. */
function* numbered(
  store: NodeStore,
  lines: readonly Int32Array[],
  tagged: readonly TaggedNode[],
): Generator<undefined, { numberOfRow: Int32Array; nodes: NodeStore }, undefined> {
  const numberOfRow = new Int32Array(store.size).fill(-1);
  for (const line of lines) for (const row of line) if (store.isPlaced(row)) numberOfRow[row] = 0;
  const marks = new NodeStore(sortedOnce(Float64Array.from(tagged, ({ id }) => id)));
  for (const { id, latitude, longitude } of tagged) marks.place(id, latitude, longitude);
  yield;

  const ids = store.rows.ids;
  const others = marks.rows.ids;
  let count = 0;
  for (let row = 0; row < ids.length; row++) count += (numberOfRow[row] as number) + 1;
  const merged = new Float64Array(count + others.length);
  let size = 0;
  let next = 0;
  for (let row = 0; row < ids.length; row++) {
    if (row % SLICE === SLICE - 1) yield;
    if (numberOfRow[row] === -1) continue;
    const id = ids[row] as number;
    while (next < others.length && (others[next] as number) < id) merged[size++] = others[next++] as number;
    if (others[next] === id) next++;
    numberOfRow[row] = size;
    merged[size++] = id;
  }
  while (next < others.length) merged[size++] = others[next++] as number;
  yield;
  const nodes = new NodeStore(merged.subarray(0, size));
  for (let row = 0; row < ids.length; row++) {
    if (row % SLICE === SLICE - 1) yield;
    if (numberOfRow[row] !== -1) {
      nodes.place(ids[row] as number, store.latitudes[row] as number, store.longitudes[row] as number);
    }
  }
  for (const { id, latitude, longitude } of tagged) nodes.place(id, latitude, longitude);
  return { numberOfRow, nodes };
}
