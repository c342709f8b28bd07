// How near the planner comes to the best known solutions of published instances in 1, 10 and 60 CPU seconds, as far as the
// instances are on this machine; `DOORSTEP_SECONDS` asks for other times.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readInstance } from '../../src/persistence/instance-file.ts';
import { lengthOf, problemOf, routesOf, usualRounding } from '../../src/persistence/instance-problem.ts';
import { finish, start, step } from '../../src/planning/planner.ts';
import { report } from './stopwatch.ts';

const SECONDS = (process.env.DOORSTEP_SECONDS ?? '1,10,60').split(',').map(Number);
const folder = join(process.env.DOORSTEP_DATA ?? '../shared/data', 'vrp');
const solutions = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith('.sol')) : [];
if (solutions.length === 0) process.stdout.write('No published instances are on this machine.\n');

for (const file of solutions) {
  const path = ['.vrp', '.txt'].map((ending) => join(folder, file.replace('.sol', ending))).find(existsSync);
  if (path === undefined) continue;
  const bestKnown = Number(/Cost\s+([\d.]+)/i.exec(readFileSync(join(folder, file), 'utf8'))?.[1]);
  for (const seconds of SECONDS) report({ bench: 'routing', ...measure(path, bestKnown, seconds) });
}

function measure(path: string, bestKnown: number, seconds: number) {
  const reading = readInstance(path, readFileSync(path, 'utf8'));
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  const { instance } = reading;
  const rounding = usualRounding(instance);
  const state = start(problemOf(instance, rounding, 1), Number.POSITIVE_INFINITY);
  const begun = process.cpuUsage();
  for (let used = 0; used < seconds; ) {
    step(state, 500, used / seconds);
    const { user, system } = process.cpuUsage(begun);
    used = (user + system) / 1e6;
  }
  const cost = lengthOf(instance, rounding, routesOf(finish(state)));
  return {
    instance: instance.name,
    'CPU s': seconds,
    cost,
    'gap %': Number((100 * (cost / bestKnown - 1)).toFixed(2)),
    iterations: state.done,
  };
}
