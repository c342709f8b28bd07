// Events a CPU second of queues M/M/1 and M/M/10 through the product's agenda and resource, beside a loop by hand over the
// same agenda, and beside simjs and SimPy where they are present. Two events a customer are counted for everybody.
import { runByEngine } from './mmc/by-engine.ts';
import { runByHand } from './mmc/by-hand.ts';
import { findSimjs, runBySimjs } from './mmc/by-simjs.ts';
import { runBySimpy } from './mmc/by-simpy.ts';
import { EVENTS_A_CUSTOMER, expectedWait, type QueueModel, type QueueRun, queueModel } from './mmc/queue-model.ts';
import { measureTogether, report } from './stopwatch.ts';

const CUSTOMERS = 1_000_000;
/** SimPy 4.1 on M/M/10 on the reference machine, in millions of events a CPU second. */
const SIMPY = 0.18;

const simjs = findSimjs();
if (simjs === null) process.stdout.write('simjs is not installed: it is left out.\n');
for (const servers of [1, 10]) {
  const model = queueModel(servers, CUSTOMERS);
  const contenders: Record<string, (model: QueueModel) => QueueRun> = {
    'the engine': runByEngine,
    'a loop by hand': runByHand,
    ...(simjs === null ? {} : { simjs: (model) => runBySimjs(simjs, model) }),
  };
  const runs: Record<string, QueueRun> = {};
  const works = Object.entries(contenders).map(([name, run]) => () => {
    runs[name] = run(model);
  });
  const seconds = measureTogether(works, { warmUps: 1, runs: 3 });
  const lines = Object.keys(contenders).map((name, row) => ({
    name,
    ...pace(CUSTOMERS, seconds[row] as number, runs[name] as QueueRun),
  }));
  const simpy = runBySimpy(model);
  if (simpy === null) process.stdout.write(`No Python with SimPy is present: its pace is taken as ${SIMPY}.\n`);
  else lines.push({ name: `SimPy ${simpy.version}`, ...pace(simpy.served, simpy.seconds, simpy) });
  const engine = (lines[0] as { million: number }).million;
  for (const { name, million, wait } of lines)
    report({
      bench: `mmc, M/M/${servers}, ${CUSTOMERS} customers, mean wait by theory ${expectedWait(servers).toFixed(0)} s`,
      contender: name,
      'million events per CPU second': Number(million.toFixed(2)),
      'the engine in its terms': Number((engine / million).toFixed(2)),
      'mean wait s': Math.round(wait),
    });
  if (simpy === null)
    report({ bench: `mmc, M/M/${servers}`, 'the engine in terms of SimPy': Math.round(engine / SIMPY) });
}

function pace(customers: number, seconds: number, { served, waited }: QueueRun): { million: number; wait: number } {
  if (served !== customers) throw new Error(`expected ${customers} customers served, found ${served}`);
  return { million: (EVENTS_A_CUSTOMER * customers) / 1e6 / seconds, wait: waited / served };
}
