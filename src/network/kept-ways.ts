// Ways between the fixed places of a city, kept from one matrix to the next: every day asks for many of the same again.
import type { Place } from './city.ts';
import { jointsOf } from './place-joints.ts';
import { type RoadNetwork, TICKS } from './shortest-path.ts';
import type { Travel, TravelMatrix } from './travel.ts';
import type { WayFinder } from './way-finder.ts';

/** Bytes that are kept for one traveller; a city whose places need more keeps none. */
const MEMORY = 80 * 1024 * 1024;
/** Of an entry in single precision: seconds and metres. */
const BYTES = 8;
/** Whole numbers of ticks up to here are exact in single precision: 4½ hours, and 16 km. */
const SHORT = 2 ** 24 / TICKS;
/** Room for places beside the fixed ones: facilities, and where they stand on other days. */
const SPARE = 256;

export interface KeptWays {
  /** Works out the rows of some places. */
  learn(asked: readonly Place[]): void;
  /** What the way finder would fill in, as a part of all that is kept, or null where there is no room for the places. */
  matrix(asked: readonly Place[]): TravelMatrix | null;
  /** The same from one place to some, or null where they have not all been in a matrix. */
  from(place: Place, targets: readonly Place[]): ReturnType<Travel['from']> | null;
  /** The same from one place to another. */
  between(from: Place, to: Place): ReturnType<Travel['between']> | null;
}

/** Null where it would take too much memory. `fixed` are likely to be asked for again and again. */
export function keptWays(network: RoadNetwork, finder: WayFinder, fixed: readonly Place[]): KeptWays | null {
  const capacity = fixed.length + SPARE;
  /** Rows and columns of the table: behind those of places lies that of no place at all. */
  const size = capacity + 1;
  if (fixed.length === 0 || BYTES * size * size > MEMORY) return null;
  const places = [...fixed];
  const numbers = new WeakMap<Place, number>(fixed.map((place, number) => [place, number]));
  /** Of the others, by where they are: they come as new objects in every run. */
  const others = new Map<string, number>();
  /** Of each row, how many of the places it is worked out to. */
  const known = new Int32Array(capacity);
  let joints = jointsOf(network, []);
  /** False once a way is too long for single precision to tell its ticks and there is no room for double. */
  let fits = true;
  let table: TravelMatrix | null = null;
  /** Of the row that is being worked out. */
  const seconds = new Float64Array(capacity);
  const metres = new Float64Array(capacity);

  /** -1 where it is not known, and where it is not to be, or there is no room for it. */
  const numberOf = (place: Place, isToBeKnown: boolean): number => {
    const given = numbers.get(place);
    if (given !== undefined) return given;
    const key = `${place.segment}/${place.along}`;
    const number = others.get(key) ?? places.length;
    if (number === places.length) {
      if (!isToBeKnown || number >= capacity) return -1;
      others.set(key, number);
      places.push(place);
    }
    numbers.set(place, number);
    return number;
  };

  const kept = (): TravelMatrix => {
    table ??= tableOf(Float32Array, size);
    return table;
  };

  /** Goes over to double precision. */
  const widen = (): void => {
    const { seconds, metres } = kept();
    if (seconds instanceof Float64Array) return;
    fits = 2 * BYTES * size * size <= MEMORY;
    if (!fits) return;
    table = tableOf(Float64Array, size);
    table.seconds.set(seconds);
    table.metres.set(metres);
  };

  /** Works out a row to the places that have come since the last time. */
  const learnRow = (number: number): void => {
    const from = known[number] as number;
    if (from === joints.count) return;
    finder.fillRow(joints, number, from, seconds, metres, from);
    for (let at = from; at < joints.count && fits; at++)
      if (isLong(seconds[at] as number) || isLong(metres[at] as number)) widen();
    const begin = number * size + from;
    kept().seconds.set(seconds.subarray(from, joints.count), begin);
    kept().metres.set(metres.subarray(from, joints.count), begin);
    known[number] = joints.count;
  };

  /** Null where one has no number. */
  const numbersOf = (asked: readonly Place[], areToBeKnown: boolean): Int32Array | null => {
    const columns = new Int32Array(asked.length);
    for (let at = 0; at < asked.length; at++) {
      const number = fits ? numberOf(asked[at] as Place, areToBeKnown) : -1;
      if (number < 0) return null;
      columns[at] = number;
    }
    if (places.length > joints.count) joints = jointsOf(network, places);
    return columns;
  };

  return {
    learn(asked) {
      numbersOf(asked, true)?.forEach(learnRow);
    },
    matrix(among) {
      const rows = numbersOf(among, true);
      rows?.forEach(learnRow);
      return rows === null || !fits ? null : { ...kept(), rows };
    },
    from(place, targets) {
      const number = numberOf(place, false);
      const columns = number < 0 ? null : numbersOf(targets, false);
      if (columns === null) return null;
      learnRow(number);
      if (!fits) return null;
      const { seconds, metres } = kept();
      const row = { seconds: new Float64Array(targets.length), metres: new Float64Array(targets.length) };
      for (let at = 0; at < columns.length; at++) {
        const entry = number * size + (columns[at] as number);
        row.seconds[at] = seconds[entry] as number;
        row.metres[at] = metres[entry] as number;
      }
      return row;
    },
    between(from, to) {
      const number = numberOf(from, false);
      const column = numberOf(to, false);
      if (number < 0 || column < 0) return null;
      if (places.length > joints.count) joints = jointsOf(network, places);
      learnRow(number);
      if (!fits) return null;
      const { seconds, metres } = kept();
      const entry = number * size + column;
      return { seconds: seconds[entry] as number, metres: metres[entry] as number };
    },
  };
}

/** Nothing is known yet, but that no way leads to the last row's place or from it. */
function tableOf(Entries: typeof Float32Array | typeof Float64Array, size: number) {
  const table = { size, seconds: new Entries(size * size), metres: new Entries(size * size), nowhere: size - 1 };
  for (const way of [table.seconds, table.metres]) {
    way.fill(Number.POSITIVE_INFINITY, size * table.nowhere);
    for (let row = 0; row < size; row++) way[row * size + table.nowhere] = Number.POSITIVE_INFINITY;
  }
  return table;
}

/** True where single precision could not tell the ticks; no way at all it can. */
function isLong(amount: number): boolean {
  return amount > SHORT && amount < Number.POSITIVE_INFINITY;
}
