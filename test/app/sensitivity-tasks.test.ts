import { expect, test } from 'vitest';
import { endResults, keyOf, tasksFor } from '../../src/app/sensitivity-tasks.ts';
import { studyEnds } from '../../src/experiment/sensitivity-stages.ts';
import { aResult } from '../builders/replication-result.ts';
import { aStudy } from './a-study.ts';

test('an end of which a run failed is left out, and the other ends keep all their draws', () => {
  const ends = studyEnds(aStudy(), ['vans', 'one']).slice(0, 4);
  const tasks = tasksFor(ends, [0, 1, 2], ['vans', 'one']);
  const had = new Map(tasks.map((task) => [keyOf(task), aResult(task.scenario, task.replication)]));
  const [first, ...others] = ends;
  const failed = tasks.find(({ variant }) => variant === `${first?.assumption.id}/${first?.end}`);
  had.delete(failed === undefined ? '' : keyOf(failed));
  const results = endResults(ends, tasks, had);
  expect(results.map(({ assumption, end }) => [assumption.id, end])).toEqual(
    others.map(({ assumption, end }) => [assumption.id, end]),
  );
  for (const { results: runs } of results) expect(runs).toHaveLength(6);
});
