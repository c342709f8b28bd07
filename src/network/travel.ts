// What the simulation and the planner ask of a street network: seconds, metres and the way between places.
import type { Metres, Seconds } from '../base/units.ts';
import type { Place } from './city.ts';
import type { Hierarchy } from './hierarchy.ts';
import type { SignDelays } from './road-signs.ts';
import type { RoadClass } from './street-graph.ts';

/** A round part of the city. */
export interface Circle {
  readonly x: Metres;
  readonly y: Metres;
  readonly radius: Metres;
}

/** Which arcs a traveller may use, and how fast by road class without other traffic. */
export interface TravelProfile {
  /** `motor` follows MOTOR bits, `bike` BIKE bits, `walk` the WALK bit. */
  readonly mode: 'motor' | 'bike' | 'walk';
  /** Free-flow speed in km/h by road class; 0 closes the class. */
  readonly speed: Readonly<Record<RoadClass, number>>;
  /** Seconds that each signal, sign or hump costs who passes it; nothing where left out. */
  readonly delays?: SignDelays;
  /** Factors of the speed on such surfaces, above 0; 1 where left out. */
  readonly surfaces?: { readonly cobbled: number; readonly unpaved: number };
  /** True if streets open to who has business there only are not passed through. Of motors. */
  readonly keepsOut?: boolean;
  /** Where nobody of this profile may be, not even to pass through. */
  readonly keptOut?: readonly Circle[];
}

/**
 * Free-flow seconds and metres from each place to each place, row-major, 0 to itself where any way leads there; `entryOf` says where two places stand. In
 * single precision where that holds them exactly: half as much is written and read, and a large matrix is more than fits
 * near the processor.
 */
export interface TravelMatrix {
  readonly size: number;
  readonly seconds: Float64Array | Float32Array;
  readonly metres: Float64Array | Float32Array;
  /** Row and column of each place, where the matrix is one of many more places that others read too; else its number. */
  readonly rows?: Int32Array;
  /** Where there is such a row and column: of a place that no way leads to or from. */
  readonly nowhere?: number;
}

/** Where the seconds and metres from one place of a matrix to another stand. */
export function entryOf({ size, rows }: TravelMatrix, from: number, to: number): number {
  return rows === undefined ? from * size + to : (rows[from] as number) * size + (rows[to] as number);
}

/** The same figures by themselves, with as many rows as places: to be changed, or sent elsewhere. */
export function ownMatrix(matrix: TravelMatrix): TravelMatrix {
  const { rows } = matrix;
  if (rows === undefined) return matrix;
  const size = rows.length;
  const copy = (table: TravelMatrix['seconds']): TravelMatrix['seconds'] => {
    const own = table instanceof Float32Array ? new Float32Array(size * size) : new Float64Array(size * size);
    for (let from = 0; from < size; from++)
      for (let to = 0; to < size; to++) own[from * size + to] = table[entryOf(matrix, from, to)] as number;
    return own;
  };
  return { size, seconds: copy(matrix.seconds), metres: copy(matrix.metres) };
}

/** A matrix without the ways that lead to some of its places, or from them; what else it reads stays shared where it can. */
export function withoutWays(matrix: TravelMatrix, shut: readonly number[]): TravelMatrix {
  if (shut.length === 0) return matrix;
  const { rows, nowhere } = matrix;
  if (rows !== undefined && nowhere !== undefined) {
    const others = rows.slice();
    for (const place of shut) others[place] = nowhere;
    return { ...matrix, rows: others };
  }
  const open = ownMatrix(matrix);
  const { size, seconds, metres } = open;
  for (const place of shut) {
    for (let other = 0; other < size; other++) {
      for (const cell of [place * size + other, other * size + place]) {
        seconds[cell] = Number.POSITIVE_INFINITY;
        metres[cell] = Number.POSITIVE_INFINITY;
      }
    }
  }
  return open;
}

/** The way between two places as a line: points in order, with the free-flow seconds from the start at each. */
export interface Way {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly seconds: Float64Array;
  readonly metres: Metres;
}

/** The part of a way that lies on one street segment, with the free-flow seconds it takes. */
export interface WayPiece {
  readonly segment: number;
  readonly metres: Metres;
  readonly seconds: Seconds;
}

/**
 * Shortest ways by free-flow travel time under one profile; a rise in traffic slows all of them alike, so the way stays.
 * Rows are computed when first asked for and kept. A place that cannot be reached has infinite seconds and metres.
 */
export interface Travel {
  readonly profile: TravelProfile;
  matrix(places: readonly Place[]): TravelMatrix;
  /** Works out what is kept of the ways from some of the fixed places, so that a matrix is soon filled in; where anything is. */
  learn?(places: readonly Place[]): void;
  /** Seconds and metres from one place to each of many. */
  from(place: Place, targets: readonly Place[]): { seconds: Float64Array; metres: Float64Array };
  /** The same from one place to another. */
  between(from: Place, to: Place): { readonly seconds: Seconds; readonly metres: Metres };
  seconds(from: Place, to: Place): Seconds;
  metres(from: Place, to: Place): Metres;
  /** 1 for each of many places that one can go to from a place and come back from. */
  roundTrips(place: Place, targets: readonly Place[]): Uint8Array;
  /** Throws where there is no way. */
  way(from: Place, to: Place): Way;
  /** The same way street by street, in order. Throws where there is none. */
  pieces(from: Place, to: Place): WayPiece[];
  /** Metres by the profile's shortest time from a place to every node; the reach of a catchment. */
  nodeMetres(from: Place): Float64Array;
  /** What can be worked out before the first question, and kept from one visit to the next; null in small cities. */
  readonly ahead: WaysAhead | null;
}

export interface WaysAhead {
  /** Names what is worked out; equal only for streets and profiles with the same ways. */
  key(): string;
  isThere(): boolean;
  /** Works it out in slices of some milliseconds, yielding the share done, and gives plain data to keep. */
  work(): Generator<number, Hierarchy, undefined>;
  /** Takes what was kept under the key instead; false where it is damaged. */
  take(kept: unknown): boolean;
}
