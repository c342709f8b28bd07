import { describe, expect, test } from 'vitest';
import { addressesFrom, groundOf } from '../../src/simulation/ground.ts';
import { addressesNear, walkMetres } from '../../src/simulation/near-addresses.ts';
import { gridTown } from '../builders/town.ts';

describe('the addresses near a place', () => {
  const ground = groundOf(gridTown(6, 6));
  const place = { segment: 3, along: 50 };
  const all = addressesFrom(ground, 'walk', place).metres;

  test('are those within reach on foot, with their metres', () => {
    const near = addressesNear(ground, place, 400);
    expect([...near.addresses]).toEqual([...all.keys()].filter((address) => (all[address] as number) <= 400));
    expect([...near.metres]).toEqual([...near.addresses].map((address) => all[address]));
  });

  test('reach farther where that is asked for later', () => {
    expect(addressesNear(ground, place, 900).addresses.length).toBeGreaterThan(
      addressesNear(groundOf(gridTown(6, 6)), place, 400).addresses.length,
    );
  });

  test('are kept of the places asked for last, however many were dragged over', () => {
    const dragged = groundOf(gridTown(2, 2));
    for (let step = 0; step < 4_500; step++) addressesNear(dragged, { segment: 1, along: step / 100 }, 50);
    expect(dragged.near.size).toBeLessThan(4_500);
    expect(dragged.near.size).toBeGreaterThan(1_000);
    expect([...dragged.near.keys()].at(-1)).toBe('1/44.99');
  });

  test('tell the same metres as others that are not kept', () => {
    for (const address of all.keys()) expect(walkMetres(ground, place, address)).toBe(all[address]);
  });
});
