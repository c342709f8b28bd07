// A large study opens in slices, so that it can be watched.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { placementsOf } from '../../src/model/placement.ts';
import { readStudy } from '../../src/persistence/study-reader.ts';
import { type Opening, startOpening } from '../../src/service/opening.ts';
import { aStudy } from '../builders/study.ts';

const SYNTHETIC = aStudy({
  city: {
    kind: 'synthetic',
    style: 'european',
    seed: 4,
    radius: 1200,
    centreRadius: 300,
    outskirts: 1600,
    addresses: 60,
    river: false,
    parks: 1,
  },
});

/** The shares told while the streets are laid. */
function sharesOf(work: Opening): number[] {
  const shares: number[] = [];
  for (; work.doing() === 'laying out the streets'; work.step()) shares.push(work.share());
  return shares;
}

test('the streets of a synthetic city are laid in slices, and the share that is told never falls', () => {
  const shares = sharesOf(startOpening(SYNTHETIC, null));
  expect(shares.length).toBeGreaterThan(30);
  expect(shares).toEqual([...shares].sort((a, b) => a - b));
  expect(shares.at(-1)).toBeGreaterThan(shares[0] as number);
});

test('whoever is told the draw of a synthetic city lays that layout alone, and it is the same city', () => {
  const first = startOpening(SYNTHETIC, null);
  const all = sharesOf(first);
  const laid = first.ground();
  const second = startOpening(SYNTHETIC, null, null, laid?.draw);
  const one = sharesOf(second);
  expect(laid?.draw).toBeGreaterThan(0);
  expect(one.length).toBeLessThan(all.length / 4);
  expect(second.ground()?.ground.city).toEqual(laid?.ground.city);
  expect(second.ground()?.draw).toBe(laid?.draw);
});

test('what bikes reach from each micro-depot and what is near each locker are slices of their own', () => {
  const reading = readStudy(readFileSync(new URL('../../scenarios/village.json', import.meta.url), 'utf8'));
  if (!reading.ok) throw new Error('village.json is not valid');
  const work = startOpening(reading.study, null);
  let slices = 0;
  for (let isDone = false; !isDone; isDone = work.step()) {
    if (work.doing() === 'looking at the scenarios') slices++;
  }
  const answer = work.result();
  if (!answer.ok) throw new Error('village.json does not open');
  const reached = answer.value.scenarios.reduce((sum, { reach }) => sum + reach.length, 0);
  expect(reached).toBeGreaterThan(0);
  // The setting, its warnings and the rest are slices, too, and what is near each locker.
  const placements = placementsOf(reading.study);
  const lockers = placements.reduce((sum, placement) => sum + placement.lockers.length, 0);
  expect(slices).toBeGreaterThanOrEqual(3 * placements.length + reached + lockers);
});
