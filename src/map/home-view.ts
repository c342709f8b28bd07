// The part of a city that the map shows first: where almost all doors and the facilities among them are, not the far ends of the roads; and all of it.
import type { Box, Point } from '../base/geometry.ts';
import type { Metres } from '../base/units.ts';
import type { CityView, ReachView, ScenarioView } from '../service/protocol.ts';
import type { Home } from './clear-view.ts';

/** What is shown first, and what is shown to a reader who asks for everything. */
export interface Views {
  readonly home: Home;
  readonly whole: Home;
}

/** Share of doors left out on each side. */
const TAIL = 0.01;

/** The outline of a reached area lies this far beyond its streets. */
const FRINGE: Metres = 60;

/** `scenario` is null before a city's first one. */
export function viewsOf(city: CityView, scenario: Pick<ScenarioView, 'facilities' | 'reach'> | null): Views {
  const facilities = scenario?.facilities.map((facility) => facility.position) ?? [];
  const home = { box: homeBox(city, facilities), points: facilities };
  const points = [...facilities, ...(scenario?.reach.flatMap(endsOf) ?? [])];
  return { home, whole: { box: boxAround(home.box, points), points } };
}

/** To sort the doors of a large city takes longer than a frame, and each scenario asks where they are. */
const DOORS = new WeakMap<CityView, Box>();

export function homeBox(city: CityView, facilities: readonly Point[]): Box {
  if (city.addressX.length === 0) return city.box;
  const doors = DOORS.get(city) ?? doorsOf(city);
  DOORS.set(city, doors);
  const reach = Math.max(doors.right - doors.left, doors.top - doors.bottom) * 0.15 + 100;
  const box = { ...doors };
  for (const point of facilities) {
    // A hub far outside is shown at the edge of the map instead.
    if (point.x < doors.left - reach || point.x > doors.right + reach) continue;
    if (point.y < doors.bottom - reach || point.y > doors.top + reach) continue;
    include(box, point);
  }
  return box;
}

/** Where almost all doors are. */
function doorsOf({ addressX, addressY }: CityView): Box {
  const x = addressX.slice().sort();
  const y = addressY.slice().sort();
  const at = (values: Float32Array, share: number): number => values[Math.round(share * (values.length - 1))] as number;
  return { left: at(x, TAIL), bottom: at(y, TAIL), right: at(x, 1 - TAIL), top: at(y, 1 - TAIL) };
}

function boxAround(inner: Box, points: readonly Point[]): Box {
  const box = { ...inner };
  for (const point of points) include(box, point);
  return box;
}

function include(box: { -readonly [Side in keyof Box]: Box[Side] }, point: Point): void {
  box.left = Math.min(box.left, point.x);
  box.right = Math.max(box.right, point.x);
  box.bottom = Math.min(box.bottom, point.y);
  box.top = Math.max(box.top, point.y);
}

/** Where the outline of a reached area lies farthest to each of the four sides. */
function endsOf({ x, y }: ReachView): Point[] {
  if (x.length === 0) return [];
  let [left, right, bottom, top] = [0, 0, 0, 0];
  for (let p = 1; p < x.length; p++) {
    if ((x[p] as number) < (x[left] as number)) left = p;
    if ((x[p] as number) > (x[right] as number)) right = p;
    if ((y[p] as number) < (y[bottom] as number)) bottom = p;
    if ((y[p] as number) > (y[top] as number)) top = p;
  }
  const at = (p: number, dx: number, dy: number): Point => ({ x: (x[p] as number) + dx, y: (y[p] as number) + dy });
  return [at(left, -FRINGE, 0), at(right, FRINGE, 0), at(bottom, 0, -FRINGE), at(top, 0, FRINGE)];
}
