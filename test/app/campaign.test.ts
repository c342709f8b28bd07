// The background runs of a study: how many there are, and when they are over.
import { expect, test } from 'vitest';
import type { BackgroundRuns } from '../../src/app/background-runs.ts';
import { createCampaign } from '../../src/app/campaign.ts';
import { createSession } from '../../src/app/session.ts';
import type { SizingCampaign } from '../../src/app/sizing-campaign.ts';
import type { Study } from '../../src/model/study.ts';
import { aResult } from '../builders/replication-result.ts';
import { aStudy } from './a-study.ts';

test('runs are over once all are had but those that were given up', () => {
  const session = createSession(1);
  session.study.value = aStudy();
  const runs = { start: async () => undefined, cancel: () => undefined } as unknown as BackgroundRuns;
  const sizing = { ready: (study: Study) => study } as unknown as SizingCampaign;
  const campaign = createCampaign(session, runs, sizing);
  campaign.start();
  expect(session.runs.value).toEqual({ state: 'running', done: 0, total: 3 });
  campaign.add(aResult('vans', 0));
  campaign.add(aResult('one', 0));
  campaign.giveUp({ scenario: 'own', replication: 0 });
  expect(session.runs.value).toEqual({ state: 'finished', done: 2, total: 2 });
});
