// Time and length from a junction to all others, kept for the next time.
import { contract } from './contraction.ts';
import { searchUp, sweepDown, sweptRow, upwardSearch } from './hierarchy-search.ts';
import { type PathRow, type RoadNetwork, searchFrom } from './shortest-path.ts';

/** Bytes of rows that are kept; beyond, the row unused for longest is dropped. */
const ROW_MEMORY = 192 * 1024 * 1024;

/**
 * Rows that are searched one by one; about as much work as contracting the network, after which each takes a third. That is
 * done at a stretch, once: 24 ms for old-town's 1,708 junctions, 70 ms for grid-city's 3,297.
 */
const MANY_ROWS = 200;

/** Rows by source node, worked out on first use; the least recently used make room. */
export function keptRows(network: RoadNetwork): (node: number) => PathRow {
  const limit = Math.max(64, Math.floor(ROW_MEMORY / (8 * Math.max(1, network.nodeCount))));
  const rows = new Map<number, PathRow>();
  let swept: ((node: number) => PathRow) | undefined;
  let searches = 0;
  const worked = (node: number): PathRow => {
    if (searches++ < MANY_ROWS) return searchFrom(network, node);
    swept ??= rowSweep(network);
    return swept(node);
  };
  return (node) => {
    const kept = rows.get(node);
    if (kept !== undefined && rows.size < limit) return kept;
    const row = kept ?? worked(node);
    // A Map lists its keys in order of insertion: a row put in again moves to the end, so the first is the oldest.
    rows.delete(node);
    rows.set(node, row);
    if (rows.size > limit) rows.delete(rows.keys().next().value as number);
    return row;
  };
}

/** The same rows to the tick as `searchFrom`, in a third of the time, by sweeps over a contraction hierarchy. */
function rowSweep(network: RoadNetwork): (node: number) => PathRow {
  const hierarchy = contract(network);
  const search = upwardSearch(hierarchy, false);
  return (node) => {
    searchUp(hierarchy, search, { node: [node], time: [0], length: [0] });
    sweepDown(hierarchy, search);
    return sweptRow(hierarchy, search);
  };
}
