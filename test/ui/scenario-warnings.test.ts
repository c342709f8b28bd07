import { expect, test } from 'vitest';
import { compare } from '../../src/experiment/paired-comparison.ts';
import type { ScenarioView } from '../../src/service/protocol.ts';
import { warningsOf } from '../../src/ui/scenario-warnings.tsx';
import { aResult } from '../builders/replication-result.ts';

test('a scenario is warned of by its placement before it has run, and by its runs after, each thing once', () => {
  const views = ['vans', 'idle'].map(
    (id): ScenarioView => ({
      id,
      name: id,
      warnings: id === 'idle' ? ['Hub has no vans.'] : [],
      facilities: [],
      reach: [],
      bays: [],
      freeSites: [],
      zones: [],
    }),
  );
  expect(warningsOf(views, null).map(({ letter, warnings }) => [letter, warnings])).toEqual([
    ['A', []],
    ['B', ['Hub has no vans.']],
  ]);
  const plan = { scenarios: views.map(({ id, name }) => ({ id, name })), measuredDays: 2, method: 'looks' as const };
  const runs = [0, 1].map((run) => aResult('idle', run, { warnings: ['Hub has no vans.', 'Nobody orders anything.'] }));
  expect(warningsOf(views, compare(plan, runs))[1]?.warnings).toEqual(['Hub has no vans.', 'Nobody orders anything.']);
});
