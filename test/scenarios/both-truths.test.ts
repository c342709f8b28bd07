// The study that the page opens with must not teach that micro-depots always pay, or never.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { createReplicator } from '../../src/cli/replicator.ts';
import { breakEvens } from '../../src/experiment/break-even.ts';
import { compare } from '../../src/experiment/paired-comparison.ts';
import { readStudy } from '../../src/persistence/study-reader.ts';

const REPLICATIONS = 6;

test('the default study holds a placement in which micro-depots pay, and one in which they do not', {
  timeout: 300_000,
}, () => {
  const reading = readStudy(readFileSync(new URL('../../scenarios/old-town.json', import.meta.url), 'utf8'));
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  const { study } = reading;
  const replicator = createReplicator();
  replicator.open(study);
  const scenarios = study.scenarios.filter(({ id }) => ['vans', 'central', 'spread'].includes(id));
  const results = Array.from({ length: REPLICATIONS }, (_, replication) =>
    scenarios.map(({ id }) => replicator.replicate(id, replication)),
  ).flat();
  const plan = { scenarios: scenarios.map(({ id, name }) => ({ id, name })), measuredDays: study.days.measured };
  const [central, spread] = compare({ ...plan, method: 'fixed' }, results).differences;
  expect(central?.costPerParcel.high).toBeLessThan(0);
  expect(spread?.costPerParcel.low).toBeGreaterThan(0);

  // Each of the first pays at its own addresses; of the others not all do.
  const pays = (scenario: string): boolean[] => breakEvens(study, scenario, results).map((one) => one.pays);
  expect(pays('central')).toEqual([true, true]);
  expect(pays('spread')).toContain(false);
});
