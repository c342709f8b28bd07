// The nodes in and around a cut-out, which say what else of a file reaches into it.
import { cos } from '../base/maths.ts';
import { InputError } from '../base/problem.ts';
import { type CutOut, cornersOf, insideOf } from './cut-out.ts';
import { extractPhrases } from './extract-phrases.ts';
import { NodeStore } from './node-store.ts';
import { floats, wholes } from './number-list.ts';
import { sortedOnce } from './sorted-ids.ts';

/** Metres around the box in which shores and waters are kept: a city is drawn 300 m beyond its streets. */
const AROUND = 600;
const METRES_A_DEGREE = 111_000;

export class CutNodes {
  readonly cut: CutOut;
  private readonly isInside: (latitude: number, longitude: number) => boolean;
  private readonly isAround: (latitude: number, longitude: number) => boolean;
  /** 1 for the nodes inside, by row of those found. */
  private isRowInside = new Uint8Array(0);
  private insideIds = floats();
  private ids = floats();
  private latitudes = wholes();
  private longitudes = wholes();
  private found = new NodeStore(new Float64Array(0));
  /** Where the file's nodes lie, in units of 1e-7 degrees. */
  private readonly reach = { west: Infinity, south: Infinity, east: -Infinity, north: -Infinity };

  constructor(cut: CutOut) {
    this.cut = cut;
    this.isInside = insideOf(cut);
    this.isAround = insideOf(around(cut));
  }

  /** Keeps a node that lies in or around the cut-out, and says whether it lies inside. */
  take(id: number, latitude: number, longitude: number): boolean {
    const { reach } = this;
    if (longitude < reach.west) reach.west = longitude;
    if (longitude > reach.east) reach.east = longitude;
    if (latitude < reach.south) reach.south = latitude;
    if (latitude > reach.north) reach.north = latitude;
    if (!this.isAround(latitude, longitude)) return false;
    this.ids.push(id);
    this.latitudes.push(latitude);
    this.longitudes.push(longitude);
    const isInside = this.isInside(latitude, longitude);
    if (isInside) this.insideIds.push(id);
    return isInside;
  }

  /** All nodes were met. Throws an InputError where none lies inside. */
  close(): void {
    if (this.insideIds.length === 0) this.refuse();
    const [ids, latitudes, longitudes] = [this.ids.view(), this.latitudes.view(), this.longitudes.view()];
    this.found = new NodeStore(sortedOnce(ids.slice()));
    for (let at = 0; at < ids.length; at++) {
      this.found.place(ids[at] as number, latitudes[at] as number, longitudes[at] as number);
    }
    this.isRowInside = new Uint8Array(this.found.size);
    for (const id of this.insideIds.view()) this.isRowInside[this.found.rows.rowOf(id)] = 1;
    this.ids = floats();
    this.insideIds = floats();
    this.latitudes = wholes();
    this.longitudes = wholes();
  }

  /** True if a way reaches into the cut-out, or for what is drawn beyond the streets into what lies around it. */
  touches(refs: readonly number[], isDrawnBeyond: boolean): boolean {
    return refs.some((id) => {
      const row = this.found.rows.rowOf(id);
      return row !== -1 && (isDrawnBeyond || this.isRowInside[row] === 1);
    });
  }

  /** Copies the positions into another store and says whether it has all that it needs. */
  fill(store: NodeStore): boolean {
    const { rows, latitudes, longitudes } = this.found;
    for (let row = 0; row < latitudes.length; row++) {
      store.place(rows.ids[row] as number, latitudes[row] as number, longitudes[row] as number);
    }
    this.found = new NodeStore(new Float64Array(0));
    return store.isComplete();
  }

  private refuse(): never {
    const { source, west, south, east, north } = this.cut;
    const said = extractPhrases().box;
    const reach = {
      west: this.reach.west / 1e7,
      south: this.reach.south / 1e7,
      east: this.reach.east / 1e7,
      north: this.reach.north / 1e7,
    };
    if (reach.west > reach.east) {
      throw new InputError([{ path: source, expected: said.nodes, found: said.noNodes }]);
    }
    const own = cornersOf(this.cut);
    if (south < reach.north && north > reach.south && west < reach.east && east > reach.west) {
      throw new InputError([{ path: source, expected: said.streets, found: said.nothingIn(own) }]);
    }
    const isSwapped = south < reach.east && north > reach.west && west < reach.north && east > reach.south;
    const swapped = cornersOf({ west: south, south: west, east: north, north: east });
    const found = isSwapped ? said.swapped(own, swapped) : own;
    throw new InputError([{ path: source, expected: said.onExtract(cornersOf(reach)), found }]);
  }
}

/** The box of the cut-out with so many metres more on each side. */
function around({ source, west, south, east, north }: CutOut): CutOut {
  const up = AROUND / METRES_A_DEGREE;
  const steepest = Math.min(89, Math.max(Math.abs(south), Math.abs(north)));
  const aside = up / cos((steepest * Math.PI) / 180);
  return { source, west: west - aside, south: south - up, east: east + aside, north: north + up, rings: null };
}
