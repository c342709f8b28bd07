import { expect, test } from 'vitest';
import { checkStudy } from '../../src/persistence/study-reader.ts';
import { aStudy } from '../builders/study.ts';

const depot = { id: 'd', name: 'D', position: { x: 0, y: 0 } };

function pathsOf(more: object, depots: object[] = []): string[] {
  const study = aStudy();
  const [baseline] = study.scenarios;
  const reading = checkStudy({ ...study, ...more, scenarios: [{ ...baseline, depots }] });
  return reading.ok ? [] : reading.problems.map(({ path }) => path);
}

test('a rent and an area beyond what whole micro-euros can hold are rejected where they stand', () => {
  const here = 'scenarios[0].depots[0]';
  expect(pathsOf({}, [{ ...depot, area: 554_405, rent: 340_323 }])).toEqual([`${here}.area`, `${here}.rent`]);
  expect(pathsOf({}, [{ ...depot, area: 900, rent: 60, fitOut: 800 }])).toEqual([]);
});

test('a price or a time with more digits than a sum can keep is rejected where it stands', () => {
  const { prices, rules } = aStudy();
  expect(pathsOf({ prices: { ...prices, trunk: 1e300 } })).toEqual(['prices.trunk']);
  const door = { ...rules.door, handoverStop: 1e300 };
  expect(pathsOf({ rules: { ...rules, door } })).toEqual(['rules.door.handoverStop']);
});

test('car trips whose kilometres and price multiply beyond that are rejected where they stand', () => {
  const { prices } = aStudy();
  const recipient = { ...prices.recipient, carKm: 577_422, carPerKm: 999_986 };
  expect(pathsOf({ prices: { ...prices, recipient } })).toEqual([
    'prices.recipient.carKm',
    'prices.recipient.carPerKm',
  ]);
});
