import { expect, test } from 'vitest';
import { createServiceClient, type ServiceClient, type StartService } from '../../src/app/service-client.ts';
import { createShowing, type Showing } from '../../src/app/showing.ts';
import { aStudy } from './a-study.ts';
import { inProcess } from './in-process.ts';

/** A client whose worker has handed a run over when `meanwhile` is called, while the page has not got it yet. */
function handingOver(meanwhile: () => void): ServiceClient {
  const start: StartService = () => {
    const running = inProcess().start();
    const { service } = running;
    return {
      ...running,
      service: {
        ...service,
        async shown(job) {
          const run = await service.shown(job);
          meanwhile();
          return run;
        },
      },
    };
  };
  return createServiceClient(start, () => undefined);
}

const drawn = (showing: Showing) => showing.show(aStudy(), 'one', 0, () => undefined);

test.each([
  ['an edit of its scenario', (showing: Showing) => showing.forget(['one'])],
  ['another study', (showing: Showing) => showing.clear()],
])('a run that is handed over when %s comes is not kept', async (_, come) => {
  const client = handingOver(() => come(showing));
  const showing = createShowing(client);
  expect(await drawn(showing)).toBeNull();
  expect(showing.find('one', 0)).toBeNull();
  client.end();
});

test('a run that is handed over when another one is looked for is kept', async () => {
  const client = handingOver(() => showing.kept('vans', 0));
  const showing = createShowing(client);
  expect(await drawn(showing)).toBeNull();
  expect(showing.find('one', 0)).not.toBeNull();
  client.end();
});
