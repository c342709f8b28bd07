// The ground that a city's doors stand on: squares with at least one door, for densities.
import type { AddressTable } from './city.ts';

/** Metres; a square so large that a street of detached houses leaves no gaps (assumption). */
const SIDE = 250;

export function builtKm2({ count, x, y }: AddressTable): number {
  const squares = new Set<string>();
  for (let door = 0; door < count; door++) {
    squares.add(`${Math.floor((x[door] as number) / SIDE)}/${Math.floor((y[door] as number) / SIDE)}`);
  }
  return (squares.size * SIDE * SIDE) / 1_000_000;
}
