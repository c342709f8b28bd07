// Positions of the nodes that are needed: what an extract keeps of the millions that a file holds.
import { SortedIds } from './sorted-ids.ts';

/** Latitude of a node that was not met. */
const UNKNOWN = -2_147_483_648;

/** Ids with room for their positions in units of 1e-7 degrees. */
export class NodeStore {
  readonly rows: SortedIds;
  readonly latitudes: Int32Array;
  readonly longitudes: Int32Array;

  constructor(ids: Float64Array) {
    this.rows = new SortedIds(ids);
    this.latitudes = new Int32Array(ids.length).fill(UNKNOWN);
    this.longitudes = new Int32Array(ids.length);
  }

  get size(): number {
    return this.latitudes.length;
  }

  /** Keeps a position if the node is needed; of several of one node the first. */
  place(id: number, latitude: number, longitude: number): void {
    const row = this.rows.rowOf(id);
    if (row === -1 || this.isPlaced(row)) return;
    this.latitudes[row] = latitude;
    this.longitudes[row] = longitude;
  }

  isComplete(): boolean {
    return !this.latitudes.includes(UNKNOWN);
  }

  isPlaced(row: number): boolean {
    return this.latitudes[row] !== UNKNOWN;
  }
}
