// Ways between the fixed places of a city, kept from one matrix to the next: every day asks for many of the same again.
import type { Place } from './city.ts';
import { jointsOf } from './place-joints.ts';
import { type RoadNetwork, TICKS, UNREACHED } from './shortest-path.ts';
import type { Travel, TravelMatrix } from './travel.ts';
import type { WayFinder } from './way-finder.ts';

/** Bytes of rows that are kept for one traveller; a city whose places need more keeps none. */
const MEMORY = 80 * 1024 * 1024;
/** A power of two, so that multiplying gives what dividing would. */
const TICK = 1 / TICKS;
/** Whole numbers up to here are exact in single precision: 4½ hours, and 16 km. */
const SHORT = 2 ** 24;
/** Room for places beside the fixed ones: facilities, and where they stand on other days. */
const SPARE = 256;

const NO_WAY = { seconds: Number.POSITIVE_INFINITY, metres: Number.POSITIVE_INFINITY };

export interface KeptWays {
  /** Works out the rows of some places. */
  learn(asked: readonly Place[]): void;
  /** What the way finder would fill in, or null where there is no room for the places. */
  matrix(asked: readonly Place[]): TravelMatrix | null;
  /** The same from one place to some, or null where they have not all been in a matrix. */
  from(place: Place, targets: readonly Place[]): ReturnType<Travel['from']> | null;
  /** The same from one place to another. */
  between(from: Place, to: Place): ReturnType<Travel['between']> | null;
}

/** A row's ticks of time and of length to the places known so far, worked out when a matrix first needs it. */
interface KeptRow {
  readonly time: Int32Array;
  readonly length: Int32Array;
  known: number;
}

/** Null where it would take too much memory. `fixed` are likely to be asked for again and again. */
export function keptWays(network: RoadNetwork, finder: WayFinder, fixed: readonly Place[]): KeptWays | null {
  const capacity = fixed.length + SPARE;
  if (fixed.length === 0 || 8 * capacity * capacity > MEMORY) return null;
  const places = [...fixed];
  const numbers = new WeakMap<Place, number>(fixed.map((place, number) => [place, number]));
  /** Of the others, by where they are: they come as new objects in every run. */
  const others = new Map<string, number>();
  const rows: KeptRow[] = [];
  let joints = jointsOf(network, []);
  /** False once a way was too long for a row. */
  let fits = true;
  /** False once one was too long for single precision to tell its ticks. */
  let areShort = true;
  const seconds = new Float64Array(capacity);
  const metres = new Float64Array(capacity);

  /** -1 where it is not known, and where it is not to be, or there is no room for it. */
  const numberOf = (place: Place, isToBeKnown: boolean): number => {
    const known = numbers.get(place);
    if (known !== undefined) return known;
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

  const rowOf = (number: number): KeptRow => {
    const row = rows[number] ?? { time: new Int32Array(capacity), length: new Int32Array(capacity), known: 0 };
    rows[number] = row;
    if (row.known === joints.count) return row;
    finder.fillRow(joints, number, row.known, seconds, metres, row.known);
    for (let at = row.known; at < joints.count; at++) {
      const time = (seconds[at] as number) * TICKS;
      const length = (metres[at] as number) * TICKS;
      const isReached = time < UNREACHED;
      row.time[at] = isReached ? time : UNREACHED;
      row.length[at] = isReached ? length : UNREACHED;
      if (isReached && length >= UNREACHED) fits = false;
      if (isReached && Math.max(time, length) > SHORT) areShort = false;
    }
    row.known = joints.count;
    return row;
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
      for (const number of numbersOf(asked, true) ?? []) rowOf(number);
    },
    matrix(among) {
      const size = among.length;
      const columns = numbersOf(among, true);
      if (columns === null) return null;
      const asked = Array.from(columns, rowOf);
      if (!fits) return null;
      const Entries = areShort ? Float32Array : Float64Array;
      const matrix = { size, seconds: new Entries(size * size), metres: new Entries(size * size) };
      const order = asTheyLie(columns);
      for (let at = 0; at < size; at++) fill(asked[at] as KeptRow, columns, order, matrix, at * size);
      return matrix;
    },
    from(place, targets) {
      const number = numberOf(place, false);
      const columns = number < 0 ? null : numbersOf(targets, false);
      if (columns === null) return null;
      const row = { seconds: new Float64Array(targets.length), metres: new Float64Array(targets.length) };
      fill(rowOf(number), columns, columns.map(asListed), row, 0);
      return fits ? row : null;
    },
    between(from, to) {
      const number = numberOf(from, false);
      const column = numberOf(to, false);
      if (number < 0 || column < 0) return null;
      if (places.length > joints.count) joints = jointsOf(network, places);
      const { time, length } = rowOf(number);
      if (!fits) return null;
      const ticks = time[column] as number;
      return ticks === UNREACHED ? NO_WAY : { seconds: ticks * TICK, metres: (length[column] as number) * TICK };
    },
  };
}

/** In which order many rows are read as their columns lie: together they are more than fits near the processor. */
function asTheyLie(columns: Int32Array): Int32Array {
  return columns.map(asListed).sort((a, b) => (columns[a] as number) - (columns[b] as number));
}

function asListed(_: number, at: number): number {
  return at;
}

/** Seconds and metres of a row to some of its columns, taken in an order and written from `at` on. */
function fill(
  { time, length }: KeptRow,
  columns: Int32Array,
  order: Int32Array,
  { seconds, metres }: Pick<TravelMatrix, 'seconds' | 'metres'>,
  at: number,
): void {
  for (let rank = 0; rank < order.length; rank++) {
    const column = order[rank] as number;
    const to = columns[column] as number;
    const ticks = time[to] as number;
    const isReached = ticks !== UNREACHED;
    seconds[at + column] = isReached ? ticks * TICK : Number.POSITIVE_INFINITY;
    metres[at + column] = isReached ? (length[to] as number) * TICK : Number.POSITIVE_INFINITY;
  }
}
