// Where every vehicle is at any time: the journal's legs laid along the streets as lines through space and time.
import type { FactOf, Journal } from '../simulation/facts.ts';
import type { Ground } from '../simulation/ground.ts';
import { waysOfLeg } from '../simulation/own-ways.ts';
import type { Motion } from './run-protocol.ts';

interface Line {
  readonly time: number[];
  readonly x: number[];
  readonly y: number[];
  readonly away: number[];
  readonly tour: number[];
}

/** A vehicle stands where its last leg ended until the next one begins, and is away between its tours. */
export function motionOf(journal: Journal, ground: Ground): Motion {
  const { vehicles } = journal.cast;
  const lines: Line[] = vehicles.map(() => ({ time: [], x: [], y: [], away: [], tour: [] }));
  for (const fact of journal.facts) {
    if (fact.kind === 'drove') layLeg(lines[fact.vehicle] as Line, fact, journal, ground);
  }
  return packLines(lines);
}

function layLeg(line: Line, leg: FactOf<'drove'>, journal: Journal, ground: Ground): void {
  const way = waysOfLeg(ground, journal.cast.vehicles[leg.vehicle] ?? { mode: 'motor' }, leg).way(leg.from, leg.to);
  const last = way.seconds.length - 1;
  const whole = way.seconds[last] as number;
  for (let point = 0; point <= last; point++) {
    const share = whole === 0 ? point / Math.max(1, last) : (way.seconds[point] as number) / whole;
    line.time.push(leg.depart + share * (leg.time - leg.depart));
    line.x.push(way.x[point] as number);
    line.y.push(way.y[point] as number);
    line.away.push(leg.role === 'back' && point === last ? 1 : 0);
    line.tour.push(leg.tour);
  }
}

function packLines(lines: readonly Line[]): Motion {
  const start = new Int32Array(lines.length + 1);
  lines.forEach((line, row) => {
    start[row + 1] = (start[row] as number) + line.time.length;
  });
  const count = start[lines.length] as number;
  const motion = {
    start,
    time: new Float64Array(count),
    x: new Float32Array(count),
    y: new Float32Array(count),
    away: new Uint8Array(count),
    tour: new Int32Array(count),
  };
  lines.forEach((line, row) => {
    const at = start[row] as number;
    motion.time.set(line.time, at);
    motion.x.set(line.x, at);
    motion.y.set(line.y, at);
    motion.away.set(line.away, at);
    motion.tour.set(line.tour, at);
  });
  return motion;
}
