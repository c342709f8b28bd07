import { expect, test } from 'vitest';
import { areLetters, areTooMany, halves, nameLines } from '../../src/ui/pill-rows.ts';

const pills = (...names: readonly string[]) => names.map((name) => ({ name, isWarned: false }));
const RETAILER = pills(
  'One far hub',
  'Three near hubs',
  'Far hub, contracted',
  'Two own vans, rest contracted',
  'Near hubs, centre contracted',
  'Far hub, same day',
  'Near hubs, same day',
);

test('names that fit beside each other are written in one line', () => {
  expect(nameLines(pills('Vans only', 'Lockers'), 700)).toBe(1);
});

test('names that fit into one row only if they are halved are halved', () => {
  expect(nameLines(RETAILER, 1200)).toBe(2);
});

test('names are not halved where that makes the bar no lower', () => {
  expect(nameLines(RETAILER, 820)).toBe(1);
  expect(nameLines(RETAILER, 640)).toBe(2);
});

test('a warning takes room of its own', () => {
  const warned = pills('Vans only', 'Depots + lockers').map((pill) => ({ ...pill, isWarned: true }));
  const room = 310;
  expect(nameLines(pills('Vans only', 'Depots + lockers'), room)).toBe(1);
  expect(nameLines(warned, room)).toBe(2);
});

test('a name is halved at the space that leaves the shorter lines, and one word stays whole', () => {
  expect(halves('Two own vans, rest contracted')).toEqual(['Two own vans,', 'rest contracted']);
  expect(halves('One far hub')).toEqual(['One', 'far hub']);
  expect(halves('Paketstationen')).toEqual(['Paketstationen']);
});

test('a narrow bar has one row: where names would make a second one, only the one on show keeps its own', () => {
  const german = pills(
    'Nur Transporter',
    '2 zentrale Depots',
    '6 verteilte Depots',
    'Paketstationen',
    'Depots + Paketstationen',
  );
  expect(areLetters(german, 900)).toBe(false);
  expect(areLetters(german, 650)).toBe(true);
  expect(areLetters(RETAILER, 660)).toBe(true);
  // A wide one writes all of them, in as many rows as it takes.
  expect(areLetters(RETAILER, 820)).toBe(false);
});

test('where pills of all would take more rows than the bar has, a menu has them, so that none is out of sight unsaid', () => {
  const many = (count: number) => pills(...Array.from({ length: count }, (_, row) => `Six spread depots ${row + 1}`));
  expect(areTooMany(RETAILER, 820)).toBe(false);
  expect(areTooMany(RETAILER, 660)).toBe(false);
  expect(areTooMany(many(12), 900)).toBe(false);
  expect(areTooMany(many(24), 900)).toBe(true);
  expect(areTooMany(many(24), 650)).toBe(true);
});
