// The wait that tests of the docks expect.
import { erlangLoss } from '../../src/validation/loss-locker.ts';

/** Mean wait over mean service with c servers, Poisson arrivals and exponential service: Erlang's delay formula (1917). */
export function erlangWait(doors: number, load: number): number {
  const loss = erlangLoss(doors, doors * load);
  const delayed = loss / (1 - load * (1 - loss));
  return delayed / (doors * (1 - load));
}
