// The part of a city that the map shows first: where almost all doors and the facilities among them are, not the far ends of the roads.
import type { Box, Point } from '../base/geometry.ts';
import type { CityView } from '../service/protocol.ts';
import type { Home } from './clear-view.ts';

/** Share of doors left out on each side. */
const TAIL = 0.01;

export function homeOf(city: CityView, facilities: readonly Point[]): Home {
  return { box: homeBox(city, facilities), points: facilities };
}

export function homeBox(city: CityView, facilities: readonly Point[]): Box {
  if (city.addressX.length === 0) return city.box;
  const x = city.addressX.slice().sort();
  const y = city.addressY.slice().sort();
  const at = (values: Float32Array, share: number): number => values[Math.round(share * (values.length - 1))] as number;
  const doors = { left: at(x, TAIL), bottom: at(y, TAIL), right: at(x, 1 - TAIL), top: at(y, 1 - TAIL) };
  const reach = Math.max(doors.right - doors.left, doors.top - doors.bottom) * 0.15 + 100;
  const box = { ...doors };
  for (const point of facilities) {
    // A hub far outside is shown at the edge of the map instead.
    if (point.x < doors.left - reach || point.x > doors.right + reach) continue;
    if (point.y < doors.bottom - reach || point.y > doors.top + reach) continue;
    box.left = Math.min(box.left, point.x);
    box.right = Math.max(box.right, point.x);
    box.bottom = Math.min(box.bottom, point.y);
    box.top = Math.max(box.top, point.y);
  }
  return box;
}
