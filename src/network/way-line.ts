// The line that a vehicle follows: stretches of street geometry joined to one way, with the time at each point.
import type { Metres } from '../base/units.ts';
import { TICKS } from './shortest-path.ts';
import type { StreetGraph } from './street-graph.ts';
import type { Way } from './travel.ts';

/** A piece of a segment, driven from `start` to `end` metres along its geometry (backwards where end < start). */
export interface Stretch {
  readonly segment: number;
  readonly start: Metres;
  readonly end: Metres;
  /** Ticks of time it takes. */
  readonly ticks: number;
}

/** Joins stretches to a way of at least two points. Within a stretch the speed is constant. */
export function lineAlong(graph: StreetGraph, stretches: readonly Stretch[], metres: Metres): Way {
  const x: number[] = [];
  const y: number[] = [];
  const seconds: number[] = [];
  let before = 0;
  const put = (px: number, py: number, ticks: number): void => {
    const last = x.length - 1;
    // Where two stretches meet, their ends are one point; the later time is the sum of whole ticks and thus exact.
    if (last >= 0 && x[last] === px && y[last] === py) seconds[last] = ticks / TICKS;
    else {
      x.push(px);
      y.push(py);
      seconds.push(ticks / TICKS);
    }
  };
  for (const { segment, start, end, ticks } of stretches) {
    const first = graph.shapeStart[segment] as number;
    const last = (graph.shapeStart[segment + 1] as number) - 1;
    const along = distancesAlong(graph, first, last);
    const spot = (at: Metres): [number, number] => pointAt(graph, first, along, at);
    const timeAt = (at: Metres): number => (end === start ? before : before + (ticks * (at - start)) / (end - start));
    put(...spot(start), before);
    const low = Math.min(start, end);
    const high = Math.max(start, end);
    for (let step = 1; step < along.length - 1; step++) {
      const index = end >= start ? step : along.length - 1 - step;
      const at = along[index] as number;
      if (at <= low || at >= high) continue;
      put(graph.shapeX[first + index] as number, graph.shapeY[first + index] as number, timeAt(at));
    }
    before += ticks;
    put(...spot(end), before);
  }
  if (x.length === 1) {
    x.push(x[0] as number);
    y.push(y[0] as number);
    seconds.push(seconds[0] as number);
  }
  seconds[0] = 0;
  return { x: Float64Array.from(x), y: Float64Array.from(y), seconds: Float64Array.from(seconds), metres };
}

/** Metres from a segment's first point to each of its points. */
export function distancesAlong(graph: StreetGraph, first: number, last: number): Float64Array {
  const along = new Float64Array(last - first + 1);
  for (let p = first + 1; p <= last; p++) {
    const dx = (graph.shapeX[p] as number) - (graph.shapeX[p - 1] as number);
    const dy = (graph.shapeY[p] as number) - (graph.shapeY[p - 1] as number);
    along[p - first] = (along[p - first - 1] as number) + Math.sqrt(dx * dx + dy * dy);
  }
  return along;
}

/** The spot so many metres along the points from `first` on; the ends where it lies beyond them. */
export function pointAt(graph: StreetGraph, first: number, along: Float64Array, at: Metres): [number, number] {
  const last = along.length - 1;
  let piece = 0;
  while (piece < last - 1 && (along[piece + 1] as number) <= at) piece++;
  const start = along[piece] as number;
  const long = (along[piece + 1] as number) - start;
  const share = long > 0 ? Math.min(1, Math.max(0, (at - start) / long)) : 0;
  const ax = graph.shapeX[first + piece] as number;
  const ay = graph.shapeY[first + piece] as number;
  if (share === 1) return [graph.shapeX[first + piece + 1] as number, graph.shapeY[first + piece + 1] as number];
  return [
    ax + share * ((graph.shapeX[first + piece + 1] as number) - ax),
    ay + share * ((graph.shapeY[first + piece + 1] as number) - ay),
  ];
}
