// How many events the agenda handles in a CPU second (hold model: each event schedules one more).
import { luckOf } from '../../src/base/luck.ts';
import { createAgenda, next, schedule } from '../../src/engine/agenda.ts';
import { measure, report } from './stopwatch.ts';

type Hold = { readonly kind: 'hold'; readonly who: number };

const GAPS = 65_536;

/** Waits of 1 to 3600 s, drawn beforehand so that the luck is not measured. */
const luck = luckOf(1, 0).stream('gap');
const gaps = Int32Array.from({ length: GAPS }, (_, index) => 1 + Math.floor(luck(index) * 3_600));

for (const pending of [10, 1_000, 100_000]) {
  const agenda = createAgenda<Hold>();
  for (let who = 0; who < pending; who++) schedule(agenda, gaps[who & (GAPS - 1)] as number, { kind: 'hold', who });
  let turn = 0;
  const cpuSeconds = measure(
    () => {
      for (let count = 0; count < 1_000_000; count++) {
        const event = next(agenda) as Hold;
        const wait = gaps[turn++ & (GAPS - 1)] as number;
        schedule(agenda, agenda.now + wait, { kind: 'hold', who: event.who });
      }
    },
    { warmUps: 2, runs: 5 },
  );
  report({ bench: `agenda, ${pending} pending`, 'million events per CPU second': Number((1 / cpuSeconds).toFixed(2)) });
}
