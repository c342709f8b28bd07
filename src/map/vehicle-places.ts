// Where every vehicle is at an instant, and which way it points: the map's view of a run's motion, the same whether time runs forwards or backwards.
import type { Metres, Seconds } from '../base/units.ts';
import type { Motion } from '../service/run-protocol.ts';

/** One row a vehicle; filled anew for each instant. */
export interface VehiclePlaces {
  readonly x: Float32Array;
  readonly y: Float32Array;
  /** Radians, anticlockwise from the east. */
  readonly heading: Float32Array;
  /** 1 where the vehicle is on duty and drawn. */
  readonly shown: Uint8Array;
  /** Point that begins the piece the vehicle is on, or -1. */
  readonly point: Int32Array;
}

/** Half the length over which a vehicle turns at a corner. */
const TURN: Metres = 7;
/** How many pieces without length to look past for the way a standing vehicle points. */
const LOOK_PAST = 6;

export function makeVehiclePlaces(vehicles: number): VehiclePlaces {
  return {
    x: new Float32Array(vehicles),
    y: new Float32Array(vehicles),
    heading: new Float32Array(vehicles),
    shown: new Uint8Array(vehicles),
    point: new Int32Array(vehicles).fill(-1),
  };
}

/** The last point of a vehicle at or before a time, or -1. `guess` is where it was last; a good one saves the search. */
export function pointAt(motion: Motion, vehicle: number, time: Seconds, guess = -1): number {
  const from = motion.start[vehicle] as number;
  const until = motion.start[vehicle + 1] as number;
  if (from === until || !((motion.time[from] as number) <= time)) return -1;
  let low = from;
  let high = until;
  if (guess >= from && guess < until && (motion.time[guess] as number) <= time) {
    low = guess;
    for (let step = 1; ; step *= 2) {
      const next = low + step;
      if (next >= until) break;
      if ((motion.time[next] as number) > time) {
        high = next;
        break;
      }
      low = next;
    }
  }
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((motion.time[middle] as number) <= time) low = middle;
    else high = middle;
  }
  return low;
}

/** Puts every vehicle where it is at `time`. A vehicle before its first or after its last point is not shown. */
export function placeVehicles(motion: Motion, time: Seconds, out: VehiclePlaces): void {
  const { time: times, x, y } = motion;
  const vehicles = motion.start.length - 1;
  for (let v = 0; v < vehicles; v++) {
    const i = pointAt(motion, v, time, out.point[v]);
    out.point[v] = i;
    const end = motion.start[v + 1] as number;
    const last = i + 1 >= end;
    if (i < 0 || motion.away[i] === 1 || (last && (times[i] as number) < time)) {
      out.shown[v] = 0;
      continue;
    }
    out.shown[v] = 1;
    const ax = x[i] as number;
    const ay = y[i] as number;
    if (last) {
      out.x[v] = ax;
      out.y[v] = ay;
      out.heading[v] = headingOn(motion, v, i, 0, 0);
      continue;
    }
    const from = times[i] as number;
    const span = (times[i + 1] as number) - from;
    const share = span > 0 ? (time - from) / span : 0;
    const dx = (x[i + 1] as number) - ax;
    const dy = (y[i + 1] as number) - ay;
    out.x[v] = ax + dx * share;
    out.y[v] = ay + dy * share;
    out.heading[v] = headingOn(motion, v, i, share, Math.sqrt(dx * dx + dy * dy));
  }
}

/**
 * The way a vehicle points on piece i, `share` along its `length`. Near an end of the piece it leans towards the
 * neighbouring piece, half-way between both at the corner itself, so that it turns and never flips. Where it stood
 * between the two, it keeps the way it came and turns while leaving.
 */
function headingOn(motion: Motion, vehicle: number, i: number, share: number, length: Metres): number {
  const first = motion.start[vehicle] as number;
  const end = (motion.start[vehicle + 1] as number) - 1;
  if (length === 0) {
    const back = movingPiece(motion, i - 1, first, -1);
    const shown = back >= 0 ? back : movingPiece(motion, i, end, 1);
    return shown < 0 ? 0 : directionOf(motion, shown);
  }
  const own = directionOf(motion, i);
  const turn = Math.min(TURN, length / 2);
  const before = share * length;
  const after = length - before;
  if (before < turn) {
    const other = movingPiece(motion, i - 1, first, -1);
    if (other < 0) return own;
    const stood = other < i - 1;
    const back = directionOf(motion, other);
    return own - turnBetween(back, own) * (1 - before / turn) * (stood ? 1 : 0.5);
  }
  if (after < turn && i + 1 < end && motion.away[i + 1] !== 1) {
    // A piece without length ahead is a stop: no leaning before it.
    if (pieceX(motion, i + 1) === 0 && pieceY(motion, i + 1) === 0) return own;
    return own + turnBetween(own, directionOf(motion, i + 1)) * (1 - after / turn) * 0.5;
  }
  return own;
}

/** The angle to turn by, the shorter way round; on the spot always anticlockwise, so that both sides of a corner agree. */
function turnBetween(from: number, to: number): number {
  let turn = to - from;
  if (turn > Math.PI) turn -= 2 * Math.PI;
  else if (turn < -Math.PI) turn += 2 * Math.PI;
  return turn < -Math.PI + 1e-3 ? turn + 2 * Math.PI : turn;
}

function directionOf(motion: Motion, piece: number): number {
  return Math.atan2(pieceY(motion, piece), pieceX(motion, piece));
}

/** The nearest piece from i on, towards `end`, that has a length; -1 where there is none near. */
function movingPiece(motion: Motion, i: number, end: number, step: 1 | -1): number {
  for (let k = 0, piece = i; k < LOOK_PAST; k++, piece += step) {
    if (step > 0 ? piece >= end : piece < end) return -1;
    if (motion.away[piece] === 1) return -1;
    if (pieceX(motion, piece) !== 0 || pieceY(motion, piece) !== 0) return piece;
  }
  return -1;
}

function pieceX(motion: Motion, i: number): Metres {
  return (motion.x[i + 1] as number) - (motion.x[i] as number);
}

function pieceY(motion: Motion, i: number): Metres {
  return (motion.y[i + 1] as number) - (motion.y[i] as number);
}
