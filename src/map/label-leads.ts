// Lines that lead from a label to a symbol it stands off from, and what they must keep clear of.
import type { Point } from '../base/geometry.ts';
import type { Rectangle } from './label-places.ts';

/** From the label's edge to the middle of its symbol. */
export interface Lead {
  readonly from: Point;
  readonly to: Point;
}

export function leadFrom(label: Rectangle, to: Point): Lead {
  return {
    from: { x: within(to.x, label.left, label.right), y: within(to.y, label.top, label.bottom) },
    to: { x: to.x, y: to.y },
  };
}

/** True where no other symbol is as near to the label as its own: then nobody takes it for another's. */
export function isPlainlyOwn(label: Rectangle, own: Rectangle, others: readonly Rectangle[]): boolean {
  const most = gapOf(label, own) + PLAINLY;
  return others.every((other) => gapOf(label, other) >= most);
}

/** Pixels by which its own symbol must be the nearer one. */
const PLAINLY = 10;

/** True where a line passes through a box (Liang and Barsky 1984). */
export function passes({ from, to }: Lead, box: Rectangle): boolean {
  let [enter, leave] = [0, 1];
  for (const [start, step, low, high] of [
    [from.x, to.x - from.x, box.left, box.right],
    [from.y, to.y - from.y, box.top, box.bottom],
  ] as const) {
    if (step === 0) {
      if (start <= low || start >= high) return false;
      continue;
    }
    const [one, other] = [(low - start) / step, (high - start) / step];
    enter = Math.max(enter, Math.min(one, other));
    leave = Math.min(leave, Math.max(one, other));
  }
  return enter < leave;
}

/** True where two lines cross each other. */
export function cross(a: Lead, b: Lead): boolean {
  return side(a, b.from) * side(a, b.to) < 0 && side(b, a.from) * side(b, a.to) < 0;
}

/** Above nought on one side of the line, below it on the other. */
function side({ from, to }: Lead, { x, y }: Point): number {
  return (to.x - from.x) * (y - from.y) - (to.y - from.y) * (x - from.x);
}

function gapOf(a: Rectangle, b: Rectangle): number {
  const x = Math.max(0, a.left - b.right, b.left - a.right);
  const y = Math.max(0, a.top - b.bottom, b.top - a.bottom);
  return Math.sqrt(x * x + y * y);
}

function within(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high);
}
