// The queue as tight as it can be written over the same agenda: events are bare numbers, the servers a count.
import { createAgenda, next, schedule } from '../../../src/engine/agenda.ts';
import { MASK, type QueueModel, type QueueRun } from './queue-model.ts';

/** The event of a customer who comes is their number, that of any who leaves is this. */
const LEAVES = -1;

export function runByHand({ servers, customers, gaps, services }: QueueModel): QueueRun {
  const agenda = createAgenda<number>();
  const came = new Float64Array(customers);
  let free = servers;
  let called = 0;
  let come = 0;
  let served = 0;
  let waited = 0;
  const serve = (): void => {
    waited += agenda.now - (came[called] as number);
    schedule(agenda, agenda.now + (services[called++ & MASK] as number), LEAVES);
  };
  schedule(agenda, gaps[0] as number, 0);
  for (let event = next(agenda); event !== undefined; event = next(agenda)) {
    if (event === LEAVES) {
      served++;
      if (called < come) serve();
      else free++;
      continue;
    }
    came[come++] = agenda.now;
    if (free > 0) {
      free--;
      serve();
    }
    if (come < customers) schedule(agenda, agenda.now + (gaps[come & MASK] as number), come);
  }
  return { served, waited };
}
