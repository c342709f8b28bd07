// Whether comparing is live: CPU seconds of one replication of old-town at quick effort, code and ways warm as in a
// comparison, and how near its plans and its ranking of the scenarios are to those of thorough effort.
import { readFileSync } from 'node:fs';
import { toEuros } from '../../src/base/money.ts';
import { InputError } from '../../src/base/problem.ts';
import { accountOf, areaMasks } from '../../src/experiment/account.ts';
import { startReplication, stepReplication } from '../../src/experiment/replication.ts';
import { placementsOf } from '../../src/model/placement.ts';
import type { Effort } from '../../src/model/study.ts';
import { readStudy } from '../../src/persistence/study-reader.ts';
import { groundOfStudy } from '../../src/simulation/ground-of.ts';
import { settingOf } from '../../src/simulation/setting.ts';
import { measure, report } from './stopwatch.ts';

/** Replications whose time is taken, after one that warms up; and those of them that are planned thoroughly, too. */
const TIMED = 6;
const THOROUGH = 1;

const reading = readStudy(readFileSync('scenarios/old-town.json', 'utf8'));
if (!reading.ok) throw new InputError(reading.problems);
const { study } = reading;
const ground = groundOfStudy(study);
const masks = areaMasks(study, ground);
const placements = placementsOf(study);

const rows = placements.map((placement) => {
  const replicate = (effort: Effort, replication: number): number => {
    const setting = settingOf({ ...study, rules: { ...study.rules, effort } }, placement, ground, replication);
    const job = startReplication(setting);
    while (!stepReplication(job));
    const { cost, indicators } = accountOf(job, masks).result;
    return toEuros(cost.total) / (indicators.parcels.measured - indicators.parcels.returned);
  };
  replicate('quick', TIMED);
  let seconds = 0;
  const quick: number[] = [];
  for (let replication = 0; replication < TIMED; replication++) {
    seconds += measure(() => quick.push(replicate('quick', replication)), { warmUps: 0, runs: 1 });
  }
  const thorough = Array.from({ length: THOROUGH }, (_, replication) => replicate('thorough', replication));
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  return {
    id: placement.id,
    seconds: seconds / TIMED,
    quick: mean(quick.slice(0, THOROUGH)),
    thorough: mean(thorough),
  };
});

const rankOf = (of: 'quick' | 'thorough', id: string): number =>
  [...rows].sort((a, b) => a[of] - b[of]).findIndex((row) => row.id === id) + 1;
for (const { id, seconds, quick, thorough } of rows) {
  report({
    bench: `live: old-town, ${TIMED} replications timed, ${THOROUGH} planned thoroughly`,
    scenario: id,
    'CPU s a replication, quick': seconds.toFixed(2),
    '€ a parcel, quick': quick.toFixed(3),
    '€ a parcel, thorough': thorough.toFixed(3),
    'quick is dearer by %': (100 * (quick / thorough - 1)).toFixed(1),
    'rank, quick': rankOf('quick', id),
    'rank, thorough': rankOf('thorough', id),
  });
}
