// How many events the agenda handles in a CPU second (hold model: each event handled schedules one more).
import { luckOf } from '../../src/base/luck.ts';
import { createAgenda, next, schedule } from '../../src/engine/agenda.ts';
import { measure, report } from './stopwatch.ts';

type Hold = { readonly kind: 'hold'; readonly who: number };

const EVENTS = 1_000_000;
const WAITS = 65_536;

/** Waits in seconds, drawn beforehand so that the luck is not measured: within the hour, or up to a day. */
function drawWaits(longest: number): Int32Array {
  const luck = luckOf(1, 0).stream('wait');
  return Int32Array.from({ length: WAITS }, (_, index) => 1 + Math.floor(luck(index) * longest));
}

/** Millions of events a CPU second; each event is a new object, or the same one again and again. */
function hold(pending: number, waits: Int32Array, isNew: boolean): number {
  const agenda = createAgenda<Hold>();
  let turn = 0;
  const wait = (): number => waits[turn++ & (WAITS - 1)] as number;
  for (let who = 0; who < pending; who++) schedule(agenda, wait(), { kind: 'hold', who });
  const cpuSeconds = measure(() => {
    for (let count = 0; count < EVENTS; count++) {
      const event = next(agenda) as Hold;
      schedule(agenda, agenda.now + wait(), isNew ? { kind: 'hold', who: event.who } : event);
    }
  });
  return Number((EVENTS / 1e6 / cpuSeconds).toFixed(1));
}

for (const [words, longest] of [
  ['an hour', 3_600],
  ['a day', 86_400],
] as const) {
  const waits = drawWaits(longest);
  for (const pending of [1_000, 100_000]) {
    report({
      bench: `agenda, ${pending} pending, waits up to ${words}`,
      'million events per CPU second, event objects reused': hold(pending, waits, false),
      'million events per CPU second, with new objects and their collection': hold(pending, waits, true),
    });
  }
}
