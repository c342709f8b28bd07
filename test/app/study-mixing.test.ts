// Two runs on one worker at once, each about its own study: neither ever drives the other's.
import { expect, test } from 'vitest';
import { createClassReview } from '../../src/app/class-review.ts';
import { runReplication } from '../../src/app/replication-job.ts';
import { createServiceClient, type ServiceClient, type StartService } from '../../src/app/service-client.ts';
import { createShowing } from '../../src/app/showing.ts';
import type { ReplicationResult } from '../../src/experiment/replication-result.ts';
import type { Study } from '../../src/model/study.ts';
import { aLesson } from '../builders/lesson.ts';
import { aStudy } from './a-study.ts';
import { inProcess } from './in-process.ts';

const few = aStudy({ days: { warmUp: 0, measured: 1 } });
const many = aStudy({ days: { warmUp: 0, measured: 1 }, demand: { parcelsPerDay: 40 } });

function run(client: ServiceClient, study: Study): Promise<ReplicationResult | null> {
  return runReplication(client, study, {
    scenario: 'vans',
    replication: 0,
    slices: 16,
    wanted: () => true,
    finish: (service, job) => service.result(job),
  });
}

test('runs of two studies that begin at once are each of its own', async () => {
  const client = createServiceClient(inProcess().start, () => undefined);
  const [one, two] = [await run(client, few), await run(client, many)];
  expect(one?.fingerprint).not.toBe(two?.fingerprint);
  const both = await Promise.all([run(client, few), run(client, many), run(client, few)]);
  expect(both).toEqual([one, two, one]);
  client.end();
});

test('a study that is opened while a run of another one begins takes nothing from it', async () => {
  const client = createServiceClient(inProcess().start, () => undefined);
  const alone = await run(client, few);
  const [, during, opened] = await Promise.all([client.hold(many), run(client, few), client.open(many)]);
  expect(opened.ok).toBe(true);
  expect(during).toEqual(alone);
  client.end();
});

test('a worker that dies between a study and the question about it is told the study again', async () => {
  const services = inProcess();
  let isDeadly = true;
  const start: StartService = () => {
    const running = services.start();
    const hold: typeof running.service.hold = async (...details) => {
      const draw = await running.service.hold(...details);
      if (isDeadly) services.kill('out of memory');
      isDeadly = false;
      return draw;
    };
    return { ...running, service: { ...running.service, hold } };
  };
  const client = createServiceClient(start, () => undefined);
  const result = await run(client, few).catch(() => run(client, few));
  expect(result?.scenario).toBe('vans');
  client.end();
});

test('two readings of a class at once show each seat its own lesson', async () => {
  const client = createServiceClient(inProcess().start, () => undefined);
  const reads = [await aLesson(1), await aLesson(2)];
  const reviews = reads.map((read) => {
    const { lesson } = read.lesson;
    return createClassReview(
      client,
      read,
      [0, 4].map((row) => ({ lesson, seat: row + 1, bet: 0, setting: [row] })),
    );
  });
  await Promise.all(reviews.map((review) => review.run(() => true)));
  const shown = reviews.map(({ seats }) => seats.value.map(({ made }) => made.values));
  for (const [row, read] of reads.entries()) {
    const { lesson } = read.lesson;
    const alone = createClassReview(client, read, [
      { lesson, seat: 1, bet: 0, setting: [0] },
      { lesson, seat: 5, bet: 0, setting: [4] },
    ]);
    await alone.run(() => true);
    expect(alone.seats.value.map(({ made }) => made.values)).toEqual(shown[row]);
  }
  client.end();
});

test('a reading that is not wanted any more stops, and says no answer', async () => {
  const client = createServiceClient(inProcess().start, () => undefined);
  const read = await aLesson(1);
  const answers = [0, 4].map((row) => ({ lesson: 1, seat: row + 1, bet: 0, setting: [row] }));
  const review = createClassReview(client, read, answers);
  await review.run(() => review.seats.value.length === 0);
  expect(review.seats.value).toHaveLength(1);
  expect(review.truth.value).toBeNull();
  client.end();
});

test('a story that is asked for while the next run is handed over is that of the run that was on show', async () => {
  let onSecond: (() => void) | null = null;
  let shownRuns = 0;
  const start: StartService = () => {
    const running = inProcess().start();
    const shown: typeof running.service.shown = (job) => {
      const answer = running.service.shown(job);
      if (++shownRuns === 2) onSecond?.();
      return answer;
    };
    return { ...running, service: { ...running.service, shown } };
  };
  const client = createServiceClient(start, () => undefined);
  const showing = createShowing(client);
  const first = await showing.show(few, 'vans', 0, () => undefined);
  if (first === null) throw new Error('expected a run');
  const before = await showing.story(few, first, 0);
  const during = new Promise((resolve, reject) => {
    onSecond = () => void showing.story(few, first, 0).then(resolve, reject);
  });
  await showing.show(few, 'vans', 1, () => undefined);
  expect(await during).toEqual(before);
  client.end();
});
