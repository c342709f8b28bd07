// An instance in Solomon's format of which it is known that its vehicles suffice: windows and loads are laid around a plan.
import { luckOf } from '../../src/base/luck.ts';
import { atan2 } from '../../src/base/maths.ts';

interface Point {
  readonly x: number;
  readonly y: number;
}

const DEPOT: Point = { x: 50, y: 50 };
const SERVICE = 10;
/** Of a window, in the units of the plane, as times are. */
const WIDTH = 60;

/**
 * `vehicles` tours by the angle around the depot, each from one nearest stop to the next. Half of the stops have a
 * window around the time at which the plan visits them, and the fullest of its tours fills a vehicle to the brim.
 */
export function hiddenPlanText(stops: number, vehicles: number, seed: number): string {
  const luck = luckOf(seed, 0);
  const drawn = (purpose: string, stop: number): number => luck.stream(purpose)(stop);
  const places = Array.from({ length: stops }, (_, stop): Point => {
    return { x: Math.floor(100 * drawn('x', stop)), y: Math.floor(100 * drawn('y', stop)) };
  });
  const loads = places.map((_, stop) => 10 + 10 * Math.floor(5 * drawn('load', stop)));
  const begins = new Float64Array(stops);
  let [room, end] = [0, 0];
  for (const tour of toursByAngle(places, loads, vehicles)) {
    let at = DEPOT;
    let time = 0;
    for (const stop of tour) {
      const place = places[stop] as Point;
      time += far(at, place);
      begins[stop] = time;
      time += SERVICE;
      at = place;
    }
    room = Math.max(
      room,
      tour.reduce((sum, stop) => sum + (loads[stop] as number), 0),
    );
    end = Math.max(end, time + far(at, DEPOT));
  }
  const until = Math.ceil(end) + 2;
  const rows = places.map((place, stop) => {
    const begin = begins[stop] as number;
    const hasWindow = drawn('window', stop) < 0.5;
    const latest = Math.floor(until - far(place, DEPOT) - SERVICE);
    const from = hasWindow ? Math.max(0, Math.floor(begin - WIDTH * drawn('from', stop))) : 0;
    const to = hasWindow
      ? Math.max(Math.ceil(begin), Math.min(latest, from + WIDTH))
      : Math.max(latest, Math.ceil(begin));
    return [stop + 1, place.x, place.y, loads[stop], from, to, SERVICE].join(' ');
  });
  return [
    'HIDDEN',
    '',
    'VEHICLE',
    'NUMBER CAPACITY',
    `${vehicles} ${room}`,
    '',
    'CUSTOMER',
    'CUST NO. XCOORD. YCOORD. DEMAND READY TIME DUE DATE SERVICE TIME',
    '',
    `0 ${DEPOT.x} ${DEPOT.y} 0 0 ${until} 0`,
    ...rows,
    '',
  ].join('\n');
}

function toursByAngle(places: readonly Point[], loads: readonly number[], vehicles: number): number[][] {
  const angle = (stop: number): number => {
    const { x, y } = places[stop] as Point;
    return atan2(y - DEPOT.y, x - DEPOT.x);
  };
  const all = loads.reduce((sum, load) => sum + load, 0);
  const parts: number[][] = Array.from({ length: vehicles }, () => []);
  let before = 0;
  for (const stop of [...places.keys()].sort((a, b) => angle(a) - angle(b))) {
    parts[Math.min(vehicles - 1, Math.floor((vehicles * before) / all))]?.push(stop);
    before += loads[stop] as number;
  }
  return parts.map((part) => nearestFirst(part, places));
}

function nearestFirst(part: readonly number[], places: readonly Point[]): number[] {
  const left = new Set(part);
  const tour: number[] = [];
  let at = DEPOT;
  while (left.size > 0) {
    const [next] = [...left].sort((a, b) => far(at, places[a] as Point) - far(at, places[b] as Point));
    left.delete(next as number);
    tour.push(next as number);
    at = places[next as number] as Point;
  }
  return tour;
}

function far(a: Point, b: Point): number {
  return Math.sqrt((a.x - b.x) ** 2 + (a.y - b.y) ** 2);
}
