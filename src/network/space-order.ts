// Puts points in an order in which neighbours in the list lie near each other.

/** Indices of the points in the order of a Morton curve over their box (Morton 1966); equal ones by index. */
export function spaceOrder(x: readonly number[], y: readonly number[]): Uint32Array {
  let left = Number.POSITIVE_INFINITY;
  let bottom = Number.POSITIVE_INFINITY;
  let side = 1;
  for (let k = 0; k < x.length; k++) {
    left = Math.min(left, x[k] as number);
    bottom = Math.min(bottom, y[k] as number);
  }
  for (let k = 0; k < x.length; k++) side = Math.max(side, (x[k] as number) - left, (y[k] as number) - bottom);
  const key = Uint32Array.from(x, (value, k) => {
    const column = Math.floor(((value - left) / side) * 65_535);
    const row = Math.floor((((y[k] as number) - bottom) / side) * 65_535);
    return (spread(column) | (spread(row) << 1)) >>> 0;
  });
  return Uint32Array.from(x, (_, k) => k).sort((a, b) => (key[a] as number) - (key[b] as number) || a - b);
}

/** Puts a 0 between the bits of a number below 2^16. */
function spread(value: number): number {
  let bits = value;
  bits = (bits | (bits << 8)) & 0x00ff_00ff;
  bits = (bits | (bits << 4)) & 0x0f0f_0f0f;
  bits = (bits | (bits << 2)) & 0x3333_3333;
  return (bits | (bits << 1)) & 0x5555_5555;
}
