// The volume from which a micro-depot of the default study pays must be what the simulation says when it is tried.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { createReplicator } from '../../src/cli/replicator.ts';
import { payingVolumes } from '../../src/experiment/paying-volume.ts';
import type { ReplicationResult } from '../../src/experiment/replication-result.ts';
import { volumeTrials } from '../../src/experiment/volume-trials.ts';
import type { Study } from '../../src/model/study.ts';
import { changeSchema } from '../../src/model/study-placement.ts';
import { readStudy } from '../../src/persistence/study-reader.ts';

const DEPOT = 'east-garage';

test('limits of half and of one and a half times that volume make a central micro-depot of the default study dearer and cheaper than none', {
  timeout: 600_000,
}, () => {
  const reading = readStudy(readFileSync(new URL('../../scenarios/old-town.json', import.meta.url), 'utf8'));
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  const { study } = reading;
  const replicator = createReplicator();
  const runOf = (one: Study): ReplicationResult => {
    replicator.open(one);
    return replicator.replicate('central', 0);
  };
  const central = runOf(study);
  const trials = volumeTrials(study, 'central', [central])
    .filter(({ depot }) => depot === DEPOT)
    .map(({ study: changed, ...trial }) => ({ ...trial, results: [runOf(changed)] }));
  const [found] = payingVolumes('central', [central], trials);
  const volume = found?.from as number;
  expect(volume).toBeGreaterThan(0);
  expect(volume).toBeLessThan(found?.parcelsPerDay as number);

  const without = trials.find(({ share }) => share === 'shut')?.results[0]?.cost.perParcel as number;
  const dearerAt = (factor: number): number => {
    const [baseline, ...variants] = study.scenarios;
    const limit = changeSchema.parse({
      id: 'limit',
      kind: 'set-depot',
      target: DEPOT,
      set: { parcelsPerDay: Math.round(factor * volume) },
    });
    const limited = variants.map((one) => (one.id === 'central' ? { ...one, changes: [...one.changes, limit] } : one));
    return (runOf({ ...study, scenarios: [baseline, ...limited] }).cost.perParcel as number) - without;
  };
  expect(dearerAt(1 / 2)).toBeGreaterThan(0);
  expect(dearerAt(3 / 2)).toBeLessThan(0);
});
