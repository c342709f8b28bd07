// How far a long command is, for whoever waits at a terminal; files and pipes get none of it unless asked for.
import { type Replication, shareDone } from '../experiment/replication.ts';
import { type Arguments, type Option, toggle } from './arguments.ts';

export const PROGRESS: Option = toggle(
  'tells on standard error how far it is',
  'only where standard error is a terminal',
);

/** Plans asked for at once from which it is told how many of them are made. */
const MANY = 10;

/** `tell` where progress is wanted, else nothing. */
export function sayingProgress(
  { progress }: Arguments['values'],
  tell: (line: string) => void,
): (line: string) => void {
  return progress === true || process.stderr.isTTY === true ? tell : () => undefined;
}

/** Says of each tenth that is done, once. */
export function sayingTenths(what: string, say: (line: string) => void): (share: number) => void {
  let told = 0;
  return (share) => {
    const tenth = Math.floor(10 * share);
    if (tenth <= told) return;
    told = tenth;
    say(`${what}: ${10 * tenth} %`);
  };
}

/** Says of a replication how much of its time is over, and of many plans of one moment how many are made. */
export function sayingReplication(say: (line: string) => void): (job: Replication) => void {
  const overall = sayingTenths('simulating', say);
  let [asked, before] = [0, 0];
  let ofPlans: (share: number) => void = () => undefined;
  return (job) => {
    overall(shareDone(job));
    const left = job.requests.length;
    if (left > before) {
      asked = left;
      ofPlans = sayingTenths(`planning ${asked} areas`, say);
    }
    before = left;
    if (asked >= MANY) ofPlans(1 - left / asked);
  };
}
