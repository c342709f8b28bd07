// The worker behind the page: the study service, its arrays handed over instead of copied.
import { expose, transfer } from 'comlink';
import { buffersOf } from '../src/app/transfer.ts';
import { speakAtWork } from '../src/languages/work-speaking.ts';
import type { ImportDetails } from '../src/service/protocol.ts';
import { createStudyService } from '../src/service/study-service.ts';
import { sourceOfFile } from './file-source.ts';
import { showLife } from './sign-of-life.ts';
import { browserWays, isDatabaseHere } from './way-store.ts';

showLife();
const service = createStudyService(isDatabaseHere() ? browserWays() : null);

/** The page gives the worker its language as its name; where that cannot be fetched, English will do. */
const spoken = speakAtWork(self.name).catch(() => undefined);

const answers = {
  ...service,
  open: (...details: Parameters<typeof service.open>) => handOver(service.open(...details)),
  openedCity: (...details: Parameters<typeof service.openedCity>) => handOver(service.openedCity(...details)),
  opened: (...details: Parameters<typeof service.opened>) => handOver(service.opened(...details)),
  looked: (...details: Parameters<typeof service.looked>) => handOver(service.looked(...details)),
  reachAt: (...details: Parameters<typeof service.reachAt>) => handOver(service.reachAt(...details)),
  soFar: (...details: Parameters<typeof service.soFar>) => handOver(service.soFar(...details)),
  shown: (...details: Parameters<typeof service.shown>) => handOver(service.shown(...details)),
  beginImport: (file: Blob, ...details: ImportDetails) => service.beginImport(sourceOfFile(file), ...details),
  cityLoad: () => handOver(service.cityLoad()),
};

// Every answer waits for the words: only the first ones have to.
expose(
  Object.fromEntries(
    Object.entries(answers).map(([question, answer]) => [
      question,
      (...details: unknown[]) => spoken.then(() => (answer as (...details: unknown[]) => unknown)(...details)),
    ]),
  ),
);

/** What has no arrays, as the city that the page knows already (null), goes as it is: only objects can be marked. */
function handOver<Value>(value: Value): Value {
  const buffers = buffersOf(value);
  return buffers.length === 0 ? value : transfer(value, buffers);
}
