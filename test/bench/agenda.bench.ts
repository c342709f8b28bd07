// How many events the agenda handles in a CPU second, beside flatqueue and tinyqueue (hold model: each event taken schedules
// one more). The others keep no order among events of one second and no clock, which the agenda does.
import FlatQueue from 'flatqueue';
import { luckOf } from '../../src/base/luck.ts';
import { createAgenda, next, schedule } from '../../src/engine/agenda.ts';
import { measureTogether, report } from './stopwatch.ts';
import { findTinyQueue } from './tinyqueue.ts';

type Hold = { readonly kind: 'hold'; readonly who: number };

const EVENTS = 1_000_000;
const WAITS = 65_536;

/** Waits in seconds, drawn beforehand so that the luck is not measured: within the hour, or up to a day. */
function drawWaits(longest: number): Int32Array {
  const luck = luckOf(1, 0).stream('wait');
  return Int32Array.from({ length: WAITS }, (_, index) => 1 + Math.floor(luck(index) * longest));
}

/** A queue with so many events pending, as something that takes EVENTS of them and schedules as many. */
type Contender = (pending: number, waits: Int32Array) => () => void;

/** Each event is a new object, or the same one again and again. */
const byAgenda =
  (isNew: boolean): Contender =>
  (pending, waits) => {
    const agenda = createAgenda<Hold>();
    let turn = 0;
    const wait = (): number => waits[turn++ & (WAITS - 1)] as number;
    for (let who = 0; who < pending; who++) schedule(agenda, wait(), { kind: 'hold', who });
    return () => {
      for (let count = 0; count < EVENTS; count++) {
        const event = next(agenda) as Hold;
        schedule(agenda, agenda.now + wait(), isNew ? { kind: 'hold', who: event.who } : event);
      }
    };
  };

/** Events reused. */
const byFlatQueue: Contender = (pending, waits) => {
  const queue = new FlatQueue<Hold>();
  let turn = 0;
  const wait = (): number => waits[turn++ & (WAITS - 1)] as number;
  for (let who = 0; who < pending; who++) queue.push({ kind: 'hold', who }, wait());
  return () => {
    for (let count = 0; count < EVENTS; count++) {
      const now = queue.peekValue() as number;
      queue.push(queue.pop() as Hold, now + wait());
    }
  };
};

const TinyQueue = await findTinyQueue();
if (TinyQueue === null) process.stdout.write('tinyqueue is not installed: it is left out.\n');

/** Its items carry their times, so each is changed and put back. */
const byTinyQueue = (Queue: NonNullable<typeof TinyQueue>): Contender => {
  return (pending, waits) => {
    const queue = new Queue<{ time: number; event: Hold }>([], (a, b) => a.time - b.time);
    let turn = 0;
    const wait = (): number => waits[turn++ & (WAITS - 1)] as number;
    for (let who = 0; who < pending; who++) queue.push({ time: wait(), event: { kind: 'hold', who } });
    return () => {
      for (let count = 0; count < EVENTS; count++) {
        const item = queue.pop() as { time: number; event: Hold };
        item.time += wait();
        queue.push(item);
      }
    };
  };
};

const CONTENDERS: Readonly<Record<string, Contender>> = {
  'agenda, events reused': byAgenda(false),
  'agenda, new objects and their collection': byAgenda(true),
  flatqueue: byFlatQueue,
  ...(TinyQueue === null ? {} : { tinyqueue: byTinyQueue(TinyQueue) }),
};

for (const [words, longest] of [
  ['an hour', 3_600],
  ['a day', 86_400],
] as const) {
  const waits = drawWaits(longest);
  for (const pending of [1_000, 100_000, 1_000_000]) {
    const names = Object.keys(CONTENDERS);
    const works = Object.values(CONTENDERS).map((contender) => contender(pending, waits));
    const seconds = measureTogether(works, { warmUps: 1, runs: 3 });
    names.forEach((name, row) => {
      report({
        bench: `agenda, ${pending} pending, waits up to ${words}`,
        contender: name,
        'million events per CPU second': Number((EVENTS / 1e6 / (seconds[row] as number)).toFixed(1)),
        'the agenda in its terms': Number(((seconds[row] as number) / (seconds[0] as number)).toFixed(2)),
      });
    });
  }
}
