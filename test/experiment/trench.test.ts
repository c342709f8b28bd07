// What trenches and masts cost a home, and when they are full.
import { expect, test } from 'vitest';
import { openingOf, trenchCost, wirelessCost } from '../../src/experiment/trench.ts';
import { trenchSchema } from '../../src/model/lesson-miles.ts';

const sheet = { homes: 200, km2: 3, trunkMetres: 1_000, branchMetres: 4_000 };
const spec = trenchSchema.parse({ head: { x: 0, y: 0 }, takeUp: 0.5, trunkMetre: 60, branchMetre: 30, drop: 600 });

test('homes that take it up share the trenches, and each pays its own drop', () => {
  expect(trenchCost(sheet, spec)).toEqual({ trunk: 600, branches: 1_200, drops: 600 });
  expect(trenchCost(sheet, { ...spec, takeUp: 1 })).toEqual({ trunk: 300, branches: 600, drops: 600 });
});

test('four years of 30 % are 2.86 times the traffic, more than twice', () => {
  expect(openingOf(sheet, spec).traffic).toBeCloseTo(2.8561, 10);
  expect(openingOf(sheet, { ...spec, years: 2 }).traffic).toBeLessThan(2);
});

test('within a year traffic grows as over whole ones: nine months of 30 % are 1.3 to the power of three quarters', () => {
  expect(openingOf(sheet, { ...spec, years: 0.75 }).traffic).toBeCloseTo(1.3 ** 0.75, 12);
  expect(openingOf(sheet, { ...spec, years: 6, wireless: 1 }).traffic).toBeCloseTo(1.3 ** 1.5, 12);
  // Twice half a year is a year.
  expect(openingOf(sheet, { ...spec, years: 0.5 }).traffic ** 2).toBeCloseTo(1.3, 12);
});

test('an upgrade of fibre is new ends, one of radio as many masts again', () => {
  const [fibre, radio] = [openingOf(sheet, spec), openingOf(sheet, { ...spec, wireless: 1 })];
  // 1.3^10 = 13.8 of a capacity of 2: to 4, 8, 16.
  expect([fibre.upgrades, radio.upgrades]).toEqual([3, 3]);
  expect(fibre.upgradeCost).toBe(3 * spec.upgrade);
  expect(radio.upgradeCost).toBe((wirelessCost(sheet, spec) - spec.receiver) * 7);
  expect(radio.after).toBe(1);
});

test('radio that is doubled ever again costs ever more, however often', () => {
  const many = openingOf(sheet, { ...spec, wireless: 1, growth: 2, horizon: 30, plannedFor: 1 });
  expect(many.upgrades).toBeGreaterThan(31);
  expect(many.upgradeCost).toBe((wirelessCost(sheet, spec) - spec.receiver) * (2 ** many.upgrades - 1));
});
