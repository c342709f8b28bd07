// The nodes inside a cut-out, which say what else of a file reaches into it.
import { InputError } from '../base/problem.ts';
import { type CutOut, cornersOf } from './cut-out.ts';
import { NodeStore } from './node-store.ts';
import { floats, wholes } from './number-list.ts';
import { sortedOnce } from './sorted-ids.ts';

export class CutNodes {
  readonly cut: CutOut;
  private readonly isInside: (latitude: number, longitude: number) => boolean;
  private ids = floats();
  private latitudes = wholes();
  private longitudes = wholes();
  private found = new NodeStore(new Float64Array(0));
  /** Where the file's nodes lie, in units of 1e-7 degrees. */
  private readonly reach = { west: Infinity, south: Infinity, east: -Infinity, north: -Infinity };

  constructor(cut: CutOut, isInside: (latitude: number, longitude: number) => boolean) {
    this.cut = cut;
    this.isInside = isInside;
  }

  /** Keeps a node if it lies inside, and says so. */
  take(id: number, latitude: number, longitude: number): boolean {
    const { reach } = this;
    if (longitude < reach.west) reach.west = longitude;
    if (longitude > reach.east) reach.east = longitude;
    if (latitude < reach.south) reach.south = latitude;
    if (latitude > reach.north) reach.north = latitude;
    if (!this.isInside(latitude, longitude)) return false;
    this.ids.push(id);
    this.latitudes.push(latitude);
    this.longitudes.push(longitude);
    return true;
  }

  /** All nodes were met. Throws an InputError where none lies inside. */
  close(): void {
    if (this.ids.length === 0) this.refuse();
    const [ids, latitudes, longitudes] = [this.ids.view(), this.latitudes.view(), this.longitudes.view()];
    this.found = new NodeStore(sortedOnce(ids.slice()));
    for (let at = 0; at < ids.length; at++) {
      this.found.place(ids[at] as number, latitudes[at] as number, longitudes[at] as number);
    }
    this.ids = floats();
    this.latitudes = wholes();
    this.longitudes = wholes();
  }

  touches(refs: readonly number[]): boolean {
    return refs.some((id) => this.found.rows.rowOf(id) !== -1);
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
    const reach = {
      west: this.reach.west / 1e7,
      south: this.reach.south / 1e7,
      east: this.reach.east / 1e7,
      north: this.reach.north / 1e7,
    };
    if (reach.west > reach.east) {
      throw new InputError([{ path: source, expected: 'an extract with nodes', found: 'none' }]);
    }
    const own = cornersOf(this.cut);
    if (south < reach.north && north > reach.south && west < reach.east && east > reach.west) {
      throw new InputError([{ path: source, expected: 'an area with streets', found: `nothing inside ${own}` }]);
    }
    const isSwapped = south < reach.east && north > reach.west && west < reach.north && east > reach.south;
    const swapped = cornersOf({ west: south, south: west, east: north, north: east });
    const found = `${own}${isSwapped ? ` (did you mean ${swapped}? Longitude comes first)` : ''}`;
    const expected = `an area on the extract, which reaches over ${cornersOf(reach)}`;
    throw new InputError([{ path: source, expected, found }]);
  }
}
