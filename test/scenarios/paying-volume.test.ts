// The volume from which the default study's micro-depots pay must be what the simulation says when it is tried.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { createReplicator } from '../../src/cli/replicator.ts';
import { breakEvens } from '../../src/experiment/break-even.ts';
import { meanOf } from '../../src/experiment/interval.ts';
import type { ReplicationResult } from '../../src/experiment/replication-result.ts';
import { payingShare, volumeTrials } from '../../src/experiment/volume-trials.ts';
import type { Study } from '../../src/model/study.ts';
import { changeSchema } from '../../src/model/study-placement.ts';
import { readStudy } from '../../src/persistence/study-reader.ts';

const REPLICATIONS = 2;

test('limits half below and above the volume make the default study’s central micro-depots dearer and cheaper', {
  timeout: 600_000,
}, () => {
  const reading = readStudy(readFileSync(new URL('../../scenarios/old-town.json', import.meta.url), 'utf8'));
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  const { study } = reading;
  const replicator = createReplicator();
  const runsOf = (one: Study, scenario: string): ReplicationResult[] => {
    replicator.open(one);
    return Array.from({ length: REPLICATIONS }, (_, replication) => replicator.replicate(scenario, replication));
  };
  const [vans, central] = [runsOf(study, 'vans'), runsOf(study, 'central')];
  const trials = volumeTrials(study, 'central', [...vans, ...central]).map(({ share, study: capped }) => {
    return { share, results: runsOf(capped, 'central') };
  });
  const share = payingShare(study, 'central', [...vans, ...central], trials) as number;
  expect(share).toBeGreaterThan(0);
  expect(share).toBeLessThan(1);

  const volumes = breakEvens(study, 'central', [...vans, ...central], share);
  const dearerAt = (factor: number): number => {
    const [baseline, ...variants] = study.scenarios;
    const caps = volumes.map(({ depot, volume }) =>
      changeSchema.parse({
        id: `cap-${depot}`,
        kind: 'set-depot',
        target: depot,
        set: { parcelsPerDay: Math.round(factor * (volume as number)) },
      }),
    );
    const capped = variants.map((one) => (one.id === 'central' ? { ...one, changes: [...one.changes, ...caps] } : one));
    const runs = runsOf({ ...study, scenarios: [baseline, ...capped] }, 'central');
    return meanOf(runs.map(({ cost }, row) => (cost.perParcel as number) - (vans[row]?.cost.perParcel as number)));
  };
  expect(dearerAt(1 / 2)).toBeGreaterThan(0);
  expect(dearerAt(3 / 2)).toBeLessThan(0);
});
