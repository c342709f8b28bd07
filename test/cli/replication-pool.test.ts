import { expect, test } from 'vitest';
import { openPool, type StudyTask } from '../../src/cli/replication-pool.ts';
import { createReplicator } from '../../src/cli/replicator.ts';
import type { Study } from '../../src/model/study.ts';
import { createKnownDraws } from '../../src/service/known-draws.ts';
import { aStudy } from '../app/a-study.ts';

const task = (study: Study): StudyTask => ({ study, scenario: study.scenarios[0].id, replication: 0 });

test('whoever lays a synthetic city tells its draw, by which others lay the same city', () => {
  const study = aStudy({ rules: { effort: 'quick' } });
  const [first, other] = [createReplicator(), createReplicator()];
  const draw = first.open(study);
  expect(draw).not.toBeNull();
  expect(other.open(study, draw)).toBe(draw);
  const { scenario, replication } = task(study);
  const print = first.replicate(scenario, replication).fingerprint;
  expect(other.replicate(scenario, replication).fingerprint).toBe(print);
  // A city of another draw is another city.
  expect(createReplicator().open(study, (draw ?? 0) + 1)).toBe((draw ?? 0) + 1);
});

test('threads of a command lay the draw that the command knows, and note what they find where it knows none', async () => {
  const study = aStudy({ rules: { effort: 'quick' } });
  const draws = createKnownDraws();
  const printOf = async (): Promise<string | undefined> => {
    const pool = openPool(1, draws);
    const [result] = await pool.run([task(study)]);
    await pool.end();
    return result?.fingerprint;
  };
  const print = await printOf();
  const found = draws.of(study);
  expect(found).not.toBeNull();
  expect(await printOf()).toBe(print);
  draws.note(study, (found ?? 0) + 1);
  expect(await printOf()).not.toBe(print);
});
