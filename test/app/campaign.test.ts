// The background runs of a study: how many there are, and when they are over.
import { expect, test } from 'vitest';
import type { BackgroundRuns } from '../../src/app/background-runs.ts';
import { createCampaign } from '../../src/app/campaign.ts';
import { standingAt } from '../../src/app/depot-place.ts';
import { createSession } from '../../src/app/session.ts';
import type { SizingCampaign } from '../../src/app/sizing-campaign.ts';
import type { Study } from '../../src/model/study.ts';
import { aResult } from '../builders/replication-result.ts';
import { aStudy } from './a-study.ts';

const runs = { start: async () => undefined, cancel: () => undefined } as unknown as BackgroundRuns;
const sizing = { ready: (study: Study) => study } as unknown as SizingCampaign;

test('runs are over once all are had but those that were given up', () => {
  const session = createSession(1);
  session.study.value = aStudy();
  const campaign = createCampaign(session, runs, sizing);
  campaign.start();
  expect(session.runs.value).toEqual({ state: 'running', done: 0, total: 3 });
  campaign.add(aResult('vans', 0));
  campaign.add(aResult('one', 0));
  campaign.giveUp({ scenario: 'own', replication: 0 });
  expect(session.runs.value).toEqual({ state: 'finished', done: 2, total: 2 });
});

test('runs are not over while the baseline has to be run again for areas that moved', () => {
  const session = createSession(1);
  const before = aStudy();
  session.study.value = before;
  const campaign = createCampaign(session, runs, sizing);
  campaign.start();
  for (const { id } of before.scenarios) campaign.add(aResult(id, 0));
  expect(session.runs.value).toEqual({ state: 'finished', done: 3, total: 3 });
  const after = standingAt(before, 'own', 'port', { x: -60, y: 30 });
  session.study.value = after;
  expect(campaign.follow(before, after)).toEqual(['own']);
  campaign.start();
  campaign.add(aResult('own', 0));
  expect(session.runs.value).toEqual({ state: 'running', done: 2, total: 3 });
  campaign.add(aResult('vans', 0));
  expect(session.runs.value).toEqual({ state: 'finished', done: 3, total: 3 });
});
