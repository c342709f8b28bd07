import { describe, expect, test } from 'vitest';
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

describe('costs that whole micro-euros could not hold together', () => {
  const study = aStudy();
  const demand = { ...study.demand, parcelsPerDay: 20_000 };
  const problemsWith = (more: object) => {
    const reading = checkStudy({ ...study, demand, ...more });
    return reading.ok ? [] : reading.problems;
  };

  test('are told at the price that weighs most, with how much it may be', () => {
    const external = { ...study.prices.external, noise: 9_000, congestion: 3 };
    const [problem, ...others] = problemsWith({ prices: { ...study.prices, external } });
    expect(others).toEqual([]);
    expect(problem?.path).toBe('prices.external.noise');
    expect(problem?.expected).toMatch(
      /^at most \d+, as the cost of up to \d+ parcels in \d+ days must add up exactly$/,
    );
    const most = Number(/\d+/.exec(problem?.expected ?? '')?.[0]);
    expect(problemsWith({ prices: { ...study.prices, external: { ...external, noise: most } } })).toEqual([]);
  });

  test('are told where a scenario says them', () => {
    const [baseline, ...variants] = study.scenarios;
    const dear = { id: 'dear', name: 'Dear', kind: 'van', at: 'hubs', count: 'as needed', numbers: { hour: 9_000 } };
    const change = { id: 'dear', kind: 'add-fleet', fleet: dear };
    const scenarios = [baseline, { id: 'dear', name: 'Dear', changes: [change] }, ...variants];
    expect(problemsWith({ scenarios }).map(({ path }) => path)).toEqual(['scenarios[1].changes[0].fleet.numbers.hour']);
  });

  test('are told once of a price by which several scenarios are too dear, with what all of them allow', () => {
    const [baseline, ...variants] = study.scenarios;
    const more = { id: 'more', name: 'More', kind: 'van', at: 'hubs', count: 900, numbers: { day: 90, co2: 900 } };
    const scenarios = [
      baseline,
      { id: 'more', name: 'More', changes: [{ id: 'more', kind: 'add-fleet', fleet: more }] },
      ...variants,
    ];
    const prices = { ...study.prices, external: { ...study.prices.external, noise: 9_000 } };
    const [problem, ...others] = problemsWith({ scenarios, prices });
    expect([problem?.path, ...others]).toEqual(['prices.external.noise']);
    const most = Number(/\d+/.exec(problem?.expected ?? '')?.[0]);
    const mended = { ...prices, external: { ...prices.external, noise: most } };
    expect(problemsWith({ scenarios, prices: mended })).toEqual([]);
  });

  test('are told of the study as a whole where its prices are the usual ones', () => {
    const recipient = { ...study.prices.recipient, carCo2: 1_000_000, carKm: 1_000 };
    const problems = problemsWith({
      demand: { ...demand, parcelsPerDay: 200_000 },
      prices: { ...study.prices, recipient },
    });
    expect(problems.map(({ path }) => path)).toEqual(['study']);
    expect(problems[0]?.found).toMatch(
      /^"costs of up to \d+ thousand million euros, most of them by prices\.external\.carbon"$/,
    );
  });

  test('are no matter of ordinary prices, however many parcels there are', () => {
    const days = { warmUp: 2, measured: 10 };
    expect(problemsWith({ days, demand: { ...demand, parcelsPerDay: 200_000 } })).toEqual([]);
  });
});
