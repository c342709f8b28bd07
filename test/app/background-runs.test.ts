import { expect, test } from 'vitest';
import { createBackgroundRuns } from '../../src/app/background-runs.ts';
import { createServiceClient, type ServiceClient } from '../../src/app/service-client.ts';
import { aStudy } from './a-study.ts';
import { inProcess } from './in-process.ts';
import { until } from './small-desk.ts';

test('a run whose worker dies while it waits for its turn is done again by a fresh one', async () => {
  const services = inProcess();
  const lost: string[] = [];
  const failed: string[] = [];
  const had: string[] = [];
  const client = createServiceClient(services.start, (why) => lost.push(why));
  let turns = 0;
  let goOn: () => void = () => undefined;
  let waits = false;
  const runs = createBackgroundRuns([client], {
    onResult: (result) => had.push(`${result.scenario} ${result.replication}`),
    onFailure: ({ scenario, replication }, why) => failed.push(`${scenario} ${replication}: ${why}`),
    turn() {
      turns++;
      // The fifth is in the midst of the first run.
      if (turns !== 5) return Promise.resolve();
      waits = true;
      return new Promise((resolve) => {
        goOn = resolve;
      });
    },
    isMissing: () => true,
  });
  const over = runs.start(aStudy(), [
    { scenario: 'vans', replication: 0 },
    { scenario: 'vans', replication: 1 },
  ]);
  await until(() => waits, 'the run waits for its turn');
  services.kill('out of memory');
  await until(() => lost.length > 0, 'the death is heard of');
  goOn();
  await over;
  expect(failed).toEqual([]);
  expect(had).toEqual(['vans 0', 'vans 1']);
  expect(lost).toEqual(['out of memory']);
  expect(services.started()).toBe(2);
  client.end();
});

test('a run that fails once nobody wants it any more is neither told of nor done again', async () => {
  const failed: string[] = [];
  let asked = 0;
  let fail: (reason: Error) => void = () => undefined;
  const client = {
    hold: () => {
      asked++;
      return new Promise<void>((_, reject) => {
        fail = reject;
      });
    },
  } as unknown as ServiceClient;
  const runs = createBackgroundRuns([client], {
    onResult: () => undefined,
    onFailure: ({ scenario }, why) => failed.push(`${scenario}: ${why}`),
    turn: async () => undefined,
    isMissing: () => true,
  });
  const over = runs.start(aStudy(), [{ scenario: 'vans', replication: 0 }]);
  runs.cancel();
  fail(new Error('out of memory'));
  await over;
  expect([failed, asked]).toEqual([[], 1]);
});
