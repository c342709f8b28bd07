import { expect, test } from 'vitest';
import { createStudyService } from '../../src/service/study-service.ts';
import type { WayStore } from '../../src/service/ways-ahead.ts';
import { aStudy } from '../builders/study.ts';

/** More than ten thousand junctions: ways are found by a hierarchy, which takes its time. */
const study = aStudy({
  city: { kind: 'synthetic', style: 'grid', radius: 5_600, centreRadius: 600, outskirts: 6_000, addresses: 200 },
});

test('a worker that begins a run in a large city asks for all its ways where they are kept before it works any out', {
  timeout: 300_000,
}, async () => {
  const asked: string[] = [];
  const store: WayStore = {
    async get(key) {
      asked.push(key);
      return null;
    },
    put: async () => undefined,
  };
  const service = createStudyService(store);
  service.hold(study);
  const job = service.begin('depots', 0);
  for (let isFinding = true; isFinding; await Promise.resolve()) {
    isFinding = service.advance(job).doing === 'finding ways';
  }
  // Of vans, bikes and walkers.
  expect(new Set(asked).size).toBe(3);
});
