// Dashed rings, which Pixi's lines do not know.

/** The part of Pixi's Graphics that takes a line. */
export interface LinePen {
  moveTo(x: number, y: number): unknown;
  lineTo(x: number, y: number): unknown;
}

/** Walks a closed ring of x, y, x, y ... with the pen down for `on` and up for `off`, in the ring's own units. */
export function dashRing(pen: LinePen, ring: Float32Array, on: number, off: number): void {
  const count = ring.length / 2;
  let down = true;
  let left = on;
  let px = ring[0] as number;
  let py = ring[1] as number;
  pen.moveTo(px, py);
  for (let k = 1; k <= count; k++) {
    const qx = ring[(k % count) * 2] as number;
    const qy = ring[(k % count) * 2 + 1] as number;
    let rest = Math.sqrt((qx - px) ** 2 + (qy - py) ** 2);
    while (rest > left) {
      px += ((qx - px) * left) / rest;
      py += ((qy - py) * left) / rest;
      rest -= left;
      if (down) pen.lineTo(px, py);
      else pen.moveTo(px, py);
      down = !down;
      left = down ? on : off;
    }
    left -= rest;
    px = qx;
    py = qy;
    if (down && rest > 0) pen.lineTo(px, py);
  }
}
