import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import {
  createServiceClient,
  type ServiceClient,
  ServiceLost,
  type StartService,
} from '../../src/app/service-client.ts';
import { createKnownDraws } from '../../src/service/known-draws.ts';
import type { Answer, CityView } from '../../src/service/protocol.ts';
import { aStudy } from './a-study.ts';
import { inProcess } from './in-process.ts';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** What an answer holds, as soon as nobody holds the answer, may go. */
async function answerOf(client: ReturnType<typeof createServiceClient>): Promise<WeakRef<object>> {
  const answer: Answer<unknown> = await client.ask((service) => service.read('{"format": 99}'));
  return new WeakRef(answer);
}

test('an answer is forgotten with whoever asked, however long the worker lives', async () => {
  const client = createServiceClient(inProcess().start, () => undefined);
  const answers: WeakRef<object>[] = [];
  for (let turn = 0; turn < 5; turn++) answers.push(await answerOf(client));
  await new Promise((resolve) => setImmediate(resolve));
  collectGarbage();
  // The last one may still lie on the stack.
  expect(answers.slice(0, 4).map((answer) => answer.deref())).toEqual([undefined, undefined, undefined, undefined]);
  client.end();
});

test('whoever waits for an answer when the worker is ended hears that none comes, and nobody calls it a loss', async () => {
  const lost: string[] = [];
  const client = createServiceClient(inProcess().start, (why) => lost.push(why));
  const questions = [1, 2].map(() => client.ask((service) => service.read('{}')));
  client.end();
  const heard = await Promise.allSettled(questions);
  expect(heard.map((one) => one.status === 'rejected' && one.reason instanceof ServiceLost)).toEqual([true, true]);
  expect(lost).toEqual([]);
});

test('whoever waits for an answer hears that the worker died, and the next question goes to a fresh one', async () => {
  const services = inProcess();
  const lost: string[] = [];
  const client = createServiceClient(services.start, (why) => lost.push(why));
  const questions = [1, 2].map(() => client.ask((service) => service.read('{}')));
  services.kill('out of memory');
  const heard = await Promise.allSettled(questions);
  expect(heard.map((one) => one.status === 'rejected' && one.reason instanceof ServiceLost)).toEqual([true, true]);
  expect(lost).toEqual(['out of memory']);
  expect((await client.ask((service) => service.read('{}'))).ok).toBe(false);
  expect(services.started()).toBe(2);
  client.end();
});

test('the draw of a synthetic city goes from the worker that laid it to those that hold the study', async () => {
  const heard: unknown[] = [];
  const start: StartService = () => {
    const running = inProcess().start();
    const { service } = running;
    return {
      ...running,
      service: {
        ...service,
        hold(study, draw) {
          heard.push(draw);
          return service.hold(study, draw);
        },
      },
    };
  };
  const draws = createKnownDraws();
  const clients = [1, 2, 3].map(() => createServiceClient(start, () => undefined, draws));
  const [front, ...others] = clients as [ServiceClient, ...ServiceClient[]];
  const study = aStudy();
  const shown: CityView[] = [];
  const opened = await front.openWatched(study, {
    onProgress: () => undefined,
    onCity: (city) => shown.push(city),
    wanted: () => true,
  });
  if (!opened.ok) throw new Error('the study does not open');
  for (const client of others) await client.hold(study);
  expect(opened.value.draw).not.toBeNull();
  expect(heard).toEqual([opened.value.draw, opened.value.draw]);
  expect(shown.length).toBe(1);
  for (const client of clients) client.end();
});

test('a worker that threw is not asked again: the next question goes to a fresh one', async () => {
  const services = inProcess();
  const lost: string[] = [];
  const client = createServiceClient(services.start, (why) => lost.push(why));
  await expect(client.ask(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
  expect(lost).toEqual(['broken']);
  await client.ask(async () => undefined);
  expect(services.started()).toBe(2);
  client.end();
});
