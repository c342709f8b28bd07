// What is kept of the comparison before changes nothing of the next one, and what stays is not made again.
import { describe, expect, test } from 'vitest';
import { createKeptParts } from '../../src/experiment/kept-parts.ts';
import { type ComparisonPlan, compare } from '../../src/experiment/paired-comparison.ts';
import { aResult } from '../builders/replication-result.ts';

type Named = ComparisonPlan['scenarios'][number];

const [vans, six, two] = ['vans', 'six', 'two'].map((id) => ({ id, name: `Plan ${id}` })) as [Named, Named, Named];
const plan: ComparisonPlan = { scenarios: [vans, six, two], measuredDays: 2, method: 'fixed' };
const runs = plan.scenarios.flatMap(({ id }, row) =>
  Array.from({ length: 10 }, (_, draw) =>
    aResult(id, draw, { perParcel: 3 + row / 5 + ((draw * (row + 1)) % 7) / 50, vanKm: 50 + 10 * row }),
  ),
);

/** One after the other, the second as it would be of its own. */
function inTurn(after: Partial<ComparisonPlan>, of = runs, before: Partial<ComparisonPlan> = {}) {
  const kept = createKeptParts();
  const first = compare({ ...plan, ...before }, runs, kept);
  kept.sweep();
  const second = compare({ ...plan, ...after }, of, kept);
  expect(second).toEqual(compare({ ...plan, ...after }, of));
  return { first, second };
}

describe('after a comparison, the next one', () => {
  test('takes over what is of the same runs', () => {
    const { first, second } = inTurn({});
    expect(second.summaries.map((summary, row) => summary === first.summaries[row])).toEqual([true, true, true]);
    expect(second.differences.map((one, row) => one === first.differences[row])).toEqual([true, true]);
  });

  test('knows a draw that was run again, of as many', () => {
    const again = runs.map((run) =>
      run.scenario === 'vans' && run.replication === 3 ? aResult('vans', 3, { perParcel: 9 }) : run,
    );
    const { first, second } = inTurn({}, again);
    expect(second.summaries.map((summary, row) => summary === first.summaries[row])).toEqual([false, true, true]);
  });

  test('corrects its intervals for the scenarios that there are now', () => {
    inTurn({ scenarios: [vans, six] });
    inTurn({}, runs, { scenarios: [vans, six] });
  });

  test('is against the baseline of now, also where the runs are the same in number', () => {
    inTurn({ scenarios: [six, vans, two] });
    const without = (id: string) => ({ scenarios: [{ id, name: 'No run yet' }, six, two] });
    inTurn(without('bikes'), runs, without('lockers'));
  });

  test('is by the method and the measured days of now', () => {
    inTurn({ method: 'looks' });
    inTurn({}, runs, { method: 'looks' });
    inTurn({ measuredDays: 5 });
  });

  test('calls each scenario by its name of now', () => {
    const { second } = inTurn({ scenarios: plan.scenarios.map(({ id }) => ({ id, name: `Renamed ${id}` })) });
    expect(second.summaries.map(({ name }) => name)).toEqual(['Renamed vans', 'Renamed six', 'Renamed two']);
  });
});
