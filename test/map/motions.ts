// Builders of motions for the map's tests.
import type { Motion } from '../../src/service/run-protocol.ts';

export interface MotionPoint {
  readonly t: number;
  readonly x: number;
  readonly y: number;
  readonly away?: boolean;
  readonly tour?: number;
}

/** One list of points a vehicle, by rising time. */
export function aMotion(...vehicles: readonly (readonly MotionPoint[])[]): Motion {
  const points = vehicles.flat();
  const start = [0];
  for (const vehicle of vehicles) start.push((start.at(-1) as number) + vehicle.length);
  return {
    start: Int32Array.from(start),
    time: Float64Array.from(points, (point) => point.t),
    x: Float32Array.from(points, (point) => point.x),
    y: Float32Array.from(points, (point) => point.y),
    away: Uint8Array.from(points, (point) => (point.away ? 1 : 0)),
    tour: Int32Array.from(points, (point) => point.tour ?? -1),
  };
}
